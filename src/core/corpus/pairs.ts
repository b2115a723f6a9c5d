import {hash53} from '../fingerprint.ts'
import type {CorpusTable} from '../types.ts'

/**
 * Pairs of rows of a table that agree in so many first columns, the earlier one first. Each row is paired with the `most` first ones of its
 * kind alone, so that what stands everywhere costs no square of pairs.
 */
export function* pairsOf(
  table: CorpusTable,
  columns: number,
  most: number,
): Generator<readonly [earlier: readonly number[], later: readonly number[]], void, undefined> {
  let firsts: (readonly number[])[] = []
  for (const row of table.rows()) {
    if (firsts.length > 0 && !agree(firsts[0]!, row, columns)) firsts = []
    for (const first of firsts) yield [first, row]
    if (firsts.length < most) firsts.push(row)
  }
}

export function agree(one: ArrayLike<number>, two: ArrayLike<number>, columns: number): boolean {
  for (let column = 0; column < columns; column++) if (one[column] !== two[column]) return false
  return true
}

/** A print of 53 bits as two numbers for a table. */
export const halves = (print: number): [high: number, low: number] => [Math.floor(print / 0x1_0000_0000), print >>> 0]

/** The print of its two halves. */
export const whole = (high: number, low: number): number => high * 0x1_0000_0000 + low

/** 53 bits of a string. */
export const printOf = (text: string): number => Number.parseInt(hash53(text), 16)
