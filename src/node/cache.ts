import type {createHash} from 'node:crypto'
import {closeSync, openSync, readSync} from 'node:fs'
import {dirname} from 'node:path'
import type {ArticleMeta, LintResult, MarkupName, ResolvedConfig} from '../core/types.ts'
import {version} from '../generated/version.ts'
import {type Entries, KEY, openEntries} from './cache-entries.ts'
import {makeFolder} from './folders.ts'

/** Results of articles that were linted before, by all that they hang on. */
export interface ResultCache {
  /** Names what a result hangs on. Plugins have versions, and are taken at their word. */
  keyOf(text: string, about: CachedAbout): string
  get(key: string): CachedResult | null
  set(key: string, result: CachedResult): void
  /** What was asked for and what is new since the last call, as plain data, where a worker has the cache. */
  news(): CacheNews
  /** Takes in what a worker tells. */
  learn(news: CacheNews): void
  /** Writes the file anew, in one step, and closes the cache. A cache that cannot be written is no error. */
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
const HEAD = `${NAME}2 ${version}`
/** Runs after which an entry that nobody asked for goes. */
const OLDEST = 10

/**
 * Opens the cache in a file. `onWarning` hears of a file that is damaged, which counts as empty. `tells`: what is new is told by `news`, and
 * kept by who hears it. The file: a head line, then the entries.
 */
export async function openCache(
  file: string,
  onWarning: (line: string) => void,
  {tells = false}: {readonly tells?: boolean} = {},
): Promise<ResultCache> {
  // It would cost the start of every run.
  const {createHash: hashOf} = await import('node:crypto')
  const {entries, isOwn} = entriesOf(file, onWarning)
  let used: string[] = []
  let made: [string, string][] = []
  let isFull = false
  const add = (key: string, json: string): void => {
    if (isFull) return
    try {
      entries.add(key, json)
    } catch (error) {
      isFull = true
      onWarning(`${file}: no more is cached in this run (${codeOf((error as Error).cause ?? error)}).`)
    }
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
      return hash.update(text).digest('base64url').slice(0, KEY)
    },
    get(key) {
      const json = entries.get(key)
      if (json === null) return null
      if (tells) used.push(key)
      try {
        return JSON.parse(json) as CachedResult
      } catch {
        entries.delete(key)
        return null
      }
    },
    set(key, result) {
      const json = JSON.stringify(result)
      if (tells) made.push([key, json])
      else add(key, json)
    },
    news() {
      const news = {used, made}
      used = []
      made = []
      return news
    },
    learn(news) {
      for (const key of news.used) entries.touch(key)
      for (const [key, json] of news.made) add(key, json)
    },
    save() {
      try {
        if (!isOwn) return
        makeFolder(dirname(file))
        entries.save(file, HEAD, OLDEST)
      } catch (error) {
        onWarning(`${file}: the cache was not written (${codeOf(error)}).`)
      } finally {
        entries.close()
      }
    },
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error)

/** The entries of a file; none where it is no cache, which then stays. */
function entriesOf(file: string, onWarning: (line: string) => void): {entries: Entries; isOwn: boolean} {
  const none = {entries: openEntries(null)!, isOwn: true}
  try {
    const head = firstLineOf(file)
    if (head !== '' && !head.startsWith(NAME.slice(0, head.length))) {
      onWarning(`${file}: no cache of digestlint, so nothing is cached; remove it, or give another --cache-location.`)
      return {...none, isOwn: false}
    }
    // Of another version: nothing of it counts, and nothing is wrong.
    if (head !== HEAD && /^digestlint cache \d+ /u.test(head)) return none
    const entries = head === HEAD ? openEntries(file) : null
    if (entries) return {entries, isOwn: true}
    onWarning(`${file}: the cache is damaged; it counts as empty and is made anew.`)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT')
      onWarning(`${file}: the cache cannot be read (${codeOf(error)}); it counts as empty.`)
  }
  return none
}

/** Its beginning, where it is all one line. */
function firstLineOf(file: string): string {
  const fd = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(HEAD.length + 1)
    const read = readSync(fd, bytes, 0, bytes.length, 0)
    return bytes.toString('utf8', 0, read).split('\n')[0]!
  } finally {
    closeSync(fd)
  }
}

/** All of a config that results hang on. */
function describe({plugins, ...rest}: ResolvedConfig, hashOf: typeof createHash): string {
  const names = plugins.map(({meta}) => `${meta.name}@${meta.version}`)
  return hashOf('sha256')
    .update(JSON.stringify({version, node: process.version, names, ...rest}))
    .digest('base64url')
}
