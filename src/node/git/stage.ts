import {lstatSync, readFileSync, realpathSync} from 'node:fs'
import {basename, join} from 'node:path'
import {writeFileSync} from 'atomically'
import {UsageError} from '../errors.ts'
import {replaceable} from '../replaceable.ts'
import {type Change, stagedChanges} from './changes.ts'
import type {Git} from './git.ts'

/**
 * Stages mended contents, all in one step, then mends the files on disk that held what was staged. Files with changes that are not staged stay
 * byte for byte. Gives a line for each file that was left.
 * @throws UsageError where git cannot write its index: then nothing was changed.
 */
export function stage(git: Git, before: readonly Change[], mended: ReadonlyMap<string, Buffer>): string[] {
  const told: string[] = []
  const now = new Map(stagedChanges(git).files.map((one) => [one.name, one.oid]))
  const updates: {readonly change: Change; readonly oid: string; readonly disk: Disk | 'unstaged' | null}[] = []
  for (const change of before) {
    const content = mended.get(change.name)
    if (content === undefined) continue
    if (now.get(change.name) !== change.oid) {
      told.push(`${change.name}: was staged anew while it was checked, and stays as it is; run again.`)
      continue
    }
    const oid = git.run(['hash-object', '-w', '--no-filters', '--stdin'], content).toString().trim()
    updates.push({change, oid, disk: diskOf(git, change, oid)})
  }
  if (updates.length === 0) return told
  const lines = updates.map(({change, oid}) => `${change.mode} ${oid} 0\t${change.name}\0`)
  git.run(['update-index', '-z', '--index-info'], lines.join(''))
  for (const {change, disk} of updates) {
    if (disk === null) continue
    const why = disk === 'unstaged' ? 'has changes that are not staged' : replace(disk)
    if (why !== null) told.push(`${change.name}: ${why}: what is staged is mended, the file itself stays as it is.`)
  }
  // Git else compares each of them by content at its next look.
  git.attempt(['update-index', '-q', '--refresh'])
  return told
}

/** `git commit FILE` has a hook work on an index of its own; what is staged there is gone after the commit. @throws UsageError */
export function mayStage(env: Readonly<Record<string, string | undefined>>): void {
  if (!basename(env.GIT_INDEX_FILE ?? '').startsWith('next-index-')) return
  throw new UsageError(
    '--staged --fix: `git commit FILE` keeps no change that a hook stages: stage the files with git add, and commit without their names.',
  )
}

/** A file on disk: what it holds, and what it is to hold. */
interface Disk {
  readonly path: string
  readonly before: Buffer
  readonly after: Buffer
}

/**
 * Null where there is no such file, as in a sparse checkout. What git would make of the file is asked for, and not what it remembers: it may have
 * been told to look away (`--assume-unchanged`). `after` has the line ends and filters that git gives files on disk.
 */
function diskOf(git: Git, {name, oid}: Change, mended: string): Disk | 'unstaged' | null {
  const path = join(git.top, name)
  if (!lstatSync(path, {throwIfNoEntry: false})) return null
  // A link may lead out of what was to be mended.
  if (!lstatSync(path).isFile() || realpathSync(path) !== path) return 'unstaged'
  const before = contentOf(path)
  if (before === null) return 'unstaged'
  const made = git.attempt(['hash-object', `--path=${name}`, '--stdin'], before)
  if (made?.toString().trim() !== oid) return 'unstaged'
  return {path, before, after: git.run(['cat-file', '--filters', `--path=${name}`, mended])}
}

function contentOf(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** In one step; mode and owner stay. Says why it could not be. */
function replace({path, before, after}: Disk): string | null {
  try {
    const {
      real,
      stat: {mode, uid, gid},
    } = replaceable(path)
    if (!readFileSync(real).equals(before)) return 'changed while it was checked'
    writeFileSync(real, after, {mode, chown: {uid, gid}})
    return null
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException
    return `cannot be written (${code ?? message})`
  }
}
