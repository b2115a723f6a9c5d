import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {UsageError} from '../errors.ts'

/** A file without a name: it is gone with the process, however that ends. */
export interface ScratchFile {
  /** Bytes in it. */
  readonly size: number
  /** Writes at the end. @throws UsageError where the disk is full. */
  append(bytes: Uint8Array): void
  /** Fills `target` from a place on; gives the bytes read, fewer only at the end. */
  read(target: Uint8Array, position: number): number
  close(): void
}

/** `folder`: where it is made, default the system's folder for temporary files. @throws UsageError where that cannot be written. */
export function scratchFile(folder = tmpdir()): ScratchFile {
  const attempt = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw new UsageError(
        `Cannot keep facts of the run in ${folder} (${(error as Error).message}). Set TMPDIR to a folder with space, or turn off the rules that compare articles.`,
        {cause: error},
      )
    }
  }
  let file = attempt(() => openWithoutName(folder))
  let size = 0
  return {
    get size() {
      return size
    },
    append(bytes) {
      for (let at = 0; at < bytes.length; ) {
        const written = attempt(() => writeSync(file, bytes, at, bytes.length - at, size))
        at += written
        size += written
      }
    },
    read(target, position) {
      let at = 0
      while (at < target.length) {
        const read = readSync(file, target, at, target.length - at, position + at)
        if (read === 0) break
        at += read
      }
      return at
    },
    close() {
      if (file < 0) return
      closeSync(file)
      file = -1
    },
  }
}

/** Its name is taken away while it is open, so that nothing is left behind, even where the process is killed. */
function openWithoutName(folder: string): number {
  const own = mkdtempSync(join(folder, 'digestlint-'))
  try {
    return openSync(join(own, 'facts'), 'wx+', 0o600)
  } finally {
    rmSync(own, {recursive: true, force: true})
  }
}
