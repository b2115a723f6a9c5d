import type {KnownFindings} from '../core/baseline.ts'
import type {ResolvedConfig} from '../core/types.ts'
import type {FixOptions} from '../linter.ts'
import type {ResultCache} from './cache.ts'
import {cached, type Worked} from './cached.ts'
import type {Contents} from './contents.ts'
import {withLinter} from './linters.ts'
import {readArticle} from './read.ts'
import {sheetTaker} from './sheet-taker.ts'
import type {Phase} from './stats.ts'
import {knownOf, type SuppressionTable} from './suppressions/table.ts'
import type {LintedFile} from './workers/tasks.ts'
import {outputFixes} from './write.ts'

export interface FileOptions {
  readonly config: ResolvedConfig
  readonly fix: boolean | 'dry'
  readonly wants?: FixOptions['wants'] | undefined
  /** Whether the facts for comparing articles are wanted. */
  readonly isCompared: boolean
  readonly cache?: ResultCache | null
  /** Which findings are fixed, for the cache. */
  readonly fixTypes?: readonly string[] | null
  /** What stands in the place of files on disk. */
  readonly contents?: Contents | null
  /** What was found in articles before. */
  readonly suppressions?: SuppressionTable | null
  /** Times a phase. */
  readonly phase?: <T>(name: Phase, work: () => T) => T
}

const untimed = <T>(_: Phase, work: () => T): T => work()

/** Lints a file that is one article, and writes it where it is mended. `order`: its number in the run. */
export async function lintFile(filename: string, order: number, options: FileOptions): Promise<LintedFile> {
  const {config, fix, wants, isCompared, cache, phase = untimed} = options
  const {contents} = options
  const content = contents ? phase('read', () => contents.read(filename)) : undefined
  if (content === null) return {results: [], sheet: null}
  const read = phase('read', () => readArticle(filename, content))
  if ('failure' in read) return {results: [read.failure], sheet: null}
  const known = options.suppressions ? knownOf(options.suppressions, filename) : undefined
  const work = async (): Promise<Worked> => {
    // What is cached is for runs that compare too.
    const taker = sheetTaker(order, isCompared || Boolean(cache))
    const about = {filename, config, ...(known ? {known} : {}), ...taker.about}
    const [result] = await withLinter(filename, (own) => {
      taker.begin()
      return phase('lint', () =>
        fix === false ? own.lintText(read.text, about) : own.fixText(read.text, {...about, ...(wants ? {wants} : {})}),
      )
    })
    return {result: result!, sheet: taker.sheet}
  }
  const about = {filename, config, order, job: jobOf(fix, options.fixTypes, known)}
  const {result, sheet} = cache
    ? await cached(cache, read.text, about, (own) => withLinter(filename, own), work)
    : await work()
  return {
    results: fix === true ? phase('write', () => outputFixes([result], contents?.write)) : [result],
    sheet: isCompared ? sheet : null,
  }
}

/** Names what is done with a text, for the cache. */
export const jobOf = (
  fix: boolean | 'dry',
  fixTypes: readonly string[] | null | undefined,
  known: KnownFindings | undefined,
): string =>
  `${fix === false ? 'lint' : `fix ${fixTypes?.join(',') ?? 'all'}`}${known ? ` but ${JSON.stringify([...known])}` : ''}`
