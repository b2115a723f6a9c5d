import {isUtf8} from 'node:buffer'
import {lstatSync} from 'node:fs'
import {join} from 'node:path'
import {innerExtension} from '../compression.ts'
import {UsageError} from '../errors.ts'
import {endings} from '../files.ts'
import type {Git} from './git.ts'
import {namesLeftOut} from './left-out.ts'

/** A file that changed. */
export interface Change {
  /** From the top of the working tree, with `/`. */
  readonly name: string
  readonly mode: string
  /** Of its content in the index; zeros where that is not asked for. */
  readonly oid: string
}
export interface Changes {
  readonly files: readonly Change[]
  /** A line each: what could not be looked at. */
  readonly warnings: readonly string[]
}

/** Whatever the user's own config says: no colours, no renames, every path, none of it shortened. */
const RAW = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-relative', '--no-ext-diff', '--no-color']
const NUL = 0

/** What is staged, in a repository without a commit too. @throws UsageError */
export const stagedChanges = (git: Git): Changes => changesOf(git.run(['diff', '--cached', ...RAW]))

/**
 * What differs from a commit in the working tree, staged or not, and files that git does not know yet. `ref`: changes since it and HEAD went
 * their ways; without one the default branch, and in a repository without a commit everything.
 * @throws UsageError
 */
export function changesSince(git: Git, ref: string | null, flag: string): Changes {
  const {files, warnings} = changesOf(git.run(['diff', ...RAW, baseOf(git, ref, flag), '--']))
  const untracked = namesOf(git.run(['ls-files', '-z', '--others', '--exclude-standard'])).filter(
    (name) => lstatSync(join(git.top, name), {throwIfNoEntry: false})?.isFile() === true,
  )
  const known = new Set(files.map(({name}) => name))
  const fresh = untracked.filter((name) => !known.has(name)).map((name) => ({name, mode: '100644', oid: ''}))
  return onDisk(git, {files: [...files, ...fresh].sort(byName), warnings}, flag)
}

/** Without what a sparse checkout leaves out: git tells its changes, and there is nothing to look at. */
function onDisk(git: Git, {files, warnings}: Changes, flag: string): Changes {
  const isThere = ({name}: Change): boolean => lstatSync(join(git.top, name), {throwIfNoEntry: false}) !== undefined
  if (files.every(isThere)) return {files, warnings}
  const leftOut = new Set(namesLeftOut(git))
  const passed = files.filter(({name}) => leftOut.has(name))
  const articles = passed.filter(({name}) => endings.has(innerExtension(name))).length
  return {
    files: files.filter((one) => !passed.includes(one)),
    warnings:
      articles === 0
        ? warnings
        : [
            ...warnings,
            `${flag}: this sparse checkout leaves out ${articles} of the changed articles; nothing was checked there.`,
          ],
  }
}

function baseOf(git: Git, ref: string | null, flag: string): string {
  if (ref?.startsWith('-')) throw new UsageError(`${flag}: \`${ref}\` is no commit.`)
  const commitOf = (name: string) => git.attempt(['rev-parse', '--verify', '--quiet', `${name}^{commit}`])
  if (commitOf('HEAD') === null) {
    if (ref !== null) throw new UsageError(`${flag} ${ref}: this repository has no commit yet.`)
    return git.run(['hash-object', '-t', 'tree', '--stdin'], '').toString().trim()
  }
  const other = ref ?? defaultBranch(git, flag)
  if (commitOf(other) === null) throw new UsageError(`${flag}: git knows no commit \`${other}\` here.`)
  const base = git.attempt(['merge-base', 'HEAD', other])
  if (base === null)
    throw new UsageError(
      `${flag}: HEAD and ${other} have no commit in common here. A shallow clone lacks it: fetch more (\`git fetch --unshallow\`; in a workflow \`fetch-depth: 0\`).`,
    )
  return base.toString().trim()
}

/** What the remote calls its default branch, else the usual names, those of the remote first. @throws UsageError */
function defaultBranch(git: Git, flag: string): string {
  const head = git.attempt(['symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD'])?.toString().trim()
  const usual = [git.attempt(['config', 'init.defaultBranch'])?.toString().trim() ?? '', 'main', 'master']
  const names = ['refs/remotes/origin/', 'refs/heads/'].flatMap((where) =>
    usual.filter((name) => name !== '').map((name) => where + name),
  )
  const there = new Set(git.run(['for-each-ref', '--format=%(refname)']).toString('utf8').split('\n'))
  const found = [...(head ? [head] : []), ...names].find((name) => there.has(name))
  if (found !== undefined) return found
  throw new UsageError(`${flag}: no branch called main or master, here or at origin: name one with --since.`)
}

/** `:100644 100644 <oid> <oid> M\0name\0`, once a file. */
function changesOf(raw: Buffer): Changes {
  const fields = fieldsOf(raw)
  const files = new Map<string, Change>()
  const unmerged = new Set<string>()
  const warnings: string[] = []
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode = '', , oid = '', status = ''] = fields[at]!.toString('latin1').split(' ')
    const bytes = fields[at + 1]!
    const name = bytes.toString('utf8')
    // Deleted files have no content, links and submodules have none of their own.
    if (status.startsWith('U')) unmerged.add(name)
    else if (!mode.startsWith('100')) continue
    else if (isUtf8(bytes)) files.set(name, {name, mode, oid})
    else warnings.push(`${name}: its name is not valid UTF-8; nothing was checked there.`)
  }
  for (const name of unmerged) {
    files.delete(name)
    warnings.push(`${name}: is not merged yet; nothing was checked there.`)
  }
  return {files: [...files.values()].sort(byName), warnings}
}

const namesOf = (bytes: Buffer): string[] =>
  fieldsOf(bytes)
    .filter(isUtf8)
    .map((name) => name.toString('utf8'))

const byName = (a: Change, b: Change): number => (a.name < b.name ? -1 : 1)

function fieldsOf(bytes: Buffer): Buffer[] {
  const fields: Buffer[] = []
  let start = 0
  for (let at = bytes.indexOf(NUL); at >= 0; at = bytes.indexOf(NUL, start)) {
    fields.push(bytes.subarray(start, at))
    start = at + 1
  }
  return fields
}
