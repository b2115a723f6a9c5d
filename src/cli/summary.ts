import type {Finding, LintResult} from '../core/types.ts'
import {tally} from '../linter.ts'
import {many} from '../reporters/many.ts'
import type {Args} from './options.ts'

export interface Totals {
  readonly articles: number
  readonly skipped: number
  readonly findings: number
  readonly errors: number
  readonly warnings: number
  readonly fixable: number
  readonly fixed: number
  readonly mended: number
  /** Files that could not be read and rules that crashed. */
  readonly fatal: number
  /** Articles with an error. */
  readonly faulty: number
  /** What was mended in the last file of records, and not yet written. */
  readonly pending: {readonly file: string; readonly fixed: number; readonly mended: number}
}

export const noTotals: Totals = {
  articles: 0,
  skipped: 0,
  findings: 0,
  errors: 0,
  warnings: 0,
  fixable: 0,
  fixed: 0,
  mended: 0,
  fatal: 0,
  faulty: 0,
  pending: {file: '', fixed: 0, mended: 0},
}

export const totalsOf = (results: readonly LintResult[]): Totals =>
  results.reduce((totals, result) => withResult(totals, result), noTotals)

/** The totals with one result more; `isLate`: its article is counted already. */
export function withResult(totals: Totals, result: LintResult, isLate = false): Totals {
  const {skipped, messages, errorCount, filePath} = result
  const before = totals.pending.file === filePath ? totals.pending : {fixed: 0, mended: 0}
  // A file that fails as a whole, as a broken archive does after its last record, stays as it was.
  const isVoid = result.record === undefined && result.fatalErrorCount > 0 && !isLate
  const fixed = (result.fixed?.length ?? 0) - (isVoid ? before.fixed : 0)
  const mended = (result.output === undefined ? 0 : 1) - (isVoid ? before.mended : 0)
  return {
    articles: totals.articles + (isLate ? 0 : 1),
    skipped: totals.skipped + (skipped ? 1 : 0),
    findings: totals.findings + messages.length,
    errors: totals.errors + errorCount,
    warnings: totals.warnings + result.warningCount,
    fixable: totals.fixable + result.fixableErrorCount + result.fixableWarningCount,
    fixed: totals.fixed + fixed,
    mended: totals.mended + mended,
    fatal: totals.fatal + result.fatalErrorCount,
    faulty: totals.faulty + (errorCount > 0 && !isLate ? 1 : 0),
    pending: {file: filePath, fixed: before.fixed + fixed, mended: before.mended + mended},
  }
}

/** How many articles, findings and fixable ones, and what to run next. */
export function summaryOf(totals: Totals, values: Args['values']): string {
  const {articles, skipped, findings, errors, warnings, fixable, fixed, mended} = totals
  const checked = `${many(articles, 'article')}${skipped > 0 ? ` (${skipped} in another language skipped)` : ''}`
  const did =
    fixed > 0
      ? `, ${many(fixed, 'place')} ${values['fix-dry-run'] === true ? 'to mend' : 'mended'} in ${many(mended, 'article')}`
      : ''
  if (findings === 0) return `${checked}${did}, no findings.`
  const next =
    fixable > 0 && values.fix !== true && values['fix-dry-run'] !== true
      ? `, ${fixable} fixable: run again with --fix`
      : ''
  return `${checked}${did}, ${many(findings, 'finding')} (${many(errors, 'error')}, ${many(warnings, 'warning')})${next}.`
}

/** Errors alone. */
export function quiet(result: LintResult): LintResult {
  const messages: readonly Finding[] = result.messages.filter(({level}) => level === 'error')
  return {...result, messages, ...tally(messages)}
}

/** What was mended, by file, as JSON. */
export const fixReport = (results: readonly LintResult[]): string =>
  `${JSON.stringify(
    results.filter(({fixed}) => fixed && fixed.length > 0).map(({filePath, fixed}) => ({filePath, fixed})),
    null,
    2,
  )}\n`
