import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

/** A plea speaks to the reader; reporting names who said it. */
const REPORTED = /\b(?:said|says|told|asked|urged|according to|announced|officials|spokes(?:man|woman|person))\b/iu
/** Share of a block's letters that pleas must cover for the whole block to go. */
const WHOLE = 0.9
/** Longer blocks may hold reporting that a scraper glued to a plea. */
const LONGEST_SURE = 400

interface Plea {
  readonly isSure: boolean
  readonly start: number
  readonly end: number
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
    return {
      'root:exit': () => {
        const byBlock = new Map<Block, Plea[]>()
        for (const hit of context.phrases()) {
          if (hit.block.part !== context.part || hit.quoted || hit.block.role === 'title') continue
          const plea = pleaOf(hit)
          const list = byBlock.get(hit.block) ?? []
          if (!plea || list.some((one) => one.end > plea.start)) continue
          byBlock.set(hit.block, [...list, plea])
        }
        for (const [block, pleas] of byBlock) {
          const covered = pleas.reduce((sum, {start, end}) => sum + end - start, 0)
          if (covered >= block.text.length * WHOLE)
            report(block, {start: 0, end: block.text.length, isSure: pleas.every((plea) => plea.isSure)}, true)
          else for (const plea of pleas) report(block, plea, false)
        }
      },
    }
  },
})
