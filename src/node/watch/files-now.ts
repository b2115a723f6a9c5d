import {statSync} from 'node:fs'
import {resolve} from 'node:path'
import {isMistake} from '../errors.ts'
import {expandFiles, type FileOptions} from '../files.ts'
import {readStamp, type Stamp} from './kept-run.ts'

/**
 * The files that are there now. A folder may be empty for a while. What was never there is a mistake: `onWarning` is given the first time.
 * @throws UsageError
 */
export async function filesNow(
  patterns: readonly string[],
  options: FileOptions,
  onWarning: ((line: string) => void) | null,
): Promise<string[]> {
  const found = new Set<string>()
  for (const pattern of patterns) {
    try {
      const {files, warnings} = await expandFiles([pattern], options)
      for (const file of files) found.add(file)
      for (const line of warnings) onWarning?.(line)
    } catch (error) {
      if (!isMistake(error) || 'problems' in error || (onWarning && !mayBeEmpty(pattern, options.cwd))) throw error
    }
  }
  return [...found]
}

const mayBeEmpty = (pattern: string, cwd: string): boolean =>
  /[*?[{]/u.test(pattern) || statSync(resolve(cwd, pattern), {throwIfNoEntry: false})?.isDirectory() === true

/** Old names by new ones, of files that only have another name now. `before`: what tells the files that were there. */
export function renamesOf(before: ReadonlyMap<string, Stamp | null>, now: readonly string[]): Map<string, string> {
  const renamed = new Map<string, string>()
  const there = new Set(now)
  const gone = [...before].filter(([file]) => !there.has(file))
  if (gone.length === 0) return renamed
  for (const file of now) {
    if (before.has(file)) continue
    const stamp = readStamp(file)
    const at = gone.findIndex(
      ([, old]) =>
        old !== null && old.inode === stamp.inode && old.size === stamp.size && old.modified === stamp.modified,
    )
    if (at >= 0) renamed.set(file, gone.splice(at, 1)[0]![0])
  }
  return renamed
}
