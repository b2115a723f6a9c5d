import type {FactSheet} from '../../core/corpus.ts'
import type {LintResult} from '../../core/types.ts'
import type {CacheNews} from '../cache.ts'
import type {ConfigOptions} from '../config.ts'
import type {Line} from '../lines.ts'
import type {LintedRecord, RecordOptions} from '../lint-records.ts'
import type {SuppressionTable} from '../suppressions/table.ts'

/** What each worker is told once; plain data. */
export interface WorkerSetup {
  readonly config: ConfigOptions
  readonly fix: boolean | 'dry'
  readonly fixTypes: readonly string[] | null
  readonly isCompared: boolean
  /** File of the cache, which each worker reads and none writes. */
  readonly cache: string | null
  /** What was found in articles before. */
  readonly suppressions?: SuppressionTable | null
}
export interface FilesTask {
  readonly kind: 'files'
  readonly files: readonly string[]
  /** Number of the first file in the run. */
  readonly order: number
}
export interface LinesTask {
  readonly kind: 'lines'
  /** Stands in results, and says which config is meant. */
  readonly filename: string
  /** Of the first line: its number in the file, and in the run. */
  readonly first: number
  readonly order: number
  /** The lines, one after the other, and where each ends. */
  readonly bytes: Uint8Array
  readonly ends: readonly number[]
  readonly annotate: RecordOptions['annotate'] | null
}
export type Task = FilesTask | LinesTask

export interface LintedFile {
  readonly results: readonly LintResult[]
  readonly sheet: FactSheet | null
}
export type Done = (
  | {readonly kind: 'files'; readonly files: readonly LintedFile[]}
  | {readonly kind: 'lines'; readonly lines: readonly LintedRecord[]}
) & {readonly news?: CacheNews}

export function linesTask(
  filename: string,
  lines: readonly Line[],
  order: number,
  annotate: RecordOptions['annotate'] | null,
): LinesTask {
  const size = lines.reduce((sum, {bytes}) => sum + bytes.length, 0)
  const bytes = new Uint8Array(size)
  const ends: number[] = []
  let at = 0
  for (const line of lines) {
    bytes.set(line.bytes, at)
    at += line.bytes.length
    ends.push(at)
  }
  return {kind: 'lines', filename, first: lines[0]!.number, order, bytes, ends, annotate}
}

/** The lines of a task, with what linting asks of them. */
export function linesIn({bytes, ends, first}: LinesTask): Line[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : ends[index - 1]!
    return {number: first + index, bytes: all.subarray(start, end), ending: '\n', offset: start}
  })
}

/** A task's parts, an article each: where a worker dies, the article that does it is found so. */
export function partsOf(task: Task): Task[] {
  if (task.kind === 'files')
    return task.files.map((file, index) => ({kind: 'files', files: [file], order: task.order + index}))
  return linesIn(task).map((line, index) => linesTask(task.filename, [line], task.order + index, task.annotate))
}

export function joined(parts: readonly Done[]): Done {
  const news = {
    used: parts.flatMap((part) => part.news?.used ?? []),
    made: parts.flatMap((part) => part.news?.made ?? []),
  }
  return parts[0]?.kind === 'lines'
    ? {kind: 'lines', lines: parts.flatMap((part) => (part.kind === 'lines' ? part.lines : [])), news}
    : {kind: 'files', files: parts.flatMap((part) => (part.kind === 'files' ? part.files : [])), news}
}
