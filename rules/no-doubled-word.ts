import {type Block, defineRule, edits} from '../src/plugin.ts'

/** Words that no English sentence has twice in a row ("that that" and "had had" are right at times). */
const CLOSED =
  /\b(the|a|an|of|to|and|or|for|with|from|by|at|as|in|on|is|are|was|were|be|it|he|she|they|we|his|their|our|this|will|would|can|could|has)\s+\1\b(?![-'’.])/giu
const FEWEST = 4
const MOST = 20

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a word or a run of words doubled: "the the", "Vote delayed again Vote delayed again".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {doubled: '`{{text}}` stands twice in a row. Remove one.', remove: 'Remove one.'},
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, start: number, end: number, text: string): void =>
      context.report({
        messageId: 'doubled',
        data: {text},
        range: context.article.rangeIn(block, start, end),
        fix: edits.removeText(block, start + text.length, end),
      })
    const check = (block: Block): void => {
      const {text} = block
      for (const match of text.matchAll(CLOSED)) {
        const [whole, word] = match as unknown as [string, string]
        const isName = /^\p{Lu}/u.test(whole.slice(-word.length)) && match.index > 0
        if (!isName && !/(?:in|on|is|it)\s+(?:in|on|is|it)/iu.test(whole))
          report(block, match.index, match.index + whole.length, word)
      }
      const run = doubledRun(text)
      if (run) report(block, run.start, run.start + run.length * 2 + 1, text.slice(run.start, run.start + run.length))
    }
    return {block: check}
  },
})

/** The first run of four words or more that stands twice in a row with one space between. */
function doubledRun(text: string): {start: number; length: number} | null {
  const starts: number[] = []
  for (const match of text.matchAll(/\S+/gu)) starts.push(match.index)
  const words = starts.map((start, index) => text.slice(start, (starts[index + 1] ?? text.length + 1) - 1).trimEnd())
  const last = new Map<string, number>()
  for (let index = 0; index < words.length; index++) {
    const before = last.get(words[index]!)
    last.set(words[index]!, index)
    const count = before === undefined ? 0 : index - before
    if (before === undefined || count < FEWEST || count > MOST || index + count > words.length) continue
    if (!Array.from({length: count}, (_, step) => words[before + step] === words[index + step]).every(Boolean)) continue
    const length = starts[index]! - starts[before]! - 1
    if (text.slice(starts[before]!, starts[before]! + length) === text.slice(starts[index]!, starts[index]! + length))
      return {start: starts[before]!, length}
  }
  return null
}
