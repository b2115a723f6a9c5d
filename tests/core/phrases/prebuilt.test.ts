import {describe, expect, it} from 'vitest'
import {indexOfCompiled, written} from '../../../scripts/pack-index.ts'
import {recommendedConfig} from '../../../src/builtin.ts'
import {gather} from '../../../src/core/lint.ts'
import {compile} from '../../../src/core/phrases/compile.ts'
import {fromIndex, useIndex} from '../../../src/core/phrases/prebuilt.ts'
import type {PhrasePack} from '../../../src/core/types.ts'

const {used} = gather(recommendedConfig)
/** Copies, so that no other test meets the index. */
const packs: readonly PhrasePack[] = used.map((pack) => ({...pack}))
const compiled = compile(packs)
const index = indexOfCompiled(packs, compiled)

/** What the build writes, read again by the code that it writes. */
function readBack(): typeof index {
  const {bytes, code} = written(index)
  const data = {
    packs: Object.fromEntries(packs.map((pack) => [pack.pack, pack])),
    used: packs.map(({pack}) => pack),
    words: index.finder.words.join('\n'),
  }
  const run = new Function('bytes', 'data', 'packs', `${code.replace('export const index =', 'return')}`)
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  return run(buffer, data, data.packs) as typeof index
}

describe('the index of the built-in packs', () => {
  it('gives, written and read again, the same finder and the same phrases of each word as compiling them does', () => {
    const read = readBack()
    expect(read).toEqual(index)
    useIndex(read)
    const {finder, phrasesOf} = fromIndex(packs)!
    expect(finder).toEqual(compiled.finder)
    const plain = (one: typeof phrasesOf, word: number) =>
      one(word).map(({pack, order, source, wordsBefore, opens}) => ({pack, order, source, wordsBefore, opens}))
    for (let word = 0; word < finder.words.length; word++)
      expect(plain(phrasesOf, word)).toEqual(plain(compiled.phrasesOf, word))
  })

  it('serves no other list of packs', () => {
    useIndex(index)
    expect(fromIndex(packs.slice(1))).toBeNull()
    expect(fromIndex(packs.slice(0, -1))).toBeNull()
    expect(fromIndex([...packs.slice(0, -1), {...packs.at(-1)!}])).toBeNull()
    expect(fromIndex([])).toBeNull()
  })
})
