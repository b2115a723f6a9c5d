import {statSync} from 'node:fs'
import {type FactSheet, makeCorpus} from '../../core/corpus.ts'
import {compileRules} from '../../core/lint.ts'
import type {LintResult, ResolvedConfig} from '../../core/types.ts'
import {withLate} from '../../late-results.ts'
import {lateResults} from '../../linter.ts'
import type {ConfigFinder} from '../config.ts'
import {spillingStore} from '../corpus-store.ts'
import {lintFile} from '../lint-file.ts'
import {loadFor, recordLinter} from '../linters.ts'
import {isRecordFile, lintRecordFile} from '../record-file.ts'
import {placedLate, reopener} from '../reopen.ts'
import {makeSpool, type Spool} from '../spool.ts'
import {ofArticle, type SuppressionTable} from '../suppressions/table.ts'

/** Results by file, in the order of the files. */
export type ResultsByFile = ReadonlyMap<string, readonly LintResult[]>

/** A run over files that change: only what changed is linted again, and all articles are compared again. */
export interface KeptRun {
  /**
   * Brings the results to what is on disk. A file is linted where it changed, or its config (`finder` gives another one) or what is known did. Null where
   * `isEnded` says so amid it.
   * @throws ConfigError
   */
  refresh(
    files: readonly string[],
    finder: ConfigFinder,
    table: SuppressionTable | null,
    isEnded: () => boolean,
  ): Promise<ResultsByFile | null>
  /** What tells a file from the one that was there when it was linted; null for one that was not. */
  stampOf(file: string): Stamp | null
  /** Lines on rules that could not look at some articles. */
  readonly notices: readonly string[]
  close(): void
}

export interface Stamp {
  readonly inode: number
  readonly size: number
  readonly modified: number
  /** Also where the file was replaced by one of the same age. */
  readonly changed: number
}

interface Item {
  readonly result: LintResult | null
  readonly sheet: FactSheet | null
}
interface Kept {
  readonly stamp: Stamp
  readonly config: ResolvedConfig
  readonly table: SuppressionTable | null
  /** One an article; blank lines of records too. */
  readonly items: readonly Item[]
  readonly spool: Spool | null
}

const NONE: Stamp = {inode: 0, size: -1, modified: 0, changed: 0}
/** How long signals may wait for a turn, in milliseconds. */
const TURN = 50

export function keptRun(): KeptRun {
  const kept = new Map<string, Kept>()
  let notices: readonly string[] = []
  const drop = (file: string): void => {
    kept.get(file)?.spool?.close()
    kept.delete(file)
  }
  return {
    async refresh(files, finder, table, isEnded) {
      const wanted = new Set(files)
      for (const file of [...kept.keys()]) if (!wanted.has(file)) drop(file)
      let turn = performance.now()
      for (const file of files) {
        const config = await finder.configFor(file)
        // Before the file is read: what changes meanwhile is linted the next time.
        const stamp = readStamp(file)
        const before = kept.get(file)
        if (before && before.config === config && before.table === table && isSame(before.stamp, stamp)) continue
        drop(file)
        kept.set(file, {stamp, config, table, ...(await lint(file, config, table))})
        if (performance.now() - turn < TURN) continue
        await new Promise((done) => setImmediate(done))
        if (isEnded()) return null
        turn = performance.now()
      }
      await loadFor(files, files.some(isRecordFile) ? ['markdown', 'html'] : [])
      const compared = compareAll(files, kept, table)
      notices = compared.notices
      return compared.results
    },
    stampOf: (file) => kept.get(file)?.stamp ?? null,
    get notices() {
      return notices
    },
    close() {
      for (const file of [...kept.keys()]) drop(file)
    },
  }
}

export function readStamp(file: string): Stamp {
  const stat = statSync(file, {throwIfNoEntry: false})
  return stat ? {inode: stat.ino, size: stat.size, modified: stat.mtimeMs, changed: stat.ctimeMs} : NONE
}

const isSame = (a: Stamp, b: Stamp): boolean =>
  a.inode === b.inode && a.size === b.size && a.modified === b.modified && a.changed === b.changed

async function lint(
  file: string,
  config: ResolvedConfig,
  suppressions: SuppressionTable | null,
): Promise<Pick<Kept, 'items' | 'spool'>> {
  if (!isRecordFile(file)) {
    const {results, sheet} = await lintFile(file, 0, {config, fix: false, isCompared: true, suppressions})
    return {items: results.map((result, index) => ({result, sheet: index === 0 ? sheet : null})), spool: null}
  }
  const spool = makeSpool()
  const items: Item[] = []
  const options = {
    filename: file,
    config,
    fix: false,
    withLinter: recordLinter,
    isCompared: true,
    order: 0,
    suppressions,
  }
  for await (const {result, sheet, json, start} of lintRecordFile(file, {...options, write: false, pool: null}))
    items.push({result, sheet: sheet && {...sheet, at: spool.put(json, start)}})
  return {items, spool}
}

/** All results, with what comparing all articles finds. */
function compareAll(files: readonly string[], kept: ReadonlyMap<string, Kept>, table: SuppressionTable | null) {
  const results: (LintResult | null)[] = []
  const corpus = makeCorpus(spillingStore())
  try {
    let hasFacts = false
    const bounds: [file: string, from: number][] = []
    for (const file of files) {
      const {items, config} = kept.get(file)!
      bounds.push([file, results.length])
      for (const {result, sheet} of items) {
        if (sheet) {
          corpus.addSheet({...sheet, order: results.length}, compileRules(config))
          hasFacts = true
        }
        results.push(result)
      }
    }
    const reopen: Parameters<typeof lateResults>[1] = (about) =>
      reopener({...plain, spool: kept.get(about.filename)?.spool ?? none})(about)
    // A file that is linted alone has nothing to be compared with.
    if (hasFacts && (files.length > 1 || files.some(isRecordFile)))
      for (const {result, order, at, config, idle} of lateResults(
        corpus,
        reopen,
        table ? ofArticle(table) : undefined,
      )) {
        const own = results[order]
        const spool = kept.get(result.filePath)?.spool ?? none
        if (own) results[order] = withLate(own, placedLate(result, spool, at, config), idle)
      }
    const own = bounds.map(([file, from], index): [string, LintResult[]] => [
      file,
      results.slice(from, bounds[index + 1]?.[1]).filter((result) => result !== null),
    ])
    return {results: new Map(own), notices: [...corpus.notices]}
  } finally {
    corpus.close()
  }
}

/** For files that are one article each: nothing is asked of it. */
const none = makeSpool()
const plain = {isDry: false, wants: undefined, known: undefined, contents: undefined}
