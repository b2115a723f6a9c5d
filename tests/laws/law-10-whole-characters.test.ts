import fc from 'fast-check'
import {expect, test} from 'vitest'
import {draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'

const LONE = /\p{Surrogate}/u

test('law 10: no fix makes text that UTF-8 cannot hold', () => {
  const cut =
    (start: number, length: number, insert: string): TestRule =>
    (article) => {
      const end = Math.min(start + length, article.body.text.length)
      return start >= end || article.body.text.includes('Ω')
        ? []
        : [draft(article, 'cut', [start, end], [editAt(article, [start, end], insert)])]
    }
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('🛥️', '👩‍🚒', 'word ', 'a', '𝒳', '. '), {minLength: 5, maxLength: 20}),
      fc.nat(40),
      fc.integer({min: 1, max: 4}),
      fc.constantFrom('', 'Ω', 'Ω\ud800'),
      (pieces, start, length, insert) => {
        const {text} = fix(`The long day at the harbour\n\n${pieces.join('')}\n`, [cut(29 + start, length, insert)])
        expect(text).not.toMatch(LONE)
      },
    ),
    runs(200),
  )
})
