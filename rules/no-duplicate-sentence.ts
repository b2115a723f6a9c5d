import {type Block, defineRule, edits, type Range, type Sentence, shapes} from '../src/plugin.ts'
import {isListed} from './shapes/listed.ts'

const SAFE_WORDS = 8
const FEWEST_WORDS = 5
const SHORTEST = 25

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

/** Letters at both ends of a stretch that its key is made of. */
const EDGE = 12

/** Equal for equal words; two stretches of one key are compared in full. Few units are read: most sentences differ at their ends. */
function keyOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = start, count = 0; at < end && count < EDGE; at++) {
    const letter = letterAt(text, at)
    if (letter === 0) continue
    hash = Math.imul(hash ^ letter, 0x01000193)
    count++
  }
  for (let at = end - 1, count = 0; at >= start && count < EDGE; at--) {
    const letter = letterAt(text, at)
    if (letter === 0) continue
    hash = Math.imul(hash ^ letter, 0x85ebca6b)
    count++
  }
  return hash
}

/** The unit of a letter or digit, in small letters; 0 for marks and spaces. */
function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit >= 65 && unit <= 90) return unit + 32
  const isLetter =
    (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff))
  return isLetter ? unit : 0
}

/** A stretch of a block: all of it, or one of its sentences. */
interface Stretch {
  readonly block: Block
  readonly start: number
  readonly end: number
  readonly sentence: Sentence | null
}

/** From so many copies on it is a refrain, or a line of a list, that stands there on purpose. */
const REFRAIN = 3
const LONG_WORDS = 12
/** Blocks from the top where a line that the story has again is its standfirst or its highlight. */
const TOP = 6
/** "Highlights", "Key points" above such a line. */
const LABEL = /^\p{Lu}[\p{L} ]{2,18}:?$/u
/** Blocks between such a line and the paragraph it was taken from, at least. */
const APART = 3
/** Lines of verse are short, and one of them or beside them ends in a comma: a poem comes back to its lines. */
const VERSE = 60
const isShortLine = (block: Block | undefined): block is Block => block !== undefined && block.text.length <= VERSE
const isVerse = (block: Block): boolean =>
  isShortLine(block) &&
  [-1, 0, 1].some((step) => {
    const near = block.part.blocks[block.index + step]
    return isShortLine(near) && near.text.endsWith(',')
  })
const SPEECH = /^[QA]\s?[:.]\s/u
/** Questions and answers from which on an article is an interview, where people say things again. */
const INTERVIEW = 3

/**
 * A line above the story, or one drawn out of it, says what a sentence amid its prose says: that one is the story's, with words before and
 * after it that lean on it, and which of them goes is for a person.
 */
function isDrawnOut({block: first, sentence: part}: Stretch, {block, sentence}: Stretch): boolean {
  if (part) return false
  if (sentence) return true
  if (first.index >= TOP || block.index - first.index < APART) return false
  // A paragraph of its own may be the lead, and the later copy a slip, unless "Highlights" or the like stands over the first.
  const {blocks} = block.part
  const head = blocks[first.index - 1]
  if (!head || head.role === 'title' || !LABEL.test(head.text)) return false
  const [before, after] = [blocks[block.index - 1], blocks[block.index + 1]]
  return before !== undefined && after !== undefined && shapes.isProse(before) && shapes.isProse(after)
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
    const {article} = context
    /** By key the first stretch, and all of them once there is another: mostly there is none. */
    const firsts = new Map<number, Stretch>()
    const groups = new Map<number, Stretch[]>()
    const copyOf = ({block, start, end}: Stretch): Copy => {
      const range = article.rangeIn(block, start, end)
      return {range, line: article.pointAt(range[0], context.part).line}
    }
    const report = (copy: Stretch, first: Copy, isSafe: boolean): void => {
      const {block, start, end, sentence} = copy
      const removal = sentence ? edits.removeSentence(sentence) : edits.removeBlock(block)
      const fix = removal ? edits.requiring(removal, first.range) : null
      context.report({
        messageId: sentence ? 'sentence' : 'block',
        data: {line: first.line},
        range: article.rangeIn(block, start, end),
        related: [{message: 'The first copy is here.', range: first.range}],
        fix: isSafe ? fix : null,
        suggest: !isSafe && fix ? [{messageId: 'remove', fix}] : null,
      })
    }
    const add = (stretch: Stretch): void => {
      const {block, start, end} = stretch
      const key = keyOf(block.text, start, end)
      const first = firsts.get(key)
      if (!first) {
        firsts.set(key, stretch)
        return
      }
      const group = groups.get(key)
      if (group) group.push(stretch)
      else groups.set(key, [first, stretch])
    }
    const done = new Set<Block>()
    /** The stretches of one key that say the same as an earlier one of it. */
    const reportGroup = (group: readonly Stretch[]): void => {
      const byWords = new Map<string, Stretch[]>()
      for (const stretch of group) {
        const words = normalise(stretch.block.text.slice(stretch.start, stretch.end))
        const same = byWords.get(words)
        if (same) same.push(stretch)
        else byWords.set(words, [stretch])
      }
      for (const [words, [first, ...copies]] of byWords) {
        const count = words.split(' ').length
        if (copies.length === 0 || count < FEWEST_WORDS) continue
        const isShort = count < LONG_WORDS
        if (isShort && (copies.length >= REFRAIN || isListed(first!.block.text))) continue
        const kept = copyOf(first!)
        for (const copy of copies) {
          if ((copy.sentence && done.has(copy.block)) || isVerse(first!.block) || isVerse(copy.block)) continue
          const isWhole = count >= SAFE_WORDS || (!copy.sentence && /[.!?]["”’]?$/u.test(copy.block.text.slice(-2)))
          // A short line with a figure may belong to each item of a list.
          const isItem = isShort && /\d/u.test(words)
          const isSafe = isWhole && !isItem && copies.length + 1 < REFRAIN && !isDrawnOut(first!, copy)
          report(copy, kept, isSafe)
          if (!copy.sentence) done.add(copy.block)
        }
      }
    }
    const isInterview = (): boolean =>
      context.part.blocks.filter(({text}) => SPEECH.test(text.slice(0, 4))).length >= INTERVIEW
    return {
      block: (block) => {
        if (block.kind !== 'cell' && block.role !== 'title' && block.text.length >= SHORTEST)
          add({block, start: 0, end: block.text.length, sentence: null})
      },
      sentence: (sentence) => {
        const {block, start, end} = sentence
        // A sentence that is all of its block was added as such.
        const isWhole = start === 0 && end === block.text.length && block.role !== 'title'
        if (block.kind !== 'cell' && end - start >= SHORTEST && !isWhole) add({block, start, end, sentence})
      },
      'root:exit': () => {
        if (groups.size > 0 && !isInterview()) {
          const hasBlock = (group: readonly Stretch[]): boolean => group.some(({sentence}) => !sentence)
          for (const group of groups.values()) if (hasBlock(group)) reportGroup(group)
          for (const group of groups.values()) if (!hasBlock(group)) reportGroup(group)
        }
        firsts.clear()
        groups.clear()
      },
    }
  },
})
