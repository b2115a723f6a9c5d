import type {PhraseAnchors, PhraseEntry, PhrasePack} from '../types.ts'
import {anchorsOf, readAnchors} from './anchors.ts'
import {type Finder, Found, makeFinder} from './finder.ts'
import {PatternError, parsePattern} from './pattern.ts'
import {compileProgram, type Program} from './program.ts'

/** An entry's phrase. Programs are made when first needed: most phrases stand in no article. */
export interface CompiledPhrase {
  readonly pack: string
  /** Index of the pack, and of the entry in it: who wins among equal hits. */
  readonly order: readonly [pack: number, entry: number]
  readonly entry: PhraseEntry
  readonly source: string
  readonly wordsBefore: number | null
  /** It can stand at a block's start only, and begins with its anchor. */
  readonly opens: boolean
  program(): Program
  /** Patterns that make the hit right which they contain. */
  unless(): readonly Program[]
}
/** Words to look for, and by word the phrases that they may belong to. */
export interface CompiledPacks {
  readonly finder: Finder
  /** Those of a word, by its index. */
  phrasesOf(word: number): readonly CompiledPhrase[]
  /** What the scan of one part or block fills: used again for the next. */
  readonly scratch: Found
}

type Users = Map<string, CompiledPhrase[]>

/** All phrases of all packs behind one finder. @throws PatternError naming pack, entry and phrase. */
export function compile(packs: readonly PhrasePack[]): CompiledPacks {
  const users: Users = new Map()
  for (const [packIndex, pack] of packs.entries()) {
    for (const [entryIndex, entry] of pack.entries.entries()) {
      const unless = unlessOf(pack, entry)
      const known = pack.anchors?.[entryIndex]
      if (!known) unless()
      const order = [packIndex, entryIndex] as const
      for (const [index, source] of entry.phrases.entries()) {
        const {words, wordsBefore} =
          (known?.[index] !== undefined ? readAnchors(known[index]) : null) ??
          named(pack, entry, source, () => phraseAnchors(source, entry))
        const phrase = new Phrase(pack.pack, order, entry, source, wordsBefore, unless)
        for (const word of words) addTo(users, word, phrase)
      }
    }
  }
  const words = [...users.keys()]
  const phrases = words.map((word) => users.get(word)!)
  return {finder: makeFinder(words), phrasesOf: (word) => phrases[word]!, scratch: new Found()}
}

/** An entry's exceptions, compiled when first needed. */
export const unlessOf = (pack: PhrasePack, entry: PhraseEntry): (() => readonly Program[]) =>
  lazy(() => (entry.unless ?? []).map((source) => named(pack, entry, source, () => programOf(source, entry))))

/** A class: thousands are made at each start, and few are asked for their program. */
export class Phrase implements CompiledPhrase {
  readonly pack: string
  readonly order: readonly [pack: number, entry: number]
  readonly entry: PhraseEntry
  readonly source: string
  readonly wordsBefore: number | null
  readonly opens: boolean
  readonly unless: () => readonly Program[]
  made: Program | null = null

  constructor(
    pack: string,
    order: readonly [pack: number, entry: number],
    entry: PhraseEntry,
    source: string,
    wordsBefore: number | null,
    unless: () => readonly Program[],
  ) {
    this.pack = pack
    this.order = order
    this.entry = entry
    this.source = source
    this.wordsBefore = wordsBefore
    this.opens = wordsBefore === 0 && (entry.where === 'block' || entry.where === 'start')
    this.unless = unless
  }

  program(): Program {
    this.made ??= programOf(this.source, this.entry)
    return this.made
  }
}

function addTo(users: Users, word: string, phrase: CompiledPhrase): void {
  const others = users.get(word)
  if (others) others.push(phrase)
  else users.set(word, [phrase])
}

/** What the scan looks for to find a phrase. @throws PatternError saying what is wrong with it. */
export function phraseAnchors(source: string, entry: PhraseEntry): PhraseAnchors {
  const anchors = anchorsOf(parsePattern(source, entry.caseSensitive))
  if (!anchors) throw new PatternError('has no word of two letters or more that stands in every match')
  return anchors
}

/** A phrase ready to run. @throws PatternError saying what is wrong with it. */
export const programOf = (source: string, entry: PhraseEntry): Program =>
  compileProgram(parsePattern(source, entry.caseSensitive), entry.caseSensitive ?? false)

function lazy<T>(make: () => T): () => T {
  let made: {readonly value: T} | null = null
  return () => {
    made ??= {value: make()}
    return made.value
  }
}

function named<T>(pack: PhrasePack, entry: PhraseEntry, source: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new PatternError(`Pack \`${pack.pack}\`, entry \`${entry.id}\`: the phrase \`${source}\` ${error.message}.`)
  }
}
