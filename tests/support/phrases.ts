import {compilePacks} from '../../src/core/phrases/index.ts'
import type {PhraseEntry, PhraseHit, PhrasePack} from '../../src/core/types.ts'
import {articleOf} from './fixing.ts'

/** A pack of one entry that holds these phrases. */
export const packOf = (phrases: readonly string[], more: Partial<PhraseEntry> = {}): PhrasePack => ({
  pack: 'test',
  rule: 'no-test',
  language: 'en',
  source: 'written for a test',
  reviewed: '2026-11-24',
  entries: [{id: 'one', phrases, where: 'any', fix: 'suggest', bad: [], good: [], ...more}],
})

export const hitsIn = (
  text: string,
  phrases: readonly string[],
  more: Partial<PhraseEntry> = {},
): readonly PhraseHit[] => compilePacks([packOf(phrases, more)]).match(articleOf(text))

/** The words that a pattern finds in a text. */
export const found = (text: string, phrase: string, more: Partial<PhraseEntry> = {}): readonly string[] =>
  hitsIn(text, [phrase], more).map(({block, start, end}) => block.text.slice(start, end))
