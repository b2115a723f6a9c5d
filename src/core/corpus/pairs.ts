import {hash53} from '../fingerprint.ts'
import type {CorpusTable} from '../types.ts'

/**
 * Pairs of rows of a table that agree in so many first columns, the earlier one first. Each row is paired with the `most` first ones of its
 * kind alone, so that what stands everywhere costs no square of pairs. Both rows are valid until the next pair is asked for.
 */
export function* pairsOf(
  table: CorpusTable,
  columns: number,
  most: number,
): Generator<readonly [earlier: Uint32Array, later: Uint32Array], void, undefined> {
  const firsts: Uint32Array[] = []
  let count = 0
  for (const row of table.rows()) {
    if (count > 0 && !agree(firsts[0]!, row, columns)) count = 0
    for (let index = 0; index < count; index++) yield [firsts[index]!, row]
    if (count === most) continue
    const kept = firsts[count]
    if (kept) kept.set(row)
    else firsts.push(row.slice())
    count++
  }
}

export function agree(one: Uint32Array, two: Uint32Array, columns: number): boolean {
  for (let column = 0; column < columns; column++) if (one[column] !== two[column]) return false
  return true
}

/** A print of 53 bits as two numbers for a table. */
export const halves = (print: number): [high: number, low: number] => [Math.floor(print / 0x1_0000_0000), print >>> 0]

/** The print of its two halves. */
export const whole = (high: number, low: number): number => high * 0x1_0000_0000 + low

/** 53 bits of a string. */
export const printOf = (text: string): number => Number.parseInt(hash53(text), 16)
