import type {PhraseWhere} from '../types.ts'
import {isSpace, isWordUnit} from './fold.ts'
import {contentStart, MOST_MARKS} from './where.ts'

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
    return firstNonSpace(text) === first ? [first] : [firstNonSpace(text), first]
  }
  if (wordsBefore === 0) return [anchor]
  return wordsBefore === null ? [sentenceStart(text, anchor)] : startsWithin(text, anchor, wordsBefore)
}

/** Word starts from `words` words before `at` up to `at` itself, the farthest first. */
export function startsWithin(text: string, at: number, words: number): readonly number[] {
  const starts = [at]
  let index = at
  for (let left = Math.min(words, MOST_WORDS); left > 0 && index > 0; left--) {
    while (index > 0 && isSpace(text.charCodeAt(index - 1))) index--
    while (index > 0 && !isSpace(text.charCodeAt(index - 1))) index--
    starts.push(index)
    // "(by" may begin at the bracket or at the word.
    let word = index
    while (word < at && !isWordUnit(text.charCodeAt(word)) && !isSpace(text.charCodeAt(word))) word++
    if (word > index && word < at && isWordUnit(text.charCodeAt(word))) starts.push(word)
  }
  return starts.sort((a, b) => a - b)
}

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
