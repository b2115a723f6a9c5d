import {isSpace} from './lines.ts'

/** What a line begins, where the scanner can tell without doubt. */
export type LineKind =
  | {readonly type: 'plain'}
  | {readonly type: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6}
  /** `content`: offset of the item's first unit. `mark`: `-`, `*`, `+`, `.` or `)`. */
  | {readonly type: 'item'; readonly content: number; readonly mark: string; readonly number: number | null}

const PLAIN: LineKind = {type: 'plain'}
const HEADINGS = ([1, 2, 3, 4, 5, 6] as const).map((depth): LineKind => ({type: 'heading', depth}))
/** Spaces after an item's mark; with more, the item begins with code. */
const WIDEST_GAP = 4
/** Digits of an ordered item's number. */
const LONGEST_NUMBER = 9

/** The kind of the line of which the units `from` to `to` are left, from its first that is no space; null where only the parser can tell. */
export function lineKind(source: string, from: number, to: number): LineKind | null {
  return kindOf(source, from, to, false)
}

function kindOf(source: string, from: number, to: number, isInItem: boolean): LineKind | null {
  const unit = source.charCodeAt(from)
  if (isLetter(unit) || unit > 127) return PLAIN
  if (isDigit(unit)) return numbered(source, from, to, isInItem)
  switch (source[from]) {
    case '#':
      return heading(source, from, to)
    case '*':
    case '_':
      if (hasOnly(source, from, to, unit)) return null
      return isGap(source, from + 1, to) && unit === 42 ? item(source, from, from + 1, to, null, isInItem) : PLAIN
    case '+':
      return isGap(source, from + 1, to) ? item(source, from, from + 1, to, null, isInItem) : PLAIN
    case '-':
      if (isGap(source, from + 1, to)) return item(source, from, from + 1, to, null, isInItem)
      return isLetter(source.charCodeAt(from + 1)) || isDigit(source.charCodeAt(from + 1)) ? PLAIN : null
    case '`':
      return source[from + 1] === '`' ? null : PLAIN
    // Quotations, HTML, setext underlines, fences and the delimiter rows of tables.
    case '>':
    case '<':
    case '=':
    case '~':
    case '|':
    case ':':
      return null
    default:
      return PLAIN
  }
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isGap = (source: string, at: number, to: number): boolean => at >= to || isSpace(source.charCodeAt(at))

function heading(source: string, from: number, to: number): LineKind {
  let at = from
  while (at < to && source[at] === '#') at++
  return at - from > 6 || !isGap(source, at, to) ? PLAIN : HEADINGS[at - from - 1]!
}

function numbered(source: string, from: number, to: number, isInItem: boolean): LineKind | null {
  let at = from
  while (at < to && isDigit(source.charCodeAt(at))) at++
  if (at - from > LONGEST_NUMBER || (source[at] !== '.' && source[at] !== ')') || !isGap(source, at + 1, to))
    return PLAIN
  return item(source, at, at + 1, to, Number(source.slice(from, at)), isInItem)
}

/** Only items whose own line is plain: others hold blocks of their own. */
function item(
  source: string,
  mark: number,
  after: number,
  to: number,
  number: number | null,
  isInItem: boolean,
): LineKind | null {
  if (isInItem) return null
  let at = after
  while (at < to && source[at] === ' ') at++
  if (at === to || at - after > WIDEST_GAP || isSpace(source.charCodeAt(at))) return null
  return kindOf(source, at, to, true)?.type === 'plain'
    ? {type: 'item', content: at, mark: source[mark]!, number}
    : null
}

/** A line of one mark and spaces may be a thematic break. */
function hasOnly(source: string, from: number, to: number, unit: number): boolean {
  for (let at = from; at < to; at++) if (source.charCodeAt(at) !== unit && !isSpace(source.charCodeAt(at))) return false
  return true
}
