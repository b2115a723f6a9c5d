import fc from 'fast-check'
import type {Edit} from '../../src/core/types.ts'
import {edits} from '../../src/edits/index.ts'
import {draft, editAt, type TestRule} from './fixing.ts'

/** A small number from words: rules that depend on it choose the same words in every text. */
export function hash(words: string): number {
  let value = 7
  for (const unit of words) value = (value * 31 + unit.codePointAt(0)!) % 1_000_003
  return value
}

const list = (made: readonly Edit[] | null): readonly Edit[] | null => (made && made.length > 0 ? made : null)

export const dropBlocks =
  (id: string, of: number, rest: number): TestRule =>
  (article) =>
    article.body.blocks
      .filter((block) => block.role !== 'title' && hash(block.text) % of === rest)
      .map((block) => draft(article, id, block.range, list(edits.removeBlock(block))))

export const dropSentences =
  (id: string, of: number, rest: number): TestRule =>
  (article) =>
    article.body.prose.sentences
      .filter((one) => one.block.role !== 'title' && hash(one.text) % of === rest)
      .map((one) => draft(article, id, article.rangeIn(one.block, one.start, one.end), list(edits.removeSentence(one))))

/** Words in the prose of blocks, quotations too. */
export const reword =
  (id: string, from: string, to: string): TestRule =>
  (article) =>
    article.body.blocks.flatMap((block) =>
      [...block.text.matchAll(new RegExp(`\\b${from}\\b`, 'gu'))].map(({index}) =>
        draft(
          article,
          id,
          article.rangeIn(block, index, index + from.length),
          list(edits.replaceWords(block, index, index + from.length, to)),
        ),
      ),
    )

/** Anything in the source, code and addresses too, by raw edits. */
export const rawReplace =
  (id: string, from: RegExp, to: string): TestRule =>
  (article) =>
    [...article.body.text.matchAll(from)].map(({0: words, index}) =>
      draft(article, id, [index, index + words.length], [editAt(article, [index, index + words.length], to)]),
    )

export const respace: TestRule = (article) =>
  article.body.blocks.flatMap((block) =>
    [...block.text.matchAll(/(?<=\S) {2,}(?=\S)/gu)].map(({0: words, index}) =>
      draft(
        article,
        'no-broken-spacing',
        article.rangeIn(block, index, index + words.length),
        list(edits.respace(block, index, index + words.length, ' ')),
      ),
    ),
  )

/** Cuts at places that the text decides: markers, line ends, halves of emphasis. */
export const rawCuts =
  (id: string, of: number, rest: number, length: number, insert: string): TestRule =>
  (article) => {
    const {text} = article.body
    const found = []
    for (let at = 12; at + length + 12 < text.length; at += 1)
      if (hash(text.slice(at - 12, at + length + 12)) % of === rest)
        found.push(draft(article, id, [at, at + length], [editAt(article, [at, at + length], insert)]))
    return found
  }

/** Takes out copies of blocks: all but the first, or all but the last. */
export const dropCopies =
  (id: string, keep: 'first' | 'last'): TestRule =>
  (article) => {
    const {blocks} = article.body
    return blocks.flatMap((block) => {
      const same = blocks.filter((one) => one.text === block.text)
      const kept = keep === 'first' ? same[0]! : same.at(-1)!
      if (kept === block || block.role === 'title') return []
      return [draft(article, id, block.range, edits.requiring(edits.removeBlock(block), kept.range))]
    })
  }

const mixable: readonly TestRule[] = [
  dropBlocks('drop-blocks', 5, 1),
  dropBlocks('drop-more-blocks', 3, 0),
  dropSentences('drop-sentences', 4, 2),
  reword('reword', 'harbour', 'port'),
  reword('reword-amp', 'the', '* the & 1. _x'),
  respace,
  rawReplace('raw-words', /harbour/gu, 'quay'),
  rawReplace('raw-lines', /\r?\n\r?\n/gu, '\n'),
  rawReplace('raw-marks', /[*_`[\]]/gu, ''),
  rawCuts('raw-cuts', 170, 3, 5, ''),
  rawCuts('raw-heads', 300, 1, 0, '\n\n# '),
  rawCuts('raw-long', 400, 4, 30, ''),
  rawCuts('raw-quote', 200, 7, 1, '"'),
  dropCopies('copies-first', 'first'),
  dropCopies('copies-last', 'last'),
]

/** A mixture of well-made and wild rules. None of them fights on purpose. */
export const mixture: fc.Arbitrary<readonly TestRule[]> = fc.subarray([...mixable], {minLength: 1, maxLength: 5})
