import {accessSync, constants, realpathSync, type Stats, statSync} from 'node:fs'

export interface Replaceable {
  /** The file itself, where the path leads to it through a link. */
  readonly real: string
  readonly stat: Stats
}

/**
 * A file that may be written. To put another one in its place asks for no right to write to it, so the right is asked for here; root has every
 * right, and is held to the mode all the same.
 * @throws Error where it is read-only or not there
 */
export function replaceable(path: string): Replaceable {
  const real = realpathSync(path)
  const stat = statSync(real)
  if ((stat.mode & 0o222) === 0 || !mayWrite(real)) throw new Error('it is read-only')
  return {real, stat}
}

function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
