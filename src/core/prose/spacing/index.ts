import type {Range} from '../../types.ts'
import type {Gap} from './gap.ts'
import {atQuote, makeSides} from './quote-marks.ts'
import {scan} from './scan.ts'
import {tornCapital} from './words.ts'

/** Hands over each place of a block's text where a space came or went; in `opaque` ranges (code, addresses) nothing is looked at. */
export function findGaps(text: string, opaque: readonly Range[], found: (gap: Gap) => void): void {
  const torn = tornCapital(text, 1, null)
  if (torn) found(torn)
  const sides = makeSides(text)
  scan(text, (check, at) => {
    // A bracket or a full stop that ends code is the code's: "`(` and".
    if (opaque.some(([start, end]) => start <= at && at <= end)) return
    const gap = check(text, at, sides)
    if (gap) found(gap)
  })
}

/**
 * Offsets of a whole part's text near which `findGaps` may find something, in order: mostly none, and then no block needs a look.
 * Every mark is found by the engine's own search, which reads sixteen units at a time.
 */
export function gapSuspects(text: string): readonly number[] {
  const suspects: number[] = []
  scan(text, (check, at) => {
    // Which side a straight mark is on can be told only inside its block.
    if (check === atQuote || check(text, at, null)) suspects.push(at)
  })
  return suspects.sort((a, b) => a - b)
}
