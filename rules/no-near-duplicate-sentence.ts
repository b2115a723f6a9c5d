import {defineRule, edits, type Sentence} from '../src/plugin.ts'

const FEWEST_WORDS = 10
/** Words of weight that two sentences must share. */
const FEWEST_HEAVY = 8
/** Words in a row that two sentences must share before they are compared. */
const SHINGLE = 4
const STOP = new Set([
  'the',
  'a',
  'an',
  'of',
  'to',
  'in',
  'on',
  'and',
  'or',
  'for',
  'by',
  'at',
  'is',
  'was',
  'are',
  'were',
  'that',
  'with',
  'from',
  'as',
  'it',
  'its',
  'has',
  'have',
  'had',
  'be',
  'been',
  'will',
  'he',
  'she',
  'they',
  'his',
  'her',
  'their',
  'said',
  'who',
  'which',
  'this',
  'but',
  'not',
  'i',
  'we',
  'you',
])

interface Known {
  readonly sentence: Sentence
  /** Hashes of its words; those of light words are even. */
  readonly words: readonly number[]
  /** Its words of weight, each once. */
  readonly heavy: ReadonlySet<number>
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? []

/** Hash of a word in small letters; odd for a word of weight. */
function step(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193)
}
const finish = (hash: number, isLight: boolean): number => (isLight ? hash & ~1 : hash | 1)
const rawHash = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}
const LIGHT: ReadonlySet<number> = new Set([...STOP].map(rawHash))

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff))

/** Hashes of the words of a stretch of text, in one pass without slices. */
function hashesOf(text: string, start: number, end: number): number[] {
  const hashes: number[] = []
  let hash = 0x811c9dc5
  let isIn = false
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 32
    const joins =
      isIn && (unit === 39 || unit === 46 || unit === 0x2019) && at + 1 < end && isLetter(text.charCodeAt(at + 1))
    if (joins || isLetter(unit)) {
      hash = step(hash, unit >= 65 && unit <= 90 ? unit + 32 : unit)
      isIn = true
    } else if (isIn) {
      hashes.push(finish(hash, LIGHT.has(hash)))
      hash = 0x811c9dc5
      isIn = false
    }
  }
  return hashes
}

/** Words of two sentences in the same order: the longest common subsequence. */
function shared(a: readonly number[], b: readonly number[]): number[] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const out: number[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      out.push(a[i]!)
      i++
      j++
    } else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return out
}

/** Parallel statistics state different facts: numbers of the one that the other lacks. */
function numbersDiffer(a: readonly string[], b: readonly string[]): boolean {
  const numbers = (words: readonly string[]): Set<string> => new Set(words.filter((word) => /\d/u.test(word)))
  const [one, two] = [numbers(a), numbers(b)]
  return [...one].some((number) => !two.has(number)) || [...two].some((number) => !one.has(number))
}

/** Whether enough words of weight are shared for a closer look. */
function mayBeNear(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common >= FEWEST_HEAVY && common >= Math.min(a.size, b.size) / 2
}

function isNear(a: Known, b: Known): boolean {
  const heavy = shared(a.words, b.words).filter((word) => word & 1).length
  if (heavy < FEWEST_HEAVY) return false
  const least = Math.min(a.words.filter((word) => word & 1).length, b.words.filter((word) => word & 1).length)
  const share = heavy / least
  if (!(share >= 0.7 || (share >= 0.5 && heavy >= 9))) return false
  return !numbersDiffer(wordsOf(a.sentence.text), wordsOf(b.sentence.text))
}

/** The words of one that the other lacks, at most six. */
function differences(one: readonly string[], other: readonly string[]): string {
  const known = new Set(other)
  return one
    .filter((word) => !known.has(word))
    .slice(0, 6)
    .join(' ')
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds the same statement made again with small changes.',
      recommended: 'warn',
      defect: 'duplicate',
    },
    messages: {
      near: 'The sentence says again what line {{line}} says, with other words: {{differ}}. Keep one of the two.',
      remove: 'Remove this one.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const byShingle = new Map<number, Known[]>()
    const exact = new Set<string>()
    const check = (sentence: Sentence): void => {
      const {block, start, end} = sentence
      if (block.role === 'title' || end - start < 60) return
      const words = hashesOf(block.text, start, end)
      if (words.length < FEWEST_WORDS || words.length > 120) return
      const heavy = new Set(words.filter((word) => word & 1))
      if (heavy.size < FEWEST_HEAVY) return
      const known: Known = {sentence, words, heavy}
      const tried = new Set<Known>()
      let found: Known | null = null
      for (let index = 0; index + SHINGLE <= words.length; index++) {
        const [a, b, c, d] = [words[index]!, words[index + 1]!, words[index + 2]!, words[index + 3]!]
        if ((a & 1) + (b & 1) + (c & 1) + (d & 1) < 2) continue
        const shingle = Math.imul(Math.imul(Math.imul(a, 31) + b, 31) + c, 31) + d
        const list = byShingle.get(shingle)
        if (!list) {
          byShingle.set(shingle, [known])
          continue
        }
        for (const other of list) {
          if (found || other === known || tried.has(other)) continue
          tried.add(other)
          if (mayBeNear(other.heavy, heavy) && isNear(other, known)) found = other
        }
        if (list.length < 8) list.push(known)
      }
      if (!found) return
      const first = found.sentence
      const [own, others] = [wordsOf(sentence.text), wordsOf(first.text)]
      const key = own.join(' ')
      // Word for word is another rule's finding.
      if (key === others.join(' ') || exact.has(key)) return
      exact.add(key)
      const range = context.article.rangeIn(first.block, first.start, first.end)
      const removal = edits.removeSentence(sentence)
      const differ = `\`${differences(own, others)}\` for \`${differences(others, own)}\``
      context.report({
        messageId: 'near',
        data: {line: context.article.pointAt(range[0], context.part).line, differ},
        node: sentence,
        related: [{message: 'The statement stands here first.', range}],
        suggest: removal ? [{messageId: 'remove', fix: edits.requiring(removal, range) ?? []}] : null,
      })
    }
    return {sentence: check}
  },
})
