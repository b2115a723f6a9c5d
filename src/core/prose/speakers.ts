import type {AttributionKind, Range} from '../types.ts'
import {type Cue, cuesIn} from './cues.ts'
import type {ProseBlock, QuoteSpan} from './quotes.ts'
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
const LEAD_IN = /[:：]\s*$/u
const LABEL = /^(?:Q|A|[\p{Lu}][\p{L}.'’ -]{0,40})\s*[:：.]\s+/u

/**
 * Who each quotation is attributed to: by words of its own sentence, of the rest of its paragraph (`nearby` where those are spent on
 * another sentence), by an introduction before it, or by going on from an attributed quotation. Null where nobody is named.
 */
export function attributeQuotes(
  blocks: readonly ProseBlock[],
  quotes: readonly QuoteSpan[],
  sentences: (block: number) => readonly SentenceSpan[],
): (AttributionSpan | null)[] {
  const out: (AttributionSpan | null)[] = quotes.map(() => null)
  const byBlock = new Map<number, number[]>()
  quotes.forEach((quote, index) => {
    const list = byBlock.get(quote.block)
    if (list) list.push(index)
    else byBlock.set(quote.block, [index])
  })
  for (const [block, own] of byBlock) {
    const {text} = blocks[block]!
    const inside = own.map((index) => quotes[index]!)
    const isQuoted = (at: number): boolean =>
      inside.some((quote) => quote.kind === 'double' && at >= quote.start && at < quote.end)
    const cues = cuesIn(text, isQuoted)
    for (const index of own) {
      const quote = quotes[index]!
      out[index] =
        ownSentence(quote, cues, sentences(block), text) ??
        labelled(quote, text, blocks, block) ??
        continued(quote, index, quotes, out) ??
        floating(quote, own, quotes, out, text) ??
        nearby(quote, cues) ??
        introduced(quote, block, blocks, text)
    }
  }
  // A running quotation that is named at its end is named throughout.
  for (let index = quotes.length - 1; index >= 0; index--) {
    const next = quotes[index]!.continuedBy
    const later = next >= 0 ? out[next] : null
    if (!out[index] && later) out[index] = {...later, kind: 'running'}
  }
  return out
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
  for (const sentence of sentences) {
    if (sentence.start >= quote.end || sentence.end <= quote.start) continue
    from = Math.min(from, sentence.start)
    to = Math.max(to, sentence.end)
  }
  let best: Cue | null = null
  let least = Number.POSITIVE_INFINITY
  for (const cue of cues) {
    if (cue.range[0] < from || cue.range[1] > to) continue
    const gap = cue.range[0] >= quote.end ? cue.range[0] - quote.end : quote.start - cue.range[1]
    if (gap < least) {
      least = gap
      best = cue
    }
  }
  if (!best) return colonBefore(quote, text, from)
  return spanOf(best, quote, kindOf(best, quote))
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
  const before = text.slice(from, quote.start)
  return LEAD_IN.test(before)
    ? {kind: 'colon', block: quote.block, speaker: [from, from + before.search(LEAD_IN)], cue: null, pronoun: false}
    : null
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

function continued(
  quote: QuoteSpan,
  _index: number,
  _quotes: readonly QuoteSpan[],
  out: readonly (AttributionSpan | null)[],
): AttributionSpan | null {
  const before = quote.continues >= 0 ? out[quote.continues] : null
  return before ? {...before, kind: 'running'} : null
}

/** Directly after an attributed quotation of the same block, with nothing but marks and space between. */
function floating(
  quote: QuoteSpan,
  own: readonly number[],
  quotes: readonly QuoteSpan[],
  out: readonly (AttributionSpan | null)[],
  text: string,
): AttributionSpan | null {
  let found: AttributionSpan | null = null
  for (const index of own) {
    const other = quotes[index]!
    const named = out[index]
    if (other.end > quote.start || !named || named.block !== quote.block) continue
    const between = text.slice(Math.max(other.end, named.speaker?.[1] ?? 0, named.cue?.[1] ?? 0), quote.start)
    if (!/[.!?]["'”’)]*\s+\S/u.test(between)) found = {...named, kind: 'floating'}
  }
  return found
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
  if (LEAD_IN.test(text.slice(0, quote.start))) return {kind: 'colon', block, speaker: null, cue: null, pronoun: false}
  const before = blocks[block - 1]
  if (!before || text.slice(0, quote.start).trim() !== '' || !LEAD_IN.test(before.text)) return null
  return {kind: 'colon', block: block - 1, speaker: null, cue: null, pronoun: false}
}
