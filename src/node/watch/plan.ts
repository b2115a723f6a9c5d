import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, resolve} from 'node:path'
import {innerExtension} from '../compression.ts'
import {endings, globOf, lookAt} from '../files.ts'
import {IGNORE_FILES, makeIgnores} from '../ignores.ts'
import {CONFIG_NAMES} from '../load-config.ts'
import {isWithin, projectOf} from '../trust.ts'
import {NEVER} from '../walk.ts'

/** What is watched for some patterns. */
export interface WatchPlan {
  /** Folders that are watched with all that is in them. */
  readonly deep: readonly string[]
  /** Folders of which only the files are watched: those of files named outright, of configs, and from the patterns up to the project's root. */
  readonly flat: readonly string[]
  /** Whether a path under a deep folder is of no interest; `isFolder` null where that is not known. */
  skipsDeep(path: string, isFolder: boolean | null): boolean
  skipsFlat(path: string, isFolder: boolean | null): boolean
  /** Whether a change of the file may change how all are linted. */
  isConfig(path: string): boolean
}

const NAMES: ReadonlySet<string> = new Set([...CONFIG_NAMES, ...IGNORE_FILES])

/** `made`: files that configs are made of, as far as they are known. */
export async function planWatch(
  patterns: readonly string[],
  {
    cwd: folder,
    ignorePatterns,
    made,
  }: {
    readonly cwd: string
    readonly ignorePatterns: readonly string[]
    readonly made: ReadonlySet<string>
  },
): Promise<WatchPlan> {
  const cwd = realpathSync(folder)
  const {root} = projectOf(cwd)
  const ignores = makeIgnores(cwd, ignorePatterns)
  const named = new Set<string>()
  const deep = new Set<string>()
  let takesAll = false
  let takesHidden = false
  for (const pattern of patterns) {
    const path = resolve(cwd, pattern)
    const stat = lookAt(pattern, path)
    if (stat?.isDirectory()) deep.add(path)
    else if (stat) named.add(path)
    else {
      const glob = await globOf(pattern, cwd)
      if (existsSync(glob.folder)) deep.add(glob.folder)
      else named.add(path)
      takesAll = true
      takesHidden ||= glob.takesHidden
    }
  }
  const flat = new Set([...named, ...made].map((file) => dirname(file)))
  for (const start of [cwd, ...deep, ...flat])
    for (let one = start; isWithin(one, root); one = dirname(one)) {
      flat.add(one)
      if (one === root || dirname(one) === one) break
    }
  const isConfig = (path: string): boolean => NAMES.has(basename(path)) || made.has(path)
  const isFlat = (path: string): boolean => flat.has(path)
  return {
    deep: [...deep],
    flat: [...flat],
    isConfig,
    skipsDeep(path, isFolder) {
      if (isFolder === null || deep.has(path)) return false
      if (isFolder)
        return NEVER.has(basename(path)) || (!takesHidden && basename(path).startsWith('.')) || ignores.folder(path)
      return !takesAll && !endings.has(innerExtension(path)) && !isConfig(path) && !named.has(path)
    },
    skipsFlat(path, isFolder) {
      if (isFolder === null) return false
      return isFolder ? !isFlat(path) : !isConfig(path) && !named.has(path)
    },
  }
}

/** Whether another plan watches the same. */
export const isSamePlan = (a: WatchPlan, b: WatchPlan): boolean =>
  a.deep.join('\0') === b.deep.join('\0') && a.flat.join('\0') === b.flat.join('\0')
