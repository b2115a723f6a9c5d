import type {PhraseWhere} from '../types.ts'
import {isSpace, isWordUnit} from './fold.ts'
import {contentStart, MOST_MARKS, mayOpenSentence} from './where.ts'

const NOWHERE: readonly number[] = []
/** Words that a phrase may have before its anchor and still be found. */
const MOST_WORDS = 40
/** How far back a sentence's start is looked for, in units. */
const SENTENCE_REACH = 600

/** Where a phrase may begin whose anchor stands at `anchor`, the farthest first. */
export function startsFor(
  text: string,
  where: PhraseWhere,
  anchor: number,
  wordsBefore: number | null,
): readonly number[] {
  if (where === 'block' || where === 'start') {
    if (wordsBefore === 0 && anchor > MOST_MARKS) return NOWHERE
    const first = contentStart(text)
    if (wordsBefore === 0) return opensAt(text, anchor, first) ? [anchor] : NOWHERE
    if (wordsBefore !== null && hasMoreWords(text, first, anchor, wordsBefore)) return NOWHERE
    return firstNonSpace(text) === first ? [first] : [firstNonSpace(text), first]
  }
  if (wordsBefore === 0) return where === 'sentence' && !mayOpenSentence(text, anchor) ? NOWHERE : [anchor]
  return wordsBefore === null ? [sentenceStart(text, anchor)] : startsWithin(text, anchor, wordsBefore)
}

/** Whether more words than `most` stand from `start` to `end`. */
function hasMoreWords(text: string, start: number, end: number, most: number): boolean {
  let words = 0
  let isIn = false
  for (let at = start; at < end; at++) {
    const isWord = !isSpace(text.charCodeAt(at))
    if (isWord && !isIn && ++words > most) return true
    isIn = isWord
  }
  return false
}

/** Word starts from `words` words before `at` up to `at`, or up to `end`; the farthest first. */
export function startsWithin(text: string, at: number, words: number, end = at + 1): readonly number[] {
  let from = at
  for (let left = Math.min(words, MOST_WORDS); left > 0 && from > 0; left--) {
    while (from > 0 && isSpace(text.charCodeAt(from - 1))) from--
    while (from > 0 && !isSpace(text.charCodeAt(from - 1))) from--
  }
  const starts: number[] = []
  for (let index = from; index < end; index++) {
    const isStart =
      index === at || startsWord(text, index) || (!isSpace(text.charCodeAt(index)) && isSpaceBefore(text, index))
    if (isStart) starts.push(index)
  }
  return starts
}

const isSpaceBefore = (text: string, at: number): boolean => at === 0 || isSpace(text.charCodeAt(at - 1))
const startsWord = (text: string, at: number): boolean =>
  isWordUnit(text.charCodeAt(at)) && (at === 0 || !isWordUnit(text.charCodeAt(at - 1)))

const opensAt = (text: string, anchor: number, first: number): boolean =>
  anchor === first || anchor === firstNonSpace(text)

function firstNonSpace(text: string): number {
  let at = 0
  while (at < text.length && isSpace(text.charCodeAt(at))) at++
  return at
}

function sentenceStart(text: string, at: number): number {
  const from = Math.max(0, at - SENTENCE_REACH)
  for (let index = at - 1; index > from; index--) {
    if (!isSpace(text.charCodeAt(index)) || !/[.!?…]["'”’)]?$/u.test(text.slice(Math.max(0, index - 2), index)))
      continue
    return index + 1
  }
  return from === 0 ? firstNonSpace(text) : from
}
