import {deserialize, serialize} from 'node:v8'
import type {StoredList} from '../../core/corpus/store.ts'
import {type ScratchFile, scratchFile} from './scratch-file.ts'

/** Bytes of an entry in the index: where a value begins and how long it is. */
const ENTRY = 12
const HALF = 0x1_0000_0000

/** Values in the order they were added, up to `limit` bytes in memory, those before on disk. */
export function storedList<T>(limit: number, folder?: string): StoredList<T> {
  const values = tail(limit, folder)
  const index = tail(Math.ceil(limit / 8), folder)
  let size = 0
  return {
    get size() {
      return size
    },
    add(value) {
      const bytes = serialize(value)
      const entry = Buffer.allocUnsafe(ENTRY)
      entry.writeUInt32LE(Math.floor(values.size / HALF), 0)
      entry.writeUInt32LE(values.size % HALF, 4)
      entry.writeUInt32LE(bytes.length, 8)
      values.add(bytes)
      index.add(entry)
      size++
    },
    get(number) {
      if (!(number >= 0 && number < size)) throw new RangeError(`No value ${number}, there are ${size}.`)
      const entry = index.read(number * ENTRY, ENTRY)
      const start = entry.readUInt32LE(0) * HALF + entry.readUInt32LE(4)
      return deserialize(values.read(start, entry.readUInt32LE(8))) as T
    },
    close() {
      values.close()
      index.close()
    },
  }
}

/** Bytes that are read from disk at a time where little is asked for. */
const PAGE = 4096

/** Bytes one after the other, of which the last ones wait in memory. */
function tail(limit: number, folder: string | undefined) {
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
