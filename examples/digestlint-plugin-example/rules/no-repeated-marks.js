import {defineRule, edits} from 'digestlint/plugin'

export default defineRule({
  meta: {
    type: 'layout',
    docs: {description: 'Finds `!!` and `???`.', recommended: 'warn'},
    messages: {found: 'Unexpected `{{text}}`, expected `{{mark}}`.'},
    fixable: 'text',
    schema: {
      type: 'object',
      properties: {max: {type: 'integer', minimum: 1}},
      additionalProperties: false,
    },
    defaultOptions: {max: 1},
  },
  create(context) {
    const {max} = context.options
    return {
      block(block) {
        for (const {0: text, index} of block.text.matchAll(/[!?]{2,}/gu)) {
          if (text.length <= max) continue
          const end = index + text.length
          // Code and addresses are in the text, but are no prose.
          if (block.opaque.some(([from, to]) => from < end && index < to)) continue
          const mark = text[0]
          context.report({
            messageId: 'found',
            data: {text, mark},
            range: context.article.rangeIn(block, index, end),
            fix: edits.replaceWords(block, index, end, mark),
          })
        }
      },
    }
  },
})
