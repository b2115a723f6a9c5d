import type {CorpusRun, FactSheet} from '../core/corpus.ts'
import {compileRules} from '../core/lint.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import type {FixOptions} from '../linter.ts'
import type {ResultCache} from './cache.ts'
import type {ConfigFinder} from './config.ts'
import {lintFile} from './lint-file.ts'
import type {LintFilesOptions, RunResult} from './lint-files.ts'
import {recordLinter} from './linters.ts'
import {isRecordFile, lintRecordFile} from './record-file.ts'
import type {Spool} from './spool.ts'
import type {Phase} from './stats.ts'
import {groupsOf, inOrder} from './workers/in-order.ts'
import type {Pool} from './workers/pool.ts'
import type {LintedFile} from './workers/tasks.ts'

/** What the files of a run share. */
export interface Run {
  readonly finder: ConfigFinder
  readonly options: LintFilesOptions
  readonly wants: FixOptions['wants'] | undefined
  readonly corpus: CorpusRun | null
  readonly pool: Pool | null
  readonly spool: Spool
  readonly cache: ResultCache | null
  /** Times a phase, where somebody asked. */
  readonly phase: <T>(name: Phase, work: () => T) => T
}

/** Files that a worker gets at a time, and such groups under way for each worker. */
const GROUP = 16
const AHEAD = 3

/** Results of all files, in order. Neighbours that are one article each are handed to workers together. */
export async function* lintAll(files: readonly string[], run: Run): AsyncGenerator<RunResult, void, undefined> {
  const {options} = run
  let order = 0
  let done = 0
  for (let start = 0; start < files.length; ) {
    const file = files[start]!
    if (isRecordFile(file)) {
      for await (const one of lintRecords(file, order, run)) {
        order = one.order + 1
        yield one
        options.onProgress?.(order, 0)
      }
      start++
      options.onProgress?.(++done, files.length)
      continue
    }
    let end = start + 1
    while (end < files.length && !isRecordFile(files[end]!)) end++
    for await (const one of lintPlain(files.slice(start, end), order, run)) {
      order = one.order + 1
      yield one
      options.onProgress?.(++done, files.length)
    }
    start = end
  }
}

/** Files that are one article each. */
async function* lintPlain(
  files: readonly string[],
  first: number,
  run: Run,
): AsyncGenerator<RunResult, void, undefined> {
  const {pool, options, cache} = run
  let order = first
  const results = function* (config: ResolvedConfig, {results, sheet}: LintedFile): Iterable<RunResult> {
    keep(sheet, config, run)
    for (const result of results) yield {result, order}
    order++
  }
  if (!pool) {
    for (const file of files) {
      const config = await configOf(file, run)
      const started = performance.now()
      const {fix = false} = options
      const linted = await lintFile(file, order, {
        config,
        fix,
        wants: run.wants,
        isCompared: run.corpus !== null,
        phase: run.phase,
        cache: run.cache,
        suppressions: options.suppressions?.table ?? null,
        contents: options.contents ?? null,
        fixTypes: options.fixTypes ?? null,
      })
      options.stats?.article(file, performance.now() - started)
      yield* results(config, linted)
    }
    return
  }
  let next = first
  const send = async (group: readonly string[]) => {
    const order = next
    next += group.length
    const configs: ResolvedConfig[] = []
    for (const file of group) configs.push(await configOf(file, run))
    return {configs, done: await pool.run({kind: 'files', files: group, order})}
  }
  for await (const {configs, done} of inOrder(groupsOf(files, GROUP), send, AHEAD * pool.size)) {
    if (done.news) cache?.learn(done.news)
    if (done.kind === 'files')
      for (const [index, linted] of done.files.entries()) yield* results(configs[index]!, linted)
  }
}

/** The records of a file. */
async function* lintRecords(file: string, first: number, run: Run): AsyncGenerator<RunResult, void, undefined> {
  const {pool, corpus, spool, options, wants, phase} = run
  const {fix = false, stats} = options
  const config = await configOf(file, run)
  const isCompared = corpus !== null && compileRules(config).corpus.length > 0
  const records = lintRecordFile(file, {
    filename: file,
    config,
    fix: fix !== false,
    wants,
    withLinter: (markup, work) => recordLinter(markup, (own) => phase('lint', () => work(own))),
    isCompared,
    cache: run.cache,
    suppressions: options.suppressions?.table ?? null,
    contents: options.contents ?? null,
    fixTypes: options.fixTypes ?? null,
    order: first,
    write: fix === true,
    pool,
  })
  let order = first
  let started = performance.now()
  for await (const {result, sheet, json, start} of records) {
    if (sheet) keep({...sheet, at: spool.put(json, start)}, config, run)
    if (result) {
      stats?.article(nameOf(result), performance.now() - started)
      yield {result, order}
    }
    order++
    if (stats) started = performance.now()
  }
}

const nameOf = ({filePath, record}: LintResult): string => (record === undefined ? filePath : `${filePath}:${record}`)

async function configOf(file: string, {finder, options}: Run): Promise<ResolvedConfig> {
  const config = await finder.configFor(file)
  options.onConfig?.(config)
  options.suppressions?.compares(compileRules(config).deferred)
  return options.stats?.timed(config) ?? config
}

function keep(sheet: FactSheet | null, config: ResolvedConfig, {corpus}: Run): void {
  if (sheet) corpus?.addSheet(sheet, compileRules(config))
}
