import {readFileSync} from 'node:fs'
import {basename, dirname, join, relative, sep} from 'node:path'
import ignore, {type Ignore} from 'ignore'
import {isWithin, projectOf} from './trust.ts'
import {NEVER} from './walk.ts'

interface Listed {
  readonly base: string
  readonly list: Ignore
}

export const IGNORE_FILES = ['.gitignore', '.digestlintignore']

export interface Ignores {
  /** Whether patterns of a folder on the way down, or of the command, leave the file out. */
  file(path: string): boolean
  /** The same for a folder: nothing in it need be looked at. */
  folder(path: string): boolean
}

/**
 * .gitignore and .digestlintignore of every folder from the git root down, as git reads them: the deepest file that
 * says something decides, and what is in a folder that is left out cannot come back. `patterns` are the command's, from
 * the working folder.
 */
export function makeIgnores(folder: string, patterns: readonly string[]): Ignores {
  const {cwd, root} = projectOf(folder)
  const own = ignore().add([...patterns])
  const lists = new Map<string, Ignore | null>()
  const folders = new Map<string, boolean>()

  const listOf = (one: string): Ignore | null => {
    const known = lists.get(one)
    if (known !== undefined) return known
    const texts = IGNORE_FILES.map((name) => textOf(join(one, name))).filter((text) => text !== null)
    const list = texts.length > 0 ? ignore().add(texts.join('\n')) : null
    lists.set(one, list)
    return list
  }
  const above = new Map<string, readonly Listed[]>()
  /** Folders with patterns from this one up, the deepest first. */
  const listsAbove = (one: string): readonly Listed[] => {
    const known = above.get(one)
    if (known) return known
    const list = listOf(one)
    const own: readonly Listed[] = list ? [{base: one, list}] : []
    const isTop = one === root || dirname(one) === one || !isWithin(one, root)
    const made = isTop ? own : [...own, ...listsAbove(dirname(one))]
    above.set(one, made)
    return made
  }
  const isOut = (path: string, isFolder: boolean): boolean => {
    if (patterns.length > 0 && path !== cwd && isWithin(path, cwd) && own.ignores(from(cwd, path, isFolder)))
      return true
    for (const {base, list} of listsAbove(dirname(path))) {
      const said = list.test(from(base, path, isFolder))
      if (said.ignored) return true
      if (said.unignored) return false
    }
    return false
  }
  const isFolderOut = (path: string): boolean => {
    const known = folders.get(path)
    if (known !== undefined) return known
    const isTop = path === root || dirname(path) === path || !isWithin(path, root)
    const result = !isTop && (NEVER.has(basename(path)) || isFolderOut(dirname(path)) || isOut(path, true))
    folders.set(path, result)
    return result
  }
  return {folder: isFolderOut, file: (path) => isFolderOut(dirname(path)) || isOut(path, false)}
}

const from = (base: string, path: string, isFolder: boolean): string =>
  `${relative(base, path).split(sep).join('/')}${isFolder ? '/' : ''}`

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
