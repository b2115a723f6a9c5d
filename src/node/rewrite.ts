import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import whenExit from 'when-exit'
import {compressionOf, packer} from './compression.ts'
import type {Contents} from './contents.ts'
import {replaceable} from './replaceable.ts'

/** A file that is written anew beside the old one, piece by piece, and takes its place in one step at the end. */
export interface Rewrite {
  /** Bytes as they are, words as UTF-8. @throws Error where the disk refuses. */
  write(piece: Buffer | string): void
  /** Puts the new file in the place of the old one. @throws Error where the old one changed meanwhile, or the disk refuses: the old one stays. */
  commit(): void
  /** Leaves the old file as it is. Does nothing after a commit. */
  discard(): void
}

const BATCH = 1 << 20
/** Of what `stat` calls a mode: the rest is the kind of file. */
const MODE = 0o7777

/** @throws Error where the file may not be written to; UsageError where its compression cannot be written here. */
export async function rewrite(path: string): Promise<Rewrite> {
  const {real, stat: before} = replaceable(path)
  const pack = await packer(compressionOf(path))
  const temporary = join(dirname(real), `.${basename(real)}.${process.pid}.${Math.random().toString(36).slice(2)}.tmp`)
  const fd = openSync(temporary, 'wx', before.mode)
  // Ctrl-C and the like leave nothing behind; `kill -9` leaves the temporary file.
  const forget = whenExit(() => rmSync(temporary, {force: true}))
  let isOpen = true
  let pending: Buffer[] = []
  let size = 0
  const flush = (): void => {
    if (size === 0) return
    const packed = pack(Buffer.concat(pending, size))
    pending = []
    size = 0
    for (let at = 0; at < packed.length; ) at += writeSync(fd, packed, at)
  }
  const discard = (): void => {
    if (!isOpen) return
    isOpen = false
    forget()
    closeSync(fd)
    rmSync(temporary, {force: true})
  }
  return {
    write(piece) {
      const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece
      pending.push(bytes)
      size += bytes.length
      if (size >= BATCH) flush()
    },
    commit() {
      try {
        flush()
        const now = statSync(real)
        if (now.mtimeMs !== before.mtimeMs || now.size !== before.size || now.ino !== before.ino)
          throw new Error('it changed while it was checked; run again')
        const made = fstatSync(fd)
        if (made.uid !== before.uid || made.gid !== before.gid) fchownSync(fd, before.uid, before.gid)
        // A new file has not all that its mode asks for: the umask of whoever runs this took some.
        fchmodSync(fd, before.mode & MODE)
        fsyncSync(fd)
        renameSync(temporary, real)
      } catch (error) {
        discard()
        throw error
      }
      isOpen = false
      forget()
      closeSync(fd)
    },
    discard,
  }
}

/** The same where something else stands in the place of files. */
export async function rewriteTo(path: string, contents: Contents): Promise<Rewrite> {
  const pack = await packer(compressionOf(path))
  const pieces: Buffer[] = []
  return {
    write: (piece) => void pieces.push(Buffer.from(piece as Buffer)),
    commit: () => contents.write(path, pack(Buffer.concat(pieces))),
    discard: () => undefined,
  }
}
