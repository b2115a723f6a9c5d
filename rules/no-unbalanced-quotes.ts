import {type Block, defineRule, edits, type QuoteProblem} from '../src/plugin.ts'

const INNER: Readonly<Record<string, string>> = {'"': "'", '“': '‘', '”': '’'}

/** What a mark that stands the wrong way round should be. */
const TURNED: Readonly<Record<string, string>> = {'“': '”', '”': '“', '‘': '’'}

/** "… harmony. "However": a paragraph of a running quotation, joined to the one before. */
const opensAgain = ({text}: Block, offset: number): boolean =>
  /[.!?…]\s$/u.test(text.slice(Math.max(0, offset - 2), offset))

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
      again:
        'The quotation opens again here, before it is closed. A paragraph may have ended here, or this mark is one too many.',
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
      const isAgain = kind === 'nested-same-kind' && opensAgain(block, offset)
      const other = kind === 'nested-same-kind' && !isAgain ? INNER[mark] : kind === 'turned' ? TURNED[mark] : undefined
      const change = isPair ? null : edits.repunctuate(block, offset, offset + 1, other ?? '')
      const offered = kind === 'turned' && other ? 'turn' : other ? 'single' : 'remove'
      context.report({
        messageId: isAgain ? 'again' : kind,
        range: context.article.rangeIn(block, offset, Math.min(block.text.length, offset + (isPair ? 2 : 1))),
        suggest: change ? [{messageId: offered, fix: change}] : null,
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
