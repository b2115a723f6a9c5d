import {accessSync, constants, mkdirSync, realpathSync, statSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {writeFileSync} from 'atomically'
import {UsageError} from '../errors.ts'
import type {RuleEntries, SuppressionTable} from './table.ts'

/** The file as it is written: sorted, with a line a finding, so that a diff shows what came and went and branches merge. */
export const textOf = (articles: SuppressionTable['articles']): string =>
  `${JSON.stringify(
    sorted(articles, (rules: RuleEntries) => sorted(rules, (entries) => sorted(entries, (count) => count))),
    null,
    2,
  )}\n`

/** Entries by key, without those that are empty. */
function sorted<T>(record: Readonly<Record<string, T>>, inner: (value: T) => unknown): object {
  const made: Record<string, unknown> = Object.create(null)
  for (const key of Object.keys(record).sort()) {
    const value = inner(record[key]!)
    if (typeof value !== 'object' || value === null || Object.keys(value).length > 0) made[key] = value
  }
  return made
}

/** Writes the file in one step. @throws UsageError */
export function writeSuppressions(file: string, name: string, articles: SuppressionTable['articles']): void {
  try {
    mkdirSync(dirname(file), {recursive: true})
    const real = realOf(file)
    // Replacing a file asks for no right to write to it.
    const mode = statSync(real, {throwIfNoEntry: false})?.mode
    if (mode !== undefined && (mode & 0o222) === 0)
      throw new UsageError(`${name}: cannot be written (it is read-only).`)
    if (mode !== undefined) accessSync(real, constants.W_OK)
    writeFileSync(real, textOf(articles))
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${name}: cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`)
  }
}

/** Through a link to the file that it leads to, which stays a link. */
function realOf(file: string): string {
  try {
    return realpathSync(file)
  } catch {
    return join(realpathSync(dirname(resolve(file))), basename(file))
  }
}
