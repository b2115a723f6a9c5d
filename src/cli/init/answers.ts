import {existsSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {UsageError} from '../../node/errors.ts'

export const CONTENTS = ['files', 'records'] as const
export const PURPOSES = ['republish', 'corpus'] as const
export const PRESETS = ['recommended', 'strict'] as const
export const HOOKS = ['none', 'pre-commit', 'husky', 'lefthook'] as const
export const CIS = ['none', 'github', 'gitlab', 'other'] as const

/** What has to be known to set digestlint up. */
export interface Answers {
  /** Articles as files of a repository, or incoming scrapes as JSON Lines. */
  readonly content: (typeof CONTENTS)[number]
  /** Where they are, from the working folder. */
  readonly folder: string
  readonly purpose: (typeof PURPOSES)[number]
  readonly preset: (typeof PRESETS)[number]
  readonly hook: (typeof HOOKS)[number]
  readonly ci: (typeof CIS)[number]
}

/** Questions that flags answered. */
export type Given = {readonly [Key in keyof Answers]?: Answers[Key] | undefined}

const FOLDERS: Readonly<Record<Answers['content'], readonly string[]>> = {
  files: ['articles', 'content', 'posts'],
  records: ['incoming', 'scrapes', 'data'],
}

/** The folder of articles where one has the name of such; else the working folder. */
export const likelyFolder = (cwd: string, content: Answers['content']): string =>
  FOLDERS[content].find((name) => existsSync(join(cwd, name)) && statSync(join(cwd, name)).isDirectory()) ?? '.'

/** What a folder's name may not be, since it goes into commands and YAML; null where it may. */
export function folderProblem(folder: string): string | null {
  if (!/^[\p{L}\p{N}._/-]+$/u.test(folder) || folder.startsWith('-'))
    return 'must be of letters, digits and `.`, `_`, `-`, `/`'
  return folder.startsWith('/') || folder.split('/').includes('..') ? 'must lie in the working folder' : null
}

/** All answers, with defaults for what no flag answers. @throws UsageError */
export function withDefaults(given: Given, cwd: string): Answers {
  const content = given.content ?? 'files'
  const folder = given.folder ?? likelyFolder(cwd, content)
  const problem = folderProblem(folder)
  if (problem) throw new UsageError(`--folder ${problem}, not \`${folder}\`.`)
  return {
    content,
    folder: folder.replace(/(?<=[^/])\/+$/u, ''),
    purpose: given.purpose ?? (content === 'records' ? 'corpus' : 'republish'),
    preset: given.preset ?? 'recommended',
    hook: given.hook ?? 'none',
    ci: given.ci ?? 'none',
  }
}
