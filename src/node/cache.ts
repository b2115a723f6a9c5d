import type {createHash} from 'node:crypto'
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import type {ArticleMeta, LintResult, MarkupName, ResolvedConfig} from '../core/types.ts'
import {version} from '../generated/version.ts'
import {makeFolder} from './folders.ts'

/** Results of articles that were linted before, by all that they hang on. */
export interface ResultCache {
  /** Names what a result hangs on. Plugins have versions, and are taken at their word. */
  keyOf(text: string, about: CachedAbout): string
  get(key: string): CachedResult | null
  set(key: string, result: CachedResult): void
  /** What was asked for and what was learnt since the last call, as plain data, where a worker has the cache. */
  news(): CacheNews
  /** Takes in what a worker tells. */
  learn(news: CacheNews): void
  /** Writes the file anew, in one step. A cache that cannot be written is no error. */
  save(): void
}
export interface CachedAbout {
  readonly filename: string
  readonly config: ResolvedConfig
  readonly meta?: ArticleMeta
  readonly markup?: MarkupName
  /** What is done with the text: linting and fixing tell different things of one text. */
  readonly job: string
}
/** What rules found in one article by itself. What comparing articles finds is no part of it. */
export interface CachedResult {
  readonly result: Omit<LintResult, 'source'>
  /** What fixes would take out, as `FactSheet` has it. */
  readonly removed: readonly number[]
}

export interface CacheNews {
  /** Keys that were asked for and found. */
  readonly used: readonly string[]
  /** Key and JSON of what is new. */
  readonly made: readonly (readonly [string, string])[]
}

const NAME = 'digestlint cache '
const HEAD = `${NAME}1 ${version}`
const KEY = 43
/** Runs after which an entry that nobody asked for goes. */
const OLDEST = 10
const OLDEST_DIGITS = 2

interface Entry {
  readonly json: string
  age: number
}

/**
 * Opens the cache in a file. `onWarning` hears of a file that is damaged, which counts as empty.
 * The file: a head line, then a line an entry: key, age in runs, JSON.
 */
export async function openCache(file: string, onWarning: (line: string) => void): Promise<ResultCache> {
  // It would cost the start of every run.
  const {createHash: hashOf} = await import('node:crypto')
  const entries = new Map<string, Entry>()
  const read = readEntries(file, onWarning)
  for (const [key, entry] of read ?? []) entries.set(key, entry)
  let isChanged = false
  let used: string[] = []
  let made: [string, string][] = []
  const add = (key: string, json: string): void => {
    entries.set(key, {json, age: 0})
    isChanged = true
  }
  const configs = new WeakMap<ResolvedConfig, string>()
  const configKey = (config: ResolvedConfig): string => {
    const known = configs.get(config)
    if (known !== undefined) return known
    const made = describe(config, hashOf)
    configs.set(config, made)
    return made
  }
  return {
    keyOf(text, {filename, config, meta, markup, job}) {
      const own = configKey(config)
      const hash = hashOf('sha256').update(own)
      hash.update(`\0${filename}\0${job}\0${markup ?? ''}\0${meta ? JSON.stringify(meta) : ''}\0`)
      return hash.update(text).digest('base64url')
    },
    get(key) {
      const entry = entries.get(key)
      if (!entry) return null
      entry.age = 0
      used.push(key)
      try {
        return JSON.parse(entry.json) as CachedResult
      } catch {
        entries.delete(key)
        return null
      }
    },
    set(key, result) {
      const json = JSON.stringify(result)
      add(key, json)
      made.push([key, json])
    },
    news() {
      const news = {used, made}
      used = []
      made = []
      return news
    },
    learn(news) {
      for (const key of news.used) {
        const entry = entries.get(key)
        if (entry) entry.age = 0
      }
      for (const [key, json] of news.made) add(key, json)
    },
    save() {
      // Somebody's own file.
      if (read === null) return
      const kept = [...entries].filter(([, {age}]) => age < OLDEST)
      if (!isChanged && kept.length === entries.size) return
      const lines = kept.map(([key, {json, age}]) => `${key}${String(age).padStart(OLDEST_DIGITS, '0')}${json}\n`)
      try {
        makeFolder(dirname(file))
        const temporary = `${file}.${process.pid}.tmp`
        writeFileSync(temporary, `${HEAD}\n${lines.join('')}`)
        renameSync(temporary, file)
      } catch (error) {
        rmSync(`${file}.${process.pid}.tmp`, {force: true})
        onWarning(`${file}: the cache was not written (${codeOf(error)}).`)
      }
    },
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** Null where the file is no cache, and stays. */
function readEntries(file: string, onWarning: (line: string) => void): [string, Entry][] | null {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      onWarning(`${file}: the cache cannot be read (${codeOf(error)}); it counts as empty.`)
    return []
  }
  const lines = text.split('\n')
  if (text !== '' && !text.startsWith(NAME.slice(0, text.length))) {
    onWarning(`${file}: no cache of digestlint, so nothing is cached; remove it, or give another --cache-location.`)
    return null
  }
  // Of another version: nothing of it counts, and nothing is wrong.
  if (lines[0] !== HEAD && /^digestlint cache \d+ /u.test(lines[0]!)) return []
  const entries: [string, Entry][] = []
  for (const line of lines.slice(1, -1)) {
    const age = Number(line.slice(KEY, KEY + OLDEST_DIGITS))
    const json = line.slice(KEY + OLDEST_DIGITS)
    if (!Number.isInteger(age) || !json.startsWith('{') || !json.endsWith('}')) return damaged()
    entries.push([line.slice(0, KEY), {json, age: age + 1}])
  }
  return lines[0] === HEAD && lines.at(-1) === '' ? entries : damaged()

  function damaged(): [] {
    onWarning(`${file}: the cache is damaged; it counts as empty and is made anew.`)
    return []
  }
}

/** All of a config that results hang on. */
function describe({plugins, ...rest}: ResolvedConfig, hashOf: typeof createHash): string {
  const names = plugins.map(({meta}) => `${meta.name}@${meta.version}`)
  return hashOf('sha256')
    .update(JSON.stringify({version, node: process.version, names, ...rest}))
    .digest('base64url')
}
