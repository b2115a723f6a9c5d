import type {Quote} from '../../src/plugin.ts'

/** Words that two versions share, in order, and their share of what lies between the first and the last of them. */
const FEWEST_SHARED = 8
const SHARE = 0.7
const MOST_CHANGES = 3
const LONGEST_CHANGE = 3
const LONGEST_GAP = 8
const LONGEST_QUOTE = 200

export interface Word {
  readonly text: string
  /** In small letters, without apostrophes. */
  readonly plain: string
  readonly start: number
  readonly end: number
}
/** Words from `start` to `end` that stand for others. */
export interface Change {
  readonly start: number
  readonly end: number
  readonly own: string
  readonly other: string
}

const LIGHT = new Set(
  'a an the and or but of to in on at for from by with as that which who is are was were be been has have had will would do does did not so just very really well it its this these those there'.split(
    ' ',
  ),
)
const PRONOUN = /^(?:i|me|my|we|us|our|ours|you|your|yours|he|him|his|she|her|hers|they|them|their|theirs|it|its)$/u
const WORD = /\[[^\]]{0,80}\]|[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu

export const wordsOf = ({block, innerStart, innerEnd}: Quote): Word[] =>
  [...block.text.slice(innerStart, innerEnd).matchAll(WORD)].map(({0: text, index}) => ({
    text,
    plain: text.toLowerCase().replace(/['’]/gu, ''),
    start: innerStart + index,
    end: innerStart + index + text.length,
  }))

/** Pairs of places of words that two versions share in order: the longest common subsequence. */
function alignment(one: readonly Word[], two: readonly Word[]): [number, number][] {
  const width = two.length + 1
  const table = new Uint16Array((one.length + 1) * width)
  for (let i = one.length - 1; i >= 0; i--)
    for (let j = two.length - 1; j >= 0; j--)
      table[i * width + j] =
        one[i]!.plain === two[j]!.plain
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < one.length && j < two.length; ) {
    if (one[i]!.plain === two[j]!.plain) pairs.push([i++, j++])
    else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
    else j++
  }
  return pairs
}

/** Where two versions of one quotation differ; null where they are not versions of one, or only left words out. */
export function changesOf(
  own: readonly Word[],
  other: readonly Word[],
  text: string,
  otherText: string,
): Change[] | null {
  if (own.length > LONGEST_QUOTE || other.length > LONGEST_QUOTE) return null
  const pairs = alignment(own, other)
  if (pairs.length < FEWEST_SHARED) return null
  const [first, last] = [pairs[0]!, pairs.at(-1)!]
  const longest = Math.max(last[0] - first[0], last[1] - first[1]) + 1
  if (pairs.length < longest * SHARE) return null
  const changes: Change[] = []
  for (let at = 1; at < pairs.length; at++) {
    const left = own.slice(pairs[at - 1]![0] + 1, pairs[at]![0])
    const right = other.slice(pairs[at - 1]![1] + 1, pairs[at]![1])
    if (left.length > LONGEST_GAP || right.length > LONGEST_GAP) return null
    if (left.length === 0 || right.length === 0) continue
    const kind = kindOf(left, right)
    if (kind === 'other') return null
    if (kind === 'same') continue
    const [start, end] = [left[0]!.start, left.at(-1)!.end]
    changes.push({start, end, own: text.slice(start, end), other: otherText.slice(right[0]!.start, right.at(-1)!.end)})
  }
  return changes.length > 0 && changes.length <= MOST_CHANGES ? changes : null
}

/** `other`: different people or numbers, so two statements; `same`: spelling, small words, an editor's brackets; else a change of words. */
function kindOf(left: readonly Word[], right: readonly Word[]): 'other' | 'same' | 'change' {
  const both = [...left, ...right]
  if (both.some(({text}) => text.startsWith('['))) return 'same'
  if (left.length > LONGEST_CHANGE || right.length > LONGEST_CHANGE) return 'other'
  if (both.some(({text}) => /\d/u.test(text))) return 'other'
  if (left.some(isName) && right.some(isName)) return 'other'
  if (left.every(isPronoun) && right.every(isPronoun)) return 'other'
  if (both.every(({plain}) => LIGHT.has(plain) || PRONOUN.test(plain))) return 'same'
  const [one, two] = [left, right].map((words) => words.map(({plain}) => plain.replace(/[.,-]/gu, '')).join(''))
  return isSpelling(one!, two!) ? 'same' : 'change'
}

const isName = ({text}: Word): boolean => /^\p{Lu}/u.test(text) && text !== 'I'
const isPronoun = ({plain}: Word): boolean => PRONOUN.test(plain)

/** "organise" and "organize", "work" and "works", "gonna" and "going to": heard or spelt in two ways. */
function isSpelling(one: string, two: string): boolean {
  const most = Math.max(one.length, two.length)
  let head = 0
  while (head < most && one[head] === two[head]) head++
  let tail = 0
  while (tail < Math.min(one.length, two.length) - head && one.at(-1 - tail) === two.at(-1 - tail)) tail++
  return head + tail >= most - 3 && head >= Math.min(3, most / 2)
}
