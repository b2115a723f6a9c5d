import {join} from 'node:path'
import type {Contents} from '../contents.ts'
import {UsageError} from '../errors.ts'
import {type Changes, changesSince, stagedChanges} from './changes.ts'
import {type Git, openGit} from './git.ts'
import {mayStage, stage} from './stage.ts'
import {type StagedContents, stagedContents} from './staged.ts'

export type Which = {readonly kind: 'staged'} | {readonly kind: 'since'; readonly ref: string | null}

/** Files that changed, for `lintFiles`. */
export interface OnlyChanged {
  /** Absolute paths. */
  readonly among: readonly string[]
  /** Set where not the files on disk are meant. */
  readonly contents: Contents | null
  /** After a run that mended staged contents: stages them. @throws UsageError */
  finish(): void
}
export interface OnlyOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** What messages begin with. */
  readonly flag: string
  /** Whether staged contents will be mended. */
  readonly fix: boolean
  readonly onWarning: (line: string) => void
}

/** @throws UsageError where there is no repository, or no such commit. */
export function onlyChanged(which: Which, {cwd, env, flag, fix, onWarning}: OnlyOptions): OnlyChanged {
  if (which.kind === 'staged' && fix) mayStage(env)
  const git: Git = openGit(cwd, flag, env)
  const changes: Changes = which.kind === 'staged' ? stagedChanges(git) : changesSince(git, which.ref, flag)
  for (const line of changes.warnings) onWarning(line)
  const contents: StagedContents | null = which.kind === 'staged' ? stagedContents(git, changes.files, onWarning) : null
  return {
    among: changes.files.map(({name}) => join(git.top, name)),
    contents,
    finish() {
      if (!contents || contents.mended.size === 0) return
      for (const line of stage(git, changes.files, contents.mended)) onWarning(line)
    },
  }
}

/** The flags as what they ask for. @throws UsageError where they contradict each other. */
export function whichOf(staged: unknown, changed: unknown, since: unknown): Which | null {
  const asked = [
    staged === true ? '--staged' : null,
    changed === true ? '--changed' : null,
    typeof since === 'string' ? '--since' : null,
  ].filter((flag) => flag !== null)
  // Biome's users write `--changed --since=REF`.
  if (asked.includes('--staged') && asked.length > 1) throw new UsageError(`${asked.join(' and ')}: give one of them.`)
  if (staged === true) return {kind: 'staged'}
  if (typeof since === 'string') return {kind: 'since', ref: since}
  return changed === true ? {kind: 'since', ref: null} : null
}
