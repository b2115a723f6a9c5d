import {isUtf8} from 'node:buffer'
import {elementsOf, skipSpace, valueEnd} from '../containers/json-scan.ts'
import {lineStartsOf, pointIn} from '../core/points.ts'
import {byteCounter} from '../core/utf8.ts'
import {bytesIn, bytesOf, compressionOf, innerExtension} from './compression.ts'
import type {Contents} from './contents.ts'
import {inCsv} from './csv-file.ts'
import {type LintedRecord, lintJson, type RecordOptions} from './lint-records.ts'
import {failed} from './read.ts'
import {lintLines} from './record-lines.ts'
import {type Rewrite, rewrite, rewriteTo} from './rewrite.ts'
import type {RecordStart} from './spool.ts'
import type {Pool} from './workers/pool.ts'

const BOM = '\uFEFF'
const START: RecordStart = {line: 1, column: 1, byteColumn: 1}

/** Files of many articles, packed or not: JSON Lines, arrays in JSON, CSV. */
export const isRecordFile = (path: string): boolean =>
  ['.jsonl', '.ndjson', '.json', '.csv', '.tsv'].includes(innerExtension(path))

/** How the records of a file are worked on. */
export interface RecordFileOptions extends RecordOptions {
  /** Number of the first record in the run. */
  readonly order: number
  /** The file is replaced, in one step, after the last record, if one was mended. */
  readonly write: boolean
  readonly pool: Pool | null
  /** What stands in the place of files on disk. */
  readonly contents?: Contents | null
}
/** What became of a record. */
export interface RecordOfFile extends LintedRecord {
  /** Its JSON text as it is now; of CSV what `unpack` reads. */
  readonly json: Uint8Array | string
  readonly start: RecordStart
}

/** Lints the records of a file, in order. What goes wrong with the file as a whole is a last result. */
export async function* lintRecordFile(
  path: string,
  options: RecordFileOptions,
): AsyncGenerator<RecordOfFile, void, undefined> {
  let target: Rewrite | null = null
  try {
    const {contents} = options
    const content = contents?.read(path)
    if (content === null) return
    const bytes = content ? bytesIn(content, compressionOf(path)) : bytesOf(path)
    if (options.write) target = contents ? await rewriteTo(path, contents) : await rewrite(path)
    const records = readerOf(innerExtension(path))(bytes, options, target)
    let isMended = false
    for await (const linted of records) {
      if (linted.isMended) isMended = true
      yield linted
    }
    if (isMended) target?.commit()
  } catch (error) {
    if (error instanceof Error && 'problems' in error) throw error
    const what = options.write ? 'The file stays as it was' : 'The file could not be read to its end'
    const result = failed(path, `${what}: ${error instanceof Error ? error.message : String(error)}.`, true)
    yield {result, isRecord: false, after: null, isMended: false, sheet: null, json: '', start: START}
  } finally {
    target?.discard()
  }
}

type Reader = (
  bytes: AsyncIterable<Buffer>,
  options: RecordFileOptions,
  target: Rewrite | null,
) => AsyncIterable<RecordOfFile>

function readerOf(ending: string): Reader {
  if (ending === '.json') return inArray
  return ending === '.csv' || ending === '.tsv' ? inCsv : inLines
}

async function* inLines(bytes: AsyncIterable<Buffer>, options: RecordFileOptions, target: Rewrite | null) {
  for await (const linted of lintLines(bytes, options.order, options, options.pool)) {
    const {line, after} = linted
    const json = after ?? line.bytes
    target?.write(json)
    target?.write(line.ending)
    yield {...linted, json, start: {...START, line: line.number}}
  }
}

/** An array is read whole; one object is one record. */
async function* inArray(bytes: AsyncIterable<Buffer>, options: RecordFileOptions, target: Rewrite | null) {
  const json = await wholeOf(bytes)
  const first = skipSpace(json, json.startsWith(BOM) ? 1 : 0)
  const value = parse(json.slice(first))
  if (typeof value !== 'object' || value === null)
    throw new Error('it holds neither records nor one; for JSON Lines the name ends in .jsonl')
  const pointAt = pointsOf(json)
  let at = 0
  let {order} = options
  for (const [start, end] of Array.isArray(value)
    ? elementsOf(json, first)
    : [[first, valueEnd(json, first)] as const]) {
    const {line, byteColumn} = pointAt(start)
    const place = {line, byteColumn, pointAt: (offset: number) => pointAt(start + offset)}
    const own = json.slice(start, end)
    const linted = await lintJson(own, place, order++, options)
    target?.write(json.slice(at, start))
    target?.write(linted.after ?? own)
    at = end
    yield {...linted, json: linted.after ?? own, start: pointAt(start)}
  }
  target?.write(json.slice(at))
}

async function wholeOf(all: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of all) chunks.push(chunk)
  const bytes = Buffer.concat(chunks)
  if (!isUtf8(bytes)) throw new Error('it is not valid UTF-8')
  return bytes.toString('utf8')
}

/** @throws Error where the text is no JSON. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    const isLines = readsAsJson(json.slice(0, Math.max(0, json.indexOf('\n'))))
    const hint = isLines ? '; JSON Lines are read from a file whose name ends in .jsonl' : ''
    throw new Error(`it is no JSON (${(error as Error).message.replace(/\s+/gu, ' ')})${hint}`)
  }
}

function readsAsJson(json: string): boolean {
  try {
    JSON.parse(json)
    return true
  } catch {
    return false
  }
}

/** 1-based places of offsets. */
function pointsOf(text: string): (offset: number) => RecordStart {
  const starts = lineStartsOf(text)
  const bytesBefore = byteCounter(text)
  return (offset) => {
    const {line, column} = pointIn(starts, offset)
    return {line, column, byteColumn: bytesBefore(offset) - bytesBefore(offset - column + 1) + 1}
  }
}
