import {type CsvTable, problemOf, readCsv} from '../containers/csv.ts'
import {fromStart} from '../containers/place.ts'
import {pack} from '../containers/spooled.ts'
import {lineStartsOf} from '../core/points.ts'
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
    const source = decode({bytes})
    const start = {line, column: 1, byteColumn: 1}
    // Lines are those of the file as it is written; bytes that are no UTF-8 break them all the same.
    const pass = (written: string): void => {
      line += lineStartsOf(written).length - 1 + (ending.length > 0 ? 1 : 0)
    }
    if (!table) {
      table = {columns: values.map((name) => name.trim()), delimiter: rows.delimiter}
      const problem = problemOf(table, fields)
      if (problem) throw new Error(`its header does not serve: ${problem}`)
      pass(bytes.toString('latin1'))
      target?.write(bytes)
      target?.write(ending)
      continue
    }
    const own: CsvTable = table
    const linted: LintedRecord =
      typeof source !== 'string'
        ? {...NONE, result: badResult(options.filename, start.line, source)}
        : await lintSource(
            source,
            {
              read: (now) => readCsv(now, own, fields, now === source ? values : undefined),
              place: (now) => fromStart(lineStartsOf(now), start),
            },
            order,
            options,
          )
    order++
    pass(linted.after ?? bytes.toString('latin1'))
    target?.write(linted.after ?? bytes)
    target?.write(ending)
    const kept = linted.after ?? (typeof source === 'string' ? source : '')
    yield {...linted, json: linted.sheet ? pack(kept, own) : kept, start}
  }
}
