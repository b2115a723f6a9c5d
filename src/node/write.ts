import {readFileSync} from 'node:fs'
import {writeFileSync} from 'atomically'
import type {LintResult} from '../core/types.ts'
import {tally} from '../linter.ts'
import {fileFinding} from './read.ts'
import {replaceable} from './replaceable.ts'

const BOM = /^\uFEFF/u

/**
 * Replaces a file in one step, through a link to the real one; its mode and owner stay.
 * @throws Error where it is read-only, or is no longer `before` (without its byte order mark)
 */
export function writeArticle(path: string, text: string, before?: string): void {
  const {
    real,
    stat: {mode, uid, gid},
  } = replaceable(path)
  if (before !== undefined && readFileSync(real, 'utf8').replace(BOM, '') !== before.replace(BOM, ''))
    throw new Error('it changed while it was checked; run again')
  writeFileSync(real, text, {mode, chown: {uid, gid}})
}

/** Writes what `fix: 'dry'` left in `output`. A result that could not be written comes back with a finding that says why. */
export const outputFixes = (
  results: readonly LintResult[],
  write: (path: string, text: string, before?: string) => void = writeArticle,
): LintResult[] =>
  results.map((result) => {
    const {filePath, output, source} = result
    if (output === undefined) return result
    try {
      write(filePath, output, source)
      return result
    } catch (error) {
      return unwritten(result, error instanceof Error ? error.message : String(error))
    }
  })

/** The file stayed as it was, so nothing is fixed. */
function unwritten({output: _, fixed: __, ...result}: LintResult, why: string): LintResult {
  const messages = [
    fileFinding(result.filePath, `The mended text could not be written: ${why}.`, true),
    ...result.messages,
  ]
  return {...result, messages, ...tally(messages)}
}
