import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Texts on disk that may be wanted once more. */
export interface Spool {
  /** Where the text is, for `get`. */
  put(text: string): SpoolPlace
  get(place: SpoolPlace): string
  close(): void
}
export interface SpoolPlace {
  readonly offset: number
  readonly bytes: number
}

/** Makes its file when the first text comes. */
export function makeSpool(): Spool {
  let folder: string | null = null
  let fd = -1
  let size = 0
  return {
    put(text) {
      if (folder === null) {
        folder = mkdtempSync(join(tmpdir(), 'digestlint-'))
        fd = openSync(join(folder, 'texts'), 'wx+', 0o600)
      }
      const bytes = Buffer.from(text)
      for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at, bytes.length - at, size + at)
      const place = {offset: size, bytes: bytes.length}
      size += bytes.length
      return place
    },
    get({offset, bytes}) {
      const buffer = Buffer.allocUnsafe(bytes)
      for (let at = 0; at < bytes; ) at += readSync(fd, buffer, at, bytes - at, offset + at)
      return buffer.toString('utf8')
    },
    close() {
      if (folder === null) return
      closeSync(fd)
      rmSync(folder, {recursive: true, force: true})
      folder = null
    },
  }
}
