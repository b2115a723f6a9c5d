import {toSource} from '../text-map.ts'
import type {Attribution, Block, Position, Prose, Quote, QuoteProblem, Range, Sentence} from '../types.ts'
import {type Scanned, scanQuotes} from './quotes.ts'
import {type SentenceSpan, splitSentences} from './sentences.ts'
import {type AttributionSpan, makeAttributor} from './speakers.ts'

const NO_QUOTES: readonly Quote[] = []
const NO_PROBLEMS: readonly QuoteProblem[] = []

/** The prose layer of a part. Sentences, quotations and speakers are each computed when first asked for. */
export function makeProse(blocks: readonly Block[], positionAt: (range: Range) => Position): Prose {
  const spans: (readonly SentenceSpan[] | undefined)[] = []
  const spansOf = (block: number): readonly SentenceSpan[] =>
    (spans[block] ??= splitSentences(blocks[block]!.text, blocks[block]!.opaque))
  const sentences: (readonly Sentence[] | undefined)[] = []
  const sentencesOf = (block: Block): readonly Sentence[] =>
    (sentences[block.index] ??= spansOf(block.index).map((span, index) => sentenceOf(block, span, index, positionAt)))
  const quoting = lazy(() => quotesOf(blocks, spansOf, positionAt))
  const all = lazy(() => blocks.flatMap((block) => sentencesOf(block)))
  return {
    get sentences() {
      return all()
    },
    get quotes() {
      return quoting().quotes
    },
    get problems() {
      return quoting().problems
    },
    sentencesOf,
    quotesOf: (block) => quoting().byBlock.get(block.index) ?? NO_QUOTES,
    problemsOf: (block) => quoting().problemsByBlock.get(block.index) ?? NO_PROBLEMS,
  }
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}

const sentenceOf = (
  block: Block,
  span: SentenceSpan,
  index: number,
  positionAt: (range: Range) => Position,
): Sentence => ({
  type: 'sentence',
  block,
  start: span.start,
  end: span.end,
  reason: span.reason,
  confidence: span.confidence,
  index,
  get text() {
    return block.text.slice(span.start, span.end)
  },
  get position() {
    return positionAt(toSource(block.map, span.start, span.end))
  },
})

interface Quoting {
  readonly quotes: readonly Quote[]
  readonly problems: readonly QuoteProblem[]
  readonly byBlock: ReadonlyMap<number, readonly Quote[]>
  readonly problemsByBlock: ReadonlyMap<number, readonly QuoteProblem[]>
}

function quotesOf(
  blocks: readonly Block[],
  spansOf: (block: number) => readonly SentenceSpan[],
  positionAt: (range: Range) => Position,
): Quoting {
  const scanned = scanQuotes(blocks)
  const attributor = makeAttributor(blocks, scanned.quotes, spansOf)
  const quotes: Quote[] = scanned.quotes.map((_, index) =>
    quoteOf(index, scanned, blocks, attributor, (other) => quotes[other] ?? null, positionAt),
  )
  const problems: QuoteProblem[] = scanned.problems.map((one) => ({...one, block: blocks[one.block]!}))
  return {quotes, problems, byBlock: groupBy(quotes), problemsByBlock: groupBy(problems)}
}

function groupBy<T extends {readonly block: Block}>(items: readonly T[]): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const group = groups.get(item.block.index)
    if (group) group.push(item)
    else groups.set(item.block.index, [item])
  }
  return groups
}

function quoteOf(
  index: number,
  {quotes}: Scanned,
  blocks: readonly Block[],
  attributor: (index: number) => AttributionSpan | null,
  at: (index: number) => Quote | null,
  positionAt: (range: Range) => Position,
): Quote {
  const span = quotes[index]!
  const block = blocks[span.block]!
  return {
    ...span,
    type: 'quote',
    block,
    get continues() {
      return span.continues < 0 ? null : at(span.continues)
    },
    get continuedBy() {
      return span.continuedBy < 0 ? null : at(span.continuedBy)
    },
    get attribution(): Attribution | null {
      const found = attributor(index)
      return found ? {...found, block: blocks[found.block]!} : null
    },
    get text() {
      return block.text.slice(span.start, span.end)
    },
    get position() {
      return positionAt(toSource(block.map, span.start, span.end))
    },
  }
}
