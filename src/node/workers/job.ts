import {openCache, type ResultCache} from '../cache.ts'
import {type ConfigFinder, makeConfigFinder} from '../config.ts'
import {lintFile} from '../lint-file.ts'
import {type LintedRecord, lintLine} from '../lint-records.ts'
import {recordLinter} from '../linters.ts'
import {type Done, type LinesTask, type LintedFile, linesIn, type Task, type WorkerSetup} from './tasks.ts'

/** What a worker does with its tasks. */
export function makeJob(setup: WorkerSetup): (task: Task) => Promise<Done> {
  const finder = makeConfigFinder(setup.config)
  // What is wrong with its file is told by the thread that has the run.
  let opened: Promise<ResultCache | null> | null = null
  return async (task) => {
    opened ??= setup.cache === null ? Promise.resolve(null) : openCache(setup.cache, () => undefined, {tells: true})
    const cache = await opened
    const done: Done =
      task.kind === 'files'
        ? {kind: 'files', files: await lintAll(task.files, task.order, finder, {...setup, cache})}
        : {kind: 'lines', lines: await lintLines(task, finder, {...setup, cache})}
    return cache ? {...done, news: cache.news()} : done
  }
}

type JobSetup = Omit<WorkerSetup, 'cache'> & {readonly cache: ResultCache | null}

async function lintAll(
  files: readonly string[],
  order: number,
  finder: ConfigFinder,
  setup: JobSetup,
): Promise<LintedFile[]> {
  const linted: LintedFile[] = []
  for (const [index, file] of files.entries())
    linted.push(
      await lintFile(file, order + index, {
        config: await finder.configFor(file),
        fix: setup.fix,
        wants: wantsOf(setup.fixTypes),
        isCompared: setup.isCompared,
        cache: setup.cache,
        fixTypes: setup.fixTypes,
        suppressions: setup.suppressions ?? null,
      }),
    )
  return linted
}

async function lintLines(task: LinesTask, finder: ConfigFinder, setup: JobSetup): Promise<LintedRecord[]> {
  const {filename, order, annotate} = task
  const config = await finder.configFor(filename)
  const options = {
    filename,
    config,
    fix: setup.fix !== false,
    wants: wantsOf(setup.fixTypes),
    withLinter: recordLinter,
    isCompared: setup.isCompared,
    cache: setup.cache,
    fixTypes: setup.fixTypes,
    suppressions: setup.suppressions ?? null,
    ...(annotate ? {annotate} : {}),
  }
  const linted: LintedRecord[] = []
  for (const [index, line] of linesIn(task).entries()) linted.push(await lintLine(line, order + index, options))
  return linted
}

/** Types of rules as a choice of findings to fix. */
export const wantsOf = (types: readonly string[] | null) =>
  types ? ({type}: {readonly type: string}) => types.includes(type) : undefined
