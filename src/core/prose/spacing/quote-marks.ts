import {
  APOSTROPHE,
  CLOSE,
  CODE,
  COMMA,
  CURLY_CLOSE,
  classAt,
  DASH,
  DIGIT,
  firstFrom,
  isLetter,
  lastBefore,
  OPEN,
  QUOTE,
  SPACE,
  STOP,
  tokenAround,
  UPPER,
  wordBefore,
  wordFrom,
} from './chars.ts'
import {type Check, type Gap, gap, type Sides, split} from './gap.ts'

/** Sides of a block's straight marks, counted from one asked to the next. */
export function makeSides(text: string): Sides {
  let isEven: boolean | null = null
  let from = 0
  let before = 0
  return (at) => {
    isEven ??= countOf(text, 0, text.length) % 2 === 0
    before += countOf(text, from, at)
    from = at
    if (!isEven) return null
    return before % 2 === 0 ? 'open' : 'close'
  }
}
function countOf(text: string, start: number, end: number): number {
  let count = 0
  for (let at = text.indexOf('"', start); at >= 0 && at < end; at = text.indexOf('"', at + 1)) count++
  return count
}

/** The short words that begin what somebody says: 'said"We are'. */
const SHORT = /^(?:I|A|We|He|It|My|No|In|If|As|On|At|So|To|Do|Is|By|An)$/u

/** Straight marks with a space, or with none, on both sides. */
export const atQuote: Check = (text, at, sides) => {
  const left = classAt(text, at - 1)
  const right = classAt(text, at + 1)
  const leftOpen = left === SPACE || left === OPEN
  if (leftOpen && (right === SPACE || right === STOP || right === COMMA || right === CLOSE))
    return looseQuote(text, at, left, right, sides)
  if (!(isLetter(right) || right === DIGIT)) return null
  const isMark = left === STOP || left === COMMA
  if (!isMark && !(isLetter(left) && isLetter(right))) return null
  if (classAt(text, at - 2) === QUOTE || CODE.test(tokenAround(text, at).replaceAll('"', ''))) return null
  const next = wordFrom(text, at + 1)
  if (!isMark && ((next.length < 3 && !SHORT.test(next)) || wordBefore(text, at).length < 2)) return null
  const side = sides?.(at) ?? null
  if (side === null) return isMark && left === STOP && right === UPPER ? split(text, at, 'sentences', false) : null
  return split(text, side === 'open' ? at : at + 1, left === STOP ? 'sentences' : 'words')
}
function looseQuote(text: string, at: number, left: number, right: number, sides: Sides | null): Gap | null {
  const side = sides?.(at) ?? null
  // 6 " wide
  if (classAt(text, at - 2) === DIGIT) return null
  if (side === 'open' && right === SPACE && at + 2 < text.length) return gap(at + 1, at + 2, '', 'extra')
  const before = classAt(text, at - 2)
  if (side !== 'close' || left !== SPACE || before === SPACE || before === APOSTROPHE || at < 2) return null
  return gap(at - 1, at, '', 'extra')
}

/** "said“We", "said,“We": `at` is the mark. */
export const beforeCurly: Check = (text, at) =>
  isLetter(classAt(text, at + 1)) &&
  (classAt(text, at - 1) === STOP || classAt(text, at - 1) === COMMA || wordBefore(text, at).length > 1)
    ? split(text, at, 'words')
    : null
/** "“ Dawson": `at` is the space. */
export const afterCurlyOpen: Check = (text, at) =>
  isLetter(classAt(text, at + 1)) && firstFrom(text, '”', at) > 0 ? gap(at, at + 1, '', 'extra') : null
/** "Creek ”": `at` is the mark. */
export const beforeCurlyClose: Check = (text, at) => {
  const right = classAt(text, at + 1)
  const opened = lastBefore(text, '“', at)
  const isPaired = opened >= 0 && lastBefore(text, '”', at) < opened && opened < at - 2
  return isPaired &&
    !isLetter(right) &&
    right !== DIGIT &&
    classAt(text, at - 2) !== SPACE &&
    classAt(text, at - 2) !== APOSTROPHE
    ? gap(at - 1, at, '', 'extra')
    : null
}
/** "”He": `at` is the letter. */
export const afterCurlyClose: Check = (text, at) => {
  const left = classAt(text, at - 2)
  if (left === SPACE || left === OPEN || left === DASH || left === CURLY_CLOSE) return null
  const next = wordFrom(text, at)
  return next.length > 1 && !/^(?:ed|ing|er|ers|es|ish|ness)$/u.test(next) ? split(text, at, 'words') : null
}
/** "the team of Russia, ' and": `at` is a single mark that closes after a space. */
export const beforeSingleClose: Check = (text, at) => {
  const right = classAt(text, at + 1)
  const before = classAt(text, at - 2)
  if ((before !== COMMA && before !== STOP) || (right !== SPACE && right !== QUOTE && right !== CURLY_CLOSE))
    return null
  const opened = Math.max(
    lastBefore(text, " '", at - 1),
    lastBefore(text, ' ‘', at - 1),
    lastBefore(text, '"\'', at - 1),
  )
  return opened >= 0 && isLetter(classAt(text, opened + 2)) ? gap(at - 1, at, '', 'extra') : null
}
