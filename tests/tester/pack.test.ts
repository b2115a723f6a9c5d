import {expect, it} from 'vitest'
import {checkPack} from '../../src/tester/index.ts'

const pack = {pack: 'mine', rule: 'no-mine', language: 'en', source: 'A test.', reviewed: '2026-11-26'}
const entry = {id: 'tram', phrases: ['tramline'], where: 'any', bad: ['The tramline.'], good: ['The tram line.']}

it('checkPack tells what is wrong with a pack, and which examples are untrue', () => {
  expect(checkPack({...pack, entries: [entry]})).toEqual([])
  expect(checkPack({...pack, entries: [{...entry, good: ['A tramline.']}]})).toEqual([
    'entry `tram`: example `A tramline.` is in `good`, but the entry finds `tramline` in it.',
  ])
  expect(checkPack({...pack, entries: [{...entry, wher: 'any'}]})).toEqual([
    'pack: entry `tram`: has an unknown key `wher` (did you mean `where`?).',
  ])
})
