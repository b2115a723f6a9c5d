import {type Block, defineRule, edits, type QuoteProblem} from '../src/plugin.ts'

const INNER: Readonly<Record<string, string>> = {'"': "'", '“': '‘', '”': '’'}

/** What a mark that stands the wrong way round should be. */
const TURNED: Readonly<Record<string, string>> = {'“': '”', '”': '“', '‘': '’'}

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
      turned:
        'This mark stands the wrong way round: it opens where one should close, or closes where one should open. Turn it.',
      doubled: 'Two quotation marks in a row. Remove one.',
      stray: 'A quotation mark with nothing to close or open. Remove it.',
      remove: 'Remove the mark.',
      single: 'Write single marks.',
      turn: 'Turn the mark.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, {kind, offset}: QuoteProblem): void => {
      const mark = block.text[offset] ?? '"'
      const isPair = block.text[offset + 1] === mark && mark === '’'
      const other = kind === 'nested-same-kind' ? INNER[mark] : kind === 'turned' ? TURNED[mark] : undefined
      const change = isPair ? null : edits.repunctuate(block, offset, offset + 1, other ?? '')
      const messageId = kind === 'turned' && other ? 'turn' : other ? 'single' : 'remove'
      context.report({
        messageId: kind,
        range: context.article.rangeIn(block, offset, Math.min(block.text.length, offset + (isPair ? 2 : 1))),
        suggest: change ? [{messageId, fix: change}] : null,
      })
    }
    return {
      'root:exit': () => {
        let last: Block | null = null
        for (const problem of context.part.prose.problems) {
          // One finding a paragraph: a lost mark puts all that follow in doubt.
          if (problem.block !== last) report(problem.block, problem)
          last = problem.block
        }
      },
    }
  },
})
