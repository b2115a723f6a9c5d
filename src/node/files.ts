import {existsSync, readFileSync, statSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {UsageError} from './errors.ts'

/** What a folder argument takes. */
export const EXTENSIONS = ['md', 'markdown', 'txt'] as const

export interface FileOptions {
  readonly cwd: string
  readonly ignorePatterns?: readonly string[]
  readonly isIgnored?: (path: string) => Promise<boolean>
}
export interface Expanded {
  /** Absolute paths, sorted within each pattern, each once. */
  readonly files: readonly string[]
  /** A line each: files named outright that are ignored. */
  readonly warnings: readonly string[]
}

/** Files, folders and globs → files. @throws UsageError for a pattern that matches nothing. */
export async function expandFiles(patterns: readonly string[], options: FileOptions): Promise<Expanded> {
  const {cwd} = options
  const ignores = makeIgnores(cwd, options.ignorePatterns ?? [])
  const found = new Set<string>()
  const warnings: string[] = []
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern)
    const stat = statOf(path)
    if (stat?.isFile()) {
      if ((await options.isIgnored?.(path)) || ignores(path))
        warnings.push(`${pattern}: ignored; nothing was checked there.`)
      else found.add(path)
      continue
    }
    // Only folders and globs need the library.
    const {glob, isDynamicPattern} = await import('tinyglobby')
    if (!stat && !isDynamicPattern(pattern)) throw new UsageError(`${pattern}: no such file or folder.`)
    const base = stat ? path : cwd
    const globs = stat ? [`**/*.{${EXTENSIONS.join(',')}}`] : [isAbsolute(pattern) ? relative(cwd, pattern) : pattern]
    const matches = await glob(globs, {
      cwd: base,
      absolute: true,
      dot: false,
      onlyFiles: true,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
      expandDirectories: false,
    })
    const kept: string[] = []
    for (const match of matches.map((one) => resolve(one)).sort())
      if (!ignores(match) && !(await options.isIgnored?.(match))) kept.push(match)
    if (kept.length === 0)
      throw new UsageError(
        matches.length > 0
          ? `${pattern}: every file there is ignored.`
          : `${pattern}: no article there (${EXTENSIONS.map((one) => `.${one}`).join(', ')}).`,
      )
    for (const match of kept) found.add(match)
  }
  return {files: [...found], warnings}
}

const statOf = (path: string) => statSync(path, {throwIfNoEntry: false})

/** .gitignore and .digestlintignore of each folder from the working folder down, and patterns of the command. */
function makeIgnores(cwd: string, patterns: readonly string[]): (path: string) => boolean {
  const own = ignore().add([...patterns])
  const byFolder = new Map<string, Ignore | null>()
  const rulesOf = (folder: string): Ignore | null => {
    const known = byFolder.get(folder)
    if (known !== undefined) return known
    const files = ['.gitignore', '.digestlintignore']
      .map((name) => join(folder, name))
      .filter((file) => existsSync(file))
    const rules = files.length > 0 ? ignore().add(files.map((file) => readFileSync(file, 'utf8'))) : null
    byFolder.set(folder, rules)
    return rules
  }
  return (path) => {
    const inside = relative(cwd, path)
    const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
    if (isInside && patterns.length > 0 && own.ignores(inside.split(sep).join('/'))) return true
    for (let folder = dirname(path); ; folder = dirname(folder)) {
      const rules = rulesOf(folder)
      if (rules?.ignores(relative(folder, path).split(sep).join('/'))) return true
      if (folder === cwd || !isInside || dirname(folder) === folder) return false
    }
  }
}
