import {join} from 'node:path'
import {IGNORE_FILES} from '../ignores.ts'
import {CONFIG_NAMES} from '../load-config.ts'
import {readStamp} from './kept-run.ts'

/** Sees whether a file changed that configs or ignores are made of. What the system tells of changes may come late; this asks the disk. */
export interface ConfigStamps {
  /** A file is about to be read for a config. */
  note(path: string): void
  /** Whether something changed since the last look; folders that were not looked at before are taken as they are. */
  hasChanged(folders: Iterable<string>): boolean
}

const NAMES = [...CONFIG_NAMES, ...IGNORE_FILES]

export function configStamps(): ConfigStamps {
  const known = new Map<string, string>()
  const stampOf = (path: string): string => Object.values(readStamp(path)).join(' ')
  return {
    note: (path) => void known.set(path, stampOf(path)),
    hasChanged(folders) {
      let isOther = false
      const paths = new Set(known.keys())
      for (const folder of folders) for (const name of NAMES) paths.add(join(folder, name))
      for (const path of paths) {
        const now = stampOf(path)
        const before = known.get(path)
        if (before !== undefined && before !== now) isOther = true
        known.set(path, now)
      }
      return isOther
    },
  }
}
