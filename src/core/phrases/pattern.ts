import {foldText} from './fold.ts'
import {readSlot, type Slot} from './slots.ts'

/** A parsed pattern. Spaces stand as items of their own, moved into the optional words beside them. */
export type Item =
  | {readonly kind: 'literal'; readonly text: string}
  | {readonly kind: 'space'}
  | {readonly kind: 'ending'}
  | {readonly kind: 'choice'; readonly options: readonly Items[]; readonly group: number}
  | {readonly kind: 'optional'; readonly items: Items}
  | {readonly kind: 'slot'; readonly slot: Slot; readonly group: number}
export type Items = readonly Item[]
export interface Pattern {
  readonly source: string
  readonly items: Items
  readonly groups: number
}

/** What is wrong with a pattern, in words for the author of a pack. */
export class PatternError extends Error {}

const MAX_LENGTH = 4000
const MAX_DEPTH = 4

/** Parses the pattern language of docs/phrase-packs.md. Throws a PatternError. */
export function parsePattern(source: string, caseSensitive = false): Pattern {
  if (source.trim() === '') throw new PatternError('is empty')
  if (source.length > MAX_LENGTH) throw new PatternError(`is longer than ${MAX_LENGTH} characters`)
  const reader: Reader = {source: source.trim(), at: 0, groups: 0, fold: caseSensitive ? (text) => text : foldText}
  const items = readItems(reader, '', 0)
  if (reader.at < reader.source.length) throw stray(reader)
  return {source, items, groups: reader.groups}
}

interface Reader {
  readonly source: string
  at: number
  groups: number
  readonly fold: (text: string) => string
}

const stray = (reader: Reader): PatternError =>
  new PatternError(
    `has a stray \`${reader.source[reader.at]}\` at character ${reader.at + 1} (write \`\\${reader.source[reader.at]}\` for the mark itself)`,
  )

/** Items up to `close` (`)`, `]` or the end), or up to `|`. */
function readItems(reader: Reader, close: string, depth: number): Items {
  if (depth > MAX_DEPTH) throw new PatternError(`nests deeper than ${MAX_DEPTH} brackets`)
  const items: Item[] = []
  while (reader.at < reader.source.length) {
    const mark = reader.source[reader.at]!
    if (mark === close || (mark === '|' && close === ')')) break
    items.push(readItem(reader, mark, depth))
  }
  return moveSpaces(items)
}

function readItem(reader: Reader, mark: string, depth: number): Item {
  if (mark.trim() === '') {
    while (/\s/u.test(reader.source[reader.at] ?? '')) reader.at++
    return {kind: 'space'}
  }
  if (mark === '(') return readChoice(reader, depth)
  if (mark === '[') return readOptional(reader, depth)
  if (mark === '{') return readSlotItem(reader)
  if (mark === '*') {
    reader.at++
    return {kind: 'ending'}
  }
  if (')]}|'.includes(mark)) throw stray(reader)
  return readLiteral(reader)
}

/** What ends a literal, besides a space. */
const SIGNS = '()[]{}|*'

function readLiteral(reader: Reader): Item {
  let text = ''
  while (reader.at < reader.source.length) {
    const mark = reader.source[reader.at]!
    if (mark === '\\') {
      const next = reader.source[reader.at + 1]
      if (next === undefined) throw new PatternError('ends with a lone `\\`')
      text += next
      reader.at += 2
    } else if (SIGNS.includes(mark) || mark.trim() === '') break
    else {
      text += mark
      reader.at++
    }
  }
  return {kind: 'literal', text: reader.fold(text)}
}

function readChoice(reader: Reader, depth: number): Item {
  const group = reader.groups++
  const options: Items[] = []
  do {
    reader.at++
    const option = readItems(reader, ')', depth + 1)
    if (option.length === 0)
      throw new PatternError('has an empty alternative (write `[words]` for words that may be absent)')
    options.push(option)
  } while (reader.source[reader.at] === '|')
  if (reader.source[reader.at] !== ')') throw new PatternError('has a `(` that is never closed')
  reader.at++
  return {kind: 'choice', options, group}
}

function readOptional(reader: Reader, depth: number): Item {
  reader.at++
  const items = readItems(reader, ']', depth + 1)
  if (reader.source[reader.at] !== ']') throw new PatternError('has a `[` that is never closed')
  if (items.length === 0) throw new PatternError('has empty brackets `[]`')
  reader.at++
  return {kind: 'optional', items}
}

function readSlotItem(reader: Reader): Item {
  const end = reader.source.indexOf('}', reader.at)
  if (end < 0) throw new PatternError('has a `{` that is never closed')
  const name = reader.source.slice(reader.at + 1, end)
  const slot = readSlot(name)
  if (typeof slot === 'string') throw new PatternError(slot)
  reader.at = end + 1
  return {kind: 'slot', slot, group: reader.groups++}
}

/** `a [b] c` is `a[ b] c`, and `[b] c` is `[b ]c`: words that are absent take their space along. */
function moveSpaces(items: readonly Item[]): Items {
  const moved: Item[] = []
  for (let index = 0; index < items.length; index++) {
    const item = items[index]!
    const last = moved.at(-1)
    if (item.kind === 'space' && (last === undefined || index === items.length - 1)) continue
    if (item.kind !== 'optional') {
      moved.push(item)
    } else if (last?.kind === 'space') {
      moved[moved.length - 1] = {kind: 'optional', items: [last, ...item.items]}
    } else if (moved.every((before) => before.kind === 'optional') && items[index + 1]?.kind === 'space') {
      moved.push({kind: 'optional', items: [...item.items, {kind: 'space'}]})
      index++
    } else moved.push(item)
  }
  return moved
}
