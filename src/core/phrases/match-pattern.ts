import type {Range} from '../types.ts'
import {foldMark, foldUnit, isSpace, isUpper, isWordUnit} from './fold.ts'
import type {Item, Items, Pattern} from './pattern.ts'

/** Steps that one try may take: a pattern of a stranger cannot hang. */
const BUDGET = 5000

export interface Matched {
  readonly end: number
  readonly groups: readonly (Range | null)[]
}
interface Run {
  readonly text: string
  readonly fold: (unit: number) => number
  readonly groups: (Range | null)[]
  steps: number
}
type Next = (at: number) => number

/** The first reading of a pattern at an offset whose end `accept` takes; null for none. */
export function matchAt(pattern: Pattern, text: string, at: number, isCaseSensitive: boolean, accept: (end: number) => boolean): Matched | null {
  const run: Run = {text, fold: isCaseSensitive ? foldMark : foldUnit, groups: Array.from({length: pattern.groups}, () => null), steps: 0}
  const end = items(run, pattern.items, 0, at, (last) => (atWordEnd(text, last) && accept(last) ? last : -1))
  return end < 0 ? null : {end, groups: run.groups}
}

const atWordEnd = (text: string, at: number): boolean => !(isWordUnit(text.charCodeAt(at - 1)) && isWordUnit(text.charCodeAt(at)))

function items(run: Run, list: Items, index: number, at: number, next: Next): number {
  const item = list[index]
  if (!item) return next(at)
  if (++run.steps > BUDGET) return -1
  return one(run, item, at, (end) => items(run, list, index + 1, end, next))
}

function one(run: Run, item: Item, at: number, next: Next): number {
  const {text} = run
  switch (item.kind) {
    case 'literal': {
      for (let i = 0; i < item.text.length; i++) if (run.fold(text.charCodeAt(at + i)) !== item.text.charCodeAt(i)) return -1
      return next(at + item.text.length)
    }
    case 'space': {
      let end = at
      while (isSpace(text.charCodeAt(end))) end++
      return end > at ? next(end) : -1
    }
    case 'ending': {
      let end = at
      while (isWordUnit(text.charCodeAt(end))) end++
      return next(end)
    }
    case 'optional': {
      const taken = items(run, item.items, 0, at, next)
      return taken >= 0 ? taken : next(at)
    }
    case 'choice': {
      for (const option of item.options) {
        const end = items(run, option, 0, at, (last) => grouped(run, item.group, at, last, next))
        if (end >= 0) return end
      }
      return -1
    }
    default:
      return slot(run, item, at, next)
  }
}

function grouped(run: Run, group: number, start: number, end: number, next: Next): number {
  const before = run.groups[group] ?? null
  run.groups[group] = [start, end]
  const last = next(end)
  if (last < 0) run.groups[group] = before
  return last
}

function slot(run: Run, item: Extract<Item, {kind: 'slot'}>, at: number, next: Next): number {
  const {slot: kind, group} = item
  const {text} = run
  if (kind.kind === 'take') {
    const end = kind.take(text, at)
    return end > at ? grouped(run, group, at, end, next) : -1
  }
  if (kind.kind === 'words') {
    const ends = wordEnds(text, at, kind.max, kind.token === 'name')
    for (let count = ends.length; count >= kind.min; count--) {
      const end = grouped(run, group, at, ends[count - 1]!, next)
      if (end >= 0) return end
    }
    return -1
  }
  const last = text.trimEnd().length
  if (last <= at) return -1
  const stop = kind.kind === 'rest' ? last : sentenceEnd(text, at, last)
  // The longest first: patterns mostly end with it.
  for (let end = stop; end > at; end--) {
    if (++run.steps > BUDGET) return -1
    if (end < stop && isWordUnit(text.charCodeAt(end)) && isWordUnit(text.charCodeAt(end - 1))) continue
    const found = grouped(run, group, at, end, next)
    if (found >= 0) return found
  }
  return -1
}

function sentenceEnd(text: string, at: number, last: number): number {
  for (let end = at; end < last; end++) if (/[.?!]/u.test(text[end]!) && (end + 1 >= last || (isSpace(text.charCodeAt(end + 1)) && isUpper(text.charCodeAt(end + 2))))) return end
  return last
}

/** Ends of the first `max` words from `at`, single spaces between; for names each begins with a capital. */
function wordEnds(text: string, at: number, max: number, isName: boolean): number[] {
  const ends: number[] = []
  let end = at
  while (ends.length < max) {
    if (!isWordUnit(text.charCodeAt(end)) || (isName && !isUpper(text.charCodeAt(end)))) break
    while (isWordUnit(text.charCodeAt(end)) || (/['’.&-]/u.test(text[end] ?? '') && isWordUnit(text.charCodeAt(end + 1)))) end++
    if (isName && text[end] === '.' && text.length > end + 1) end++
    ends.push(end)
    if (!isSpace(text.charCodeAt(end)) && !(text[end] === ',' && !isName)) break
    while (isSpace(text.charCodeAt(end)) || text[end] === ',') end++
  }
  return ends
}
