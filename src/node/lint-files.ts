import {makeCorpus} from '../core/corpus.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {withLate} from '../late-results.ts'
import {type FixOptions, lateResults} from '../linter.ts'
import {openCache} from './cache.ts'
import {type Concurrency, workersFor} from './concurrency.ts'
import {type ConfigOptions, makeConfigFinder} from './config.ts'
import type {Contents} from './contents.ts'
import {spillingStore} from './corpus-store.ts'
import {keepHeapLow} from './engine.ts'
import {expandFiles} from './files.ts'
import {loadFor} from './linters.ts'
import {isRecordFile} from './record-file.ts'
import {placedLate, reopener} from './reopen.ts'
import {lintAll, type Run} from './run.ts'
import {makeSpool} from './spool.ts'
import type {Phase, Stats} from './stats.ts'
import type {Suppressions} from './suppressions/suppressions.ts'
import {knownOf, ofArticle} from './suppressions/table.ts'
import {wantsOf} from './workers/job.ts'
import {openPool} from './workers/pool.ts'

export {withLinter} from './linters.ts'

export interface LintFilesOptions extends Partial<ConfigOptions> {
  readonly ignorePatterns?: readonly string[]
  /** `true` mends files in place; `dry` only fills `output`. */
  readonly fix?: boolean | 'dry'
  readonly wants?: FixOptions['wants']
  /** Types of rules whose findings may be fixed; the same in data, for workers. */
  readonly fixTypes?: readonly string[]
  /** Worker threads; default `off`. They know options that are plain data: no `wants`, no `stats`. */
  readonly concurrency?: Concurrency
  /** File of a cache of results: articles that are as they were are not linted again. Not used with `wants` or `stats`. */
  readonly cache?: string
  /** Only these of the files that are meant, absolute paths; without patterns those in the working folder. They need not be on disk where `contents` has them. */
  readonly among?: readonly string[]
  /** What stands in the place of files on disk. Without workers. */
  readonly contents?: Contents
  /** What was found before is suppressed; see `openSuppressions`. */
  readonly suppressions?: Suppressions
  /** Told of each article that is done; `total` is 0 where nobody knows it before the end of a stream. */
  readonly onProgress?: (done: number, total: number) => void
  readonly onWarning?: (line: string) => void
  /** Told where the time goes. */
  readonly stats?: Stats
  /** Told of the config of each file, before it is read. */
  readonly onConfig?: (config: ResolvedConfig) => void
}

/**
 * Lints files, folders and globs; results in the files' order. Fixed files are replaced in one step each.
 * @throws UsageError for patterns without a file, ConfigError for a config that cannot be used.
 */
export async function lintFiles(patterns: readonly string[], options: LintFilesOptions = {}): Promise<LintResult[]> {
  const gathered = gather()
  for await (const one of lintRun(patterns, options)) gathered.add(one)
  return gathered.results
}

/** Puts late results to those that they belong to. */
export function gather(): {readonly results: LintResult[]; add(one: RunResult): void} {
  const results: LintResult[] = []
  const places = new Map<number, number>()
  return {
    results,
    add({result, order, late}) {
      const place = places.get(order)
      if (late && place !== undefined) results[place] = withLate(results[place]!, result, late.idle)
      else places.set(order, results.push(result) - 1)
    },
  }
}

/**
 * The same, a result as soon as its article is done: memory does not grow with the number of files. What rules that compare articles find
 * comes after the last article, as a second result of the same file that holds these findings alone.
 * @throws as `lintFiles` does, when the first result is asked for.
 */
export async function* lintFilesStream(
  patterns: readonly string[],
  options: LintFilesOptions = {},
): AsyncGenerator<LintResult, void, undefined> {
  for await (const {result} of lintRun(patterns, options)) yield result
}

export interface RunResult {
  readonly result: LintResult
  /** Number of the article in the run. */
  readonly order: number
  /** Set for findings of the run as a whole: the article has a result already. `idle`: directives that silence none of them. */
  readonly late?: {readonly idle: ReadonlySet<string>}
}

/** The same with what tells late results apart. */
export async function* lintRun(
  patterns: readonly string[],
  options: LintFilesOptions,
): AsyncGenerator<RunResult, void, undefined> {
  const {suppressions} = options
  if (!suppressions) return yield* lintEach(patterns, options)
  for await (const one of lintEach(patterns, options)) yield {...one, result: suppressions.take(one.result)}
}

async function* lintEach(
  patterns: readonly string[],
  options: LintFilesOptions,
): AsyncGenerator<RunResult, void, undefined> {
  const config = configOptionsOf(options)
  const finder = makeConfigFinder(config)
  const about = {
    cwd: config.cwd,
    isIgnored: finder.isIgnored,
    ...(options.ignorePatterns ? {ignorePatterns: options.ignorePatterns} : {}),
  }
  const {among, contents} = options
  const {files, warnings} = among
    ? await (await import('./among.ts')).expandAmong(patterns, among, about)
    : await expandFiles(patterns, about)
  for (const line of warnings) options.onWarning?.(line)
  if (files.some(isRecordFile)) await keepHeapLow()
  // A file that is linted alone has nothing to be compared with.
  const corpus = files.length > 1 || files.some(isRecordFile) ? makeCorpus(spillingStore()) : null
  const {fix = false, fixTypes = null, stats, suppressions} = options
  const cache =
    options.cache && !options.wants && !stats
      ? await openCache(options.cache, options.onWarning ?? (() => undefined))
      : null
  const workers = options.wants || stats || contents ? 0 : workersFor(options.concurrency ?? 'off', files)
  const table = suppressions?.table ?? null
  const setup = {
    config,
    fix,
    fixTypes,
    isCompared: corpus !== null,
    suppressions: table,
    cache: cache ? options.cache! : null,
  }
  const pool = workers > 0 ? await openPool(workers, setup) : null
  const wants = options.wants ?? wantsOf(fixTypes)
  const spool = makeSpool()
  const phase = <T>(name: Phase, work: () => T): T => (stats ? stats.phase(name, work) : work())
  const run: Run = {finder, options, wants, corpus, pool, spool, cache, phase}
  try {
    yield* lintAll(files, run)
    if (!corpus) {
      suppressions?.done(false)
      return
    }
    // What workers opened is opened again in this thread.
    if (pool) await loadFor(files, files.some(isRecordFile) ? ['markdown', 'html'] : [])
    const known = table ? (path: string) => knownOf(table, path) : undefined
    const late = lateResults(
      corpus,
      reopener({spool, isDry: fix === 'dry', wants, known, contents}),
      table ? ofArticle(table) : undefined,
    )
    for (
      let next = run.phase('compare', () => late.next());
      !next.done;
      next = run.phase('compare', () => late.next())
    ) {
      const {result, order, at, config, idle} = next.value
      yield {result: placedLate(result, spool, at, config), order, late: {idle}}
    }
    for (const line of corpus.notices) options.onWarning?.(line)
    suppressions?.done(among === undefined)
  } finally {
    cache?.save()
    await pool?.close()
    spool.close()
    corpus?.close()
  }
}

/** The options that find configs, which workers get too. */
function configOptionsOf({cwd = process.cwd(), config, overlay, inlineConfig}: LintFilesOptions): ConfigOptions {
  return {
    cwd,
    ...(config === undefined ? {} : {config}),
    ...(overlay === undefined ? {} : {overlay}),
    ...(inlineConfig === undefined ? {} : {inlineConfig}),
  }
}
