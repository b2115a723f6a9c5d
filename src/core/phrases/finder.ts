import {foldUnit, isSpace, isWordUnit} from './fold.ts'

/**
 * Many words found in one pass: at each start of a word (and at each mark that begins one) its first three units tell whether any begins so,
 * and lead to the short ones; six lead to the long ones. Made in a millisecond for thousands of words, where an automaton's tables take twenty.
 */
export interface Finder {
  /** The words, folded, without the space that says a word ends there. */
  readonly words: readonly string[]
  /** 1 for a word that counts only where no longer one goes on from it. */
  readonly whole: Uint8Array
  /** By UTF-16 unit: 0 for what begins nothing and is no letter, up to `LAST_LETTER` for letters and digits, above for marks. */
  readonly kinds: Uint8Array
  /** By key of three kinds: whether short words (1) or long ones (2) begin so. */
  readonly begins: Uint8Array
  /** By key of three kinds for short words, of six for long ones: 1 more than the index of the last entry there, 0 for none. */
  readonly short: Uint16Array
  readonly long: Uint16Array
  /** By entry: the one before it under the same key. */
  readonly next: readonly number[]
  /** By entry: the index of its word. */
  readonly wordOf: readonly number[]
}

const UNITS = 65_536
const KEYS = 16_384
/** Units that a long word has at least. */
const LONG = 6
const LAST_LETTER = 63
/** A letter or digit that stands in no word. */
const OTHER = LAST_LETTER
const LAST_KIND = 255

/** A finder for folded words, a space at whose end says that a word ends there. At most some 60,000. */
export function makeFinder(anchors: readonly string[]): Finder {
  const words = anchors.map((anchor) => anchor.trimEnd())
  const whole = Uint8Array.from(anchors, (anchor) => (anchor.endsWith(' ') ? 1 : 0))
  const kinds = kindsOf(words)
  const begins = new Uint8Array(KEYS)
  const short = new Uint16Array(KEYS)
  const long = new Uint16Array(KEYS)
  const next: number[] = []
  const wordOf: number[] = []
  const link = (word: number, heads: Uint16Array, key: number): void => {
    wordOf.push(word)
    next.push(heads[key]!)
    heads[key] = wordOf.length
  }
  for (const [index, word] of words.entries()) {
    const key = keyOfThree(kinds, word, 0, word.length)
    if (word.length >= LONG) {
      begins[key]! |= 2
      link(index, long, keyOfSix(kinds, word, 0, word.length))
    } else if (word.length > 2 || whole[index] === 1 || !isWordUnit(word.charCodeAt(0))) {
      begins[key]! |= 1
      link(index, short, key)
    }
    // Two letters that may go on stand under a key for each letter.
    else
      for (let third = 0; third <= LAST_LETTER; third++) {
        const one = mix(kinds[word.charCodeAt(0)]!, kinds[word.charCodeAt(1)]!, third)
        begins[one]! |= 1
        link(index, short, one)
      }
  }
  return {words, whole, kinds, begins, short, long, next, wordOf}
}

function kindsOf(words: readonly string[]): Uint8Array {
  const kinds = new Uint8Array(UNITS)
  for (let unit = 0; unit < 128; unit++) if (isWordUnit(unit)) kinds[unit] = OTHER
  kinds.fill(OTHER, 0xc0, 0x2000)
  kinds.fill(OTHER, 0x2e80)
  for (const unit of [0xd7, 0xf7, 0x3000]) kinds[unit] = 0
  let letters = 0
  let marks = LAST_LETTER
  for (const word of words) {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at)
      const isLetter = isWordUnit(unit)
      if (kinds[unit] !== (isLetter ? OTHER : 0) || (!isLetter && (at > 0 || isSpace(unit)))) continue
      const kind = isLetter ? Math.min(++letters, OTHER - 1) : Math.min(++marks, LAST_KIND)
      for (const look of looksOf(unit)) kinds[look] = kind
    }
  }
  return kinds
}

