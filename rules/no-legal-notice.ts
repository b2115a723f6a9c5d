import {type Block, type BlockHits, defineRule, edits, shapes} from '../src/plugin.ts'

/** Reporting on a notice names who said it. */
const REPORTED = /\b(?:said|says|told|asked|according to|announced|sued|ruled)\b/iu
/** Longer blocks may hold reporting that a scraper glued to a notice. */
const LONGEST_SURE = 300
/** Small print says by itself where it ends. */
const LONGEST_PRINT = 700
/** Share of a block that notices must cover for the whole block to go. */
const WHOLE = 0.9

/** The block begins with a notice and holds another one: what stands between them is small print too. */
const isSmallPrint = ({block, hits}: BlockHits): boolean =>
  hits.length > 1 && hits[0]!.start === 0 && block.text.length <= LONGEST_PRINT && !REPORTED.test(block.text)

interface Kind {
  readonly isRights: boolean
  readonly isSure: boolean
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds copyright, terms, liability, syndication and cookie notices.',
      recommended: 'error',
      defect: 'boilerplate:legal',
    },
    messages: {
      found: 'Unexpected legal notice `{{text}}`, expected only the story. Remove it.',
      rights: 'Rights notice `{{text}}` stands in the text. Keep it with the rights data or remove it.',
      remove: 'Remove the notice.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['legal'],
    schema: {type: 'object', properties: {removeClosing: {type: 'boolean'}}, additionalProperties: false},
    defaultOptions: {removeClosing: false},
  },
  create(context) {
    const report = (block: Block, start: number, end: number, kind: Kind): void => {
      const isWhole = start === 0 && end === block.text.length
      const removal = isWhole ? edits.removeBlock(block) : edits.removeText(block, start, end)
      const isSafe = kind.isSure && isWhole
      context.report({
        messageId: kind.isRights ? 'rights' : 'found',
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const visit = (found: BlockHits, next: BlockHits | undefined): void => {
      const {block, hits, covered} = found
      const kinds = hits.map(({entry}): Kind => {
        const isRights = entry.tags?.includes('rights') ?? false
        // A heading goes with the notice below it; alone it may head a notice that is part of the story.
        const isAlone = entry.tags?.includes('heading') && next?.block.index !== block.index + 1
        return {isRights, isSure: entry.fix === 'safe' && !isAlone && !(isRights && context.purpose === 'republish')}
      })
      if (covered < WHOLE && !isSmallPrint(found)) {
        for (const [at, {start, end}] of hits.entries()) report(block, start, end, kinds[at]!)
        return
      }
      const isRights = kinds.some((kind) => kind.isRights)
      const isKept = !context.options.removeClosing && kinds.every((kind) => kind.isRights) && shapes.isClosing(block)
      const isShort = block.text.length <= LONGEST_SURE || isSmallPrint(found)
      report(block, 0, block.text.length, {isRights, isSure: isShort && !isKept && kinds.every(({isSure}) => isSure)})
    }
    return {
      'root:exit': () => {
        const found = shapes.hitsByBlock(context)
        for (const [at, one] of found.entries()) visit(one, found[at + 1])
      },
    }
  },
})
