import type {AttributionKind, Range} from '../types.ts'
import {type Cue, cuesIn} from './cues.ts'
import type {ProseBlock, QuoteSpan} from './quotes.ts'
import {firstEndingAfter} from './search.ts'
import type {SentenceSpan} from './sentences.ts'

/** Offsets are in the text of the block with index `block`. */
export interface AttributionSpan {
  readonly kind: AttributionKind
  readonly block: number
  readonly speaker: Range | null
  readonly cue: Range | null
  readonly pronoun: boolean
}

const DASH = /^\s*(?:—|–|--|-|―)\s*(\p{Lu}[^\n]{1,80})$/u
/** How many quotations back a speaker may be named. */
const FLOATS = 50
const LEAD_IN = /[:：]\s*$/u
const LABEL = /^(?:[QA]\.|[\p{Lu}][\p{L}.'’ -]{0,40}\s*[:：])\s+/u
/** Spaces that may stand between a weak verb and a quotation. */
const NEAR = 4
/** A phrase counts only where no verb does. */
const PHRASE_GAP = 1000

/**
 * Who each quotation is attributed to: by words of its own sentence, of the rest of its paragraph (`nearby` where those are spent on
 * another sentence), by an introduction before it, or by going on from an attributed quotation. Null where nobody is named.
 */
export function attributeQuotes(
  blocks: readonly ProseBlock[],
  quotes: readonly QuoteSpan[],
  sentences: (block: number) => readonly SentenceSpan[],
): (AttributionSpan | null)[] {
  const of = makeAttributor(blocks, quotes, sentences)
  return quotes.map((_, index) => of(index))
}

/** The same one quotation at a time: a paragraph is read for speakers only when somebody asks for one of its quotations. */
export function makeAttributor(
  blocks: readonly ProseBlock[],
  quotes: readonly QuoteSpan[],
  sentences: (block: number) => readonly SentenceSpan[],
): (index: number) => AttributionSpan | null {
  const direct = new Map<number, AttributionSpan | null>()
  const readBlock = (block: number, first: number): void => {
    const own: number[] = []
    for (let index = first; quotes[index]?.block === block; index++) own.push(index)
    for (let index = first - 1; quotes[index]?.block === block; index--) own.unshift(index)
    const {text} = blocks[block]!
    const inside = own.map((index) => quotes[index]!).filter((quote) => quote.kind === 'double')
    const mask = new Uint8Array(text.length)
    for (const quote of inside) mask.fill(1, quote.start, quote.end)
    const isQuoted = (at: number): boolean => mask[at] === 1
    const cues = cuesIn(text, isQuoted).filter((cue) => !cue.isWeak || isBesideQuote(cue, isQuoted, text))
    for (const [position, index] of own.entries()) {
      const quote = quotes[index]!
      direct.set(
        index,
        ownSentence(quote, cues, sentences(block), text) ??
          labelled(quote, text, blocks, block) ??
          floating(quote, own, position, quotes, direct, text) ??
          nearby(quote, cues) ??
          introduced(quote, block, blocks, text),
      )
    }
  }
  const directOf = (index: number): AttributionSpan | null => {
    if (!direct.has(index)) readBlock(quotes[index]!.block, index)
    return direct.get(index) ?? null
  }
  /** A running quotation is named by the nearest of its paragraphs before, else by one after. */
  const running = (index: number, next: (quote: QuoteSpan) => number): AttributionSpan | null => {
    for (let other = next(quotes[index]!); other >= 0; other = next(quotes[other]!)) {
      const found = directOf(other)
      if (found) return {...found, kind: 'running'}
    }
    return null
  }
  return (index) => {
    const own = directOf(index)
    if (own && own.kind !== 'nearby') return own
    return running(index, (quote) => quote.continues) ?? own ?? running(index, (quote) => quote.continuedBy)
  }
}

/** Index of the first cue that starts at or after an offset. */
function firstCueFrom(cues: readonly Cue[], offset: number): number {
  let low = 0
  let high = cues.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (cues[middle]!.range[0] < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Cues in the sentences that the quotation touches. */
function ownSentence(
  quote: QuoteSpan,
  cues: readonly Cue[],
  sentences: readonly SentenceSpan[],
  text: string,
): AttributionSpan | null {
  let from = quote.start
  let to = quote.end
  for (let at = firstEndingAfter(sentences, quote.start); at < sentences.length; at++) {
    const sentence = sentences[at]!
    if (sentence.start >= quote.end) break
    from = Math.min(from, sentence.start)
    to = Math.max(to, sentence.end)
  }
  let best: Cue | null = null
  let least = Number.POSITIVE_INFINITY
  for (let at = firstCueFrom(cues, from); at < cues.length; at++) {
    const cue = cues[at]!
    if (cue.range[0] > to) break
    if (cue.range[1] > to) continue
    const gap = cue.range[0] >= quote.end ? cue.range[0] - quote.end : quote.start - cue.range[1]
    const weight = cue.kind === 'phrase' ? gap + PHRASE_GAP : gap
    if (weight < least) {
      least = weight
      best = cue
    }
  }
  if (!best) return colonBefore(quote, text, from)
  return spanOf(best, quote, kindOf(best, quote))
}

/** Whether a quotation stands beside a verb and its subject, with a few words but no end mark between. */
function isBesideQuote({range, speaker}: Cue, isQuoted: (at: number) => boolean, text: string): boolean {
  const end = Math.max(range[1], speaker?.[1] ?? 0)
  const start = Math.min(range[0], speaker?.[0] ?? range[0])
  return reaches(text, end, 1, isQuoted) || reaches(text, start - 1, -1, isQuoted)
}
function reaches(text: string, from: number, step: 1 | -1, isQuoted: (at: number) => boolean): boolean {
  let words = 0
  for (let at = from; at >= 0 && at < text.length && words <= NEAR; at += step) {
    // A quotation that ends its own sentence stands before another one.
    if (isQuoted(at)) return step === 1 || text.charCodeAt(at - 1) !== 46
    const unit = text.charCodeAt(at)
    if (unit === 46 || unit === 33 || unit === 63) return false
    if (unit === 32) words++
  }
  return false
}

const kindOf = (cue: Cue, quote: QuoteSpan): AttributionKind => {
  if (cue.kind === 'phrase') return 'according-to'
  if (cue.inverted) return 'inverted'
  return cue.range[0] >= quote.end ? 'cue-after' : 'cue-before'
}

const spanOf = (cue: Cue, quote: QuoteSpan, kind: AttributionKind): AttributionSpan => ({
  kind,
  block: quote.block,
  speaker: cue.speaker,
  cue: cue.range,
  pronoun: cue.pronoun,
})

function colonBefore(quote: QuoteSpan, text: string, from: number): AttributionSpan | null {
  // By units, not by an expression over all that stands before: a block may be very long.
  let end = quote.start
  while (end > from && /\s/u.test(text[end - 1]!)) end--
  const isColon = end > from && (text[end - 1] === ':' || text[end - 1] === '：')
  return isColon ? {kind: 'colon', block: quote.block, speaker: [from, end - 1], cue: null, pronoun: false} : null
}

/** Whether only space stands before an offset. */
function isBlank(text: string, end: number): boolean {
  let at = 0
  while (at < end && /\s/u.test(text[at]!)) at++
  return at === end
}

/** Transcripts, dash attributions after the quotation or on the next line. */
function labelled(
  quote: QuoteSpan,
  text: string,
  blocks: readonly ProseBlock[],
  block: number,
): AttributionSpan | null {
  const after = DASH.exec(text.slice(quote.end))
  if (after)
    return {
      kind: 'dash',
      block,
      speaker: [quote.end + after[0].indexOf(after[1]!), text.length],
      cue: null,
      pronoun: false,
    }
  const next = quote.end >= text.trimEnd().length ? blocks[block + 1]?.text : undefined
  const below = next === undefined ? null : DASH.exec(next)
  if (below && next !== undefined && next.length < 90)
    return {
      kind: 'dash',
      block: block + 1,
      speaker: [below[0].indexOf(below[1]!), next.length],
      cue: null,
      pronoun: false,
    }
  const label = quote.start > 0 ? LABEL.exec(text) : null
  return label && label[0].length >= quote.start
    ? {kind: 'transcript', block, speaker: [0, label[0].trimEnd().length - 1], cue: null, pronoun: false}
    : null
}

/** Directly after an attributed quotation of the same block, with nothing but marks and space between. */
function floating(
  quote: QuoteSpan,
  own: readonly number[],
  /** Of the quotation in `own`. */
  position: number,
  quotes: readonly QuoteSpan[],
  direct: ReadonlyMap<number, AttributionSpan | null>,
  text: string,
): AttributionSpan | null {
  let steps = 0
  for (let at = position; at >= 0 && steps < FLOATS; at--) {
    const index = own[at]!
    const other = quotes[index]!
    if (other.end > quote.start) continue
    steps++
    const named = direct.get(index)
    if (!named || named.block !== quote.block) continue
    const between = text.slice(Math.max(other.end, named.speaker?.[1] ?? 0, named.cue?.[1] ?? 0), quote.start)
    if (!/[.!?]["'”’)]*\s+\S/u.test(between)) return {...named, kind: 'floating'}
  }
  return null
}

function nearby(quote: QuoteSpan, cues: readonly Cue[]): AttributionSpan | null {
  const cue = cues.find((one) => one.speaker !== null)
  return cue ? spanOf(cue, quote, 'nearby') : null
}

/** The block before ends in a colon, or this block's own words before the quotation do. */
function introduced(
  quote: QuoteSpan,
  block: number,
  blocks: readonly ProseBlock[],
  text: string,
): AttributionSpan | null {
  if (LEAD_IN.test(text.slice(Math.max(0, quote.start - 20), quote.start)))
    return {kind: 'colon', block, speaker: null, cue: null, pronoun: false}
  const before = blocks[block - 1]
  if (!before || !isBlank(text, quote.start) || !LEAD_IN.test(before.text)) return null
  return {kind: 'colon', block: block - 1, speaker: null, cue: null, pronoun: false}
}
