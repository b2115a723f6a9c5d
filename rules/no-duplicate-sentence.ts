import {type Block, defineRule, edits, type Range, type Sentence} from '../src/plugin.ts'

const SAFE_WORDS = 8
const FEWEST_WORDS = 5

interface Copy {
  readonly range: Range
  readonly line: number
}

/** Letters and digits, in small letters: what must be equal. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const countWords = (text: string): number => text.split(' ').length

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a sentence or a paragraph repeated word for word.',
      recommended: 'error',
      defect: 'duplicate',
    },
    messages: {
      sentence: 'The sentence stands word for word at line {{line}} already. Remove this copy.',
      block: 'The paragraph stands word for word at line {{line}} already. Remove this copy.',
      remove: 'Remove this copy.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const seen = new Map<string, Copy>()
    const done = new Set<Block>()
    const {article} = context
    const report = (
      messageId: 'sentence' | 'block',
      range: Range,
      first: Copy,
      removal: ReturnType<typeof edits.removeBlock>,
      isSafe: boolean,
    ): void => {
      const fix = removal ? edits.requiring(removal, first.range) : null
      context.report({
        messageId,
        data: {line: first.line},
        range,
        related: [{message: 'The first copy is here.', range: first.range}],
        fix: isSafe ? fix : null,
        suggest: !isSafe && fix ? [{messageId: 'remove', fix}] : null,
      })
    }
    const placeOf = (range: Range): Copy => ({range, line: article.pointAt(range[0], context.part).line})
    const checkBlock = (block: Block): void => {
      if (block.kind === 'cell' || block.role === 'title' || block.text.length < 25) return
      const key = `¶${normalise(block.text)}`
      if (countWords(key) < FEWEST_WORDS) return
      const first = seen.get(key)
      const range = article.rangeIn(block, 0, block.text.length)
      if (!first) {
        seen.set(key, placeOf(range))
        return
      }
      done.add(block)
      report(
        'block',
        range,
        first,
        edits.removeBlock(block),
        countWords(key) >= SAFE_WORDS || /[.!?]["”’]?$/u.test(block.text),
      )
    }
    const checkSentence = (sentence: Sentence): void => {
      const {block, start, end} = sentence
      if (done.has(block) || block.kind === 'cell' || end - start < 25) return
      const key = normalise(sentence.text)
      const words = countWords(key)
      if (words < FEWEST_WORDS) return
      const first = seen.get(key)
      const range = article.rangeIn(block, start, end)
      if (!first) seen.set(key, placeOf(range))
      else report('sentence', range, first, edits.removeSentence(sentence), words >= SAFE_WORDS)
    }
    return {block: checkBlock, sentence: checkSentence}
  },
})
