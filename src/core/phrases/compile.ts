import type {PhraseEntry, PhrasePack} from '../types.ts'
import {type Anchors, anchorsOf} from './anchors.ts'
import {type Automaton, buildAutomaton} from './automaton.ts'
import {PatternError, parsePattern} from './pattern.ts'
import {compileProgram, type Program} from './program.ts'

/** A pattern that looks for words around a hit, and how far before it may begin. */
export interface Unless {
  readonly program: Program
  readonly wordsBefore: number
}
export interface CompiledPhrase {
  readonly pack: string
  /** Index of the pack, and of the entry in it: who wins among equal hits. */
  readonly order: readonly [pack: number, entry: number]
  readonly entry: PhraseEntry
  readonly program: Program
  readonly wordsBefore: number
  readonly unless: readonly Unless[]
}
export interface CompiledPacks {
  readonly automaton: Automaton
  readonly anchors: readonly {readonly length: number; readonly phrases: readonly CompiledPhrase[]}[]
}

/** Words that an `unless` pattern may begin before the hit it contains. */
const UNLESS_REACH = 12

/** All phrases of all packs behind one automaton. @throws PatternError naming pack, entry and phrase. */
export function compile(packs: readonly PhrasePack[]): CompiledPacks {
  const users = new Map<string, CompiledPhrase[]>()
  for (const [packIndex, pack] of packs.entries()) {
    for (const [entryIndex, entry] of pack.entries.entries()) {
      const unless = (entry.unless ?? []).map((source) =>
        named(pack, entry, source, () => compileUnless(source, entry)),
      )
      for (const source of entry.phrases) {
        const {anchors, program} = named(pack, entry, source, () => compilePhrase(source, entry))
        const order = [packIndex, entryIndex] as const
        const phrase: CompiledPhrase = {
          pack: pack.pack,
          order,
          entry,
          program,
          wordsBefore: anchors.wordsBefore,
          unless,
        }
        for (const word of anchors.words) users.set(word, [...(users.get(word) ?? []), phrase])
      }
    }
  }
  const words = [...users.keys()]
  return {
    automaton: buildAutomaton(words),
    anchors: words.map((word) => ({length: word.length, phrases: users.get(word)!})),
  }
}

/** One phrase ready to run. @throws PatternError saying what is wrong with it. */
export function compilePhrase(
  source: string,
  entry: PhraseEntry,
): {readonly anchors: Anchors; readonly program: Program} {
  const pattern = parsePattern(source, entry.caseSensitive)
  const anchors = anchorsOf(pattern)
  if (!anchors) throw new PatternError('has no word of two letters or more that stands in every match')
  return {anchors, program: compileProgram(pattern, entry.caseSensitive ?? false)}
}

/** @throws PatternError saying what is wrong with it. */
export function compileUnless(source: string, entry: PhraseEntry): Unless {
  const pattern = parsePattern(source, entry.caseSensitive)
  return {program: compileProgram(pattern, entry.caseSensitive ?? false), wordsBefore: UNLESS_REACH}
}

function named<T>(pack: PhrasePack, entry: PhraseEntry, source: string, make: () => T): T {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof PatternError)) throw error
    throw new PatternError(`Pack \`${pack.pack}\`, entry \`${entry.id}\`: the phrase \`${source}\` ${error.message}.`)
  }
}
