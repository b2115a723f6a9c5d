import {existsSync} from 'node:fs'
import {join} from 'node:path'
import type {Finding, LintResult, SuppressedFinding} from '../../core/types.ts'
import {tally} from '../../tally.ts'
import {leftOut} from '../git/left-out.ts'
import {keyOf, type RuleEntries, type SuppressionTable} from './table.ts'

/** The suppressions of a run: what is known, and what the run makes of it. */
export interface Suppressions {
  readonly table: SuppressionTable
  /** Takes note of a result, and suppresses what is to be suppressed from now on. */
  take(result: LintResult): LintResult
  /** Told before files are linted: rules that find nothing unless articles are compared. */
  compares(rules: ReadonlySet<string>): void
  /** Told when all articles are done. `isCompared`: whether they were compared with each other, and are not a choice of those that changed. */
  done(isCompared: boolean): void
  /** Findings that were suppressed, and in how many articles. */
  readonly added: {readonly findings: number; readonly articles: number}
  /** Findings that were known and are gone; 0 where the run did not come to its end. */
  stale(): number
  /** Findings that are known of files which a sparse checkout keeps off the disk: they are not gone. */
  leftOut(): number
  /** What the file is to hold; `prune`: without what is gone. */
  articles(prune: boolean): SuppressionTable['articles']
}

/** Which findings a run suppresses: all, those of some rules, or none. */
export type Wanted = 'all' | ReadonlySet<string> | null

type Counts = Map<string, number>
/** Of a file: on disk, kept off it by git, or neither. */
type Place = 'there' | 'left out' | 'gone'

/** Memory holds what the file does, and nothing of articles that it does not name. */
export function makeSuppressions(table: SuppressionTable, wanted: Wanted): Suppressions {
  const {folder, articles} = table
  /** Of articles in the table: how often each known finding was there, at most in one record. */
  const used = new Map<string, Counts>()
  /** Of articles that could not be judged. */
  const broken = new Set<string>()
  const linted = new Set<string>()
  const made = new Map<string, Map<string, Counts>>()
  const deferred = new Set<string>()
  /** Files of the table, for those whose records are named one by one. */
  const files = new Set(Object.keys(articles).map(fileOf))
  let isDone = false
  let isCompared = false
  let isReadable = true
  let findings = 0

  const places = new Map<string, Place>()
  let offDisk: ReadonlySet<string> | null = null
  const lookFor = (path: string): Place => {
    if (existsSync(path)) return 'there'
    offDisk ??= leftOut(folder)
    return offDisk.has(path) ? 'left out' : 'gone'
  }
  const placeOf = (file: string): Place => {
    const place = places.get(file) ?? lookFor(join(folder, file))
    places.set(file, place)
    return place
  }
  const isWanted = ({ruleId, fatal}: Finding): boolean =>
    wanted !== null && ruleId !== null && !fatal && (wanted === 'all' || wanted.has(ruleId))

  /** What comparing articles found may only be gone because the others were not looked at. */
  let whole: boolean | null = null
  const isWhole = (): boolean => {
    whole ??= isCompared && isReadable && [...files].every((file) => linted.has(file) || placeOf(file) === 'gone')
    return whole
  }

  const gone = (key: string, rule: string, fingerprint: string, count: number): number => {
    const file = fileOf(key)
    if (!linted.has(file)) return placeOf(file) === 'gone' ? count : 0
    if (broken.has(key) || broken.has(file) || (deferred.has(rule) && !isWhole())) return 0
    return Math.max(0, count - (used.get(key)?.get(fingerprint) ?? 0))
  }
  return {
    table,
    get added() {
      return {findings, articles: made.size}
    },
    take(result) {
      const key = keyOf(folder, result.filePath, result.article)
      const file = fileOf(key)
      const own = new Map<string, number>()
      const known = result.suppressedMessages.filter(isKnown)
      const isBroken = result.messages.some(({ruleId, fatal}) => fatal || ruleId === null)
      if (isBroken) isReadable = false
      if (files.has(file)) {
        linted.add(file)
        // A bad record has no id: which one it is nobody knows.
        if (isBroken) broken.add(result.article === undefined ? file : key)
        if (Object.hasOwn(articles, key)) merge(entryOf(used, key), countsOf(known))
      }
      const fresh = result.messages.filter(isWanted)
      if (fresh.length === 0) return result
      findings += fresh.length
      const rules = entryOf(made, key)
      for (const one of [...known, ...fresh]) {
        const name = `${one.ruleId}\n${one.fingerprint}`
        own.set(name, (own.get(name) ?? 0) + 1)
      }
      for (const [name, count] of own) {
        const [rule, fingerprint] = name.split('\n') as [string, string]
        merge(entryOf(rules, rule), new Map([[fingerprint, count]]))
      }
      return suppressed(result, fresh)
    },
    compares(rules) {
      for (const rule of rules) deferred.add(rule)
    },
    done(compared) {
      isDone = true
      isCompared = compared
    },
    stale() {
      if (!isDone) return 0
      let count = 0
      for (const [key, rules] of Object.entries(articles))
        for (const [rule, entries] of Object.entries(rules))
          if (!deferred.has(rule))
            for (const [fingerprint, times] of Object.entries(entries)) count += gone(key, rule, fingerprint, times)
      return count
    },
    leftOut() {
      let count = 0
      for (const [key, rules] of Object.entries(articles))
        if (!linted.has(fileOf(key)) && placeOf(fileOf(key)) === 'left out')
          for (const times of Object.values(rules).flatMap(Object.values<number>)) count += times
      return count
    },
    articles(prune) {
      const all: Record<string, Record<string, Record<string, number>>> = Object.create(null)
      const put = (key: string, rule: string, fingerprint: string, count: number): void => {
        if (count === 0) return
        all[key] ??= Object.create(null) as RuleEntries
        const rules = all[key]!
        rules[rule] ??= {}
        rules[rule]![fingerprint] = Math.max(count, rules[rule]![fingerprint] ?? 0)
      }
      for (const [key, rules] of Object.entries(articles))
        for (const [rule, entries] of Object.entries(rules))
          for (const [fingerprint, count] of Object.entries(entries))
            put(key, rule, fingerprint, prune && isDone ? count - gone(key, rule, fingerprint, count) : count)
      for (const [key, rules] of made)
        for (const [rule, entries] of rules)
          for (const [fingerprint, count] of entries) put(key, rule, fingerprint, count)
      return all
    },
  }
}

