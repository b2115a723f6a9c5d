import {foldUnit, isSpace, isWordUnit} from './fold.ts'

/**
 * Many words found in one pass: at each start of a word (and at each mark that begins one) the kinds of its first units, spaces and other marks
 * left out, lead to the few words that begin so. Made in a millisecond for thousands of words, where an automaton's tables take twenty.
 */
export interface Finder {
  /** The words, folded, without the space that says a word ends there. */
  readonly words: readonly string[]
  /** 1 for a word that counts only where no longer one goes on from it. */
  readonly whole: Uint8Array
  /** By UTF-16 unit: 0 for what does not count, up to `LAST_LETTER` for letters and digits, above for marks that begin a word. */
  readonly kinds: Uint8Array
  /** A bit for each key of four, and of six, kinds with which a word begins: most starts of a text are done with here. */
  readonly begins: Int32Array
  readonly goesOn: Int32Array
  /** By key of so many kinds: 1 more than the index of the last word there, 0 for none. */
  readonly one: Uint16Array
  readonly two: Uint16Array
  readonly three: Uint16Array
  readonly four: Uint16Array
  readonly six: Uint16Array
  readonly eight: Uint16Array
  /** Of each word: its key, and 1 more than the index of the one before it in the same place. */
  readonly keys: Int32Array
  readonly next: Uint16Array
}

const UNITS = 65_536
/** Sizes of the tables by key, powers of two: small ones stay in the processor's nearest cache. */
const FEW = 1024
const SOME = 8192
const MANY = 65_536
const LONGEST = 8
const LAST_LETTER = 63
/** A letter or digit that stands in no word. */
const OTHER = LAST_LETTER
const LAST_KIND = 255

/** A finder for folded words, a space at whose end says that a word ends there. At most some 60,000. */
export function makeFinder(anchors: readonly string[]): Finder {
  const words = anchors.map((anchor) => anchor.trimEnd())
  const whole = Uint8Array.from(anchors, (anchor) => (anchor.endsWith(' ') ? 1 : 0))
  const kinds = kindsOf(words)
  const begins = new Int32Array(MANY / 32)
  const goesOn = new Int32Array(MANY / 32)
  const one = new Uint16Array(FEW)
  const two = new Uint16Array(FEW)
  const three = new Uint16Array(FEW)
  const four = new Uint16Array(SOME)
  const six = new Uint16Array(SOME)
  const eight = new Uint16Array(MANY)
  /** A word's key is of as many kinds as it has, down to the next of these. */
  const tables = [one, one, two, three, four, four, six, six, eight]
  const keys = new Int32Array(words.length)
  const next = new Uint16Array(words.length)
  for (let index = 0; index < words.length; index++) {
    const word = words[index]!
    let count = 0
    let key = 0
    let keyed = 0
    for (let at = 0; at < word.length && count < LONGEST; at++) {
      const kind = kinds[word.charCodeAt(at)]!
      if (kind === 0) continue
      key = mix(key, kind)
      count++
      if (count !== 5 && count !== 7) keyed = key
      if (count === 4) setBit(begins, key)
      else if (count === 6) setBit(goesOn, key)
    }
    const table = tables[count]!
    const slot = slotOf(keyed, table.length)
    keys[index] = keyed
    next[index] = table[slot]!
    table[slot] = index + 1
  }
  return {words, whole, kinds, begins, goesOn, one, two, three, four, six, eight, keys, next}
}

function mix(key: number, kind: number): number {
  return (Math.imul(key, 0x3d4d51cb) + kind) | 0
}
function slotOf(key: number, size: number): number {
  return (key ^ (key >>> 15)) & (size - 1)
}

function setBit(bits: Int32Array, key: number): void {
  const slot = slotOf(key, MANY)
  bits[slot >> 5]! |= 1 << slot
}
function hasBit(bits: Int32Array, key: number): boolean {
  const slot = slotOf(key, MANY)
  return ((bits[slot >> 5]! >> slot) & 1) === 1
}

/** Small letters have the kinds 1 to 26, digits 27 to 36, all other letters one; marks that begin a word have the rest. */
function kindsOf(words: readonly string[]): Uint8Array {
  const kinds = new Uint8Array(UNITS)
  kinds.fill(OTHER, 0xc0, 0x2000)
  kinds.fill(OTHER, 0x2e80)
  for (const unit of [0xd7, 0xf7, 0x3000]) kinds[unit] = 0
  for (let letter = 0; letter < 26; letter++) kinds[97 + letter] = kinds[65 + letter] = letter + 1
  for (let digit = 0; digit < 10; digit++) kinds[48 + digit] = digit + 27
  let marks = LAST_LETTER
  for (let index = 0; index < words.length; index++) {
    const unit = words[index]!.charCodeAt(0)
    if (kinds[unit] !== 0 || isWordUnit(unit)) continue
    const kind = Math.min(++marks, LAST_KIND)
    for (const look of looksOf(unit)) kinds[look] = kind
  }
  return kinds
}

