import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {writeFileSync} from 'atomically'
import {UsageError} from '../errors.ts'
import {makeFolder} from '../folders.ts'
import {replaceable} from '../replaceable.ts'
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
    makeFolder(dirname(file))
    const real = existsSync(file) ? replaceable(file).real : realOf(file)
    writeFileSync(real, textOf(articles))
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    throw new UsageError(`${name}: cannot be written (${code ?? message}).`)
  }
}

/** Of a file that is not there yet. */
const realOf = (file: string): string => join(realpathSync(dirname(resolve(file))), basename(file))
