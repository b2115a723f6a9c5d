import {pointIn} from '../core/points.ts'
import type {Finding, FixedEdit, LintResult, Range, ResultFix} from '../core/types.ts'
import {byteCounter} from '../core/utf8.ts'
import type {LiteralMap} from './json-string.ts'
import type {ArticleRecord} from './record.ts'

/** Where a record stands in its file. */
export interface RecordPlace {
  /** 1-based line that it begins at, and the byte there. */
  readonly line: number
  readonly byteColumn: number
  /** 1-based line and column of an offset in the record. */
  pointAt(offset: number): {readonly line: number; readonly column: number}
}

/** A record that is one line of its file. */
export const onLine = (line: number): RecordPlace => ({
  line,
  byteColumn: 1,
  pointAt: (offset) => ({line, column: offset + 1}),
})

/** A record that goes over lines, from those at which its source breaks (`lineStartsOf`) and from where it begins in its file; 1-based. */
export const fromStart = (
  lineStarts: readonly number[],
  {line, column, byteColumn}: {readonly line: number; readonly column: number; readonly byteColumn: number},
): RecordPlace => ({
  line,
  byteColumn,
  pointAt(offset) {
    const own = pointIn(lineStarts, offset)
    return {line: line + own.line - 1, column: own.line === 1 ? column + own.column - 1 : own.column}
  },
})

interface Placing extends RecordPlace {
  readonly map: LiteralMap
  /** Bytes of the record before an offset. */
  readonly bytesBefore: (offset: number) => number
  /** Null for a record that was mended: its fixes are those of another text. */
  readonly encode: ((words: string) => string | null) | null
}

/** A record, and where it stands. */
export interface PlacedRecord {
  readonly record: ArticleRecord
  readonly at: RecordPlace
}

/**
 * A record's result with places in the file; ranges stay those of the text, and `recordRange` is that of the record. `now`: the record as it
 * was mended, which the findings are about.
 */
export function placed(result: LintResult, was: PlacedRecord, now = was): LintResult {
  const {record} = was
  const own = {...result, ...(record.id === null ? {} : {article: record.id}), record: now.at.line}
  // Where the text stands in the record is worked out when somebody asks, and most records have no finding.
  if (result.messages.length + result.suppressedMessages.length + (result.fixed?.length ?? 0) === 0) return own
  const encode = result.output === undefined ? record.encode : null
  const place: Placing = {...now.at, map: now.record.map, bytesBefore: byteCounter(now.record.source), encode}
  return {
    ...own,
    messages: result.messages.map((finding) => inFile(finding, place)),
    suppressedMessages: result.suppressedMessages.map((finding) => inFile(finding, place)),
    ...(result.fixed ? {fixed: result.fixed.map((edit) => editInFile(edit, {...was.at, map: record.map}))} : {}),
  }
}

function inFile<T extends Finding>(finding: T, place: Placing): T {
  const recordRange = place.map.range(finding.range)
  const related = finding.related?.map((one) =>
    one.filePath === undefined ? {...one, ...spanOf(place.map.range(one.range), place)} : one,
  )
  return {
    ...finding,
    ...spanOf(recordRange, place),
    recordRange,
    ...bytesOf(recordRange, place),
    ...(related ? {related} : {}),
    ...(finding.fix ? {fix: fixInFile(finding.fix, place)} : {}),
    ...(finding.suggestions
      ? {suggestions: finding.suggestions.map((one) => ({...one, fix: fixInFile(one.fix, place)}))}
      : {}),
  }
}

function fixInFile(fix: ResultFix, place: Placing): ResultFix {
  const text = place.encode?.(fix.text) ?? null
  if (text === null) return fix
  const range = place.map.range(fix.range)
  return {...fix, inRecord: {...spanOf(range, place), ...bytesOf(range, place), text}}
}

function spanOf([start, end]: Range, place: Placing) {
  const from = place.pointAt(start)
  const to = place.pointAt(end)
  return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

/** Columns in bytes. */
function bytesOf([start, end]: Range, {pointAt, bytesBefore, byteColumn}: Placing) {
  const columnOf = (offset: number): number => {
    const line = offset - (pointAt(offset).column - 1)
    // The line may begin before the record.
    return line < 0 ? byteColumn + bytesBefore(offset) : bytesBefore(offset) - bytesBefore(line) + 1
  }
  return {byteColumns: [columnOf(start), columnOf(end)] as const}
}

const editInFile = (edit: FixedEdit, {map, pointAt}: Pick<Placing, 'map' | 'pointAt'>): FixedEdit => {
  const {line, column} = pointAt(map.at(edit.range[0]))
  return {...edit, line, column}
}
