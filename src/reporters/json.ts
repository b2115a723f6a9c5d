import type {LintResult} from '../core/types.ts'

/** ESLint's json formatter, with more fields. */
export const json = (results: readonly LintResult[]): string => JSON.stringify(results)
