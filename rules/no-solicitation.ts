import {type Block, type BlockHits, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

/** A plea speaks to the reader; reporting names who said it. */
const REPORTED = /\b(?:said|says|told|asked|urged|according to|announced|officials|spokes(?:man|woman|person))\b/iu
/** Share of a block's letters that pleas must cover for the whole block to go. */
const WHOLE = 0.9
/** Longer blocks may hold reporting that a scraper glued to a plea. */
const LONGEST_SURE = 400
/** A question to the reader before a plea, at most. */
const LONGEST_QUESTION = 160

/** Words in quotation marks that are more than a title. */
const QUOTATION = /(?:^|\s)["“][^"”]{40}/u
/** "Dana Roe is a reporter …": about the author, under the story. */
const BLURB =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){2,4}(?:is|was) (?:an?|the|our) [^.]{0,80}\b(?:reporter|writer|editor|correspondent|columnist|journalist|author|contributor|producer|analyst|critic|blogger|fellow|host|attorney)\b/u
/** Blocks at the end of an article among which a blurb about its author stands. */
const TAIL = 5
/** Letters that may follow the last plea of a blurb. */
const REST = 60

/** A sentence that speaks to the reader of the site's own things. */
const ADDRESSED =
  /^(?:join|donate|support|follow|download|become|get|read|learn|send|share|visit|check|find)\b|\bavailable on\b|\b(?:you|your|you['’](?:re|ll|ve)|we|we['’](?:re|ll|ve)|our|us|here|click|please|newsletters?|subscri\w+|inbox|sign up|e-?mail|free|paywalls?|journalism)\b/iu
/** One that nobody could take for a sentence of the story. */
const SURELY_ADDRESSED = /\b(?:your?|newsletters?|subscri\w+|inbox|sign up|click here)\b/iu
/** Words of an imperative that goes with a plea: "Learn more." */
const FEW = 3

interface Plea {
  readonly isSure: boolean
  readonly start: number
  readonly end: number
}

/** What pleas leave of a block is theirs: they begin and end it, or a question to the reader leads to the only one. */
function isFramed({text}: Block, pleas: readonly Plea[]): boolean {
  const first = pleas[0]!
  const last = pleas.at(-1)!
  if (text.length > LONGEST_SURE || last.end < text.length - 1 || REPORTED.test(text) || QUOTATION.test(text))
    return false
  if (first.start === 0) return pleas.length > 1
  const before = text.slice(0, first.start).trimEnd()
  return before.length <= LONGEST_QUESTION && /^[^.!?]+\?$/u.test(before)
}

/** A blurb about the author that ends in a plea. */
const isBlurb = ({text, index, part}: Block, pleas: readonly Plea[]): boolean =>
  index >= part.blocks.length - TAIL && pleas.at(-1)!.end >= text.length - REST && BLURB.test(text)

/** What stands between and around pleas speaks to the reader too. How sure that is: null where it is not so at all. */
function isAddressed({block, hits}: BlockHits, pleas: readonly Plea[]): boolean | null {
  const {text, part} = block
  const isAtEdge = pleas[0]!.start === 0 || pleas.at(-1)!.end >= text.length - 1
  if (!isAtEdge || text.length > LONGEST_SURE || REPORTED.test(text) || QUOTATION.test(text)) return null
  let isSure = hits.some(({entry}) => entry.fix === 'safe')
  for (const {start, end} of part.prose.sentencesOf(block)) {
    if (pleas.some((plea) => plea.start < end && plea.end > start)) continue
    const sentence = text.slice(start, end)
    if (!ADDRESSED.test(sentence) && shapes.wordsOf(sentence).length > FEW) return null
    isSure &&= SURELY_ADDRESSED.test(sentence)
  }
  return isSure
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description:
        'Finds pleas to readers: subscribe, donate, follow, download the app, send tips, thanks for support.',
      recommended: 'error',
      defect: 'boilerplate:solicitation',
    },
    messages: {
      found: 'Unexpected plea to readers `{{text}}`, expected only the story. Remove it.',
      remove: 'Remove the plea.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['solicitation'],
  },
  create(context) {
    const report = (block: Block, {start, end, isSure}: Plea, isWhole: boolean): void => {
      const text = block.text.slice(start, end)
      const isSafe = isWhole && isSure && text.length <= LONGEST_SURE
      const removal = isWhole ? edits.removeBlock(block) : edits.removeText(block, start, end)
      context.report({
        messageId: 'found',
        data: {text: shapes.shorten(text)},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const pleaOf = (hit: PhraseHit): Plea | null => {
      const sentence = context.part.prose
        .sentencesOf(hit.block)
        .find((one) => one.start <= hit.start && one.end >= hit.end)
      const start = sentence ? Math.min(sentence.start, hit.start) : hit.start
      const end = sentence ? Math.max(sentence.end, hit.end) : hit.end
      return REPORTED.test(hit.block.text.slice(start, end)) ? null : {start, end, isSure: hit.entry.fix === 'safe'}
    }
    const visit = (found: BlockHits): void => {
      const {block, hits} = found
      const pleas: Plea[] = []
      let covered = 0
      for (const hit of hits) {
        const plea = pleaOf(hit)
        if (!plea || (pleas.at(-1)?.end ?? 0) > plea.start) continue
        pleas.push(plea)
        covered += plea.end - plea.start
      }
      if (pleas.length === 0) return
      const whole = {start: 0, end: block.text.length}
      // Beside a sure plea a doubtful one is sure too.
      if (isFramed(block, pleas)) report(block, {...whole, isSure: pleas.some((plea) => plea.isSure)}, true)
      else if (covered >= block.text.length * WHOLE)
        report(block, {...whole, isSure: pleas.every((plea) => plea.isSure)}, true)
      else if (isBlurb(block, pleas)) report(block, {...whole, isSure: context.purpose === 'corpus'}, true)
      else {
        const isSure = isAddressed(found, pleas)
        if (isSure !== null) report(block, {...whole, isSure: isSure && context.purpose === 'corpus'}, true)
        else for (const plea of pleas) report(block, plea, false)
      }
    }
    return {
      'root:exit': () => {
        for (const found of shapes.hitsByBlock(context)) visit(found)
      },
    }
  },
})
