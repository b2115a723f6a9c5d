import {type CsvTable, problemOf, readCsv} from '../containers/csv.ts'
import {pack} from '../containers/spooled.ts'
import {innerExtension} from './compression.ts'
import {badResult, decode, type LintedRecord, lintSource} from './lint-records.ts'
import type {RecordFileOptions, RecordOfFile} from './record-file.ts'
import type {Rewrite} from './rewrite.ts'

const NONE = {isRecord: false, after: null, isMended: false, sheet: null}

/** Lints the records of a CSV file with a header, in order. @throws Error where no column can hold a text. */
export async function* inCsv(
  bytes: AsyncIterable<Buffer>,
  options: RecordFileOptions,
  target: Rewrite | null,
): AsyncGenerator<RecordOfFile, void, undefined> {
  const fields = options.config.settings.records ?? {}
  const {rowsOf} = await import('./csv-rows.ts')
  const rows = rowsOf(bytes, innerExtension(options.filename) === '.tsv' ? '\t' : null)
  let table: CsvTable | null = null
  let line = 1
  let {order} = options
  for await (const {bytes, ending, values} of rows) {
    const from = line
    line += newlinesIn(bytes) + (ending.length > 0 ? 1 : 0)
    if (!table) {
      table = {columns: values.map((name) => name.trim()), delimiter: rows.delimiter}
      const problem = problemOf(table, fields)
      if (problem) throw new Error(`its header does not serve: ${problem}`)
      target?.write(bytes)
      target?.write(ending)
      continue
    }
    const own: CsvTable = table
    const source = decode({bytes})
    const linted: LintedRecord =
      typeof source !== 'string'
        ? {...NONE, result: badResult(options.filename, from, source)}
        : await lintSource(
            source,
            (now) => readCsv(now, own, fields, now === source ? values : undefined),
            {line: from, byteColumn: 1, pointAt: pointsIn(source, from)},
            order,
            options,
          )
    order++
    target?.write(linted.after ?? bytes)
    target?.write(ending)
    const kept = linted.after ?? (typeof source === 'string' ? source : '')
    yield {...linted, json: linted.sheet ? pack(kept, own) : kept, start: {line: from, column: 1, byteColumn: 1}}
  }
}

function newlinesIn(bytes: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) count++
  return count
}

/** A record with line breaks in its cells goes over several lines of its file. */
const pointsIn = (source: string, line: number) => (offset: number) => {
  const last = source.lastIndexOf('\n', offset - 1)
  let breaks = 0
  for (let at = source.indexOf('\n'); at >= 0 && at < offset; at = source.indexOf('\n', at + 1)) breaks++
  return {line: line + breaks, column: offset - (offset === 0 ? -1 : last)}
}
