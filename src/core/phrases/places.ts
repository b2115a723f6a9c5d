import type {PhraseWhere} from '../types.ts'
import {isSpace, isWordUnit} from './fold.ts'
import {contentStart, MOST_MARKS, mayOpenSentence} from './where.ts'

const NOWHERE: readonly number[] = []
/** Words that a phrase may have before its anchor and still be found. */
const MOST_WORDS = 40
/** How far back a sentence's start is looked for, in units. */
const SENTENCE_REACH = 600

/** Whether a phrase that begins with its anchor may begin at `anchor`. */
export function mayBegin(text: string, where: PhraseWhere, anchor: number): boolean {
  if (where === 'sentence') return mayOpenSentence(text, anchor)
  if (where !== 'block' && where !== 'start') return true
  return anchor <= MOST_MARKS && (anchor === contentStart(text) || anchor === firstNonSpace(text))
}

/** Where a phrase may begin that has words before its anchor at `anchor`: `wordsBefore` at most, `null` for any number. The farthest first. */
export function startsFor(
  text: string,
  where: PhraseWhere,
  anchor: number,
  wordsBefore: number | null,
): readonly number[] {
  if (where === 'block' || where === 'start') {
    const first = contentStart(text)
    if (wordsBefore !== null && hasMoreWords(text, first, anchor, wordsBefore)) return NOWHERE
    return firstNonSpace(text) === first ? [first] : [firstNonSpace(text), first]
  }
  if (wordsBefore === null) return [sentenceStart(text, anchor)]
  const starts = startsWithin(text, anchor, wordsBefore)
  return where === 'sentence' ? starts.filter((start) => mayOpenSentence(text, start)) : starts
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