/** A folded unit and all that fold to it, but for rarities such as the sign for degrees kelvin. */
function looksOf(unit: number): readonly number[] {
  if (unit >= 97 && unit <= 122) return [unit, unit - 32]
  if (unit === 39) return [39, 0x2018, 0x2019, 0x02bc]
  if (unit === 34) return [34, 0x201c, 0x201d]
  if (unit === 45) return [45, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015]
  if (unit < 128) return [unit]
  const capital = String.fromCharCode(unit).toUpperCase()
  return capital.length === 1 ? [unit, capital.charCodeAt(0)] : [unit]
}

/** Key of the kinds of three units: marks and spaces after a first letter do not count, nor what follows a mark. */
function keyOfThree(kinds: Uint8Array, text: string, at: number, stop: number): number {
  const first = kinds[text.charCodeAt(at)]!
  if (first > LAST_LETTER || at + 1 >= stop) return mix(first, 0, 0)
  const second = kinds[text.charCodeAt(at + 1)]!
  if (second === 0 || second > LAST_LETTER) return mix(first, 0, 0)
  const third = at + 2 < stop ? kinds[text.charCodeAt(at + 2)]! : 0
  return mix(first, second, third > LAST_LETTER ? 0 : third)
}

const mix = (first: number, second: number, third: number): number =>
  ((first << 8) ^ (second << 4) ^ (third << 9) ^ third) & (KEYS - 1)

/** Key of the kinds of six units, a run of spaces as one. */
function keyOfSix(kinds: Uint8Array, text: string, from: number, stop: number): number {
  let key = 0
  let at = from
  for (let count = 0; count < LONG; count++) {
    const unit = at < stop ? text.charCodeAt(at) : 32
    key = ((key << 5) - key + kinds[unit]!) | 0
    at++
    if (unit === 32 || (unit > 127 && isSpace(unit))) while (at < stop && isSpace(text.charCodeAt(at))) at++
  }
  return (key ^ (key >>> 13)) & (KEYS - 1)
}

/** What a scan found: index, start and end of each word. Used again for the next text. */
export class Found {
  readonly items: number[] = []
  count = 0

  add(word: number, start: number, end: number): void {
    this.items[this.count++] = word
    this.items[this.count++] = start
    this.items[this.count++] = end
  }
}

/**
 * Fills `found` with the words in `text` from `start` to `stop`, in order of starts. A run of spaces counts as one. A word that stands inside
 * a longer one is left out.
 */
export function findWords(finder: Finder, text: string, start: number, stop: number, found: Found): void {
  const {kinds, begins, short, long} = finder
  found.count = 0
  let isIn = false
  for (let at = start; at < stop; at++) {
    const kind = kinds[text.charCodeAt(at)]!
    if (kind === 0) {
      isIn = false
      continue
    }
    if (kind <= LAST_LETTER) {
      if (isIn) continue
      isIn = true
    } else isIn = false
    const key = keyOfThree(kinds, text, at, stop)
    const has = begins[key]!
    if (has === 0) continue
    if ((has & 1) > 0) addEntries(finder, short[key]!, text, at, stop, found)
    if ((has & 2) > 0) addEntries(finder, long[keyOfSix(kinds, text, at, stop)]!, text, at, stop, found)
  }
}

function addEntries(
  {next, wordOf, words, whole}: Finder,
  first: number,
  text: string,
  at: number,
  stop: number,
  found: Found,
): void {
  for (let entry = first; entry > 0; entry = next[entry - 1]!) {
    const word = wordOf[entry - 1]!
    const end = endOf(words[word]!, text, at, stop)
    if (end < 0 || (whole[word] === 1 && end < stop && isWordUnit(text.charCodeAt(end)))) continue
    found.add(word, at, end)
  }
}

/** Where a folded word that starts at `at` ends, or -1. */
function endOf(word: string, text: string, from: number, stop: number): number {
  let at = from
  for (let index = 0; index < word.length; index++) {
    const wanted = word.charCodeAt(index)
    if (at >= stop) return -1
    const unit = text.charCodeAt(at)
    if (wanted === 32) {
      if (!isSpace(unit)) return -1
      do at++
      while (at < stop && isSpace(text.charCodeAt(at)))
      continue
    }
    if (unit !== wanted && foldUnit(unit) !== wanted) return -1
    at++
  }
  return at
}
