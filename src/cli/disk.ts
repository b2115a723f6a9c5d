import {writeFileSync} from 'node:fs'
import {dirname, resolve} from 'node:path'
import {UsageError} from '../node/errors.ts'
import {makeFolder} from '../node/folders.ts'

/** Writes a file, whose folder is made; `file` as it was given. @throws UsageError where it cannot be written. */
export function writeText(cwd: string, file: string, text: string): void {
  writing(file, () => writeFileSync(withFolder(cwd, file), text))
}

/** The path of a file, whose folder is made. @throws Error */
export function withFolder(cwd: string, file: string): string {
  const path = resolve(cwd, file)
  makeFolder(dirname(path))
  return path
}

/** What writes to a file. @throws UsageError for what the disk refuses. */
export function writing<T>(file: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
    throw new UsageError(`${file}: cannot be written (${code}).`)
  }
}
