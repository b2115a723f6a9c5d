import {lineStartsOf, pointIn} from '../core/points.ts'
import type {LintResult, Range, RecordChange, ResultFix} from '../core/types.ts'
import {byteCounter} from '../core/utf8.ts'

/** 1-based, in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}
/** A change of a file. */
export interface FileChange extends Span {
  /** In bytes, for a change in a record. */
  readonly byteColumns?: RecordChange['byteColumns']
  readonly text: string
}

const PACKED = /\.(?:gz|zstd?)$/iu

/** The text that the findings of a result are places in, without its byte order mark; null where it is not known, or is a record's. */
export function textOf({source, output, record}: LintResult): string | null {
  const text = output ?? source
  return text === undefined || record !== undefined ? null : text.replace(/^\uFEFF/u, '')
}

/**
 * Says what a fix is as a change of the file on disk. Null where that cannot be told: what is left after mending is in a text that a dry run
 * did not write, and the bytes of a packed file are others.
 */
export function changesOf(result: LintResult): (fix: ResultFix) => FileChange | null {
  if (result.output !== undefined || PACKED.test(result.filePath)) return () => null
  if (result.record !== undefined) return ({inRecord}) => inRecord ?? null
  const text = textOf(result)
  if (text === null) return () => null
  const starts = lineStartsOf(text)
  return ({range, text: inserted}) => ({...spanIn(starts, range), text: inserted})
}

function spanIn(starts: readonly number[], [from, to]: Range): Span {
  const start = pointIn(starts, from)
  const end = pointIn(starts, to)
  return {line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** Columns in bytes of UTF-8: what some tools count. */
export function byteColumns(text: string): (line: number, column: number) => number {
  const starts = lineStartsOf(text)
  const bytesBefore = byteCounter(text)
  return (line, column) => {
    const start = starts[line - 1] ?? text.length
    return bytesBefore(start + column - 1) - bytesBefore(start) + 1
  }
}
