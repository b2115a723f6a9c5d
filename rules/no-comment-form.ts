import {type Block, defineRule, edits} from '../src/plugin.ts'

const BOX =
  /^(?:title|name|e-?mail|website|subject|your name|your e-?mail|message|comment|captcha|phone|url)\s?(?:\*|:|$)/iu
const DISCLAIMER = /^disclaimer:?$/iu
const COMMENTER =
  /\b(?:comments?|commenters?|messages?|posted|posting|abusive|defamatory|obscene|offensive|senders?|moderat\w+|ip address)\b/iu
/** How many blocks a form's fields and house rules may take. */
const REACH = 12

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds comment boxes, counters and house rules for commenters.',
      recommended: 'error',
      defect: 'boilerplate:comment-form',
    },
    messages: {
      found: 'Unexpected part of a comment form `{{text}}`, expected only the story. Remove it.',
      rules: 'Unexpected house rules for commenters `{{text}}`, expected only the story. Remove the paragraph.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['comment-form'],
  },
  create(context) {
    const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)
    const reportBlock = (block: Block, messageId: 'found' | 'rules'): void =>
      context.report({
        messageId,
        data: {text: shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: edits.removeBlock(block),
      })
    return {
      'root:exit': () => {
        const hits = context
          .phrases()
          .filter((hit) => hit.block.part === context.part && !hit.quoted && hit.block.role !== 'title')
        const blocks = new Map<Block, number>()
        for (const {block, start, end} of hits) blocks.set(block, (blocks.get(block) ?? 0) + end - start)
        const {blocks: all} = context.part
        const found = new Set(blocks.keys())
        // A form near the end takes its fields and its rules along.
        const first = hits.find(
          ({entry, block}) => entry.tags?.includes('heading') && block.index >= all.length / 3,
        )?.block
        if (first) {
          for (const block of all.slice(first.index + 1, first.index + 1 + REACH)) {
            const isRules = COMMENTER.test(block.text) && !/["“”]/u.test(block.text) && block.text.length > 40
            if (BOX.test(block.text) && block.text.length < 160) found.add(block)
            else if (isRules && (found.has(all[block.index - 1]!) || DISCLAIMER.test(all[block.index - 1]!.text)))
              found.add(block)
          }
        }
        for (const block of [...found].sort((a, b) => a.index - b.index)) {
          const covered = blocks.get(block) ?? block.text.length
          if (covered >= block.text.length * 0.6 || !blocks.has(block) || first)
            reportBlock(block, blocks.has(block) ? 'found' : 'rules')
          else
            for (const hit of hits.filter((one) => one.block === block)) {
              const text = block.text.slice(hit.start, hit.end)
              const removal = edits.removeText(block, hit.start, hit.end)
              context.report({
                messageId: 'found',
                data: {text: shorten(text)},
                part: block.part,
                range: context.article.rangeIn(block, hit.start, hit.end),
                suggest: removal ? [{message: 'Remove it.', fix: removal}] : null,
              })
            }
        }
      },
    }
  },
})
