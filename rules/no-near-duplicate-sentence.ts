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
  readonly words: readonly string[]
  /** Its words of weight, each once. */
  readonly heavy: ReadonlySet<string>
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu) ?? []

/** Words of two sentences in the same order (longest common subsequence), as indexes into the first. */
function shared(a: readonly string[], b: readonly string[]): string[] {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const out: string[] = []
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
function mayBeNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let common = 0
  for (const word of a) if (b.has(word)) common++
  return common >= FEWEST_HEAVY && common >= Math.min(a.size, b.size) / 2
}

function isNear(a: readonly string[], b: readonly string[]): readonly string[] | null {
  if (numbersDiffer(a, b)) return null
  const common = shared(a, b)
  const heavy = common.filter((word) => !STOP.has(word))
  const least = Math.min(a.filter((word) => !STOP.has(word)).length, b.filter((word) => !STOP.has(word)).length)
  if (heavy.length < FEWEST_HEAVY) return null
  const share = heavy.length / least
  return share >= 0.7 || (share >= 0.5 && heavy.length >= 9) ? common : null
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
    const ids = new Map<string, number>()
    const idOf = (word: string): number => {
      const known = ids.get(word)
      if (known !== undefined) return known
      const id = ids.size * 2 + (STOP.has(word) ? 0 : 1)
      ids.set(word, id)
      return id
    }
    const exact = new Set<string>()
    const check = (sentence: Sentence): void => {
      const {block} = sentence
      if (block.role === 'title' || sentence.end - sentence.start < 60) return
      const words = wordsOf(sentence.text)
      if (words.length < FEWEST_WORDS || words.length > 120) return
      const key = words.join(' ')
      if (exact.has(key)) return
      exact.add(key)
      const heavy = new Set(words.filter((word) => !STOP.has(word)))
      if (heavy.size < FEWEST_HEAVY) return
      const known: Known = {sentence, words, heavy}
      const tried = new Set<Known>()
      let found: {other: Known; common: readonly string[]} | null = null
      const own = words.map(idOf)
      for (let index = 0; index + SHINGLE <= words.length; index++) {
        const [a, b, c, d] = [own[index]!, own[index + 1]!, own[index + 2]!, own[index + 3]!]
        // Ids of light words are even: two of four must have weight.
        if ((a & 1) + (b & 1) + (c & 1) + (d & 1) < 2) continue
        const shingle = ((a * 8192 + b) * 8192 + c) * 8192 + d
        const list = byShingle.get(shingle)
        if (!list) {
          byShingle.set(shingle, [known])
          continue
        }
        for (const other of list) {
          if (found || tried.has(other) || other === known) continue
          tried.add(other)
          const common = mayBeNear(other.heavy, heavy) ? isNear(other.words, words) : null
          if (common) found = {other, common}
        }
        if (list.length < 8) list.push(known)
      }
      if (!found) return
      const {other, common} = found
      const first = other.sentence
      const range = context.article.rangeIn(first.block, first.start, first.end)
      const removal = edits.removeSentence(sentence)
      const left = new Set(common)
      const differ = `\`${words
        .filter((word) => !left.has(word))
        .slice(0, 6)
        .join(' ')}\` for \`${other.words
        .filter((word) => !left.has(word))
        .slice(0, 6)
        .join(' ')}\``
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
