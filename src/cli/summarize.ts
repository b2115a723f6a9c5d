import {resolve} from 'node:path'
import {bytesOf} from '../node/compression.ts'
import {UsageError} from '../node/errors.ts'
import {linesOf} from '../node/lines.ts'
import {many} from '../reporters/many.ts'
import type {ExitCode, Io} from './io.ts'
import {table} from './table.ts'

interface Counts {
  findings: number
  errors: number
  articles: number
}
interface Site extends Counts {
  /** Articles with findings; `articles` has all. */
  faulty: number
}
interface Told {
  readonly ruleId: string | null
  readonly level?: string
}
/** What a line says of an article. */
interface Line {
  readonly findings: readonly Told[]
  readonly site: string
  /** Its article was counted before. */
  readonly isLate: boolean
}

/** Totals by rule and by site of `--format jsonl` reports, or of records that `pipe --annotate` made. @throws UsageError */
export async function summarize(files: readonly string[], io: Io): Promise<ExitCode> {
  const rules = new Map<string, Counts>()
  const sites = new Map<string, Site>()
  let articles = 0
  for (const file of files) {
    for await (const {findings, site, isLate} of readLines(file, io)) {
      if (!isLate) articles++
      const own = sites.get(site) ?? {findings: 0, errors: 0, articles: 0, faulty: 0}
      sites.set(site, own)
      if (!isLate) own.articles++
      if (findings.length > 0 && !isLate) own.faulty++
      const seen = new Set<string>()
      for (const {ruleId, level} of findings) {
        const id = ruleId ?? '(not checked)'
        const counts = rules.get(id) ?? {findings: 0, errors: 0, articles: 0}
        rules.set(id, counts)
        for (const one of [own, counts]) {
          one.findings++
          if (level === 'error') one.errors++
        }
        if (!seen.has(id)) counts.articles++
        seen.add(id)
      }
    }
  }
  io.out(tables(articles, rules, sites))
  return 0
}

function tables(articles: number, rules: ReadonlyMap<string, Counts>, sites: ReadonlyMap<string, Site>): string {
  const byRule = [...rules].sort((a, b) => b[1].findings - a[1].findings || (a[0] < b[0] ? -1 : 1))
  const bySite = [...sites].sort((a, b) => b[1].findings - a[1].findings || (a[0] < b[0] ? -1 : 1))
  const sum = byRule.reduce((total, [, {findings}]) => total + findings, 0)
  return [
    `${many(articles, 'article')}, ${many(sum, 'finding')}\n\n`,
    table(
      ['rule', 'findings', 'errors', 'articles'],
      byRule.map(([id, one]) => [id, one.findings, one.errors, one.articles]),
    ),
    '\n',
    table(
      ['site', 'articles', 'with findings', 'findings', 'errors'],
      bySite.map(([site, one]) => [site, one.articles, one.faulty, one.findings, one.errors]),
    ),
  ].join('')
}

const UNKNOWN = '(unknown)'
/** A record that went through `pipe` as it was, since it could not be read. */
const UNCHECKED: Line = {findings: [{ruleId: null, level: 'error'}], site: UNKNOWN, isLate: false}

async function* readLines(file: string, io: Io): AsyncGenerator<Line, void, undefined> {
  let isKnown = false
  let first = 0
  try {
    for await (const lines of linesOf(file === '-' ? io.stdin() : bytesOf(resolve(io.cwd, file))))
      for (const {bytes, number} of lines) {
        const text = bytes.toString('utf8').replace(/^\uFEFF/u, '')
        if (text.trim() === '') continue
        const line = lineOf(text)
        if (line) isKnown = true
        else if (first === 0) first = number
        yield line ?? UNCHECKED
      }
    if (!isKnown && first > 0)
      throw new UsageError(`${file}:${first}: no result of \`--format jsonl\`, and no record of \`pipe --annotate\`.`)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(
      `${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? (error as Error).message}).`,
    )
  }
}

function lineOf(text: string): Line | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  if (typeof value !== 'object' || value === null) return null
  const {messages, digestlint, site, url, late} = value as Record<string, unknown>
  const findings = Array.isArray(messages) ? messages : digestlint
  if (!Array.isArray(findings) || !findings.every(isTold)) return null
  return {findings, site: typeof site === 'string' ? site : hostOf(url), isLate: late === true}
}

const isTold = (value: unknown): value is Told =>
  typeof value === 'object' &&
  value !== null &&
  'ruleId' in value &&
  (value.ruleId === null || typeof value.ruleId === 'string')

function hostOf(url: unknown): string {
  if (typeof url !== 'string' || !URL.canParse(url)) return UNKNOWN
  return new URL(url).hostname.replace(/^www\./u, '') || UNKNOWN
}
