import {isUtf8} from 'node:buffer'
import {annotationsOf, withField} from '../containers/annotate.ts'
import {readRecord} from '../containers/jsonl.ts'
import {onLine, placed, type RecordPlace} from '../containers/place.ts'
import type {ArticleRecord, BadRecord, ReadRecord} from '../containers/record.ts'
import type {KnownFindings} from '../core/baseline.ts'
import type {FactSheet} from '../core/corpus.ts'
import type {LintResult, MarkupName, ResolvedConfig} from '../core/types.ts'
import type {FixOptions, Linter} from '../linter.ts'
import type {ResultCache} from './cache.ts'
import {cached, type Worked} from './cached.ts'
import type {Line} from './lines.ts'
import {jobOf} from './lint-file.ts'
import {fileFinding, resultWith} from './read.ts'
import {sheetTaker} from './sheet-taker.ts'
import {knownOf, type SuppressionTable} from './suppressions/table.ts'

/** How the records of a file or a stream are looked at. */
export interface RecordOptions {
  /** Stands in results. */
  readonly filename: string
  readonly config: ResolvedConfig
  readonly fix: boolean
  readonly wants?: FixOptions['wants'] | undefined
  /** Runs work with a linter that has what the text needs. */
  readonly withLinter: <T>(markup: MarkupName, work: (linter: Linter) => T) => Promise<T>
  /** Whether the facts for comparing articles are wanted. */
  readonly isCompared?: boolean
  readonly cache?: ResultCache | null
  /** Which findings are fixed, for the cache. */
  readonly fixTypes?: readonly string[] | null
  /** What was found in articles before. */
  readonly suppressions?: SuppressionTable | null
  /** Fields to set in the record, which is JSON. */
  readonly annotate?: {readonly findings: boolean; readonly facts: boolean}
}

/** What became of a record's source. */
export interface LintedRecord {
  /** Null where there is no article, as on a blank line. */
  readonly result: LintResult | null
  /** Whether it could be read. */
  readonly isRecord: boolean
  /** The source with what was changed in it; null where nothing was. */
  readonly after: string | null
  /** Whether a text was mended. */
  readonly isMended: boolean
  readonly sheet: FactSheet | null
}

/** The field that `--annotate` sets, and that of `--facts`. */
const FINDINGS = 'digestlint'
const FACTS = 'digestlintFacts'
const BOM = '\uFEFF'
const NONE = {isRecord: false, after: null, isMended: false, sheet: null}

/** Lints a line of JSON Lines. `order`: its number in the run. */
export async function lintLine(line: Line, order: number, options: RecordOptions): Promise<LintedRecord> {
  const read = decode(line)
  if (typeof read !== 'string') return {...NONE, result: badResult(options.filename, line.number, read)}
  if (line.number > 1 || !read.startsWith(BOM)) return await lintJson(read, onLine(line.number), order, options)
  const linted = await lintJson(read.slice(1), onLine(1), order, options)
  return {...linted, after: linted.after === null ? null : BOM + linted.after}
}

/** Lints the record that a JSON text is. */
export const lintJson = (json: string, place: RecordPlace, order: number, options: RecordOptions) =>
  lintSource(
    json,
    {
      read: (source) => readRecord(source, options.config.settings.records ?? {}),
      place: () => place,
    },
    order,
    options,
  )

/** How a record's source is read and where it stands in its file: as it is, and as what it is once it is mended. */
interface SourceFormat {
  read(source: string): ReadRecord
  place(source: string): RecordPlace
}

