import {join} from 'node:path'
import {type Git, openGit} from './git.ts'

/** Git's mark of an entry that the working tree does not have on purpose. */
const SKIPPED = 'S '

/** Names of the files that git tracks and keeps off the disk, as a sparse checkout does. @throws UsageError */
export function namesLeftOut({run}: Git): string[] {
  const lines = run(['ls-files', '-z', '-t']).toString('utf8').split('\0')
  return lines.filter((line) => line.startsWith(SKIPPED)).map((line) => line.slice(SKIPPED.length))
}

/** The same of a folder's repository as absolute paths; none where there is no repository. */
export function leftOut(folder: string): ReadonlySet<string> {
  try {
    const git = openGit(folder, 'git')
    return new Set(namesLeftOut(git).map((name) => join(git.top, name)))
  } catch {
    return new Set()
  }
}
