import {firstAtLeast} from '../core/fix-index.ts'
import type {Range} from '../core/types.ts'
import type {LiteralMap} from './json-string.ts'

/** A cell of a record of comma-separated values (RFC 4180). */
export interface Cell {
  /** In the record, quotation marks included. */
  readonly range: Range
  readonly isQuoted: boolean
  readonly text: string
}

const QUOTE = '"'

/** The cells of one record, without what ends it. A cell that opens with a mark and does not end at its closing one is taken as it stands. */
export function cellsOf(source: string, delimiter: string): Cell[] {
  const cells: Cell[] = []
  for (let start = 0; ; ) {
    const cell = quotedAt(source, start, delimiter) ?? plainAt(source, start, delimiter)
    cells.push(cell)
    if (cell.range[1] >= source.length) return cells
    start = cell.range[1] + delimiter.length
  }
}

function quotedAt(source: string, start: number, delimiter: string): Cell | null {
  if (source[start] !== QUOTE) return null
  let at = start + 1
  for (;;) {
    at = source.indexOf(QUOTE, at)
    if (at < 0) return null
    if (source[at + 1] !== QUOTE) break
    at += 2
  }
  const end = at + 1
  if (end < source.length && !source.startsWith(delimiter, end)) return null
  return {range: [start, end], isQuoted: true, text: source.slice(start + 1, at).replaceAll('""', '"')}
}

function plainAt(source: string, start: number, delimiter: string): Cell {
  const found = source.indexOf(delimiter, start)
  const end = found < 0 ? source.length : found
  return {range: [start, end], isQuoted: false, text: source.slice(start, end)}
}

/** Offsets of a cell's words → offsets in its record: a mark inside is written twice. */
export function cellMap({range: [start], isQuoted, text}: Cell): LiteralMap {
  const marks: number[] = []
  if (isQuoted) for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) marks.push(at)
  const at = (offset: number): number => start + (isQuoted ? 1 : 0) + offset + firstAtLeast(marks, offset)
  return {at, range: ([from, to]) => [at(from), at(to)]}
}

/** Words as they stand inside a quoted cell. */
export const inQuotes = (words: string): string => words.replaceAll(QUOTE, '""')
