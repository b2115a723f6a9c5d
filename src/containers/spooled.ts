import type {RecordFields} from '../core/types.ts'
import {type CsvTable, readCsv} from './csv.ts'
import {readRecord} from './jsonl.ts'
import type {ReadRecord} from './record.ts'

/** No JSON and no CSV begins with it. */
const MARK = '\u0001'

/** A CSV record with what it takes to read it alone; `unpack` makes it a record again. */
export const pack = (source: string, table: CsvTable): string => `${MARK}${JSON.stringify(table)}\n${source}`

/** The source of a record that was kept, and the record: packed CSV, or JSON as it stands. */
export function unpack(kept: string, fields: RecordFields): {readonly source: string; readonly record: ReadRecord} {
  if (!kept.startsWith(MARK)) return {source: kept, record: readRecord(kept, fields)}
  const end = kept.indexOf('\n')
  const source = kept.slice(end + 1)
  return {source, record: readCsv(source, JSON.parse(kept.slice(1, end)) as CsvTable, fields)}
}
