import {
  CLOSE,
  CURLY_CLOSE,
  classAt,
  DIGIT,
  firstFrom,
  isLetter,
  LOWER,
  lastBefore,
  QUOTE,
  SPACE,
  STOP,
  UPPER,
  wordFrom,
} from './chars.ts'
import {type Check, gap} from './gap.ts'

/** Words that begin a sentence, and name no site, file or share. */
const STARTS: ReadonlySet<string> = new Set(
  'The This That These Those There It He She They We You But And An At As If When While After Before His Her Their Our For From With However'.split(
    ' ',
  ),
)
/** ":)", ";-)": a face, which closes no bracket. */
const FACE = /^[:;][-']?[)\]]/u
/** Longest label before a colon. */
const LABEL = 25

/** "word ,": `at` is the mark. */
export const beforeMark: Check = (text, at) => {
  const mark = text[at]!
  let start = at
  while (classAt(text, start - 1) === SPACE && start > 0) start--
  const left = classAt(text, start - 1)
  if (start === 0 || !(isLetter(left) || left === DIGIT || /["”’)%]/u.test(text[start - 1]!))) return null
  const right = classAt(text, at + 1)
  const closes =
    right === SPACE ||
    ((right === QUOTE || right === CURLY_CLOSE || right === CLOSE) && classAt(text, at + 2) === SPACE)
  if (mark === ',' && isLetter(right)) return gap(start, at + 1, ', ', 'extra')
  // "question .The": the space went to the wrong side.
  if (mark === '.' && right === UPPER && STARTS.has(wordFrom(text, at + 1))) return gap(start, at + 1, '. ', 'extra')
  if (!closes || FACE.test(text.slice(at, at + 4))) return null
  if (mark === '.')
    return /^\.["”)]?\s*(?:$|["“(]?[\p{Lu}\d])/u.test(text.slice(at, at + 8)) ? gap(start, at, '', 'extra') : null
  // "« Tant pis ! »": French sets a space before its marks.
  if (mark !== ',' && lastBefore(text, '«', at) > lastBefore(text, '»', at)) return null
  // Of a label ("VIP : 60") it may be the table's own spacing.
  if (mark === ':' && !isLetter(classAt(text, at + 2)) && (left !== LOWER || at < LABEL)) return null
  return gap(start, at, '', 'extra')
}

/** "( Reuters )": `at` is the space after an opening bracket or the closing bracket after a space. */
export const inBrackets: Check = (text, at) => {
  if (classAt(text, at) === CLOSE) {
    const left = classAt(text, at - 2)
    const opened = lastBefore(text, '(', at)
    const isPaired = opened >= 0 && lastBefore(text, ')', at) < opened && at - opened > 3 && text[at] === ')'
    return isPaired && (isLetter(left) || left === DIGIT || left === STOP) ? gap(at - 1, at, '', 'extra') : null
  }
  const closed = firstFrom(text, ')', at)
  const right = classAt(text, at + 1)
  const isPaired = text[at - 1] === '(' && closed > at + 2
  return isPaired && (isLetter(right) || right === DIGIT) && !/[:;=-]/u.test(text[at - 2] ?? ' ')
    ? gap(at, at + 1, '', 'extra')
    : null
}

/** "U.S. -Russia", "USA -led"; "the share –a share": `at` is the dash after a space. */
export const beforeDash: Check = (text, at) => {
  if (!isLetter(classAt(text, at + 1))) return null
  let start = at
  while (start > 0 && classAt(text, start - 1) === SPACE) start--
  if (text[at] === '-')
    return /\p{L}\.$|(?:^|[^\p{L}])\p{Lu}{2,5}$/u.test(text.slice(Math.max(0, start - 7), start))
      ? gap(start, at + 1, '-', 'extra')
      : null
  const isInside = classAt(text, start - 1) === LOWER && classAt(text, at + 1) === LOWER
  return isInside ? gap(at, at + 1, `${text[at]} `, 'words', false) : null
}

/** "Trump 's": `at` is the apostrophe after a space. */
export const beforePossessive: Check = (text, at) =>
  isLetter(classAt(text, at - 2)) && text[at + 1] === 's' && /^(?:$|[\s,.;])/u.test(text.slice(at + 2, at + 3))
    ? gap(at - 1, at, '', 'extra')
    : null
