import type {LintResult} from '../core/types.ts'

/** ESLint's json formatter, with more fields. */
export const json = (results: readonly LintResult[]): string => JSON.stringify(results)

/** The same, a line a result. */
export const jsonl = (results: readonly LintResult[]): string =>
  results.map((result) => `${JSON.stringify(result)}\n`).join('')
