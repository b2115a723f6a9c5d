import words from '../../../generated/words/glue.ts'
import {CODE, classAt, LOWER, SPACE, tokenAround, UPPER, wordBefore, wordFrom} from './chars.ts'
import {type Check, gap, split} from './gap.ts'

const BEFORE: ReadonlySet<string> = new Set(words.before)
const AFTER: ReadonlySet<string> = new Set(words.after)
const ACRONYMS: ReadonlySet<string> = new Set(words.acronyms)
const OPENERS: ReadonlySet<string> = new Set(words.openers)
const ALONE: ReadonlySet<string> = new Set(words.alone)
const ENDING = new RegExp(`^(?:${words.endings.join('|')})`, 'u')

/** "saidMonday", "MondayThe": `at` is the capital inside. */
export const atCapital: Check = (text, at) => {
  const before = wordBefore(text, at)
  const next = wordFrom(text, at)
  // Names with a capital inside are many, and end here.
  const isKnown = AFTER.has(next)
  const isSmall = BEFORE.has(before) || (isKnown && before === before.toLowerCase() && before.length > 2)
  const isDay = before.endsWith('day') && AFTER.has(before)
  if (!isKnown && !isSmall && !isDay) return null
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(next) || /[\p{N}@#._/'’-]/u.test(text[at - before.length - 1] ?? ' ')) return null
  if (/[\p{N}@_/]/u.test(text[at + next.length] ?? ' ') || CODE.test(tokenAround(text, at))) return null
  if (isSmall) return split(text, at, 'words')
  return /^\p{Lu}\p{Ll}{2,}$/u.test(before) ? split(text, at, 'words', false) : null
}
/** "TVdad": `at` is the small letter after capitals. */
export const afterCapitals: Check = (text, at) => {
  if (classAt(text, at - 2) !== UPPER) return null
  const before = /\p{Lu}{1,5}$/u.exec(text.slice(Math.max(0, at - 5), at))?.[0] ?? ''
  if (!ACRONYMS.has(before)) return null
  const next = wordFrom(text, at)
  const isWhole = !/[\p{L}\p{N}@#._/'’-]/u.test(text[at - before.length - 1] ?? ' ')
  return isWhole &&
    next.length > 2 &&
    next === next.toLowerCase() &&
    !ENDING.test(next) &&
    !CODE.test(tokenAround(text, at))
    ? split(text, at, 'words', BEFORE.has(next))
    : null
}
/** "2017The": `at` is the capital. */
export const capitalAfterDigit: Check = (text, at) => {
  const next = wordFrom(text, at)
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(next) || !/(?:^|[\s(,])(?:1[89]|20)\d\d$/u.test(text.slice(Math.max(0, at - 5), at)))
    return null
  return AFTER.has(next) ? split(text, at, 'words') : null
}
/** "W hile", "H ong Kong": a drop cap torn off the word that opens a paragraph; `at` is the space. */
export const tornCapital: Check = (text, at) => {
  if (classAt(text, 0) !== UPPER || classAt(text, at) !== SPACE || classAt(text, at + 1) !== LOWER || at !== 1)
    return null
  const rest = wordFrom(text, at + 1)
  if (OPENERS.has(text[0]!.toLowerCase() + rest) && !isWordAfterLetter(text[0]!, rest))
    return gap(at, at + 1, '', 'extra')
  const isName = rest.length > 1 && !/[AIO]/u.test(text[0]!) && /^ \p{Lu}\p{Ll}/u.test(text.slice(at + 1 + rest.length))
  return isName && !ALONE.has(rest) ? gap(at, at + 1, '', 'extra', false) : null
}
/** "I f" is torn, "I do" and "A few" are not. */
const isWordAfterLetter = (letter: string, rest: string): boolean => /^[AIO]$/u.test(letter) && ALONE.has(rest)
