import {expect, it} from 'vitest'
import {fewValues} from '../../src/node/spill/few-values.ts'
import {valueSorter} from '../../src/node/spill/value-sorter.ts'

it.each([0, 3, 4, 100])('few values (%s) and many come out alike, by key and then as they were added', (few) => {
  const sorter = fewValues<number>(few, () => valueSorter<number>(64))
  for (const [value, key] of ['b', 'a', 'ü', 'a', '\ud83d\ude00', 'ab', '\uffff'].entries()) sorter.add(key, value)
  expect([...sorter.values()]).toEqual([1, 3, 5, 0, 2, 4, 6])
  sorter.close()
})
