import {isUtf8} from 'node:buffer'
import {type BadRecord, type JsonRecord, readRecord, withText} from '../containers/jsonl.ts'
import {onLine, placed, type RecordPlace} from '../containers/place.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {type FixOptions, type Linter, type TextRun, tally} from '../linter.ts'
import {type Line, linesOf} from './lines.ts'
import {fileFinding} from './read.ts'

/** How the records of a file or a stream are looked at. */
export interface RecordOptions {
  /** Stands in results. */
  readonly filename: string
  readonly config: ResolvedConfig
  readonly fix: boolean
  readonly wants?: FixOptions['wants']
  /** Runs work with a linter that has what the text needs. */
  readonly withLinter: <T>(work: (linter: Linter) => T) => Promise<T>
  /** Where a record stands in the run; asked again if its text is linted again. */
  readonly runOf?: () => TextRun
  /** Told the text as it is now, mended or not, before the next record. */
  readonly onText?: (text: string) => void
}

/** What became of a record's JSON text. */
export interface LintedRecord {
  /** Null where there is no article, as on a blank line. */
  readonly result: LintResult | null
  /** Null where it could not be read. */
  readonly record: JsonRecord | null
  /** The JSON text with the mended text in it; null where nothing was mended. */
  readonly after: string | null
}
export interface LintedLine extends LintedRecord {
  readonly line: Line
}

const BOM = '\uFEFF'

/** Lints each line of a stream as a record, in order. */
export async function* lintLines(
  chunks: AsyncIterable<Buffer>,
  options: RecordOptions,
): AsyncGenerator<LintedLine, void, undefined> {
  for await (const lines of linesOf(chunks)) for (const line of lines) yield await lintLine(line, options)
}

async function lintLine(line: Line, options: RecordOptions): Promise<LintedLine> {
  const read = decode(line)
  if (typeof read !== 'string')
    return {line, result: badResult(options.filename, line.number, read), record: null, after: null}
  if (line.number > 1 || !read.startsWith(BOM)) return {line, ...(await lintJson(read, onLine(line.number), options))}
  const linted = await lintJson(read.slice(1), onLine(1), options)
  return {line, ...linted, after: linted.after === null ? null : BOM + linted.after}
}

/** Lints the record that a JSON text is. */
export async function lintJson(json: string, place: RecordPlace, options: RecordOptions): Promise<LintedRecord> {
  const {config, filename} = options
  const record = readRecord(json, config.settings.records ?? {})
  if (record.kind === 'blank') return {result: null, record: null, after: null}
  if (record.kind === 'bad') return {result: badResult(filename, place.line, record), record: null, after: null}
  const result = await lintRecord(record, place.line, options)
  const {output, fixed = []} = result
  const after = output === undefined ? null : withText(json, record, output, fixed)
  return {record, after, result: placed(result, record, place)}
}

async function lintRecord(record: JsonRecord, line: number, options: RecordOptions): Promise<LintResult> {
  const {config, filename, fix, wants, runOf, onText} = options
  const {text, id} = record
  const about = {
    filename,
    config,
    line,
    markup: config.settings.records?.markup ?? ('text' as const),
    meta: {...record.meta, id: id ?? `${filename}:${line}`},
  }
  const [result] = await options.withLinter((linter) => {
    const run = runOf ? {run: runOf()} : {}
    return fix
      ? linter.fixText(text, {...about, ...run, ...(wants ? {wants} : {})})
      : linter.lintText(text, {...about, ...run})
  })
  onText?.(result!.output ?? text)
  return result!
}

/** The line's words, or why it has none. */
function decode({bytes}: Line): string | BadRecord {
  let words: string
  try {
    words = bytes.toString('utf8')
  } catch {
    return {kind: 'bad', problem: `it is too long (${bytes.length} bytes)`}
  }
  // Bytes that are no UTF-8 become this sign: only where it stands is a closer look needed.
  return words.includes('\uFFFD') && !isUtf8(bytes) ? {kind: 'bad', problem: 'it is not valid UTF-8'} : words
}

export function badResult(filePath: string, line: number, {problem}: BadRecord): LintResult {
  const finding = {
    ...fileFinding(filePath, `The record was not checked and stays as it is: ${problem}.`, false),
    line,
    endLine: line,
    article: `${filePath}:${line}`,
  }
  return {
    filePath,
    record: line,
    messages: [finding],
    suppressedMessages: [],
    usedDeprecatedRules: [],
    ...tally([finding]),
  }
}
