import {relative, resolve} from 'node:path'
import {UsageError} from '../errors.ts'
import {newTable, readSuppressions, SUPPRESSIONS_FILE} from './file.ts'
import {makeSuppressions, type Suppressions, type Wanted} from './suppressions.ts'

export interface SuppressionsOptions {
  readonly cwd?: string
  /** The file; default `digestlint-suppressions.json` in the working folder. One that is named has to be there, unless findings are to be suppressed. */
  readonly location?: string
  /** Findings to suppress from now on; default none. */
  readonly suppress?: Wanted
}
export interface OpenSuppressions extends Suppressions {
  /** What messages call the file. */
  readonly name: string
  /** Whether there was such a file. */
  readonly isThere: boolean
  /** Writes the file, if anything in it changed, in one step. `prune`: without findings that are gone. Says whether it was written. @throws UsageError */
  save(prune?: boolean): Promise<boolean>
}

/** Opens a suppressions file for a run: give it to `lintFiles`, then save it. @throws UsageError where it is damaged, or named and not there. */
export function openSuppressions(options: SuppressionsOptions = {}): OpenSuppressions {
  const {cwd = process.cwd(), location, suppress = null} = options
  const file = resolve(cwd, location ?? SUPPRESSIONS_FILE)
  const name = relative(cwd, file) || file
  const table = readSuppressions(file, name)
  if (!table && location !== undefined && suppress === null)
    throw new UsageError(`${name}: no such suppressions file; --suppress-all or --suppress-rule makes one.`)
  const before = table ?? newTable(file)
  const own = makeSuppressions(before, suppress)
  return Object.assign(own, {
    name,
    isThere: table !== null,
    async save(prune = false) {
      // Most runs write nothing.
      const {textOf, writeSuppressions} = await import('./write.ts')
      const articles = own.articles(prune)
      if (textOf(articles) === textOf(before.articles)) return false
      writeSuppressions(file, name, articles)
      return true
    },
  })
}
