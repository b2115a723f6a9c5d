import {realpathSync, type Stats, statSync} from 'node:fs'
import {isAbsolute, relative, resolve, sep} from 'node:path'
import {innerExtension} from './compression.ts'
import {UsageError} from './errors.ts'
import {type Ignores, makeIgnores} from './ignores.ts'
import {walk} from './walk.ts'

/** What a folder argument takes. */
export const EXTENSIONS = ['md', 'markdown', 'txt', 'html', 'htm', 'jsonl', 'ndjson'] as const
/** As text these would be misread, and `--fix` would break them; XHTML is XML, of which an HTML parser makes another page. */
const UNREADABLE = new Set(['.xhtml', '.xml'])
/** Mostly data: a folder does not take them. */
const NAMED_ONLY = new Set(['.json', '.csv', '.tsv'])

export interface FileOptions {
  readonly cwd: string
  readonly ignorePatterns?: readonly string[]
  readonly isIgnored?: (path: string) => Promise<boolean>
}
export interface Expanded {
  /** Absolute paths, each once, in the order of the patterns and sorted within each folder. */
  readonly files: readonly string[]
  /** A line each: files named outright that are ignored. */
  readonly warnings: readonly string[]
}

/** Files, folders and globs → files. @throws UsageError for a pattern that matches nothing. */
export async function expandFiles(patterns: readonly string[], options: FileOptions): Promise<Expanded> {
  const cwd = realpathSync(options.cwd)
  const ignores = makeIgnores(cwd, options.ignorePatterns ?? [])
  const found = new Set<string>()
  const warnings: string[] = []
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern)
    const stat = lookAt(pattern, path)
    if (stat && !stat.isDirectory()) {
      refuseUnreadable(pattern, path)
      if (ignores.file(path) || (await options.isIgnored?.(path)))
        warnings.push(`${pattern}: ignored; nothing was checked there.`)
      else found.add(path)
      continue
    }
    const matches = stat ? filesOf(path, ignores) : await filesOfGlob(pattern, cwd, ignores)
    const kept: string[] = []
    let seen = 0
    for (const match of matches) {
      seen++
      if (!ignores.file(match) && !(await options.isIgnored?.(match))) kept.push(match)
    }
    if (kept.length === 0)
      throw new UsageError(
        seen > 0
          ? `${pattern}: every file there is ignored.`
          : `${pattern}: no article there (${EXTENSIONS.map((one) => `.${one}`).join(', ')}).`,
      )
    for (const match of kept) found.add(match)
  }
  return {files: [...found], warnings}
}

export const endings = new Set<string>(EXTENSIONS.map((one) => `.${one}`))
const filesOf = (folder: string, ignores: Ignores): Iterable<string> =>
  walk(folder, {skips: ignores.folder, dot: false, wants: (file) => endings.has(innerExtension(file))})

/** What a pattern names; undefined for nothing. @throws UsageError where the system refuses to look: a circle of links, a name too long. */
export function lookAt(pattern: string, path: string): Stats | undefined {
  try {
    return statSync(path, {throwIfNoEntry: false})
  } catch (error) {
    throw new UsageError(`${pattern}: cannot be looked at (${(error as NodeJS.ErrnoException).code}).`)
  }
}

/** @throws UsageError for a file that is named outright and would be misread. */
export function refuseUnreadable(pattern: string, path: string): void {
  const ending = innerExtension(path)
  if (UNREADABLE.has(ending))
    throw new UsageError(
      `${pattern}: ${ending} is not read; articles are Markdown, HTML, plain text, or records of JSON Lines or CSV.`,
    )
}

/** JSON and CSV are often no articles: a glob takes them where it says so. */
export const mayHold = (ending: string, glob: string): boolean =>
  !UNREADABLE.has(ending) && (!NAMED_ONLY.has(ending) || glob.includes(ending.slice(1)))

export interface Glob {
  /** With `/`, from the working folder. */
  readonly text: string
  /** The folder before its first wildcard, absolute. */
  readonly folder: string
  readonly isGlob: boolean
  /** Whether it names hidden files or folders. */
  readonly takesHidden: boolean
  /** By a file's absolute path. */
  matches(file: string): boolean
}

export async function globOf(pattern: string, cwd: string): Promise<Glob> {
  const {default: picomatch} = await import('picomatch/posix.js')
  const text = (isAbsolute(pattern) ? relative(cwd, pattern) : pattern).split(sep).join('/').replace(/^\.\//u, '')
  const {base, isGlob, negated} = picomatch.scan(text)
  const folder = resolve(cwd, base)
  const takesHidden = /(?:^|\/)\.(?!\.?\/)/u.test(text)
  const rest = text.slice(base === '' ? 0 : base.length + 1)
  // A wildcard means no hidden file, also below a hidden folder.
  const own = rest === '' ? () => false : picomatch(rest, {dot: false})
  return {
    text,
    folder,
    isGlob: isGlob && !negated,
    takesHidden,
    matches: (file) => own(relative(folder, file).split(sep).join('/')),
  }
}

/** A glob takes every ending that it names. It starts from its folders without wildcards. */
async function filesOfGlob(pattern: string, cwd: string, ignores: Ignores): Promise<Iterable<string>> {
  const {text, folder, isGlob, takesHidden, matches} = await globOf(pattern, cwd)
  if (!isGlob) throw new UsageError(`${pattern}: no such file or folder.`)
  if (!lookAt(pattern, folder)?.isDirectory())
    throw new UsageError(`${pattern}: no such folder as ${relative(cwd, folder).split(sep).join('/')}.`)
  return walk(folder, {
    skips: ignores.folder,
    dot: takesHidden,
    wants: (file) => mayHold(innerExtension(file), text) && matches(file),
  })
}
