import {type Block, defineRule, edits, type Range, type Sentence} from '../src/plugin.ts'

const SAFE_WORDS = 8
const FEWEST_WORDS = 5

interface Copy {
  readonly range: Range
  readonly line: number
}

/** Letters and digits in small letters: what must be equal. */
const normalise = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

interface Key {
  /** Equal for equal words; two texts of one key are compared in full. */
  readonly hash: number
  readonly words: number
}

/** Key and number of words of a stretch of text, in one pass without slices. */
function keyOf(text: string, start: number, end: number): Key {
  let one = 0x811c9dc5
  let two = 0x9747b28c
  let words = 0
  let isIn = false
  for (let at = start; at < end; at++) {
    let unit = text.charCodeAt(at)
    if (unit >= 65 && unit <= 90) unit += 32
    const isLetter =
      (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff))
    if (!isLetter) {
      isIn = false
      continue
    }
    if (!isIn) {
      words++
      isIn = true
      one = Math.imul(one ^ 32, 0x01000193)
      two = Math.imul(two ^ 32, 0x85ebca6b)
    }
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ unit, 0x85ebca6b) + 1
  }
  return {hash: (one >>> 0) * 2_097_152 + ((two >>> 0) & 2_097_151), words}
}

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
    const seenBlocks = new Map<number, Block>()
    const seen = new Map<number, Sentence>()
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
    const copyOf = (block: Block, start: number, end: number): Copy => {
      const range = article.rangeIn(block, start, end)
      return {range, line: article.pointAt(range[0], context.part).line}
    }
    const checkBlock = (block: Block): void => {
      if (block.kind === 'cell' || block.role === 'title' || block.text.length < 25) return
      const {hash, words} = keyOf(block.text, 0, block.text.length)
      if (words < FEWEST_WORDS) return
      const first = seenBlocks.get(hash)
      if (!first) seenBlocks.set(hash, block)
      if (!first || normalise(first.text) !== normalise(block.text)) return
      done.add(block)
      const {range} = copyOf(block, 0, block.text.length)
      report(
        'block',
        range,
        copyOf(first, 0, first.text.length),
        edits.removeBlock(block),
        words >= SAFE_WORDS || /[.!?]["”’]?$/u.test(block.text),
      )
    }
    const checkSentence = (sentence: Sentence): void => {
      const {block, start, end} = sentence
      if (done.has(block) || block.kind === 'cell' || end - start < 25) return
      const {hash, words} = keyOf(block.text, start, end)
      if (words < FEWEST_WORDS) return
      const first = seen.get(hash)
      if (!first) seen.set(hash, sentence)
      else if (normalise(first.text) === normalise(sentence.text))
        report(
          'sentence',
          article.rangeIn(block, start, end),
          copyOf(first.block, first.start, first.end),
          edits.removeSentence(sentence),
          words >= SAFE_WORDS,
        )
    }
    return {block: checkBlock, sentence: checkSentence}
  },
})