/** A folded mark and all that fold to it. */
function looksOf(unit: number): readonly number[] {
  if (unit === 39) return [39, 0x2018, 0x2019, 0x02bc]
  if (unit === 34) return [34, 0x201c, 0x201d]
  if (unit === 45) return [45, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015]
  return [unit]
}

/** What a scan found: index, start and end of each word. Used again for the next text, with the scan's own notes. */
export class Found {
  readonly items: number[] = []
  count = 0
  /** Kinds of the text's units that count, and for each start its place among them and in the text. */
  kinds = new Uint8Array(4096)
  places = new Int32Array(1024)
  offsets = new Int32Array(1024)
  starts = 0

  add(word: number, start: number, end: number): void {
    this.items[this.count++] = word
    this.items[this.count++] = start
    this.items[this.count++] = end
  }

  /** Room for a text of so many units. */
  reserve(units: number): void {
    if (units + LONGEST > this.kinds.length) this.kinds = new Uint8Array(2 * units + LONGEST)
    if (units > this.places.length) {
      this.places = new Int32Array(2 * units)
      this.offsets = new Int32Array(2 * units)
    }
  }
}

/**
 * Fills `found` with the words in `text` from `start` to `stop`, in order of starts. A run of spaces counts as one. A word that stands inside
 * a longer one is left out.
 */
export function findWords(finder: Finder, text: string, start: number, stop: number, found: Found): void {
  found.count = 0
  found.reserve(stop - start)
  note(finder.kinds, text, start, stop, found)
  const {kinds, places, offsets, starts} = found
  const {begins, one, two, three} = finder
  for (let index = 0; index < starts; index++) {
    const place = places[index]!
    const key1 = mix(0, kinds[place]!)
    const first = one[slotOf(key1, FEW)]!
    const key2 = mix(key1, kinds[place + 1]!)
    const second = two[slotOf(key2, FEW)]!
    const key3 = mix(key2, kinds[place + 2]!)
    const third = three[slotOf(key3, FEW)]!
    const key4 = mix(key3, kinds[place + 3]!)
    const at = offsets[index]!
    if ((first | second | third) > 0) {
      addWords(finder, first, key1, text, at, stop, found)
      addWords(finder, second, key2, text, at, stop, found)
      addWords(finder, third, key3, text, at, stop, found)
    }
    if (hasBit(begins, key4)) addLong(finder, key4, place, text, at, stop, found)
  }
}

/** Words of four kinds and more; `key` is of the first four. */
function addLong(
  finder: Finder,
  key: number,
  place: number,
  text: string,
  at: number,
  stop: number,
  found: Found,
): void {
  const {kinds} = found
  addWords(finder, finder.four[slotOf(key, SOME)]!, key, text, at, stop, found)
  const six = mix(mix(key, kinds[place + 4]!), kinds[place + 5]!)
  if (!hasBit(finder.goesOn, six)) return
  addWords(finder, finder.six[slotOf(six, SOME)]!, six, text, at, stop, found)
  const eight = mix(mix(six, kinds[place + 6]!), kinds[place + 7]!)
  addWords(finder, finder.eight[slotOf(eight, MANY)]!, eight, text, at, stop, found)
}

/** Notes the kinds that count, and where words and marks start. */
function note(kindOf: Uint8Array, text: string, start: number, stop: number, found: Found): void {
  const {kinds, places, offsets} = found
  let count = 0
  let starts = 0
  let isIn = false
  for (let at = start; at < stop; at++) {
    const kind = kindOf[text.charCodeAt(at)]!
    if (kind === 0) {
      isIn = false
      continue
    }
    const isLetter = kind <= LAST_LETTER
    if (!(isLetter && isIn)) {
      places[starts] = count
      offsets[starts++] = at
    }
    isIn = isLetter
    kinds[count++] = kind
  }
  for (let rest = 0; rest < LONGEST; rest++) kinds[count + rest] = 0
  found.starts = starts
}

/** Adds the words of a key, of those from `first` on, that stand at `at`. */
function addWords(
  {keys, next, words, whole}: Finder,
  first: number,
  key: number,
  text: string,
  at: number,
  stop: number,
  found: Found,
): void {
  for (let entry = first; entry > 0; entry = next[entry - 1]!) {
    const word = entry - 1
    if (keys[word] !== key) continue
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
