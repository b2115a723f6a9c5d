import {deserialize, serialize} from 'node:v8'
import type {StoredList} from '../../core/corpus/store.ts'
import {tail} from './tail.ts'

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
