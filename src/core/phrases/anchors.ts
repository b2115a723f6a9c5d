import type {PhraseAnchors} from '../types.ts'
import {foldText} from './fold.ts'
import type {Item, Items, Pattern} from './pattern.ts'

/** Ways to say a stretch: more make its anchors longer, and the start of every run with them. */
const MAX_VARIANTS = 120
/** Longer words would find no fewer false places, and make the table larger. */
const MAX_ANCHOR = 10
/** A pattern that begins with its anchor is tried at one place only: worth that many letters. */
const LEADING_BONUS = 3
/** Words before an anchor that count at most: a far one still beats a common one. */
const FAR = 3
/** Even common words stand in a given pair seldom. */
const PAIR_BONUS = 1
/** Words of which every article has many: an anchor of these is found everywhere. */
const COMMON = new Set(
  'a about after all also an and any are as at be been but by can could did do for from get had has have he her him his how i if in into is it its like may me more most my new no not of on one or our out over said say see she so some than that the their them then there these they this to two up us was we were what when where which who will with would you your'.split(
    ' ',
  ),
)

/** The best anchors of a pattern, or null where nothing in it is sure to stand in every match. */
export function anchorsOf({items}: Pattern): PhraseAnchors | null {
  let best: PhraseAnchors | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  for (let from = 0; from < items.length && bestScore < MAX_ANCHOR + LEADING_BONUS; from++) {
    if (items[from]!.kind === 'space') continue
    const words = bestStretch(items, from)
    if (!words) continue
    const wordsBefore = countWords(items.slice(0, from))
    const telling = Math.min(...words.map(rarity))
    // Each word that may stand before it is one more place to try.
    const score =
      wordsBefore > 0 ? telling - Math.min(wordsBefore, FAR) : telling + (telling > LEADING_BONUS ? LEADING_BONUS : 0)
    if (score <= bestScore) continue
    bestScore = score
    best = {words, wordsBefore: bounded(wordsBefore)}
  }
  return best ?? optionAnchors(items)
}

/** Between the words of written anchors: no anchor holds a broken bar. */
const BAR = '¦'

/** Anchors as one string, which a start reads faster than an object: `0 more news¦more links`, `-` for no bound. */
export const writeAnchors = ({words, wordsBefore}: PhraseAnchors): string => `${wordsBefore ?? '-'} ${words.join(BAR)}`

export function readAnchors(written: string): PhraseAnchors {
  const space = written.indexOf(' ')
  const before = written.slice(0, space)
  return {words: written.slice(space + 1).split(BAR), wordsBefore: before === '-' ? null : Number(before)}
}

/** All ways to say the items from `from` on, as far as they are few and not yet long; null where one of them tells nothing. */
function bestStretch(items: Items, from: number): readonly string[] | null {
  let variants: readonly string[] = ['']
  let to = from
  for (; to < items.length; to++) {
    const more = extend(variants, items[to]!)
    if (!more) break
    variants = more
    if (variants.every((variant) => variant.length >= MAX_ANCHOR)) {
      to++
      break
    }
  }
  const isLast = to === items.length
  const words = [...new Set(variants.map((variant) => cut(variant, isLast)))]
  return words.every(isTelling) ? withoutLonger(words) : null
}

/** Without those that another one is the beginning of: where they stand, it is found. */
const withoutLonger = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !words.some((other) => other !== word && word.startsWith(other)))

/** Where no item alone will do: a choice each of whose options has anchors. */
function optionAnchors(items: Items): PhraseAnchors | null {
  for (const [index, item] of items.entries()) {
    if (item.kind !== 'choice') continue
    const inner = item.options.map((option) => anchorsOf({source: '', items: option, groups: 0}))
    if (inner.includes(null)) continue
    const before = countWords(items.slice(0, index))
    return {
      words: [...new Set(inner.flatMap((anchors) => anchors?.words ?? []))],
      wordsBefore: bounded(
        before + Math.max(...inner.map((anchors) => anchors?.wordsBefore ?? Number.POSITIVE_INFINITY)),
      ),
    }
  }
  return null
}

const bounded = (words: number): number | null => (words === Number.POSITIVE_INFINITY ? null : words)

/** Of these every paragraph has some: alone, each is worse than a rare word far from the pattern's start. */
const EVERYWHERE = new Set(
  'a and are as at be by for from has have in is it of on said that the to was with'.split(' '),
)
const EVERYWHERE_SCORE = -4

/** Letters that tell something: a common word counts as one, and two words in a row as more than each. */
const rarity = (anchor: string): number => {
  const words = anchor.trimEnd().split(' ')
  if (words.length === 1 && EVERYWHERE.has(words[0]!)) return EVERYWHERE_SCORE
  return words.reduce((sum, word) => sum + (COMMON.has(word) ? 1 : word.length), (words.length - 1) * PAIR_BONUS)
}

/** Two letters or more, or a sign that is rare in prose. */
const isTelling = (word: string): boolean => /[\p{L}\p{N}]{2}|[©®™»@#]/u.test(word)

/** A space at the end says that a word ends there: "ap " is not the start of "approved". */
function cut(variant: string, isLast: boolean): string {
  const whole = foldText(variant).replace(/\s+/gu, ' ').trimStart()
  const word = whole.slice(0, MAX_ANCHOR).trimEnd()
  const endsWord = word.length < whole.length ? whole[word.length] === ' ' : isLast
  return endsWord && /[\p{L}\p{N}]$/u.test(word) ? `${word} ` : word
}

/** Every way to go on from each of `variants` through `item`; null where there are too many or no end of them. */
function extend(variants: readonly string[], item: Item): readonly string[] | null {
  const ways = waysOf(item)
  if (!ways) return null
  // Long variants are cut anyway: what cannot change the cut adds no ways.
  const next = [
    ...new Set(
      variants.flatMap((variant) => (variant.length >= MAX_ANCHOR ? [variant] : ways.map((way) => variant + way))),
    ),
  ]
  return next.length > MAX_VARIANTS ? null : next
}

function waysOf(item: Item): readonly string[] | null {
  if (item.kind === 'literal') return [item.text]
  if (item.kind === 'space') return [' ']
  if (item.kind === 'optional') {
    const ways = waysOfAll(item.items)
    return ways && ['', ...ways]
  }
  if (item.kind !== 'choice') return null
  const ways: string[] = []
  for (const option of item.options) {
    const more = waysOfAll(option)
    if (!more) return null
    ways.push(...more)
  }
  return ways.length > MAX_VARIANTS ? null : ways
}

function waysOfAll(items: Items): readonly string[] | null {
  let ways: readonly string[] | null = ['']
  for (const item of items) {
    ways = extend(ways, item)
    if (!ways) return null
  }
  return ways
}

/** The most words that items can take. */
function countWords(items: Items): number {
  let words = 0
  for (const item of items) {
    if (item.kind === 'literal') words += 1
    else if (item.kind === 'optional') words += countWords(item.items)
    else if (item.kind === 'choice') words += Math.max(...item.options.map(countWords))
    else if (item.kind === 'slot')
      words +=
        item.slot.kind === 'take'
          ? item.slot.maxWords
          : item.slot.kind === 'words'
            ? item.slot.max
            : Number.POSITIVE_INFINITY
  }
  return words
}
