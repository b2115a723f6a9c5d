import type {RecordFields} from '../core/types.ts'
import {type Cell, cellMap, cellsOf, inQuotes} from './csv-cells.ts'
import {fieldsOf} from './fields.ts'
import type {LiteralMap} from './json-string.ts'
import {type ArticleRecord, edited, type ReadRecord} from './record.ts'

/** What the records of a CSV file share. */
export interface CsvTable {
  /** Names from the file's first record. */
  readonly columns: readonly string[]
  readonly delimiter: string
}

/** Reads one record, without what ends it. `values`: its cells as the file's reader has them; where they differ from ours nothing is changed. */
export function readCsv(source: string, table: CsvTable, fields: RecordFields, values?: readonly string[]): ReadRecord {
  if (source.trim() === '') return {kind: 'blank'}
  const cells = cellsOf(source, table.delimiter)
  if (values && !isSame(cells, values))
    return {kind: 'bad', problem: 'its quotation marks can be read in more than one way'}
  const found = fieldsOf('', objectOf(table.columns, cells), fields)
  if (typeof found === 'string') return {kind: 'bad', problem: found}
  const {text, textPath, id, meta} = found
  const index = table.columns.indexOf(textPath.join('.'))
  return recordOf(source, table, cells[index]!, {text, id, meta})
}

/** What a table lacks, in a sentence: no column of its header can hold a text. Null where one can. */
export function problemOf({columns}: CsvTable, fields: RecordFields): string | null {
  const found = fieldsOf('', Object.fromEntries(columns.map((name) => [name, 'x'])), fields)
  return typeof found === 'string' ? found : null
}

const isSame = (cells: readonly Cell[], values: readonly string[]): boolean =>
  cells.length === values.length && cells.every(({text}, index) => text === values[index])

/** Of columns of one name the first counts. */
function objectOf(columns: readonly string[], cells: readonly Cell[]): Record<string, string> {
  const record: Record<string, string> = {}
  for (const [index, name] of columns.entries()) {
    const cell = cells[index]
    if (cell && !Object.hasOwn(record, name)) record[name] = cell.text
  }
  return record
}

function recordOf(
  source: string,
  {delimiter}: CsvTable,
  cell: Cell,
  about: Pick<ArticleRecord, 'text' | 'id' | 'meta'>,
): ArticleRecord {
  let map: LiteralMap | null = null
  const needsQuotes = (words: string): boolean => /["\r\n]/u.test(words) || words.includes(delimiter)
  return {
    kind: 'record',
    ...about,
    source,
    get map() {
      map ??= cellMap(cell)
      return map
    },
    encode: (words) => (cell.isQuoted ? inQuotes(words) : needsQuotes(words) ? null : words),
    withText(text, fixed) {
      const made = edited(source, this, text, fixed)
      // What is left of a cell without marks may read as one with marks.
      if (made !== null && (cell.isQuoted || !text.startsWith('"'))) return made
      const [start, end] = cell.range
      return `${source.slice(0, start)}"${inQuotes(text)}"${source.slice(end)}`
    },
  }
}
