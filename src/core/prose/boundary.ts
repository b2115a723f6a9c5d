import words from '../../generated/words/abbreviations.ts'
import type {BoundaryReason} from '../types.ts'

/** Whether a full stop ends a sentence, and why; null where it does not. */
export type Verdict = {readonly reason: BoundaryReason; readonly confidence: number} | null

const set = (list: readonly string[]): ReadonlySet<string> => new Set(list)
const BEFORE = set(words.before)
const NUMBER = set(words.number)
const MONTHS = set(words.months)
const DAYS = set(words.days)
const AFTER = set(words.after)
const PLACES = set(words.places)
const STATES = set(words.states)
const CONTINUES = set(words.continues)
const STARTERS = set(words.starters)
const CLOCK = set(['a.m', 'p.m', 'am', 'pm'])
const ZONES = set([
  'edt',
  'est',
  'et',
  'pdt',
  'pst',
  'pt',
  'cdt',
  'cst',
  'ct',
  'mdt',
  'mst',
  'mt',
  'gmt',
  'utc',
  'bst',
  'ist',
  'cet',
  'cest',
  'aest',
  'aedt',
  'local',
  'eastern',
  'pacific',
  'central',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
])
const COMPANY = set(['inc', 'co', 'corp', 'ltd', 'llc', 'plc', 'bros'])

const isUpper = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit < 128 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(text[at] ?? '')
}
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
/** "$", "£" or "€": a sentence may begin with a sum. */
export const isCurrency = (unit: number): boolean => unit === 36 || unit === 0xa3 || unit === 0x20ac

/** Every word that the rules below know: most tokens are none of them. */
const KNOWN: ReadonlySet<string> = new Set(
  [BEFORE, NUMBER, MONTHS, DAYS, AFTER, PLACES, STATES, CLOCK, COMPANY].flatMap((one) => [...one]).concat('no', 'nos'),
)
const PERIOD: Verdict = {reason: 'period', confidence: 0.95}
const QUOTE_END: Verdict = {reason: 'quote-end', confidence: 0.95}

const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)

/** Letters alone, two or more: neither initials nor what has stops or hyphens inside. */
function isPlainWord(token: string): boolean {
  if (token.length < 2) return false
  for (let at = 0; at < token.length; at++) if (!isLetter(token.charCodeAt(at))) return false
  return true
}

const yes = (reason: BoundaryReason, confidence: number): Verdict => ({reason, confidence})

/**
 * Judges the full stop at `dot`. `word` is the token before it (small letters, inner stops kept), `next` the offset of the next
 * visible unit, opening marks skipped, or -1 at the end.
 */
export function judgeStop(text: string, dot: number, token: string, next: number, isQuoteClosed: boolean): Verdict {
  const startsUpper = isUpper(text, next)
  const startsDigit = isDigit(text.charCodeAt(next))
  if (isQuoteClosed) return startsUpper || startsDigit ? QUOTE_END : null
  const word = token.toLowerCase()
  const plain = startsUpper || startsDigit || isCurrency(text.charCodeAt(next)) ? PERIOD : null
  if (!KNOWN.has(word) && isPlainWord(token)) return plain
  const nextWord = wordAt(text, next)
  const follower = nextWord.toLowerCase()
  // "He sat.", "in the sun." and "they wed." are words.
  if (isUpper(token, 0) ? MONTHS.has(word) || DAYS.has(word) : MONTHS.has(word) && startsDigit) {
    if (startsDigit || !startsUpper || follower === 'and') return null
    return STARTERS.has(follower) ? yes('abbreviation-end', 0.8) : null
  }
  if (startsDigit && (NUMBER.has(word) || (word.length === 1 && word === token && word >= 'a'))) return null
  if (word === 'no' || word === 'nos') return startsUpper ? yes('period', 0.9) : null
  if (BEFORE.has(word) && isAbbreviation(text, dot, token)) return null
  // "Staff-Insp. Roe", "Lt-Gov. Roe"
  const hyphen = token.lastIndexOf('-')
  if (hyphen > 0 && startsUpper && isUpper(token, hyphen + 1) && BEFORE.has(word.slice(hyphen + 1))) return null
  if (/^[a-z]$/u.test(word) && isUpper(token, 0)) return judgeInitial(text, dot, word, follower, startsUpper)
  if (CLOCK.has(word)) return startsUpper && !isTimeDetail(text, next, nextWord) ? yes('abbreviation-end', 0.85) : null
  if (PLACES.has(word)) return judgePlace(follower, startsUpper, startsDigit)
  if (STATES.has(word.replace(/^[rdi]-/u, '')) && isUpper(token, 0)) {
    if (!startsUpper) return null
    return STARTERS.has(follower) ? yes('abbreviation-end', 0.8) : null
  }
  if (AFTER.has(word) || (word.includes('.') && /^(?:\p{L}\.)+\p{L}$/u.test(word))) {
    if (!startsUpper) return null
    if (COMPANY.has(word)) return STARTERS.has(follower) ? yes('abbreviation-end', 0.85) : null
    if (/^(?:\p{Lu}\.)+\p{Lu}$/u.test(token) && !AFTER.has(word))
      return STARTERS.has(follower) ? yes('abbreviation-end', 0.7) : null
    return STARTERS.has(follower) || !CONTINUES.has(follower) ? yes('abbreviation-end', 0.75) : null
  }
  return plain
}

