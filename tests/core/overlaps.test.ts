import fc from 'fast-check'
import {expect, it} from 'vitest'
import {corpus} from '../../src/plugin.ts'

const hashes = fc.integer({min: 0, max: 40}).map((hash) => hash * 2 * 51_130_563)
const lists = fc.array(fc.uniqueArray(hashes, {maxLength: 12}), {maxLength: 8})

it('pairs of lists are found with the number of hashes that they share', () => {
  fc.assert(
    fc.property(lists, (made) => {
      const expected = made.flatMap((two, second) =>
        made.slice(0, second).flatMap((one, first) => {
          const shared = one.filter((hash) => two.includes(hash)).length
          return shared > 0 ? [{first, second, shared}] : []
        }),
      )
      const found = corpus.overlapsOf(made.map((list) => Uint32Array.from(list)))
      expect([...found].sort((a, b) => a.second - b.second || a.first - b.first)).toEqual(expected)
    }),
  )
})

it('what stands in many lists is paired with the first ones alone', () => {
  const many = Array.from({length: 200}, () => Uint32Array.of(4_000_000_000))
  expect(corpus.overlapsOf(many, 2)).toHaveLength(199 + 198)
})

it.each([
  ['/news/a.txt', '/news/b.txt', 'a.txt'],
  ['/news/x/a.txt', '/news/y/b.txt', 'x/a.txt'],
  ['C:\\news\\a.txt', 'C:\\news\\b.txt', 'a.txt'],
  ['a.txt', 'a.txt', 'a.txt'],
])('%s is to %s %s', (other, own, name) => {
  expect(corpus.nameBeside({id: other, filename: other, site: null, date: null}, {filename: own})).toBe(name)
})

it('a record is called by its id', () => {
  expect(corpus.nameBeside({id: 'r7', filename: 'a.jsonl', site: null, date: null}, {filename: 'a.jsonl'})).toBe('r7')
})
