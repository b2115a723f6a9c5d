import {afterBracket, afterComma, afterCountry, afterStop, bracketAfterStop} from './after-marks.ts'
import {APOSTROPHE, COMMA, CURLY_CLOSE, classAt, classOf, DIGIT, isLetter, LOWER, OPEN, SPACE, STOP} from './chars.ts'
import {beforeDash, beforeMark, beforePossessive, inBrackets} from './extra.ts'
import type {Check} from './gap.ts'
import {
  afterCurlyClose,
  afterCurlyOpen,
  atQuote,
  beforeCurly,
  beforeCurlyClose,
  beforeSingleClose,
} from './quote-marks.ts'
import {afterCapitals, atCapital, capitalAfterDigit} from './words.ts'

type Visit = (check: Check, at: number) => void
type Look = (text: string, at: number, left: number, right: number, visit: Visit) => void

/** A mark after one letter ends no word ("U.S", "p.m"); "aren't" ends in one too. */
function isAfterWord(text: string, at: number, left: number): boolean {
  if (!isLetter(left)) return true
  const before = classAt(text, at - 2)
  return isLetter(before) || before === APOSTROPHE
}

const atStop: Look = (text, at, left, right, visit) => {
  if (left === SPACE) visit(beforeMark, at)
  else if (isLetter(right)) {
    visit(isAfterWord(text, at, left) ? afterStop : afterCountry, at + 1)
  } else if (right === OPEN) visit(bracketAfterStop, at + 1)
}
const atComma: Look = (_text, at, left, right, visit) => {
  if (left === SPACE) visit(beforeMark, at)
  else if (isLetter(right)) visit(afterComma, at + 1)
}
const atOpen: Look = (_text, at, _left, right, visit) => {
  if (right === SPACE) visit(inBrackets, at + 1)
}
const atClose: Look = (_text, at, left, right, visit) => {
  if (left === SPACE) visit(inBrackets, at)
  if (isLetter(right)) visit(afterBracket, at + 1)
}
const atDash: Look = (_text, at, left, right, visit) => {
  if (left === SPACE && isLetter(right)) visit(beforeDash, at)
}
const atApostrophe: Look = (_text, at, left, right, visit) => {
  if (left !== SPACE) return
  if (right === LOWER) visit(beforePossessive, at)
  else if (!isLetter(right)) visit(beforeSingleClose, at)
}
const atStraight: Look = (_text, at, left, right, visit) => {
  const isLoose = (left === SPACE || left === OPEN) && !isLetter(right) && right !== DIGIT
  const isTight = (isLetter(right) || right === DIGIT) && (isLetter(left) || left === STOP || left === COMMA)
  if (isLoose || isTight) visit(atQuote, at)
}
const atCurlyOpen: Look = (_text, at, left, right, visit) => {
  if (isLetter(left) || left === STOP || left === COMMA || left === CURLY_CLOSE) visit(beforeCurly, at)
  if (right === SPACE) visit(afterCurlyOpen, at + 1)
}
const atCurlyClose: Look = (_text, at, left, right, visit) => {
  if (left === SPACE) visit(beforeCurlyClose, at)
  else if (isLetter(right)) visit(afterCurlyClose, at + 1)
}

/** How a mark stands in clean prose: space after it only, before it only, no space before it, or space on one side. */
type Habit = 'closes' | 'opens' | 'joins' | 'either'
type Mark = readonly [habit: Habit, look: Look]
const STOPS: Mark = ['closes', atStop]
const COMMAS: Mark = ['closes', atComma]
const DASHES: Mark = ['joins', atDash]
const APOSTROPHES: Mark = ['joins', atApostrophe]
const LOOKS: readonly (readonly [mark: string, Mark])[] = [
  ['.', STOPS],
  ['?', STOPS],
  ['!', STOPS],
  [',', COMMAS],
  [';', COMMAS],
  [':', COMMAS],
  [')', ['closes', atClose]],
  [']', ['closes', atClose]],
  ['(', ['opens', atOpen]],
  ['[', ['opens', atOpen]],
  ['-', DASHES],
  ["'", APOSTROPHES],
  ['"', ['either', atStraight]],
]
/** Marks beyond Latin-1 share a byte with the space, which makes the search for one of them slow: one expression finds them all. */
const WIDE = /[–—’“”]/gu
const WIDE_LOOKS: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  ['–', DASHES],
  ['—', DASHES],
  ['’', APOSTROPHES],
  ['“', ['opens', atCurlyOpen]],
  ['”', ['closes', atCurlyClose]],
])
const isGap = (unit: number): boolean => unit <= 32 || unit === 0xa0

/** Most marks stand as they should: only the two units beside one are read to see it. */
function lookAt(text: string, at: number, [habit, look]: Mark, visit: Visit): void {
  const gapBefore = at === 0 || isGap(text.charCodeAt(at - 1))
  if (habit === 'joins' && !gapBefore) return
  const gapAfter = at === text.length - 1 || isGap(text.charCodeAt(at + 1))
  if (habit === 'closes' && gapAfter && !gapBefore) return
  if (habit === 'opens' && gapBefore && !gapAfter) return
  if (habit === 'either' && gapBefore !== gapAfter) return
  look(text, at, classAt(text, at - 1), classAt(text, at + 1), visit)
}

/** A capital after a small letter or a figure. */
const CAPITAL_INSIDE = /[a-z\d][A-Z]/gu
const SMALL_AFTER_CAPITALS = /[A-Z][A-Z][a-z]/gu

/** Calls `visit` for each place that may have a gap, with the check that decides. */
export function scan(text: string, visit: Visit): void {
  for (const [mark, way] of LOOKS)
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) lookAt(text, at, way, visit)
  for (const match of text.matchAll(WIDE)) lookAt(text, match.index, WIDE_LOOKS.get(match[0])!, visit)
  for (const match of text.matchAll(CAPITAL_INSIDE))
    visit(classOf(text.charCodeAt(match.index)) === DIGIT ? capitalAfterDigit : atCapital, match.index + 1)
  for (const match of text.matchAll(SMALL_AFTER_CAPITALS)) visit(afterCapitals, match.index + 2)
}
