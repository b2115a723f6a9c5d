import fc from 'fast-check'
import {expect, it} from 'vitest'
import {byteCounter} from '../../src/core/utf8.ts'
import {runs} from '../support/runs.ts'

it('bytes before an offset are those of UTF-8, in whatever order they are asked for', () => {
  const letters = fc.constantFrom('a', 'é', '–', '😀', '\n', '𝒳')
  const text = fc.tuple(fc.array(letters, {minLength: 1, maxLength: 9}), fc.integer({min: 1, max: 2000}))
  fc.assert(
    fc.property(
      text,
      fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 1, maxLength: 9}),
      ([some, times], at) => {
        const signs = Array.from({length: some.length * times}, (_, index) => some[index % some.length]!)
        const whole = signs.join('')
        const count = byteCounter(whole)
        for (const share of at) {
          const before = signs.slice(0, Math.floor(share * signs.length)).join('')
          expect(count(before.length)).toBe(Buffer.byteLength(before))
        }
      },
    ),
    runs(60),
  )
})
