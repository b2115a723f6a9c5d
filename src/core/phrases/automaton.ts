import {foldUnit, isSpace} from './fold.ts'
import {buildTrie, childOf, type Trie} from './trie.ts'

/**
 * Many words found in one pass (Aho and Corasick) through a dense table: a state and a class of unit give the next state.
 * Cells are worked out when a text first needs them: a command that reads one article must not pay for all of them.
 */
export interface Automaton {
  readonly trie: Trie
  /** The class of each UTF-16 unit, 0 where no word holds it; all looks of a unit share a class. */
  readonly classes: Uint8Array
  /** `states × width`: the next state times `width`, its bits turned over where it ends a word; `UNKNOWN` where nobody asked yet. */
  readonly table: Int32Array
  readonly width: number
}

const SPACE_CLASS = 1
const IDEOGRAPHIC_SPACE = 0x3000
const UNITS = 65_536
/** Units that have other looks: letters with a small form up to here, and the spaces, dashes and quotes of the second range. */
const LAST_LETTER = 0x250
const MARKS = [0x2000, 0x2060] as const
/** Rarer units than fit a byte share class 0, and the words that hold them are never found. */
const MAX_CLASSES = 254
const UNKNOWN = -1

/** An automaton for folded words. An empty list gives one that finds nothing. */
export function buildAutomaton(words: readonly string[]): Automaton {
  const {classes, width} = classify(words)
  const trie = buildTrie(words, classes)
  return {trie, classes, width, table: new Int32Array(trie.states * width).fill(UNKNOWN)}
}

function classify(words: readonly string[]): {classes: Uint8Array; width: number} {
  const known = new Map<number, number>([[32, SPACE_CLASS]])
  for (const word of words)
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      if (!known.has(unit) && known.size < MAX_CLASSES) known.set(unit, known.size + 1)
    }
  const classes = new Uint8Array(UNITS)
  const classifyUnit = (unit: number): void => {
    classes[unit] = isSpace(unit) ? SPACE_CLASS : (known.get(foldUnit(unit)) ?? 0)
  }
  for (let unit = 0; unit < LAST_LETTER; unit++) classifyUnit(unit)
  for (let unit = MARKS[0]; unit < MARKS[1]; unit++) classifyUnit(unit)
  classifyUnit(IDEOGRAPHIC_SPACE)
  for (const [unit, kind] of known) {
    classes[unit] = kind
    const capital = String.fromCharCode(unit).toUpperCase()
    if (capital.length === 1) classes[capital.charCodeAt(0)] = kind
  }
  return {classes, width: known.size + 1}
}

/** Calls `found` with a word's index and the offset after it, in order of ends, for `text` from `start` to `stop`. Runs of spaces count as one. */
export function scan(
  automaton: Automaton,
  text: string,
  start: number,
  stop: number,
  found: (word: number, end: number) => void,
): void {
  const {classes, table, trie, width} = automaton
  let state = 0
  let before = 0
  for (let index = start; index < stop; index++) {
    const kind = classes[text.charCodeAt(index)]!
    if (kind === SPACE_CLASS && before === SPACE_CLASS) continue
    before = kind
    let cell = table[state + kind]!
    if (cell < 0) {
      if (cell === UNKNOWN) cell = resolve(automaton, state / width, kind)
      if (cell < 0) {
        cell = ~cell
        for (const word of trie.ends[cell / width]!) found(word, index + 1)
      }
    }
    state = cell
  }
}

/** Works out a cell and remembers it. */
function resolve({trie, table, width}: Automaton, state: number, kind: number): number {
  let from = state
  let next = childOf(trie, from, kind)
  while (next === 0 && from > 0) {
    from = trie.fail[from]!
    next = childOf(trie, from, kind)
  }
  const cell = trie.ends[next] ? ~(next * width) : next * width
  table[state * width + kind] = cell
  return cell
}
