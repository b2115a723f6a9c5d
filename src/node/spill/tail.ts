import {type ScratchFile, scratchFile} from './scratch-file.ts'

/** Bytes that are read from disk at a time where little is asked for. */
const PAGE = 4096

/** Bytes one after the other, of which the last ones wait in memory, up to `limit`; the others are in a file without a name. */
export function tail(limit: number, folder?: string) {
  let file: ScratchFile | null = null
  let waiting: Uint8Array[] = []
  let held = 0
  const page = Buffer.allocUnsafeSlow(PAGE)
  let [from, filled] = [0, 0]
  const flush = (): void => {
    if (held === 0) return
    file ??= scratchFile(folder)
    file.append(Buffer.concat(waiting, held))
    waiting = []
    held = 0
  }
  const all = (): number => (file?.size ?? 0) + held
  return {
    get size() {
      return all()
    },
    /** Keeps the bytes themselves until they are written. @throws UsageError where the disk is full. */
    add(bytes: Uint8Array): void {
      waiting.push(bytes)
      held += bytes.length
      if (held >= limit) flush()
    },
    /** Valid until the next call. */
    read(start: number, length: number): Buffer {
      if (start + length > (file?.size ?? 0)) flush()
      if (length > PAGE) {
        const bytes = Buffer.allocUnsafe(length)
        file?.read(bytes, start)
        return bytes
      }
      if (start < from || start + length > from + filled) {
        from = start
        filled = file?.read(page, from) ?? 0
      }
      return page.subarray(start - from, start - from + length)
    },
    close(): void {
      file?.close()
      file = null
      waiting = []
      held = 0
    },
  }
}
