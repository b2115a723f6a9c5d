import {foldUnit, isSpace} from './fold.ts'
import {buildTrie, linkTrie, type Trie} from './trie.ts'

/** Many words found in one pass (Aho and Corasick) as one dense table: a state and a class of unit give the next state. */
export interface Automaton {
  /** The class of each UTF-16 unit, 0 where no word holds it; all looks of a unit share a class. */
  readonly classes: Uint8Array
  /** `states × width`: the next state, already multiplied by `width`. */
  readonly table: Uint32Array
  readonly width: number
  /** States at or past this one end a word. */
  readonly firstEnd: number
  /** By (state - firstEnd) / width: indexes of the words that end there. */
  readonly ends: readonly (readonly number[])[]
}

const SPACE_CLASS = 1
const UNITS = 65_536
/** No letter that English news writes has a capital or another look past this unit. */
const LAST_FOLDED = 0x3100
/** Rarer units than fit a byte share class 0, and the words that hold them are never found. */
const MAX_CLASSES = 254

/** Builds the table for folded words. An empty list gives an automaton that finds nothing. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const {classes, width} = classify(words)
  const trie = buildTrie(words, classes, width)
  linkTrie(trie, width)
  return pack(trie, classes, width)
}

function classify(words: readonly string[]): {classes: Uint8Array; width: number} {
  const known = new Map<number, number>([[32, SPACE_CLASS]])
  for (const word of words)
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      if (!known.has(unit) && known.size < MAX_CLASSES) known.set(unit, known.size + 1)
    }
  const classes = new Uint8Array(UNITS)
  for (let unit = 0; unit < LAST_FOLDED; unit++)
    classes[unit] = isSpace(unit) ? SPACE_CLASS : (known.get(foldUnit(unit)) ?? 0)
  for (const [unit, kind] of known) classes[unit] = kind
  return {classes, width: known.size + 1}
}

/** Renumbers states so that those which end a word come last: the scan then needs one comparison a unit. */
function pack(trie: Trie, classes: Uint8Array, width: number): Automaton {
  const states = trie.ends.map((_, state) => state)
  const plain = states.filter((state) => trie.ends[state]!.length === 0)
  const ending = states.filter((state) => trie.ends[state]!.length > 0)
  const order = [...plain, ...ending]
  const place = new Uint32Array(order.length)
  for (const [index, state] of order.entries()) place[state] = index
  const table = new Uint32Array(order.length * width)
  for (const [index, state] of order.entries()) {
    for (let column = 0; column < width; column++)
      table[index * width + column] = place[trie.next[state * width + column]!]! * width
  }
  return {classes, table, width, firstEnd: plain.length * width, ends: ending.map((state) => trie.ends[state]!)}
}

/** Calls `found` with a word's index and the offset after it, in order of ends. Runs of spaces count as one. */
export function scan(automaton: Automaton, text: string, found: (word: number, end: number) => void): void {
  const {classes, table, firstEnd, width, ends} = automaton
  let state = 0
  let before = 0
  for (let index = 0; index < text.length; index++) {
    const kind = classes[text.charCodeAt(index)]!
    if (kind === SPACE_CLASS && before === SPACE_CLASS) continue
    before = kind
    state = table[state + kind]!
    if (state >= firstEnd) for (const word of ends[(state - firstEnd) / width]!) found(word, index + 1)
  }
}
