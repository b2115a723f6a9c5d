import {relative, resolve, sep} from 'node:path'
import {innerExtension} from './compression.ts'
import {UsageError} from './errors.ts'
import {type Expanded, endings, type FileOptions, globOf, lookAt, mayHold, refuseUnreadable} from './files.ts'
import {makeIgnores} from './ignores.ts'
import {isWithin, projectOf} from './trust.ts'

/** Whether a file is meant: null where the pattern leaves it alone, `named` where it names the very file. */
type Meaning = 'named' | 'found' | null

/**
 * The same as `expandFiles` over files that somebody else lists, such as those that are staged, which need not be on disk. A pattern that means
 * none of them is no error where it names something. @throws UsageError
 */
export async function expandAmong(
  patterns: readonly string[],
  among: readonly string[],
  options: FileOptions,
): Promise<Expanded> {
  const {cwd} = projectOf(options.cwd)
  const ignores = makeIgnores(cwd, options.ignorePatterns ?? [])
  const found = new Set<string>()
  const warnings: string[] = []
  for (const pattern of patterns.length > 0 ? patterns : ['.']) {
    const meaning = await meaningOf(pattern, cwd, among)
    for (const file of among) {
      const how = meaning(file)
      if (how === null) continue
      const isIgnored = ignores.file(file) || (await options.isIgnored?.(file))
      if (isIgnored && how === 'named') warnings.push(`${pattern}: ignored; nothing was checked there.`)
      if (!isIgnored) found.add(file)
    }
  }
  return {files: [...found], warnings}
}

async function meaningOf(pattern: string, cwd: string, among: readonly string[]): Promise<(file: string) => Meaning> {
  const path = resolve(cwd, pattern)
  const stat = lookAt(pattern, path)
  if (stat && !stat.isDirectory()) {
    refuseUnreadable(pattern, path)
    return (file) => (file === path ? 'named' : null)
  }
  const isPlain = (own: string): boolean => !/(?:^|\/)\./u.test(own)
  const below = (file: string, folder: string): string => relative(folder, file).split(sep).join('/')
  if (stat || among.some((file) => file === path || isWithin(file, path)))
    return (file) =>
      file === path
        ? 'named'
        : isWithin(file, path) && isPlain(below(file, path)) && endings.has(innerExtension(file))
          ? 'found'
          : null
  const {text, folder, isGlob, matches} = await globOf(pattern, cwd)
  if (!isGlob) throw new UsageError(`${pattern}: no such file or folder.`)
  return (file) => (isWithin(file, folder) && mayHold(innerExtension(file), text) && matches(file) ? 'found' : null)
}
