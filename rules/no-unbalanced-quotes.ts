import {type Block, defineRule, edits, type QuoteProblem} from '../src/plugin.ts'

const INNER: Readonly<Record<string, string>> = {'"': "'", '“': '‘', '”': '’'}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds quotation marks that do not balance, or nest in the same kind.',
      recommended: 'warn',
      defect: 'quote-broken',
    },
    messages: {
      unclosed: 'The quotation opened here is never closed. Check where it ends.',
      unopened: 'This mark closes a quotation that was never opened. Check where it begins.',
      'nested-same-kind': 'A quotation inside one has the same marks. Write the inner one with single marks.',
      doubled: 'Two quotation marks in a row. Remove one.',
      stray: 'A quotation mark with nothing to close or open. Remove it.',
      remove: 'Remove the mark.',
      single: 'Write single marks.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, {kind, offset}: QuoteProblem): void => {
      const mark = block.text[offset] ?? '"'
      const single = kind === 'nested-same-kind' ? INNER[mark] : undefined
      const change = single
        ? edits.repunctuate(block, offset, offset + 1, single)
        : edits.repunctuate(block, offset, offset + 1, '')
      context.report({
        messageId: kind,
        range: context.article.rangeIn(block, offset, Math.min(block.text.length, offset + 1)),
        suggest: change ? [{messageId: single ? 'single' : 'remove', fix: change}] : null,
      })
    }
    const check = (block: Block): void => {
      if (!/["“”„‟`]|''/u.test(block.text)) return
      // One finding a paragraph: a lost mark puts all that follow in doubt.
      const [first] = context.part.prose.problemsOf(block)
      if (first) report(block, first)
    }
    return {block: check}
  },
})