const isKnown = ({suppressions}: SuppressedFinding): boolean => suppressions.some(({kind}) => kind === 'baseline')

/** `news.jsonl#4711` → `news.jsonl`: only a file of records has `#` after its ending. */
const fileOf = (key: string): string => /^(.*?\.(?:jsonl|ndjson|json|csv|tsv)(?:\.[\da-z]+)?)#/isu.exec(key)?.[1] ?? key

function entryOf<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = map.get(key) ?? new Map<string, V>()
  map.set(key, known)
  return known
}

function countsOf(findings: readonly Finding[]): Counts {
  const counts: Counts = new Map()
  for (const {fingerprint} of findings) counts.set(fingerprint, (counts.get(fingerprint) ?? 0) + 1)
  return counts
}

/** The larger count of each: records that share an entry have it each. */
function merge(into: Counts, counts: Counts): void {
  for (const [fingerprint, count] of counts) into.set(fingerprint, Math.max(count, into.get(fingerprint) ?? 0))
}

/** The result with some of its findings suppressed. */
function suppressed(result: LintResult, findings: readonly Finding[]): LintResult {
  const gone = new Set(findings)
  const messages = result.messages.filter((one) => !gone.has(one))
  const {source, ...rest} = result
  return {
    ...rest,
    messages,
    suppressedMessages: [
      ...result.suppressedMessages,
      ...findings.map((one) => ({...one, suppressions: [{kind: 'baseline' as const, justification: ''}]})),
    ],
    ...tally(messages),
    ...(source !== undefined && (messages.length > 0 || result.output !== undefined) ? {source} : {}),
  }
}
