import {isWordUnit} from './fold.ts'
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
  /** Units back from a word's last one to the unit before it; 0 for a word that holds spaces, whose runs differ. */
  readonly reach: Uint8Array
  /** 1 for a word that counts only where no longer one goes on from it. */
  readonly whole: Uint8Array
}

const SPACE_CLASS = 1
const UNITS = 65_536
/** What `isSpace` takes. */
const SPACES: readonly number[] = [
  9, 10, 11, 12, 13, 32, 0xa0, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a,
  0x202f, 0x3000,
]
/** Rarer units than fit a byte share class 0, and the words that hold them are never found. */
const MAX_CLASSES = 254
const UNKNOWN = -1

/** An automaton for folded words, a space at whose end says that a word ends there. An empty list gives one that finds nothing. */
export function buildAutomaton(anchors: readonly string[]): Automaton {
  const words = anchors.map((anchor) => anchor.trimEnd())
  const whole = Uint8Array.from(anchors, (anchor) => (anchor.endsWith(' ') ? 1 : 0))
  const {classes, width} = classify(words)
  const trie = buildTrie(words, classes)
  const reach = new Uint8Array(words.length)
  for (const [index, word] of words.entries())
    if (!word.includes(' ') && isWordUnit(word.charCodeAt(0))) reach[index] = word.length
  return {trie, classes, width, reach, whole, table: new Int32Array(trie.states * width).fill(UNKNOWN)}
}

function classify(words: readonly string[]): {classes: Uint8Array; width: number} {
  const known = new Map<number, number>([[32, SPACE_CLASS]])
  for (const word of words)
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index)
      if (!known.has(unit) && known.size < MAX_CLASSES) known.set(unit, known.size + 1)
    }
  const classes = new Uint8Array(UNITS)
  for (const [unit, kind] of known) for (const look of looksOf(unit)) classes[look] = kind
  for (const unit of SPACES) classes[unit] = SPACE_CLASS
  return {classes, width: known.size + 1}
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

/**
 * Adds a word's index and the offset after it to `found`, in order of ends, for `text` from `start` to `stop`. Runs of spaces count as
 * one. A word that stands inside a longer one is left out.
 */
export function scan(automaton: Automaton, text: string, start: number, stop: number, found: number[]): void {
  const {classes, table, width} = automaton
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
        addEnds(automaton, cell / width, text, start, index, found)
      }
    }
    state = cell
  }
}

function addEnds(
  {trie, reach, whole}: Automaton,
  state: number,
  text: string,
  start: number,
  last: number,
  found: number[],
): void {
  const ends = trie.ends[state]!
  for (let at = 0; at < ends.length; at++) {
    const word = ends[at]!
    const units = reach[word]!
    if (units > 0 && last - units >= start && isWordUnit(text.charCodeAt(last - units))) continue
    if (whole[word] === 1 && isWordUnit(text.charCodeAt(last + 1))) continue
    found.push(word, last + 1)
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