/** Lints a record of any format. */
export async function lintSource(
  source: string,
  format: SourceFormat,
  order: number,
  options: RecordOptions,
): Promise<LintedRecord> {
  const {filename, annotate} = options
  const record = format.read(source)
  const at = format.place(source)
  if (record.kind === 'blank') return {...NONE, result: null}
  if (record.kind === 'bad') return {...NONE, result: badResult(filename, at.line, record)}
  const {result, sheet} = await lintRecord(record, at.line, order, options)
  const {output, fixed = []} = result
  let after = output === undefined ? null : record.withText(output, fixed)
  const was = {record, at}
  const mended = after !== null && result.messages.length > 0 ? format.read(after) : record
  const now = after === null ? was : {record: mended.kind === 'record' ? mended : record, at: format.place(after)}
  if (annotate?.findings)
    after = withField(after ?? source, FINDINGS, annotationsOf(result.messages, output ?? record.text))
  if (annotate?.facts) after = withField(after ?? source, FACTS, sheet?.facts ?? {})
  return {
    result: placed(result, was, now),
    isRecord: true,
    after,
    isMended: output !== undefined,
    sheet,
  }
}

async function lintRecord(record: ArticleRecord, line: number, order: number, options: RecordOptions): Promise<Worked> {
  const {config, filename, fix, fixTypes, cache} = options
  const known = options.suppressions ? knownOf(options.suppressions, filename, record.id) : undefined
  const work = (): Promise<Worked> => workOn(record, line, order, options, known)
  if (!cache) return await work()
  // Its place in the file is no part of what is known of a text.
  const {line: _, ...about} = aboutRecord(record, filename, line, config)
  const own = {...about, order, job: jobOf(fix, fixTypes, known)}
  return await cached(cache, record.text, own, (make) => options.withLinter(about.markup, make), work)
}

async function workOn(
  record: ArticleRecord,
  line: number,
  order: number,
  options: RecordOptions,
  known: KnownFindings | undefined,
): Promise<Worked> {
  const {config, filename, fix, wants, isCompared, cache} = options
  const {text} = record
  const taker = sheetTaker(order, isCompared === true || Boolean(cache))
  const about = {...aboutRecord(record, filename, line, config), ...(known ? {known} : {}), ...taker.about}
  const [result] = await options.withLinter(about.markup, (linter) => {
    taker.begin()
    return fix ? linter.fixText(text, {...about, ...(wants ? {wants} : {})}) : linter.lintText(text, about)
  })
  return {result: result!, sheet: taker.sheet}
}

/** A text that opens with an element of a page is one, unless the settings say what texts are. */
const PAGE = /^\s*<(?:!doctype|html|body|main|article|section|header|div|p|h[1-6]|ul|ol|figure|blockquote)\b[^<>]*>/iu

/** What a linter is told of a record besides its text. */
export const aboutRecord = (
  {text, meta, id}: ArticleRecord,
  filename: string,
  line: number,
  config: ResolvedConfig,
) => ({
  filename,
  config,
  line,
  markup: config.settings.records?.markup ?? (PAGE.test(text) ? ('html' as const) : ('text' as const)),
  meta: {...meta, id: id ?? `${filename}:${line}`},
})

/** The line's words, or why it has none. */
export function decode({bytes}: Pick<Line, 'bytes'>): string | BadRecord {
  let words: string
  try {
    words = bytes.toString('utf8')
  } catch {
    return {kind: 'bad', problem: `it is too long (${bytes.length} bytes)`}
  }
  // Bytes that are no UTF-8 become this sign: only where it stands is a closer look needed.
  return words.includes('\uFFFD') && !isUtf8(bytes) ? {kind: 'bad', problem: 'it is not valid UTF-8'} : words
}

/** A result that says why a record was not checked. */
export function badResult(filePath: string, line: number, {problem}: BadRecord): LintResult {
  return lineResult(filePath, line, `The record was not checked and stays as it is: ${problem}.`, false)
}

/** A result that says one thing about a record that was not checked. */
export function lineResult(filePath: string, line: number, message: string, isFatal: boolean): LintResult {
  const finding = {
    ...fileFinding(filePath, message, isFatal),
    line,
    endLine: line,
    article: `${filePath}:${line}`,
  }
  return {...resultWith(filePath, finding), record: line}
}
