import {type Block, defineRule, type Quote} from '../src/plugin.ts'

const FEWEST_WORDS = 4
const VERB =
  /\b(?:am|is|are|was|were|be|been|being|has|have|had|having|do|does|did|doing|going|imagine|will|would|can|could|should|may|might|must|shall|cannot|let|need|want|think|know|believe|feel|hope|love|see|say|go|get|got|make|take|look|keep|stop|come|went)\b|[a-z]{3}(?:ed|es|s)\b/iu
const CONTRACTION = /\b(?:\p{L}{1,30}n['’]t|\p{L}{1,30}['’](?:s|re|ve|ll|d|m))\b/iu
const ENDING = /\p{Ll}{3}(?:ed|es|s)\b/iu
/** The capitalised words that end a subject. */
const NAME = /\p{Lu}[\p{L}.'’-]{0,40}(?:\s\p{Lu}[\p{L}.'’-]{0,40}){0,4}$/u
/** "Webb shook his head.", "Roe agrees." right before a quotation says who speaks. */
const GESTURE =
  /(?:\p{Lu}[\p{L}'’-]{1,30}|\b[Hh]e|\b[Ss]he)\s(?:\p{Ll}{2,12}ly\s)?(?:shook|nodded|shrugged|smiled|laughed|sighed|grinned|paused|winced|chuckled|frowned|hesitated|pointed|raised|rolled|wiped|folded|spread|lifted|threw|agrees|agreed|disagrees|disagreed|concurs|concurred|approves|approved|objects|objected|salutes|demurs|demurred)\b[^.!?"“”\n]{0,80}[.:]\s{1,2}$/u
const GESTURE_REACH = 140
/** "She said something along the lines of …", "and he told us," in the paragraph before. */
const LEADS_IN =
  /(?:\b(?:sa(?:y|ys|id|ying)|told|asks?|asked|adds?|added|lines of|wrote|writes)\b[^.!?"“”\n]{0,60}(?:…|\.\.\.)|,)\s*$/u
const LEAD_REACH = 100
/** What a source list gives in quotation marks is a title: nearly all of its words have a capital. */
const isTitle = (words: string): boolean => {
  const long = words.match(/[\p{L}\p{N}’'-]{4,40}/gu) ?? []
  const large = long.filter((word) => /^[\p{Lu}\p{N}’']/u.test(word))
  return long.length > 3 && large.length * 10 >= long.length * 9
}
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu

/** Index of the first sentence that ends after an offset, by halving: a block may be very long. */
function firstTouching(sentences: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

/** The whole of a sentence or more is quoted: between the quotation and the sentence's edges stand only marks. */
function isBare(quote: Quote): boolean {
  const {block} = quote
  const sentences = block.part.prose.sentencesOf(block)
  let from = quote.start
  let to = quote.end
  for (
    let at = firstTouching(sentences, quote.start);
    at < sentences.length && sentences[at]!.start < quote.end;
    at++
  ) {
    from = Math.min(from, sentences[at]!.start)
    to = Math.max(to, sentences[at]!.end)
  }
  return !/[\p{L}\p{N}]/u.test(block.text.slice(from, quote.start) + block.text.slice(quote.end, to))
}

/** Nearly all quotations end in a comma, or are followed by a word in small letters: those stand beside their speaker. */
function mayBeBare({block: {text}, innerStart, innerEnd, end}: Quote): boolean {
  if (innerEnd - innerStart < 12) return false
  const last = text.charCodeAt(innerEnd - 1)
  if (last === 44 || text.charCodeAt(end) === 44) return false
  const next = text.charCodeAt(end + 1)
  return !(text.charCodeAt(end) === 32 && next >= 97 && next <= 122)
}

/** "He says that makes it hard" after a bare quotation names nobody for it. */
const isAttributed = ({attribution, end}: Quote): boolean =>
  attribution !== null && !(attribution.kind === 'nearby' && attribution.pronoun && (attribution.cue?.[0] ?? 0) > end)

const isGestured = ({block, start}: Quote): boolean =>
  GESTURE.test(block.text.slice(Math.max(0, start - GESTURE_REACH), start))

/** Expressions with letters of any script are dear to make: few sentences come to them. */
export const hasVerb = (words: string): boolean =>
  VERB.test(words) || (/['’]/u.test(words) && CONTRACTION.test(words)) || ENDING.test(words)

const opensLarge = (words: string): boolean => {
  const unit = words.charCodeAt(0)
  if (unit >= 97 && unit <= 122) return false
  return (unit >= 65 && unit <= 90) || /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words)
}

const isSentence = (words: string): boolean =>
  opensLarge(words) && (words.match(WORD)?.length ?? 0) >= FEWEST_WORDS && hasVerb(words)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a quotation of a whole sentence whose speaker its paragraph does not name.',
      recommended: 'warn',
      defect: 'quote-unattributed',
    },
    messages: {
      unattributed: 'Nobody is named for this quotation. Say who spoke, or remove it.',
      candidate:
        'Nobody is named for this quotation; the nearest speaker is `{{speaker}}` at line {{line}}. Say who spoke, or remove it.',
    },
  },
  create(context) {
    /** The quotation before goes on in a paragraph of its own: the same speaker. */
    const goesOn = (block: Block): boolean => {
      for (let index = block.index - 1; index >= 0; index--) {
        const before = context.part.blocks[index]!
        const quotes = context.part.prose.quotesOf(before).filter(({kind, depth}) => kind === 'double' && depth === 0)
        const whole = quotes.filter((quote) => (quote.text.match(WORD)?.length ?? 0) >= FEWEST_WORDS)
        if (whole.length === 0) return false
        if (whole.some(isAttributed)) return true
        if (!quotes.some(isBare)) return false
      }
      return false
    }
    /** The words before it stand in the paragraph before, or this paragraph itself goes on from there. */
    const isLedIn = ({block, start}: Quote): boolean => {
      if (/^[.,:;]/u.test(block.text)) return true
      const before = context.part.blocks[block.index - 1]
      return start === 0 && before !== undefined && LEADS_IN.test(before.text.slice(-LEAD_REACH))
    }
    const nearest = (block: Block): {speaker: string; line: number} | null => {
      for (let index = block.index - 1; index >= Math.max(0, block.index - 4); index--) {
        const before = context.part.blocks[index]!
        for (const quote of context.part.prose.quotesOf(before)) {
          const {attribution} = quote
          if (!attribution?.speaker || attribution.pronoun) continue
          const speaker = NAME.exec(attribution.block.text.slice(...attribution.speaker))?.[0]
          if (!speaker) continue
          const range = context.article.rangeIn(attribution.block, ...attribution.speaker)
          return {speaker, line: context.article.pointAt(range[0], context.part).line}
        }
      }
      return null
    }
    const check = (quote: Quote): void => {
      const {block} = quote
      if (
        quote.kind !== 'double' ||
        quote.depth > 0 ||
        !quote.hasOpen ||
        !quote.hasClose ||
        block.kind !== 'paragraph' ||
        block.inBlockquote ||
        block.role === 'title'
      )
        return
      // Cheap tests first: who spoke is read only for quotations that stand alone.
      if (!mayBeBare(quote)) return
      if (quote.continues || quote.continuedBy || !isSentence(block.text.slice(quote.innerStart, quote.innerEnd)))
        return
      if (!isBare(quote) || isAttributed(quote) || isGestured(quote) || isLedIn(quote) || goesOn(block)) return
      if (isTitle(quote.text)) return
      if (context.part.prose.problemsOf(block).length > 0) return
      const candidate = nearest(block)
      if (candidate) context.report({messageId: 'candidate', data: {...candidate}, node: quote})
      else context.report({messageId: 'unattributed', node: quote})
    }
    return {quote: check}
  },
})
