import {type Dirent, readdirSync} from 'node:fs'
import {join} from 'node:path'

export interface WalkOptions {
  /** Folders that are not entered. */
  readonly skips: (folder: string) => boolean
  /** By the file's whole path. */
  readonly wants: (file: string) => boolean
  /** Hidden files and folders too. */
  readonly dot: boolean
}

/** Folders that hold no articles of ours. */
export const NEVER: ReadonlySet<string> = new Set(['node_modules', '.git'])

/**
 * Files under a folder, sorted by code unit within each folder. Links are not followed: they may lead in a circle, or out
 * of what the user gave to be mended. A folder that cannot be listed comes as itself: reading it fails, which is told, and the rest is checked.
 */
export function* walk(folder: string, options: WalkOptions): Generator<string> {
  const entries = entriesOf(folder)
  if (entries === null) {
    yield folder
    return
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.') && !options.dot) continue
    const path = join(folder, entry.name)
    if (entry.isFile()) {
      if (options.wants(path)) yield path
    } else if (entry.isDirectory() && !NEVER.has(entry.name) && !options.skips(path)) yield* walk(path, options)
  }
}

function entriesOf(folder: string): Dirent[] | null {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    return null
  }
}
