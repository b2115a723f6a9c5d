import {existsSync, statSync} from 'node:fs'
import {resolve} from 'node:path'
import picocolors from 'picocolors'
import {makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import {expandFiles} from '../node/files.ts'
import {keptRun, type ResultsByFile, readStamp, type Stamp} from '../node/watch/kept-run.ts'
import {isSamePlan, planWatch} from '../node/watch/plan.ts'
import {openWatcher, type Watcher} from '../node/watch/watcher.ts'
import {changesBetween} from './changes.ts'
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
  const finding = {...(await configOptions(values, io)), onFile: (path: string) => void made.add(path)}
  const ignorePatterns = (values['ignore-pattern'] as readonly string[] | undefined) ?? []
  const planned = () => planWatch(patterns, {cwd: io.cwd, ignorePatterns, made})
  const show = (results: ResultsByFile): ResultsByFile =>
    values.quiet === true ? new Map([...results].map(([file, own]) => [file, own.map(quiet)])) : results
  const color = hasColor(values, io)
  const run = keptRun()
  let finder = makeConfigFinder(finding)
  const files = (isFirst: boolean) =>
    filesOf(patterns, {cwd: io.cwd, ignorePatterns, isIgnored: finder.isIgnored}, isFirst ? io : null)

  let plan = await planned()
  // Before the first look: what changes while it is taken is told.
  watcher = await openWatcher(plan)
  try {
    let shown = show(await run.refresh(await files(true), finder))
    await showAll(shown, color, io)
    for (const line of run.notices) io.err(`${line}\n`)
    io.err('Watching for changes; Ctrl-C ends.\n')
    let told = ''
    let isNew = true
    for (;;) {
      plan = await followed(plan, await planned(), isNew, watcher)
      isNew = false
      const batch = isEnded || io.isClosed?.() ? null : await watcher.next()
      if (!batch) return 0
      if (batch.hasConfig) {
        made.clear()
        finder = makeConfigFinder(finding)
        isNew = true
      }
      try {
        const stamps = new Map([...shown.keys()].map((file) => [file, run.stampOf(file)]))
        const now = show(await run.refresh(await files(false), finder))
        const changes = changesBetween(shown, now, renamesOf(stamps, now))
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

/** Errors are told by their names: classes are not the same across bundles. */
const isMistake = (error: unknown): error is Error =>
  error instanceof Error && (['UsageError', 'PatternError'].includes(error.name) || 'problems' in error)

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

/** The files that are there now. A folder may be empty for a while; what never was there is a mistake, and told (`io`) the first time. */
async function filesOf(
  patterns: readonly string[],
  options: Parameters<typeof expandFiles>[1],
  io: Io | null,
): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    try {
      const {files, warnings} = await expandFiles([pattern], options)
      for (const file of files) found.add(file)
      for (const line of warnings) io?.err(`${line}\n`)
    } catch (error) {
      if (!isMistake(error) || 'problems' in error || (io && !mayBeEmpty(pattern, options.cwd))) throw error
    }
  }
  return [...found]
}

function mayBeEmpty(pattern: string, cwd: string): boolean {
  const path = resolve(cwd, pattern)
  return /[*?[{]/u.test(pattern) || (existsSync(path) && statSync(path).isDirectory())
}

/** Old names by new ones, of files that only have another name now. */
function renamesOf(stamps: ReadonlyMap<string, Stamp | null>, now: ResultsByFile): Map<string, string> {
  const renamed = new Map<string, string>()
  const gone = [...stamps].filter(([file]) => !now.has(file))
  if (gone.length === 0) return renamed
  for (const file of now.keys()) {
    if (stamps.has(file)) continue
    const stamp = readStamp(file)
    const at = gone.findIndex(
      ([, old]) =>
        old !== null && old.inode === stamp.inode && old.size === stamp.size && old.modified === stamp.modified,
    )
    if (at >= 0) renamed.set(file, gone.splice(at, 1)[0]![0])
  }
  return renamed
}
