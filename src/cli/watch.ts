import {dirname, resolve} from 'node:path'
import picocolors from 'picocolors'
import {makeConfigFinder} from '../node/config.ts'
import {isMistake, UsageError} from '../node/errors.ts'
import {configStamps} from '../node/watch/config-stamps.ts'
import {filesNow, renamesOf} from '../node/watch/files-now.ts'
import {keptRun, type ResultsByFile} from '../node/watch/kept-run.ts'
import {isSamePlan, planWatch} from '../node/watch/plan.ts'
import {openWatcher, type Watcher} from '../node/watch/watcher.ts'
import {changesBetween} from './changes.ts'
import {suppressionsOf} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import {options, WATCHED} from './options.ts'
import {parseArgs} from './parse.ts'
import {configOptions, hasColor} from './report.ts'
import {showChanges} from './show-changes.ts'
import {quiet, summaryOf, totalsOf} from './summary.ts'

/** `digestlint watch`: lints, and again whenever something changes; says what changed. Ends with 0 when somebody ends it. */
export async function watch(argv: readonly string[], io: Io): Promise<ExitCode> {
  if (argv.some((arg) => /^--fix(?:$|-|=)/u.test(arg)))
    throw new UsageError(
      'watch mends nothing, since a file may be open in an editor: run `digestlint fix` beside it, and watch shows what is left.',
    )
  const {patterns, values} = parseArgs(argv, Object.fromEntries(WATCHED.map((name) => [name, options[name]])))
  if (patterns.length === 0)
    throw new UsageError('No file, folder or glob given: digestlint watch articles/ watches a folder.')
  let isEnded = false
  let watcher: Watcher | null = null
  void io.interrupted?.().then(() => {
    isEnded = true
    void watcher?.close()
  })
  const made = new Set<string>()
  const stamps = configStamps()
  const onFile = (path: string): void => {
    made.add(path)
    stamps.note(path)
  }
  const finding = {...(await configOptions(values, io)), onFile}
  const ignorePatterns = (values['ignore-pattern'] as readonly string[] | undefined) ?? []
  const tableNow = async () => {
    onFile(resolve(io.cwd, String(values['suppressions-location'] ?? 'digestlint-suppressions.json')))
    return (await suppressionsOf(values, finding, io))?.table ?? null
  }
  const planned = () => planWatch(patterns, {cwd: io.cwd, ignorePatterns, made})
  const show = (results: ResultsByFile): ResultsByFile =>
    values.quiet === true ? new Map([...results].map(([file, own]) => [file, own.map(quiet)])) : results
  const color = hasColor(values, io)
  const run = keptRun()
  let finder = makeConfigFinder(finding)
  let table = await tableNow()
  const files = (isFirst: boolean) =>
    filesNow(
      patterns,
      {cwd: io.cwd, ignorePatterns, isIgnored: finder.isIgnored},
      isFirst ? (line) => io.err(`${line}\n`) : null,
    )

  let plan = await planned()
  // Before the first look: what changes while it is taken is told.
  watcher = await openWatcher(plan)
  try {
    stamps.hasChanged(plan.flat)
    const first = await run.refresh(await files(true), finder, table, () => isEnded)
    if (!first) return 0
    let shown = show(first)
    await showAll(shown, color, io)
    for (const line of run.notices) io.err(`${line}\n`)
    io.err('Watching for changes; Ctrl-C ends.\n')
    let told = ''
    let isNew = false
    for (;;) {
      plan = await followed(plan, await planned(), isNew, watcher)
      isNew = false
      const batch = isEnded || io.isClosed?.() ? null : await watcher.next()
      if (!batch) return 0
      const folders = new Set([...plan.flat, ...[...shown.keys()].map((file) => dirname(file))])
      if (stamps.hasChanged(folders) || batch.hasConfig) {
        made.clear()
        finder = makeConfigFinder(finding)
        isNew = true
      }
      try {
        const before = new Map([...shown.keys()].map((file) => [file, run.stampOf(file)]))
        if (isNew) table = await tableNow()
        const next = await run.refresh(await files(false), finder, table, () => isEnded)
        if (!next) return 0
        const now = show(next)
        const changes = changesBetween(shown, now, renamesOf(before, [...now.keys()]))
        shown = now
        told = ''
        if (changes.length === 0) continue
        io.out(showChanges(changes, io.cwd, picocolors.createColors(color)))
        io.err(`${summaryOf(totalsOf([...now.values()].flat()), {fix: true})}\n`)
      } catch (error) {
        if (!isMistake(error)) throw error
        // A config that is being written is told once; what is known stays.
        if (error.message !== told) io.err(`${error.message}\n`)
        told = error.message
      }
    }
  } catch (error) {
    throw isLimit(error) ? new UsageError(LIMIT) : error
  } finally {
    await watcher.close()
    run.close()
  }
}

const LIMIT =
  'The system watches no more files: raise fs.inotify.max_user_watches (sysctl), watch fewer folders, or set CHOKIDAR_USEPOLLING=1.'

const isLimit = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EMFILE')

type Plan = Awaited<ReturnType<typeof planWatch>>

/** Watches by a new plan where it is another one, or where what is ignored may be. */
async function followed(old: Plan, plan: Plan, isNew: boolean, watcher: Watcher): Promise<Plan> {
  if (!isNew && isSamePlan(old, plan)) return old
  await watcher.replan(plan)
  return plan
}

async function showAll(results: ResultsByFile, color: boolean, io: Io): Promise<void> {
  const all = [...results.values()].flat()
  const totals = totalsOf(all)
  if (totals.findings > 0) {
    const {stylish} = await import('../reporters/stylish.ts')
    io.out(`${stylish(all, {cwd: io.cwd, color})}\n`)
  }
  io.err(`${summaryOf(totals, {fix: true})}\n`)
}
