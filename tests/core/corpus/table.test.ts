import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {memoryStore} from '../../../src/core/corpus/memory-store.ts'
import {RowBuffer} from '../../../src/core/corpus/row-buffer.ts'
import {makeTable} from '../../../src/core/corpus/table.ts'
import {corpus} from '../../../src/plugin.ts'

type Row = readonly number[]
const byColumns = (a: Row, b: Row): number => {
  const column = a.findIndex((value, at) => value !== b[at])
  return column < 0 ? 0 : a[column]! - b[column]!
}
const number = fc.oneof(fc.integer({min: 0, max: 3}), fc.integer({min: 0, max: 2 ** 32 - 1}))
const rowsOf = (columns: number, most: number) =>
  fc.array(fc.array(number, {minLength: columns, maxLength: columns}), {maxLength: most})
const tableOf = (rows: readonly Row[], columns: number) => {
  const table = makeTable(memoryStore(), columns)
  for (const row of rows) table.add(...row)
  return table
}

describe('a table', () => {
  it('gives its rows by their columns', () => {
    fc.assert(
      fc.property(rowsOf(3, 60), (rows) => {
        expect([...tableOf(rows, 3).rows()]).toEqual([...rows].sort(byColumns))
      }),
    )
  })

  it('does so for many rows, of all digits', () => {
    const rows = Array.from({length: 5000}, (_, at) => [Math.imul(at, 0x9e3779b1) >>> 0, at % 7, 2 ** 32 - 1 - at])
    expect([...tableOf(rows, 3).rows()]).toEqual([...rows].sort(byColumns))
    const turned = rows.map(([a, b, c]) => [b!, c!, a!])
    expect([...tableOf(turned, 3).rows()]).toEqual([...turned].sort(byColumns))
  })

  it('gives groups of rows that agree in the first columns, of so many rows at least', () => {
    fc.assert(
      fc.property(
        rowsOf(3, 40),
        fc.integer({min: 1, max: 2}),
        fc.integer({min: 1, max: 3}),
        (rows, columns, fewest) => {
          const groups = new Map<string, Row[]>()
          for (const row of [...rows].sort(byColumns)) {
            const key = row.slice(0, columns).join()
            groups.set(key, [...(groups.get(key) ?? []), row])
          }
          const found = [...tableOf(rows, 3).groups(columns, fewest)].map(({size}) => size)
          expect(found).toEqual([...groups.values()].map((group) => group.length).filter((size) => size >= fewest))
          for (const {first, size, rows: again} of wrapped(tableOf(rows, 3).groups(columns))) {
            expect(again()).toEqual(groups.get(first.slice(0, columns).join()))
            expect(again()).toHaveLength(size)
          }
        },
      ),
    )
  })

  it('a group may be larger than what is kept of it in memory', () => {
    const table = makeTable(memoryStore(), 2)
    for (let at = 10_000; at > 0; at--) table.add(7, at)
    table.add(8, 1)
    const sizes: unknown[] = []
    for (const group of table.groups(1)) {
      const rows = [...group.rows()]
      sizes.push([group.size, group.first, rows.at(-1), [...group.rows()].length])
    }
    expect(sizes).toEqual([
      [10_000, [7, 1], [7, 10_000], 10_000],
      [1, [8, 1], [8, 1], 1],
    ])
  })

  it('takes no row of another width', () => {
    expect(() => makeTable(memoryStore(), 2).add(1)).toThrow('A row of this table has 2 numbers, not 1.')
  })
})

/** Reads each group while it is valid. */
function* wrapped(groups: ReturnType<ReturnType<typeof makeTable>['groups']>) {
  for (const group of groups) yield {first: group.first, size: group.size, rows: () => [...group.rows()]}
}

describe('pairs', () => {
  it('are of rows that agree, each with the first ones', () => {
    fc.assert(
      fc.property(rowsOf(2, 30), fc.integer({min: 1, max: 4}), (rows, most) => {
        const sorted = [...rows].sort(byColumns)
        const expected = sorted.flatMap((later, at) => {
          const start = sorted.findIndex(([key]) => key === later[0])
          return sorted.slice(start, Math.min(at, start + most)).map((earlier) => [earlier, later])
        })
        expect([...corpus.pairsOf(tableOf(rows, 2), 1, most)]).toEqual(expected)
      }),
    )
  })

  it('of what stands everywhere are no square', () => {
    const rows = Array.from({length: 20_000}, (_, at) => [5, at])
    let count = 0
    for (const _ of corpus.pairsOf(tableOf(rows, 2), 1, 3)) count++
    expect(count).toBe(3 * 20_000 - 6)
  })
})

it('groups of two tables come side by side where their first columns agree', () => {
  fc.assert(
    fc.property(rowsOf(2, 30), rowsOf(3, 30), (one, two) => {
      const keys = [...new Set(one.map(([key]) => key!))].filter((key) => two.some(([other]) => other === key))
      const found = []
      for (const [left, right] of corpus.sideBySide(tableOf(one, 2), tableOf(two, 3), 1)) {
        expect([...left.rows()].every(([key]) => key === left.first[0])).toBe(true)
        found.push([left.first[0], left.size, right.size])
      }
      const count = (rows: readonly Row[], key: number): number => rows.filter(([own]) => own === key).length
      expect(found).toEqual(keys.sort((a, b) => a - b).map((key) => [key, count(one, key), count(two, key)]))
    }),
  )
})

it('a print of 53 bits survives as two numbers', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (print) => {
      const [high, low] = corpus.halves(print)
      expect(corpus.whole(high, low)).toBe(print)
      expect(Math.max(high, low)).toBeLessThan(2 ** 32)
    }),
  )
  expect(corpus.printOf('valleypost.example')).not.toBe(corpus.printOf('valleypost.example/'))
})

it('a row buffer that is full takes no more', () => {
  const buffer = new RowBuffer(2, 1)
  buffer.add([1, 2])
  expect(buffer.isFull).toBe(true)
  expect(() => buffer.add([1, 2])).toThrow('full')
})
