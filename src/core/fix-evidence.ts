import {indexRanges, type RangeIndex} from './fix-index.ts'
import {datelineEnd, noticeStart} from './fix-notices.ts'
import type {Article, Attribution, Block, Part, Quote, Range} from './types.ts'

/** Words in quotation marks, in a blockquote, or from a doubtful mark on: evidence. Source offsets. */
export interface QuotedSpan {
  readonly inner: Range
  /** The same with the marks. */
  readonly outer: Range
  /** Other segments of the same running quotation, this one included. */
  readonly chain: () => readonly Range[]
}
/** Words that say who is quoted, and the segments of what they attribute. */
export interface AttributionSpan {
  readonly range: Range
  readonly quotes: readonly Range[]
}

/** What no fix may reword in one part; each block is looked at once, when an edit meets it. */
export interface Evidence {
  /** Blocks that a source range meets or touches. */
  blocksAt(start: number, end: number): readonly Block[]
  of(block: Block): BlockEvidence
  /** What no fix may touch that a source range meets or touches. */
  readonly guarded: RangeIndex<Range>
}
export interface BlockEvidence {
  /** Quotations that a source range meets or touches. */
  readonly quoted: RangeIndex<QuotedSpan>
  readonly attributions: RangeIndex<AttributionSpan>
  readonly dateline: Range | null
  readonly notice: Range | null
}

export function evidenceOf(part: Part, article: Article): Evidence {
  const known = new Map<Block, BlockEvidence>()
  const lookAt = (block: Block): BlockEvidence => {
    const dateline = block.kind === 'paragraph' ? datelineEnd(block.text) : 0
    return {
      quoted: indexRanges(quotedIn(block, part, article), ({outer}) => outer),
      attributions: indexRanges(attributionsIn(block, part, article), ({range}) => range),
      dateline: dateline > 0 ? article.rangeIn(block, 0, dateline) : null,
      notice: noticeIn(block, article),
    }
  }
  return {
    guarded: indexRanges(part.protected, (range) => range),
    blocksAt: (start, end) => blocksAt(part.blocks, start, end),
    of(block) {
      const evidence = known.get(block) ?? lookAt(block)
      known.set(block, evidence)
      return evidence
    },
  }
}

function noticeIn(block: Block, article: Article): Range | null {
  const start = noticeStart(block.text)
  if (start >= 0) return article.rangeIn(block, start, block.text.length)
  // A bare "Correction" stands above the block that says what was wrong.
  const above = block.part.blocks[block.index - 1]
  return above && above.text.length < 40 && noticeStart(above.text) >= 0 ? block.range : null
}

function quotedIn(block: Block, part: Part, article: Article): QuotedSpan[] {
  const spans: QuotedSpan[] = part.prose.quotesOf(block).map((quote) => ({
    inner: article.rangeIn(block, quote.innerStart, quote.innerEnd),
    outer: article.rangeIn(block, quote.start, quote.end),
    chain: () => chainOf(quote, article),
  }))
  for (const {doubtful} of part.prose.problemsOf(block)) {
    const inner = article.rangeIn(block, ...doubtful)
    spans.push({inner, outer: inner, chain: () => [inner]})
  }
  if (block.inBlockquote) spans.push({inner: block.range, outer: block.range, chain: () => [block.range]})
  return spans
}

function chainOf(quote: Quote, article: Article): Range[] {
  let first = quote
  const seen = new Set<Quote>([quote])
  while (first.continues && !seen.has(first.continues)) {
    first = first.continues
    seen.add(first)
  }
  const ranges: Range[] = []
  const passed = new Set<Quote>()
  for (let one: Quote | null = first; one && !passed.has(one); one = one.continuedBy) {
    passed.add(one)
    ranges.push(article.rangeIn(one.block, one.innerStart, one.innerEnd))
  }
  return ranges
}

/** A block without a quotation may still name the speaker of one beside it: with a colon at its end or a dash at its start. */
const MAY_NAME = /^\s*[—–―-]|[:：]\s*$/u

/** The words of speakers and cues that stand in a block, each with all quotations that they attribute. */
function attributionsIn(block: Block, part: Part, article: Article): AttributionSpan[] {
  if (part.prose.quotesOf(block).length === 0 && !MAY_NAME.test(block.text)) return []
  const spans = new Map<string, {range: Range; quotes: Range[]}>()
  for (const quote of quotesNear(block, part)) {
    const {attribution} = quote
    if (attribution?.block !== block) continue
    const inner = article.rangeIn(quote.block, quote.innerStart, quote.innerEnd)
    for (const range of wordsOf(attribution)) {
      const key = range.join('-')
      const span = spans.get(key) ?? {range: article.rangeIn(block, ...range), quotes: []}
      spans.set(key, span)
      span.quotes.push(inner)
    }
  }
  return [...spans.values()]
}

/** Quotations of a block and its neighbours, and the other paragraphs of those that run on: only these can have their speaker there. */
function quotesNear(block: Block, part: Part): Set<Quote> {
  const near = new Set<Quote>()
  for (const one of part.blocks.slice(Math.max(0, block.index - 1), block.index + 2)) {
    for (const quote of part.prose.quotesOf(one)) {
      for (let other: Quote | null = quote; other && !near.has(other); other = other.continues) near.add(other)
      for (let other = quote.continuedBy; other && !near.has(other); other = other.continuedBy) near.add(other)
    }
  }
  return near
}

const wordsOf = ({speaker, cue}: Attribution): Range[] =>
  [speaker, cue].filter((range) => range !== null && range[0] < range[1]) as Range[]

function blocksAt(blocks: readonly Block[], start: number, end: number): Block[] {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.range[1] < start) low = middle + 1
    else high = middle
  }
  const met: Block[] = []
  for (let index = low; index < blocks.length && blocks[index]!.range[0] <= end; index++) met.push(blocks[index]!)
  return met
}
