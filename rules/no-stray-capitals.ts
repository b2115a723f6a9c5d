import {type Block, defineRule, edits} from '../src/plugin.ts'

/** A helping verb in capitals after a comma or a name, before a small word; "he IS right" is emphasis. */
const STRAY = /(?<=\p{L}, )(IS|ARE|WAS|WERE|HAS|HAVE|WILL|HAD|CAN|THE|AND|OF|TO)(?= \p{Ll}{2,})/gu

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a small word in capitals where nobody stresses it: "Volker, IS heading".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {stray: 'Unexpected capitals in `{{text}}`, expected `{{small}}`.', write: 'Write `{{small}}`.'},
    hasSuggestions: true,
  },
  create(context) {
    const check = (block: Block): void => {
      if (block.text === block.text.toUpperCase()) return
      for (const match of block.text.matchAll(STRAY)) {
        const end = match.index + match[0].length
        const small = match[0].toLowerCase()
        const change = edits.replaceWords(block, match.index, end, small)
        context.report({
          messageId: 'stray',
          data: {text: match[0], small},
          range: context.article.rangeIn(block, match.index, end),
          suggest: change ? [{messageId: 'write', data: {small}, fix: change}] : null,
        })
      }
    }
    return {block: check}
  },
})
