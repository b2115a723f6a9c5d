import {type Block, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

const DISCLAIMER = /^(?:legal )?disclaimers?:?$/iu

/** Longer blocks may hold reporting that a scraper glued to a notice. */
const LONGEST_SURE = 600

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
  },
  create(context) {
    const report = (block: Block, start: number, end: number, isRights: boolean): void => {
      const text = block.text.slice(start, end)
      const isWhole = text.length >= block.text.length * 0.9
      const removal = isWhole ? edits.removeBlock(block) : edits.removeText(block, start, end)
      const isSafe = isWhole && text.length <= LONGEST_SURE && !(isRights && context.purpose === 'republish')
      context.report({
        messageId: isRights ? 'rights' : 'found',
        data: {text: text.length > 60 ? `${text.slice(0, 57)}…` : text},
        part: block.part,
        range: context.article.rangeIn(block, isWhole ? 0 : start, isWhole ? block.text.length : end),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const counts = (hit: PhraseHit): boolean =>
      hit.block.part === context.part && !hit.quoted && hit.block.role !== 'title'
    return {
      'root:exit': () => {
        const done = new Set<Block>()
        for (const hit of context.phrases().filter(counts)) {
          report(hit.block, hit.start, hit.end, hit.entry.tags?.includes('rights') ?? false)
          done.add(hit.block)
        }
        for (const block of context.part.blocks)
          if (DISCLAIMER.test(block.text) && !done.has(block)) report(block, 0, block.text.length, false)
      },
    }
  },
})
