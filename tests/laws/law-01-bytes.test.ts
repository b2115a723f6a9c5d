import fc from 'fast-check'
import {expect, test} from 'vitest'
import {anyArticle} from '../support/arbitraries.ts'
import {fix, replay} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {mixture} from '../support/test-rules.ts'

test('law 1: the mended text is the original with the edits that `fixed` lists, and nothing else', () => {
  fc.assert(
    fc.property(anyArticle, mixture, ({text, markup}, rules) => {
      const outcome = fix(text, rules, markup)
      expect(replay(text, outcome.fixed)).toBe(outcome.text)
      expect(outcome.changed).toBe(outcome.text !== text)
    }),
    runs(25),
  )
})

test('law 1: a text without fixes is the same object, parsed once', () => {
  const outcome = fix('One line.\r\n\r\nAnother line.\r', [])
  expect(outcome.text).toBe('One line.\r\n\r\nAnother line.\r')
  expect(outcome).toMatchObject({changed: false, passes: 0, fixed: [], refused: []})
})
