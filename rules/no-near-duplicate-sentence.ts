import words from '../src/generated/words/light.ts'
import {defineRule, edits, type Sentence} from '../src/plugin.ts'
import {isListed} from './shapes/listed.ts'

/** Units of the shortest sentence that is compared, words of weight of the longest. */
const SHORTEST = 60
const MOST_WORDS = 120
/** Words of weight that two sentences must share in the same order. */
const FEWEST_HEAVY = 8
/** Pairs of neighbouring words of weight that two sentences share before they are compared. */
const VOTES = 3
/** And that share of those of the later one. */
const SHARE = 0.25
/** Sentences of one article that are compared, and places in the table of pairs; powers of two. */
const MOST_SENTENCES = 1024
const PLACES = 2048
/** Words that a message quotes. */
const MOST_SHOWN = 8

const step = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193)
const SEED = 0x811c9dc5
/** Hashes of the words of no weight, and a table by which most others are told at once. */
const LIGHT = new Set<number>()
const MAY_BE_LIGHT = new Uint8Array(1 << 14)
const placeOf = (hash: number): number => (hash ^ (hash >>> 14)) & 0x3fff
for (const word of words.light) {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at) | 32)
  LIGHT.add(hash)
  MAY_BE_LIGHT[placeOf(hash)] = 1
}
const isHeavy = (hash: number): boolean => MAY_BE_LIGHT[placeOf(hash)] === 0 || !LIGHT.has(hash)

/** Letters and digits of ASCII. */
const WORDY = new Uint8Array(128)
for (const unit of '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') WORDY[unit.charCodeAt(0)] = 1
const isLetter = (unit: number): boolean =>
  unit < 128 ? WORDY[unit] === 1 : unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff)
/** A capital differs from its small letter by this bit, which figures have too. */
const SMALL_BIT = 32

/** For each pair of neighbouring words of weight, the sentence that had it last; sentences are numbered from 1. */
class Pairs {
  private readonly keys = new Int32Array(PLACES)
  private readonly owners = new Uint16Array(PLACES)
  private readonly votes = new Uint8Array(MOST_SENTENCES)
  private readonly voted: number[] = []
  private count = 0

  /** Adds a sentence; the number of the earlier one that shares the most pairs with it, 0 where none shares enough. */
  add(text: string, start: number, end: number): number {
    const own = ++this.count
    if (own >= MOST_SENTENCES) return 0
    let hash = SEED
    let previous = 0
    let best = 0
    let pairs = 0
    for (let at = start; at <= end; at++) {
      const unit = at < end ? text.charCodeAt(at) : 32
      if (isLetter(unit)) {
        hash = step(hash, unit | SMALL_BIT)
        continue
      }
      if (hash === SEED) continue
      if (isHeavy(hash)) {
        if (previous !== 0) {
          best = this.vote(Math.imul(previous, 31) ^ hash, own, best)
          pairs++
        }
        previous = hash
      }
      hash = SEED
    }
    const isEnough = this.votes[best]! >= Math.max(VOTES, pairs * SHARE)
    for (const other of this.voted) this.votes[other] = 0
    this.voted.length = 0
    return isEnough ? best : 0
  }

