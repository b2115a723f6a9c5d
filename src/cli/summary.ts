import type {Finding, LintResult} from '../core/types.ts'
import {tally} from '../linter.ts'
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
}

export function totalsOf(results: readonly LintResult[]): Totals {
  const sum = (count: (result: LintResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0)
  return {
    articles: results.length,
    skipped: sum(({skipped}) => (skipped ? 1 : 0)),
    findings: sum(({messages}) => messages.length),
    errors: sum(({errorCount}) => errorCount),
    warnings: sum(({warningCount}) => warningCount),
    fixable: sum((result) => result.fixableErrorCount + result.fixableWarningCount),
    fixed: sum(({fixed}) => fixed?.length ?? 0),
    mended: sum(({output}) => (output === undefined ? 0 : 1)),
    fatal: sum(({fatalErrorCount}) => fatalErrorCount),
  }
}

export const many = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

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
