import fc from 'fast-check'
import {expect, test} from 'vitest'
import {settle} from '../../src/core/fix-settle.ts'
import type {FixGroup} from '../../src/core/fix-types.ts'
import {articleOf, draft} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'

const article = articleOf('x')
const groupsOf = (count: number): FixGroup[] =>
  Array.from({length: count}, (_, index) => ({
    draft: draft(article, `g${index}`, [0, 0], null),
    edits: [],
    requires: [],
    isRemoval: false,
    size: 0,
  }))

test('keeps every group that does no harm, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 25}),
      fc.array(fc.nat(24), {maxLength: 6}),
      fc.nat(24),
      fc.boolean(),
      (count, guilty, wrong, hasSuspect) => {
        const groups = groupsOf(count)
        const bad = new Set(guilty.filter((index) => index < count).map((index) => groups[index]!))
        const {value, banned} = settle(groups, (some) => {
          const found = some.filter((group) => bad.has(group))
          if (found.length === 0) return {kept: some.length}
          // Now and then the suspect is a bystander.
          const suspect = hasSuspect ? (some[wrong % some.length] ?? null) : found[0]!
          return {reason: 'structure' as const, suspect}
        })
        expect(new Set(banned.keys())).toEqual(bad)
        expect(value?.kept ?? 0).toBe(count - bad.size)
      },
    ),
    runs(400),
  )
})

test('one attempt where nothing goes wrong, two where the suspect is guilty', () => {
  const groups = groupsOf(40)
  let attempts = 0
  const run = (bad: FixGroup | null) => {
    attempts = 0
    settle(groups, (some) => {
      attempts++
      return bad && some.includes(bad) ? {reason: 'structure' as const, suspect: bad} : {}
    })
    return attempts
  }
  expect(run(null)).toBe(1)
  expect(run(groups[17]!)).toBe(2)
})

test('gives up on groups that never work, instead of trying without end', () => {
  let attempts = 0
  const {value, banned} = settle(groupsOf(5000), () => {
    attempts++
    return {reason: 'structure' as const, suspect: null}
  })
  expect(value).toBeNull()
  expect(banned.size).toBe(5000)
  expect(attempts).toBeLessThan(200)
})
