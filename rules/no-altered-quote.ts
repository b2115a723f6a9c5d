import {defineRule, edits} from '../src/plugin.ts'

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds words inside a quotation that a machine put in for what was said.',
      recommended: 'error',
      defect: 'spun',
    },
    messages: {
      found:
        'Quotation with `{{text}}`: nobody says that, so the words were changed. Look up the original, perhaps `{{replacement}}`.',
      write: 'Write `{{replacement}}`, if the original says so.',
    },
    hasSuggestions: true,
    packs: ['country-names', 'substitutions'],
  },
  create(context) {
    return {
      'root:exit': () => {
        for (const {block, start, end, quoted, replacement} of context.phrases()) {
          if (block.part !== context.part || !quoted || !replacement) continue
          const change = edits.replaceWords(block, start, end, replacement)
          context.report({
            messageId: 'found',
            data: {text: block.text.slice(start, end), replacement},
            range: context.article.rangeIn(block, start, end),
            suggest: change ? [{messageId: 'write', data: {replacement}, fix: change}] : null,
          })
        }
      },
    }
  },
})
