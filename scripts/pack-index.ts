import {gather} from '../src/core/lint.ts'
import {type CompiledPacks, type CompiledPhrase, compile} from '../src/core/phrases/compile.ts'
import type {Finder} from '../src/core/phrases/finder.ts'
import {isLimited} from '../src/core/phrases/limits.ts'
import {NO_BOUND, type PackIndex} from '../src/core/phrases/prebuilt.ts'
import type {PhrasePack, ResolvedConfig} from '../src/core/types.ts'

/** Of a config's packs. */
export function indexOf(config: ResolvedConfig): PackIndex {
  const {used} = gather(config)
  for (const {pack, entries} of used)
    for (const entry of entries)
      if (isLimited(entry))
        throw new Error(
          `Pack \`${pack}\`, entry \`${entry.id}\`: an index holds no entries with \`max\` or \`against\`.`,
        )
  return indexOfCompiled(used, compile(used))
}

export function indexOfCompiled(packs: readonly PhrasePack[], {finder, phrasesOf}: CompiledPacks): PackIndex {
  const numbers = new Map<CompiledPhrase, number>()
  const places: number[] = []
  const before: number[] = []
  const users: number[] = []
  const firstUser = [0]
  const numberOf = (phrase: CompiledPhrase): number => {
    const known = numbers.get(phrase)
    if (known !== undefined) return known
    numbers.set(phrase, numbers.size)
    places.push(...phrase.order, phrase.entry.phrases.indexOf(phrase.source))
    if ((phrase.wordsBefore ?? 0) >= NO_BOUND)
      throw new Error(`Phrase \`${phrase.source}\`: too many words before its anchor for an index.`)
    before.push(phrase.wordsBefore ?? NO_BOUND)
    return numbers.size - 1
  }
  for (let word = 0; word < finder.words.length; word++) {
    for (const phrase of phrasesOf(word)) users.push(numberOf(phrase))
    firstUser.push(users.length)
  }
  return {
    packs,
    finder,
    places: Uint16Array.from(places),
    before: Uint8Array.from(before),
    users: Uint16Array.from(users),
    firstUser: Uint16Array.from(firstUser),
  }
}

/** Tables with units of four bytes first, then of two, then of one: each begins where a multiple of its unit is. */
const TABLES = [
  'begins',
  'goesOn',
  'keys',
  'one',
  'two',
  'three',
  'four',
  'six',
  'eight',
  'next',
  'whole',
  'kinds',
] as const satisfies readonly (keyof Finder)[]

/** The index as bytes, and the code that reads it: `bytes` and `data` are names there, of the bytes and of `{packs, used, words}`. */
export function written(index: PackIndex): {readonly bytes: Buffer; readonly code: string} {
  const {finder, places, before, users, firstUser} = index
  const all = [
    ...TABLES.map((name) => [`finder.${name}`, finder[name]] as const),
    ...Object.entries({places, users, firstUser, before}).map(([name, table]) => [name, table] as const),
  ].sort(([, a], [, b]) => b.BYTES_PER_ELEMENT - a.BYTES_PER_ELEMENT)
  let at = 0
  const read = new Map<string, string>()
  for (const [name, table] of all) {
    read.set(name, `new ${table.constructor.name}(bytes, ${at}, ${table.length})`)
    at += table.byteLength
  }
  const bytes = Buffer.concat(
    all.map(([, {buffer, byteOffset, byteLength}]) => Buffer.from(buffer, byteOffset, byteLength)),
  )
  const tables = TABLES.map((name) => `${name}: ${read.get(`finder.${name}`)}`).join(', ')
  const rest = ['places', 'before', 'users', 'firstUser'].map((name) => `${name}: ${read.get(name)}`).join(', ')
  return {
    bytes,
    code: `export const index = {packs: data.used.map((name) => packs[name]), finder: {words: data.words.split('\\n'), ${tables}}, ${rest}}`,
  }
}
