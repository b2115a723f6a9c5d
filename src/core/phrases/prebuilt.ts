import type {PhrasePack} from '../types.ts'
import {type CompiledPacks, type CompiledPhrase, Phrase, unlessOf} from './compile.ts'
import {type Finder, Found} from './finder.ts'

/**
 * What `compile` makes of a list of packs, as data: the command's build makes it of the packs that the recommended rules read, since making it
 * takes an eighth of a start.
 */
export interface PackIndex {
  /** The packs it was made of, in their order. */
  readonly packs: readonly PhrasePack[]
  readonly finder: Finder
  /** Of each phrase its pack, its entry and its place there, in turn. */
  readonly places: Uint16Array
  /** Of each phrase the words that may stand before its anchor, `NO_BOUND` for any number. */
  readonly before: Uint8Array
  /** Phrases of all words, and of each word where its own begin; one more for the end. */
  readonly users: Uint16Array
  readonly firstUser: Uint16Array
}

export const NO_BOUND = 255

const indexes = new WeakMap<PhrasePack, PackIndex>()

/** Lets `compile` use an index for its packs. */
export function useIndex(index: PackIndex): void {
  const [first] = index.packs
  if (first) indexes.set(first, index)
}

/** The packs compiled from their index, where there is one of just these packs. */
export function fromIndex(packs: readonly PhrasePack[]): CompiledPacks | null {
  const index = packs[0] && indexes.get(packs[0])
  if (index?.packs.length !== packs.length || !index.packs.every((pack, at) => pack === packs[at])) return null
  const {finder, users, firstUser} = index
  const phrases: (CompiledPhrase | undefined)[] = []
  const ofWord: (readonly CompiledPhrase[] | undefined)[] = []
  const make = (word: number): readonly CompiledPhrase[] => {
    const own: CompiledPhrase[] = []
    for (let at = firstUser[word]!; at < firstUser[word + 1]!; at++) {
      const number = users[at]!
      const phrase = phrases[number] ?? phraseAt(index, number)
      phrases[number] = phrase
      own.push(phrase)
    }
    return own
  }
  const phrasesOf = (word: number): readonly CompiledPhrase[] => {
    const own = ofWord[word] ?? make(word)
    ofWord[word] = own
    return own
  }
  return {finder, phrasesOf, scratch: new Found()}
}

function phraseAt({packs, places, before}: PackIndex, number: number): CompiledPhrase {
  const order = [places[number * 3]!, places[number * 3 + 1]!] as const
  const pack = packs[order[0]]!
  const entry = pack.entries[order[1]]!
  const bound = before[number]!
  return new Phrase(
    pack.pack,
    order,
    entry,
    entry.phrases[places[number * 3 + 2]!]!,
    bound === NO_BOUND ? null : bound,
    unlessOf(pack, entry),
  )
}
