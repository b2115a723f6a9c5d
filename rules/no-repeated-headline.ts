import {type Block, defineRule, edits} from '../src/plugin.ts'

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const LABEL = /^(?:title|headline|subject)\s*:\s*/iu
/** Shorter headlines may be ordinary phrases. */
const FEWEST = 3

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds the headline again in the body.', recommended: 'error', defect: 'duplicate'},
    messages: {
      found: 'The headline `{{text}}` stands again in the body. Remove the line.',
      first: 'The headline is here.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const {title} = context.article
    const wanted = title ? wordsOf(title.text) : ''
    const isLong = wanted.split(' ').length >= FEWEST
    const check = (block: Block): void => {
      if (block === title?.block || LABEL.test(block.text) || wordsOf(block.text) !== wanted || block.inBlockquote)
        return
      const kept = title?.block ? context.article.rangeIn(title.block, 0, title.block.text.length) : null
      const removal = edits.removeBlock(block)
      context.report({
        messageId: 'found',
        data: {text: block.text},
        range: context.article.rangeIn(block, 0, block.text.length),
        related: kept ? [{message: 'The headline is here.', range: kept}] : [],
        fix: kept && removal ? edits.requiring(removal, kept) : removal,
      })
    }
    return isLong ? {block: check} : {}
  },
})
