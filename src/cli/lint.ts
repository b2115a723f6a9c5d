import {resolve} from 'node:path'
import type {ResolvedConfig} from '../core/types.ts'
import {makeConfigFinder} from '../node/config.ts'
import {compileLate} from '../node/engine.ts'
import {UsageError} from '../node/errors.ts'
import {gather, lintRun, type RunResult} from '../node/lint-files.ts'
import {suppressionsOf} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import {onlyOf, thenStaged} from './only.ts'
import type {Args} from './options.ts'
import {checkFormats, fixReportOf, ignoredReports, outputsOf} from './outputs.ts'
import {makeProgress} from './progress.ts'
import {concurrencyOf, configOptions, errorRateOf, fixOptions, report} from './report.ts'
import {lintStdin} from './stdin.ts'

/** The main command: lint or mend files or standard input, report, and say how it ended. */
export async function lint({patterns, values}: Args, io: Io): Promise<ExitCode> {
  // A share that is none is told at once, and not by the first run with an error.
  errorRateOf(values)
  const outputs = outputsOf(values, io)
  await checkFormats(outputs, io)
  const config = await configOptions(values, io)
  if (typeof values['print-config'] === 'string') {
    const {rules, settings, reportUnusedDirectives, requireDirectiveReason} = await makeConfigFinder(config).configFor(
      resolve(io.cwd, values['print-config']),
    )
    const byId = Object.fromEntries(rules.map(({id, severity, fix, options}) => [id, {severity, fix, options}]))
    io.out(`${JSON.stringify({rules: byId, settings, reportUnusedDirectives, requireDirectiveReason}, null, 2)}\n`)
    return 0
  }
  if (values.stdin === true && patterns.length > 0)
    throw new UsageError(
      `--stdin reads one article from standard input, and ${patterns.map((one) => `\`${one}\``).join(', ')} would not be read: give one or the other (--stdin-filename names the article).`,
    )
  const only = await onlyOf(values, io)
  if (values.stdin === true) return lintStdin(values, config, io)
  if (patterns.length === 0 && !only)
    throw new UsageError('No file, folder or glob given: digestlint articles/ checks a folder.')
  const ignorePatterns = [
    ...((values['ignore-pattern'] as readonly string[] | undefined) ?? []),
    ...ignoredReports([...outputs, ...fixReportOf(values)], patterns, io),
  ]
  const suppressions = await suppressionsOf(values, config, io)
  const progress = makeProgress(io)
  await compileLate()
  const configs = new Set<ResolvedConfig>()
  const stats = values.stats === true ? (await import('../node/stats.ts')).makeStats() : null
  const all = lintRun(patterns, {
    ...(only ? {among: only.among, ...(only.contents ? {contents: only.contents} : {})} : {}),
    ...config,
    ...fixOptions(values),
    concurrency: concurrencyOf(values),
    ...(values.cache === true ? {cache: resolve(io.cwd, String(values['cache-location'] ?? '.digestlintcache'))} : {}),
    onProgress: progress.tick,
    onConfig: (config) => configs.add(config),
    ...(stats ? {stats} : {}),
    ...(suppressions ? {suppressions} : {}),
    onWarning: (line) => io.err(`${line}\n`),
    ...(ignorePatterns.length > 0 ? {ignorePatterns} : {}),
  })
  const run = only ? thenStaged(all, only) : all
  const tell = async (code: ExitCode): Promise<ExitCode> => {
    if (suppressions) await (await import('./suppressions.ts')).settle(suppressions, values, io)
    if (stats) io.err((await import('./show-stats.ts')).showStats(stats, io.cwd))
    return code
  }
  const before: RunResult[] = []
  const gathered = gather()
  try {
    for (let next = await run.next(); !next.done; next = await run.next()) {
      // A file of records may be longer than memory.
      if (next.value.result.record !== undefined) {
        const {reportStream} = await import('./stream.ts')
        return await tell(await reportStream(chain([...before, next.value], run, progress.clear), values, io, configs))
      }
      before.push(next.value)
      gathered.add(next.value)
    }
  } finally {
    // Workers end with the run, also where the report cannot be written.
    await run.return()
  }
  progress.clear()
  return tell(await report(gathered.results, values, io, configs))
}

/** What the end of the run finds in an article comes as a result of its own. */
async function* chain(
  before: readonly RunResult[],
  rest: AsyncIterable<RunResult>,
  clear: () => void,
): AsyncGenerator<RunResult, void, undefined> {
  yield* before
  yield* rest
  clear()
}
