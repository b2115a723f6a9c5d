import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, relative, resolve, sep} from 'node:path'
import {ConfigError} from './errors.ts'

/** What a config may do: one that stands beside the articles came with them, and must not run anything. */
export interface Trust {
  /** Plugins, packages, packs, code configs and files outside the config's own folder. */
  readonly mayLoadCode: boolean
}

/** Where a project begins, and which folders' configs are its own. */
export interface Project {
  readonly cwd: string
  /** The nearest folder with `.git` from the working folder up; the working folder itself where there is none. */
  readonly root: string
  /** From the working folder up to the root; what stands below it or elsewhere came with the articles. */
  isTrusted(folder: string): boolean
}

/** Links are followed first, so that one into a folder of articles gains nothing. */
export function projectOf(folder: string): Project {
  const cwd = realpathSync(folder)
  const root = gitRoot(cwd)
  return {cwd, root, isTrusted: (one) => isWithin(cwd, one) && isWithin(one, root)}
}

function gitRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return cwd
  }
}

export const isWithin = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)

/** The real folder of a path that need not be there. */
export function realFolder(path: string): string {
  const folder = dirname(resolve(path))
  try {
    return realpathSync(folder)
  } catch {
    return dirname(folder) === folder ? folder : join(realFolder(folder), basename(folder))
  }
}

/** A path that a config names, links followed; beside the articles it may not leave the config's folder. @throws ConfigError */
export function namedPath(name: string, from: string, {mayLoadCode}: Trust): string {
  const folder = realpathSync(dirname(from))
  let real: string
  try {
    real = realpathSync(resolve(folder, name))
  } catch {
    throw new ConfigError(from, [`names \`${name}\`, which is not there.`])
  }
  if (!mayLoadCode && !isWithin(real, folder))
    throw new ConfigError(from, [
      `names \`${relative(folder, real)}\`, outside its own folder, which a config beside the articles may not.`,
    ])
  return real
}
