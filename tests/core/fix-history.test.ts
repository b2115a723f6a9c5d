import fc from 'fast-check'
import {expect, test} from 'vitest'
import {applyEdits, mapOf, toOld} from '../../src/core/fix-apply.ts'
import {compose, fixedRanges, type History} from '../../src/core/fix-history.ts'
import {replay} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ruleId: string
}

/** Sorted edits that do not overlap, from offsets in per mille of the text. */
function editsOf(length: number, places: readonly (readonly [number, number, string])[]): Change[] {
  const out: Change[] = []
  let at = 0
  for (const [start, size, text] of [...places].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(at, Math.floor((start * length) / 1000))
    const to = Math.min(length, from + size)
    const last = out.at(-1)
    if (from > length || (last && last.start === last.end && last.start === from)) continue
    out.push({start: from, end: to, text, ruleId: `rule-${start % 3}`})
    at = to
  }
  return out
}

const place = fc.tuple(fc.nat(1000), fc.nat(6), fc.string({maxLength: 5}))
const passes = fc.array(fc.array(place, {maxLength: 5}), {maxLength: 5})

test('edits of many passes become changes of the original that make the same text', () => {
  fc.assert(
    fc.property(fc.string({minLength: 1, maxLength: 40}), passes, (original, all) => {
      let text = original
      let history: History = []
      for (const one of all) {
        const edits = editsOf(text.length, one)
        history = compose(history, edits)
        text = applyEdits(text, edits)
      }
      const fixed = fixedRanges(history, 'body', original, text)
      expect(replay(original, fixed)).toBe(text)
    }),
    runs(1500),
  )
})

test('an edit that a later pass reverts is not reported', () => {
  const once = compose([], [{start: 2, end: 3, text: 'x', ruleId: 'a'}])
  const twice = compose(once, [{start: 2, end: 3, text: 'c', ruleId: 'b'}])
  expect(fixedRanges(once, 'body', 'abcd', 'abxd')).toHaveLength(1)
  expect(fixedRanges(twice, 'body', 'abcd', 'abcd')).toEqual([])
})

test('the rule that changed most gives its name to what several changed', () => {
  const once = compose([], [{start: 0, end: 1, text: 'x', ruleId: 'small'}])
  const twice = compose(once, [{start: 0, end: 6, text: '', ruleId: 'large'}])
  expect(fixedRanges(twice, 'body', 'abcdefgh', 'gh')).toEqual([
    {part: 'body', ruleId: 'large', range: [0, 6], removed: 'abcdef', inserted: ''},
  ])
})

test('offsets of the new text lead back to the old one', () => {
  const map = mapOf([
    {start: 2, end: 4, text: 'XYZ'},
    {start: 6, end: 8, text: ''},
  ])
  expect(toOld(map, 0, 2)).toEqual([0, 2])
  expect(toOld(map, 2, 5)).toEqual([2, 4])
  expect(toOld(map, 3, 4)).toEqual([2, 4])
  expect(toOld(map, 5, 7)).toEqual([4, 6])
  expect(toOld(map, 7, 9)).toEqual([8, 10])
})
