import type {LintResult} from '../core/types.ts'
import {jsonArray, jsonLines, type Reporter} from './sink.ts'

/** ESLint's json formatter, with more fields. */
export const json = (results: readonly LintResult[]): string => JSON.stringify(results)
export const jsonReporter: Reporter = () => jsonArray((result) => [result])

/** The same, a line a result. */
export const jsonl: Reporter = () => jsonLines((result) => [result])