  private vote(key: number, own: number, best: number): number {
    const place = (key ^ (key >>> 12)) & (PLACES - 1)
    const other = this.keys[place] === key ? this.owners[place]! : 0
    this.keys[place] = key
    this.owners[place] = own
    if (other === 0 || other === own) return best
    if (this.votes[other]! === 0) this.voted.push(other)
    this.votes[other]!++
    return this.votes[other]! > this.votes[best]! ? other : best
  }
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu
const SMALL: ReadonlySet<string> = new Set(words.light)
const wordsOf = (text: string): string[] => text.match(WORD) ?? []
const heavyOf = (all: readonly string[]): string[] =>
  all.map((word) => word.toLowerCase()).filter((word) => !SMALL.has(word))

/** Hashes of the words of weight of a stretch of text. */
function heavyHashes(text: string, start: number, end: number): number[] {
  const hashes: number[] = []
  let hash = SEED
  for (let at = start; at <= end; at++) {
    const unit = at < end ? text.charCodeAt(at) : 32
    if (isLetter(unit)) hash = step(hash, unit | SMALL_BIT)
    else if (hash !== SEED) {
      if (isHeavy(hash)) hashes.push(hash)
      hash = SEED
    }
  }
  return hashes
}

/** How many words two sentences share in the same order: the longest common subsequence. */
function sharedCount(a: readonly number[], b: readonly number[]): number {
  let row = new Uint16Array(b.length + 1)
  let next = new Uint16Array(b.length + 1)
  for (const word of a) {
    for (let j = 1; j <= b.length; j++) {
      const above = row[j]!
      const left = next[j - 1]!
      next[j] = word === b[j - 1] ? row[j - 1]! + 1 : Math.max(above, left)
    }
    const spare = row
    row = next
    next = spare
  }
  return row[b.length]!
}

const without = (one: readonly string[], other: readonly string[]): string[] => {
  const known = new Set(other.map((word) => word.toLowerCase()))
  return one.filter((word) => !known.has(word.toLowerCase()))
}
/** The words that the other sentence lacks, as they stand; `…` for what both have between them. */
function phraseOf(one: readonly string[], other: readonly string[]): string {
  const known = new Set(other.map((word) => word.toLowerCase()))
  const shown: string[] = []
  let gap = false
  for (const word of one) {
    if (known.has(word.toLowerCase())) gap = shown.length > 0
    else {
      if (shown.length >= MOST_SHOWN) return `${shown.join(' ')} …`
      if (gap) shown.push('…')
      gap = false
      shown.push(word)
    }
  }
  return shown.join(' ')
}
const isName = (word: string): boolean => /^[\p{Lu}\d]/u.test(word)

/** Parallel statements state different facts: numbers that the other lacks, or other names in the same words. */
function statesOther(a: readonly string[], b: readonly string[]): boolean {
  const [onlyA, onlyB] = [without(a, b), without(b, a)]
  if (onlyA.some((word) => /\d/u.test(word)) || onlyB.some((word) => /\d/u.test(word))) return true
  const [namesA, namesB] = [onlyA.filter(isName), onlyB.filter(isName)]
  if (namesA.length === 0 || namesB.length === 0) return false
  return heavyOf(onlyA).length + heavyOf(onlyB).length <= (namesA.length + namesB.length) * 1.5
}

/** Whether most words of weight are shared; a headline and its story share many, so nearly all are asked for there. */
function isNear(one: Sentence, other: Sentence): boolean {
  const [a, b] = [one, other].map(({block, start, end}) => heavyHashes(block.text, start, end)) as [number[], number[]]
  const [least, most] = a.length < b.length ? [a.length, b.length] : [b.length, a.length]
  if (least < FEWEST_HEAVY || most > MOST_WORDS) return false
  const shared = sharedCount(a, b)
  if (shared < FEWEST_HEAVY) return false
  const isTitle = one.block.role === 'title'
  const share = shared / least
  const ofLonger = shared / most
  if (ofLonger < (isTitle ? 0.6 : 0.4)) return false
  const isMany = shared > FEWEST_HEAVY
  const isMost = share >= 0.85 || (!isTitle && share >= (isMany ? 0.5 : 0.7) && (isMany || ofLonger >= 0.6))
  return isMost && !statesOther(wordsOf(one.text), wordsOf(other.text))
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
      near: 'The sentence says again what line {{line}} says, with `{{here}}` where that has `{{there}}`. Keep one of the two.',
      more: 'The sentence says again what line {{line}} says, and adds `{{here}}`. Keep one of the two.',
      less: 'The sentence says again what line {{line}} says, without `{{there}}`. Keep one of the two.',
      order: 'The sentence says again what line {{line}} says, in another order. Keep one of the two.',
      remove: 'Remove this one.',
    },
    hasSuggestions: true,
  },
  create(context) {
    let pairs: Pairs | null = null
    const known: (Sentence | null)[] = [null]
    const report = (sentence: Sentence, first: Sentence): void => {
      const [own, others] = [wordsOf(sentence.text), wordsOf(first.text)]
      // Word for word is another rule's finding.
      if (own.join(' ').toLowerCase() === others.join(' ').toLowerCase()) return
      const [here, there] = [phraseOf(own, others), phraseOf(others, own)]
      const range = context.article.rangeIn(first.block, first.start, first.end)
      const removal = edits.removeSentence(sentence)
      context.report({
        messageId: here === '' ? (there === '' ? 'order' : 'less') : there === '' ? 'more' : 'near',
        data: {line: context.article.pointAt(range[0], context.part).line, here, there},
        node: sentence,
        related: [{message: 'The statement stands here first.', range}],
        suggest: removal ? [{messageId: 'remove', fix: edits.requiring(removal, range) ?? []}] : null,
      })
    }
    const check = (sentence: Sentence): void => {
      const {block, start, end} = sentence
      if (end - start < SHORTEST || block.kind === 'cell') return
      known.push(sentence)
      pairs ??= new Pairs()
      const first = known[pairs.add(block.text, start, end)]
      if (first && isNear(first, sentence) && !isListed(block.text)) report(sentence, first)
    }
    return {sentence: check}
  },
})
