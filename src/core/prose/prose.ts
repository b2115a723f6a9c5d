import {pointAt} from '../points.ts'
import {toSource} from '../text-map.ts'
import type {Attribution, Block, Part, Position, Prose, Quote, QuoteProblem, Sentence} from '../types.ts'
import {type QuoteSpan, scanQuotes} from './quotes.ts'
import {type SentenceSpan, splitSentences} from './sentences.ts'
import {type AttributionSpan, makeAttributor} from './speakers.ts'

const NO_QUOTES: readonly Quote[] = []
const NO_PROBLEMS: readonly QuoteProblem[] = []

/** The prose layer of a part. Sentences, quotations and speakers are each computed when first asked for. */
export function makeProse({blocks}: Pick<Part, 'blocks'>): Prose {
  const sentences: (readonly ProseSentence[] | undefined)[] = []
  const sentencesOf = (block: Block): readonly ProseSentence[] => (sentences[block.index] ??= sentencesIn(block))
  const quoting = lazy(() => quotesOf(blocks, (index) => sentencesOf(blocks[index]!)))
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
    quotesOf: (block) => quoting().byBlock[block.index] ?? NO_QUOTES,
    problemsOf: (block) => quoting().problemsByBlock[block.index] ?? NO_PROBLEMS,
  }
}

function lazy<T>(make: () => T): () => T {
  let value: T | undefined
  return () => (value ??= make())
}

const positionOf = (block: Block, start: number, end: number): Position => {
  const [from, to] = toSource(block.map, start, end)
  return {start: pointAt(block.part, from), end: pointAt(block.part, to)}
}

function sentencesIn(block: Block): ProseSentence[] {
  const spans = splitSentences(block.text, block.opaque)
  const made: ProseSentence[] = []
  for (let index = 0; index < spans.length; index++) made.push(new ProseSentence(block, spans[index]!, index))
  return made
}

class ProseSentence implements Sentence {
  readonly type = 'sentence'
  readonly block: Block
  readonly start: number
  readonly end: number
  readonly reason: Sentence['reason']
  readonly confidence: number
  readonly index: number

  constructor(block: Block, span: SentenceSpan, index: number) {
    this.block = block
    this.start = span.start
    this.end = span.end
    this.reason = span.reason
    this.confidence = span.confidence
    this.index = index
  }

  get text(): string {
    return this.block.text.slice(this.start, this.end)
  }

  get position(): Position {
    return positionOf(this.block, this.start, this.end)
  }
}

interface Quoting {
  readonly quotes: readonly Quote[]
  readonly problems: readonly QuoteProblem[]
  readonly byBlock: readonly (readonly Quote[] | undefined)[]
  readonly problemsByBlock: readonly (readonly QuoteProblem[] | undefined)[]
}

/** What quotations share: their neighbours by index, and who finds speakers. */
interface Shared {
  readonly blocks: readonly Block[]
  readonly quotes: readonly Quote[]
  readonly attributor: (index: number) => AttributionSpan | null
}

function quotesOf(blocks: readonly Block[], spansOf: (block: number) => readonly SentenceSpan[]): Quoting {
  const scanned = scanQuotes(blocks)
  const quotes: Quote[] = []
  const shared: Shared = {blocks, quotes, attributor: makeAttributor(blocks, scanned.quotes, spansOf)}
  for (let index = 0; index < scanned.quotes.length; index++)
    quotes.push(new ProseQuote(shared, scanned.quotes[index]!, index))
  const problems: QuoteProblem[] = scanned.problems.map((one) => ({...one, block: blocks[one.block]!}))
  return {quotes, problems, byBlock: groupByBlock(quotes), problemsByBlock: groupByBlock(problems)}
}

function groupByBlock<T extends {readonly block: Block}>(items: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const item of items) {
    const group = groups[item.block.index]
    if (group) group.push(item)
    else groups[item.block.index] = [item]
  }
  return groups
}

class ProseQuote implements Quote {
  readonly type = 'quote'
  readonly block: Block
  readonly #shared: Shared
  readonly #span: QuoteSpan
  readonly #index: number

  constructor(shared: Shared, span: QuoteSpan, index: number) {
    this.block = shared.blocks[span.block]!
    this.#shared = shared
    this.#span = span
    this.#index = index
  }

  get start(): number {
    return this.#span.start
  }

  get end(): number {
    return this.#span.end
  }

  get innerStart(): number {
    return this.#span.innerStart
  }

  get innerEnd(): number {
    return this.#span.innerEnd
  }

  get kind(): Quote['kind'] {
    return this.#span.kind
  }

  get depth(): number {
    return this.#span.depth
  }

  get hasOpen(): boolean {
    return this.#span.hasOpen
  }

  get hasClose(): boolean {
    return this.#span.hasClose
  }

  get continues(): Quote | null {
    return this.#shared.quotes[this.#span.continues] ?? null
  }

  get continuedBy(): Quote | null {
    return this.#shared.quotes[this.#span.continuedBy] ?? null
  }

  get attribution(): Attribution | null {
    const found = this.#shared.attributor(this.#index)
    return found ? {...found, block: this.#shared.blocks[found.block]!} : null
  }

  get text(): string {
    return this.block.text.slice(this.start, this.end)
  }

  get position(): Position {
    return positionOf(this.block, this.start, this.end)
  }
}
