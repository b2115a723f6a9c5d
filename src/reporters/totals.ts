import type {Finding, LintResult} from '../core/types.ts'

export interface Count {
  readonly name: string
  findings: number
  errors: number
  warnings: number
  /** Articles with such a finding. */
  articles: number
}
/** Counts over the results of a run, which come one by one. */
export interface Totals {
  readonly all: Count
  /** Articles that were checked. */
  readonly checked: number
  readonly skipped: number
  /** Findings that `--fix` mends. */
  readonly fixable: number
  readonly mended: number
  add(result: LintResult): void
  /** The most findings first. */
  rules(): readonly Count[]
  sites(): readonly Count[]
}

export const NO_RULE = 'not checked'
export const NO_SITE = 'unknown site'

export function makeTotals(): Totals {
  const all = zero('')
  const rules = new Map<string, Count>()
  const sites = new Map<string, Count>()
  // Told apart since a late result may be the first one with findings.
  const faulty = new Set<string>()
  const counts = {checked: 0, skipped: 0, fixable: 0, mended: 0}
  return {
    all,
    get checked() {
      return counts.checked
    },
    get skipped() {
      return counts.skipped
    },
    get fixable() {
      return counts.fixable
    },
    get mended() {
      return counts.mended
    },
    add(result) {
      const {messages, site = NO_SITE, late} = result
      // A late result is the second one of its article.
      if (!late) counts.checked++
      if (result.skipped) counts.skipped++
      counts.fixable += result.fixableErrorCount + result.fixableWarningCount
      counts.mended += result.fixed?.length ?? 0
      if (messages.length === 0) return
      const own = [all, countOf(sites, site)]
      const key = `${result.filePath}:${result.record ?? ''}`
      if (!faulty.has(key)) for (const one of own) one.articles++
      faulty.add(key)
      for (const finding of messages) for (const one of own) put(one, finding)
      const seen = new Set<Count>()
      for (const finding of messages) {
        const rule = countOf(rules, finding.ruleId ?? NO_RULE)
        put(rule, finding)
        if (!seen.has(rule)) rule.articles++
        seen.add(rule)
      }
    },
    rules: () => sorted(rules),
    sites: () => sorted(sites),
  }
}

const zero = (name: string): Count => ({name, findings: 0, errors: 0, warnings: 0, articles: 0})

function countOf(counts: Map<string, Count>, name: string): Count {
  const known = counts.get(name)
  if (known) return known
  const made = zero(name)
  counts.set(name, made)
  return made
}

function put(count: Count, {level}: Finding): void {
  count.findings++
  if (level === 'error') count.errors++
  if (level === 'warn') count.warnings++
}

const sorted = (counts: ReadonlyMap<string, Count>): Count[] =>
  [...counts.values()].sort((a, b) => b.findings - a.findings || (a.name < b.name ? -1 : 1))
