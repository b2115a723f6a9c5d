import fc from 'fast-check'
import {expect, test} from 'vitest'
import {fingerprintOf, hash53, normalise} from '../../src/core/fingerprint.ts'

test('a fingerprint is the hash of the rule and the words, whatever letters, marks and spaces they have', () => {
  const unit = fc.constantFrom('a', 'B', '9', ' ', '.', '-', 'é', 'İ', 'ß', '“', '’', 'Ж', '\u00a0', '\n')
  fc.assert(
    fc.property(fc.string({unit, maxLength: 12}), (words) => {
      expect(fingerprintOf('no-x', words, undefined)).toBe(hash53(`no-x\n${normalise(words)}\n`))
    }),
    {seed: 7, numRuns: 500},
  )
})
