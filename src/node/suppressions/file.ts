import {readFileSync, realpathSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {UsageError} from '../errors.ts'
import {realFolder} from '../trust.ts'
import type {SuppressionTable} from './table.ts'

export const SUPPRESSIONS_FILE = 'digestlint-suppressions.json'

type Articles = SuppressionTable['articles']

/**
 * Reads a suppressions file; `name` is what messages call it. Null where there is none.
 * @throws UsageError where it is damaged or cannot be read.
 */
export function readSuppressions(file: string, name: string): SuppressionTable | null {
  let text: string
  try {
    // A device may have no end.
    if (statSync(file).isCharacterDevice()) throw new UsageError(`${name}: is no file.`)
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof UsageError) throw error
    const {code} = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new UsageError(`${name}: cannot be read (${code}).`)
  }
  if (/^(?:<{7}|>{7})(?: |$)/mu.test(text))
    throw new UsageError(
      `${name}: has merge conflicts. Keep the lines of both sides, or take one side and run with --suppress-all on the articles of the other.`,
    )
  return {folder: realpathSync(dirname(file)), articles: parse(text, name)}
}

/** An empty table for a file that is still to be written. */
export const newTable = (file: string): SuppressionTable => ({folder: realFolder(file), articles: {}})

function parse(text: string, name: string): Articles {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch (error) {
    throw damaged(name, (error as Error).message.replace(/\s+/gu, ' '))
  }
  if (!isObject(value)) throw damaged(name, 'it holds no object')
  for (const [key, rules] of Object.entries(value)) {
    if (!isObject(rules)) throw damaged(name, `\`${key}\` is no object`)
    for (const [rule, entries] of Object.entries(rules)) {
      const isRight =
        isObject(entries) &&
        Object.values(entries).every((count) => typeof count === 'number' && Number.isInteger(count) && count > 0)
      if (!isRight) throw damaged(name, `\`${rule}\` of \`${key}\` has no counts by fingerprint`)
    }
  }
  return value as Articles
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const damaged = (name: string, why: string): UsageError =>
  new UsageError(
    `${name}: is damaged (${why}). Take back the last good one, or remove it and run with --suppress-all to make it anew.`,
  )