const DATE = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,7}\.? \d/iu

/** What belongs to a time of the day: "EDT", "Monday", "Moscow time", "Jan. 5", "June 3". */
function isTimeDetail(text: string, next: number, nextWord: string): boolean {
  if (ZONES.has(nextWord.toLowerCase())) return true
  return text.startsWith(' time', next + nextWord.length) || DATE.test(text.slice(next, next + 14))
}

/** "J. Smith" goes on; "Plan B. The" and "vitamin C. He" end. */
function judgeInitial(text: string, dot: number, word: string, follower: string, startsUpper: boolean): Verdict {
  if (!startsUpper) return null
  const before = lastWord(text, dot - 2)
  if (STARTERS.has(follower) && follower !== 'a' && follower !== 'i') {
    // "40 C. The", "got an A. His"
    if (isDigit(before.charCodeAt(0)) || before === 'a' || before === 'an') return yes('period', 0.85)
    if (
      /^(?:plan|vitamin|hepatitis|group|grade|class|type|team|section|option|exhibit|part)$/iu.test(before) ||
      word === 'i'
    )
      return yes('period', 0.85)
    return /^[A-Z]/u.test(before) && before.length > 1 ? yes('abbreviation-end', 0.5) : null
  }
  return word === 'i' && before !== '' && !/^[A-Z]/u.test(before) ? yes('period', 0.6) : null
}

function judgePlace(follower: string, startsUpper: boolean, startsDigit: boolean): Verdict {
  if (!startsUpper || startsDigit) return null
  if (STARTERS.has(follower)) return yes('abbreviation-end', 0.9)
  // "U.S. Swimming" is a name more often than a boundary.
  return null
}

/** "St. Paul" is an abbreviation; "on Main St. The" may be the end. */
const isAbbreviation = (text: string, dot: number, token: string): boolean => {
  const follower = wordAt(text, dot + 2).toLowerCase()
  if (/^(?:st|ft|mt|rd|art|ex|pt|const|sec|no|fig)$/iu.test(token))
    return (
      !(STARTERS.has(follower) && isUpper(text, dot + 2)) && (isUpper(token, 0) || isDigit(text.charCodeAt(dot + 2)))
    )
  // "a sales rep. Pell" ends where "Rep. Pell" does not.
  if (/^(?:reps?|op|gen)$/u.test(token)) return !isUpper(text, dot + 2)
  if (/^(?:al|pp|jr|sr|v|ca)$/iu.test(token)) return !STARTERS.has(follower) || !isUpper(text, dot + 2)
  return true
}

export const isStarter = (word: string): boolean => STARTERS.has(word.toLowerCase())

/** "Prof.Blake" lacks a space, not a sentence. */
export const isTitle = (token: string): boolean => BEFORE.has(token.toLowerCase())

/** A letter, a digit, an apostrophe or a hyphen. */
function isInWord(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  if (unit < 128) return isLetter(unit) || isDigit(unit) || unit === 39 || unit === 45
  return /[\p{L}\p{N}’]/u.test(text[at]!)
}

export function wordAt(text: string, at: number): string {
  if (at < 0) return ''
  let end = at
  while (end < text.length && isInWord(text, end)) end++
  return text.slice(at, end)
}

function lastWord(text: string, at: number): string {
  let end = at
  while (end > 0 && text[end - 1] === ' ') end--
  let start = end
  while (start > 0 && isInWord(text, start - 1)) start--
  return text.slice(start, end)
}
