import {readdirSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {afterEach, describe, expect, it} from 'vitest'
import {memoryStore} from '../../src/core/corpus/memory-store.ts'
import type {CorpusStore} from '../../src/core/corpus/store.ts'
import {spillingStore} from '../../src/node/corpus-store.ts'
import {scratchFile} from '../../src/node/spill/scratch-file.ts'
import {inFolder} from '../support/cli.ts'
import {runs} from '../support/runs.ts'

const LIMITS = [0, 3000, 1_000_000]
const opened: CorpusStore[] = []
const store = (limit: number, folder?: string): CorpusStore => {
  const made = spillingStore({limit, ...(folder ? {folder} : {})})
  opened.push(made)
  return made
}
afterEach(() => {
  for (const one of opened.splice(0)) one.close()
})

const rowsIn = (made: CorpusStore, rows: readonly (readonly number[])[]): number[][] => {
  const sorter = made.rows(3)
  for (const row of rows) sorter.add(row)
  const first = copies(sorter.rows())
  expect(copies(sorter.rows())).toEqual(first)
  return first
}
const copies = (rows: Iterable<Uint32Array>): number[][] => {
  const all: number[][] = []
  for (const row of rows) all.push([...row])
  return all
}

describe('what is past the limit comes from disk as from memory', () => {
  const number = fc.oneof(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 2 ** 32 - 1}))
  const rows = fc.array(fc.tuple(number, number, number), {maxLength: 150})
  it.each(LIMITS)('rows, with %i bytes', (limit) => {
    fc.assert(
      fc.property(rows, (made) => {
        const own = spillingStore({limit})
        expect(rowsIn(own, made)).toEqual(rowsIn(memoryStore(), made))
        own.close()
      }),
      runs(40),
    )
  })

  it('rows of many runs, which are merged into fewer', () => {
    const made = Array.from({length: 9000}, (_, at) => [Math.imul(at, 0x9e3779b1) >>> 0, at % 3, at])
    expect(rowsIn(store(0), made)).toEqual(rowsIn(memoryStore(), made))
  })

  const key = fc.oneof(
    fc.constantFrom('', 'a', 'b', 'a\0', '\uffff', '\ud83d\ude00', '2024-01-01'),
    fc.string({unit: 'binary', maxLength: 12}),
  )
  const value = fc.record({text: fc.string(), list: fc.array(fc.double({noNaN: true})), none: fc.constant(null)})
  const entries = fc.array(fc.tuple(key, value), {maxLength: 120})
  const valuesIn = (made: CorpusStore, list: readonly (readonly [string, unknown])[]): unknown[] => {
    const sorter = made.values<unknown>()
    for (const [own, one] of list) sorter.add(own, one)
    return [...sorter.values()]
  }
  it.each(LIMITS)('values by key, of one key as they were added, with %i bytes', (limit) => {
    fc.assert(
      fc.property(entries, (list) => {
        const own = spillingStore({limit})
        expect(valuesIn(own, list)).toEqual(valuesIn(memoryStore(), list))
        own.close()
      }),
      runs(40),
    )
  })

  it('values of many runs, some larger than what is read at a time', () => {
    const list = Array.from(
      {length: 300},
      (_, at) => [`${(at * 7) % 10}`, {at, text: 'x'.repeat((at % 5) * 40_000)}] as const,
    )
    expect(valuesIn(store(0), list)).toEqual(valuesIn(memoryStore(), list))
  })

  it.each(LIMITS)('lists by number, with %i bytes', (limit) => {
    const list = store(limit).list<{at: number; text: string}>()
    for (let at = 0; at < 2000; at++) {
      list.add({at, text: 'é'.repeat(at === 700 ? 9000 : at % 50)})
      if (at % 97 === 0) expect(list.get(at >> 1).at).toBe(at >> 1)
    }
    expect(list.size).toBe(2000)
    for (const at of [1999, 0, 700, 701, 1, 1024])
      expect(list.get(at)).toEqual({at, text: 'é'.repeat(at === 700 ? 9000 : at % 50)})
    expect(() => list.get(2000)).toThrow(RangeError)
    expect(() => list.get(-1)).toThrow(RangeError)
  })
})

describe('on disk', () => {
  it('nothing is to be seen of it, even while it is in use', () =>
    inFolder({}, async (folder) => {
      const own = store(0, folder)
      const sorter = own.rows(3)
      for (let at = 0; at < 500; at++) sorter.add([at, at, at])
      expect(readdirSync(folder)).toEqual([])
      expect(copies(sorter.rows())).toHaveLength(500)
      own.close()
      expect(readdirSync(folder)).toEqual([])
    }))

  it('a store may be closed while it is read, and twice', () => {
    const own = store(0)
    const sorter = own.values<number>()
    for (let at = 0; at < 10; at++) sorter.add(String(at), at)
    for (const one of sorter.values()) if (one === 3) break
    own.close()
    own.close()
  })

  it('a folder that cannot be written is said in one line', () =>
    inFolder({}, async (folder) => {
      expect(() => scratchFile(join(folder, 'none'))).toThrow(
        expect.objectContaining({name: 'UsageError', message: expect.stringContaining('Set TMPDIR to a folder')}),
      )
    }))
})
