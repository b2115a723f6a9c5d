import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../../src/core/prose/sentences.ts'
import {NEWS_SENTENCES} from './data/news-sentences.ts'
import {HARD_SENTENCES} from './data/news-sentences-hard.ts'

const GROUPS = [...NEWS_SENTENCES, ...HARD_SENTENCES]

const split = (text: string): string[] => splitSentences(text).map(({start, end}) => text.slice(start, end))

/** The sentences between the bars. */
const sentencesOf = (marked: string): string[] =>
  marked
    .split('|')
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')

/** The text without its bars: of two spaces around one, one stays. */
const textOf = (marked: string): string => marked.replaceAll(' | ', ' ').replaceAll('|', '')

describe.each(GROUPS)('sentences of news: $what', ({cases}) => {
  it.each(cases)('%j', (marked) => {
    expect(split(textOf(marked))).toEqual(sentencesOf(marked))
  })
})

it('the cases are many and all different', () => {
  const all = GROUPS.flatMap(({cases}) => cases)
  expect(new Set(all).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(150)
})
