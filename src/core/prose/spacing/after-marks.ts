import words from '../../../generated/words/glue.ts'
import {isStarter} from '../boundary.ts'
import {
  CLOSE,
  CODE,
  CURLY_CLOSE,
  classAt,
  DIGIT,
  isLetter,
  LOWER,
  lastBefore,
  QUOTE,
  STOP,
  tokenAround,
  UPPER,
  wordBefore,
  wordFrom,
} from './chars.ts'
import {type Check, type Gap, gap, split} from './gap.ts'

const MONTHS: ReadonlySet<string> = new Set(words.months)
const SMALL: ReadonlySet<string> = new Set(words.small)
const DOMAINS: ReadonlySet<string> = new Set(words.domains)

/** "said.The", "1997.And", "right.NASA", "addictive.writes": `at` is the letter after an end mark. */
export const afterStop: Check = (text, at) => {
  const stop = text[at - 1]!
  const next = wordFrom(text, at)
  const left = classAt(text, at - 2)
  const before = wordBefore(text, at - 1)
  if (classAt(text, at) === LOWER) return afterStopSmall(text, at, before, next)
  const isShout = next.length > 1 && next === next.toUpperCase()
  if (next.length < 2 ? !/^[IA](?:[\s'’]|$)/u.test(text.slice(at, at + 2)) : !isShout && !/^\p{Lu}\p{Ll}+$/u.test(next))
    return null
  if (before === 't' && /n['’]t$/u.test(text.slice(Math.max(0, at - 4), at - 1))) {
    if (isShout) return null
  } else if (before !== '') {
    const isAcronym = before.length > 2 && before === before.toUpperCase()
    const isWord =
      /^\p{L}?\p{Ll}+$/u.test(before) &&
      (before.length > 2 || (before.length === 2 && (next.length > 2 || before === before.toLowerCase())))
    if (!isWord && !isAcronym && !/^\p{Ll}\p{Lu}\p{Ll}+$/u.test(before)) return null
    if (isShout && (before.length < 3 || isAcronym)) return null
  } else if (left === DIGIT) {
    if (
      stop !== '.' ||
      isShout ||
      !/(?:^|[^\d.])\d{2,4}\.$/u.test(text.slice(Math.max(0, at - 6), at)) ||
      MONTHS.has(next)
    )
      return null
  } else if (left !== CLOSE && left !== CURLY_CLOSE && left !== QUOTE && text[at - 2] !== '%') return null
  // "One.Tel" again and again is a name.
  if (/^\p{Lu}/u.test(before) && !isStarter(next) && isRepeated(text, at - 1 - before.length, at + next.length))
    return null
  // "index.DXY" may have been a share's symbol with its space lost: "index .DXY".
  const isAddress = stop === '.' && DOMAINS.has(next.toLowerCase()) && (isShout || next.length < 4) && next !== 'Us'
  return isAddress || CODE.test(tokenAround(text, at)) || before === 'Yahoo'
    ? null
    : split(text, at, 'sentences', !(isShout && stop === '.'))
}
/** Whether the words between two offsets stand once more further on or before, near enough. */
function isRepeated(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end)
  return text.indexOf(words) < start || text.indexOf(words, end) >= 0
}
function afterStopSmall(text: string, at: number, before: string, next: string): Gap | null {
  const stop = text[at - 1]
  if (
    stop === '?' &&
    /^(?:t|s|re|ve|ll|d|m)$/u.test(next) &&
    /^(?:\p{L}{1,7}n|it|that|there|what|who|he|she|they|we|you|i|let)$/iu.test(before) &&
    (next === 't') === /n$/u.test(before) &&
    !CODE.test(tokenAround(text, at))
  )
    return gap(at - 1, at, "'", 'apostrophe')
  if (before.length < 3 || !SMALL.has(next) || /[\p{L}\p{N}.@/-]/u.test(text[at + next.length] ?? ' ')) return null
  return CODE.test(tokenAround(text, at)) || classAt(text, at - 2 - before.length) === STOP
    ? null
    : split(text, at, 'sentences', false)
}

/** "the U.S.in the lead": `at` is the letter after a country's initials. */
export const afterCountry: Check = (text, at) => {
  if (!/(?:^|[\s("“])(?:U\.S|U\.N|U\.K)\.$/u.test(text.slice(Math.max(0, at - 5), at))) return null
  const next = wordFrom(text, at)
  if (!/^\p{L}?\p{Ll}+$/u.test(next) || next.length < 2 || CODE.test(tokenAround(text, at))) return null
  return /^[.'’]/u.test(text.slice(at + next.length, at + next.length + 1)) && next.length < 4
    ? null
    : split(text, at, 'words')
}

/** "track,intensity", "diet:Consumption": `at` is the letter after the mark. */
export const afterComma: Check = (text, at) => {
  const mark = text[at - 1]
  const next = wordFrom(text, at)
  const before = wordBefore(text, at - 1)
  const left = classAt(text, at - 2)
  const hasLeft =
    before.length > 1 || left === CLOSE || left === CURLY_CLOSE || (mark === ',' && (left === DIGIT || left === QUOTE))
  if (!hasLeft || next.length < 2) return null
  if (mark === ':' && (!/\p{Ll}{3}$/u.test(before) || !/^\p{Lu}\p{Ll}/u.test(next))) return null
  // "TL;DR" is one word.
  if (mark === ';' && before === before.toUpperCase() && next === next.toUpperCase()) return null
  return CODE.test(tokenAround(text, at)) ? null : split(text, at, 'words')
}

/** "public.(Trump": `at` is the bracket after an end mark. */
export const bracketAfterStop: Check = (text, at) =>
  text[at] === '(' &&
  classAt(text, at - 2) === LOWER &&
  classAt(text, at - 3) === LOWER &&
  classAt(text, at + 1) === UPPER &&
  !CODE.test(tokenAround(text, at))
    ? split(text, at, 'sentences')
    : null

/** "(CNN)Hurricane", "Clinic.)At": `at` is the letter after the bracket. */
export const afterBracket: Check = (text, at) => {
  const opened = lastBefore(text, text[at - 1] === ')' ? '(' : '[', at)
  const inside = at - 1 - opened - 1
  if (opened < 0 || inside < 3 || (opened > 0 && isLetter(classAt(text, opened - 1)))) return null
  const next = wordFrom(text, at)
  const isUpper = /^\p{Lu}\p{Ll}+$/u.test(next)
  if (!isUpper && (next.length < 3 || !/[\s\d]/u.test(text.slice(opened + 1, at - 1)))) return null
  return CODE.test(tokenAround(text, at)) ? null : split(text, at, 'words')
}
