import {deserialize, serialize} from 'node:v8'
import type {ValueSorter} from '../../core/corpus/store.ts'
import {type Cursor, merged} from './merge.ts'
import {type Run, Runs} from './runs.ts'
import type {ScratchFile} from './scratch-file.ts'

/** Before each record: bytes of its key (UTF-16) and of its value. */
const HEAD = 8
const CHUNK = 65_536
/** What a key costs besides its units. */
const OVERHEAD = 48

interface ValueCursor extends Cursor {
  key: string
  value: Uint8Array
  /** Breaks ties: earlier runs hold what was added earlier. */
  readonly place: number
}
interface Held {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** Values in memory up to `limit` bytes, as structured clone writes them; beyond that in sorted runs on disk. */
export function valueSorter<T>(limit: number, folder?: string): ValueSorter<T> {
  let arena = Buffer.allocUnsafeSlow(Math.min(CHUNK, Math.max(1, limit)))
  let used = 0
  let keys = 0
  let held: Held[] = []
  const runs: Runs = new Runs(folder, (some, write) => {
    const writer = recordWriter(write)
    for (const {key, value} of merged(some.map(fromDisk), isBefore)) writer.add(key, value)
    writer.end()
  })
  const fromDisk = (run: Run, place: number): ValueCursor => diskCursor(runs.file, run, place)
  const sort = (): Held[] => held.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.start - b.start))
  const spill = (): void => {
    if (held.length === 0) return
    runs.add((write) => {
      const writer = recordWriter(write)
      for (const {key, start, end} of sort()) writer.add(key, arena.subarray(start, end))
      writer.end()
    })
    held = []
    used = 0
    keys = 0
  }
  return {
    add(key, value) {
      const bytes = serialize(value)
      if (used + keys + bytes.length > limit) spill()
      if (used + bytes.length > arena.length) {
        const grown = Buffer.allocUnsafeSlow(Math.max(used + bytes.length, Math.min(arena.length * 2, limit)))
        grown.set(arena.subarray(0, used))
        arena = grown
      }
      arena.set(bytes, used)
      held.push({key, start: used, end: used + bytes.length})
      used += bytes.length
      keys += key.length * 2 + OVERHEAD
    },
    *entries() {
      const all = runs.all
      const cursors = [...all.map(fromDisk), memoryCursor(sort(), arena, all.length)]
      for (const {key, value} of merged(cursors, isBefore)) yield [key, deserialize(value) as T]
    },
    close() {
      held = []
      arena = Buffer.alloc(0)
      runs.close()
    },
  }
}

const isBefore = (one: ValueCursor, two: ValueCursor): boolean =>
  one.key < two.key || (one.key === two.key && one.place < two.place)

function memoryCursor(held: readonly Held[], arena: Buffer, place: number): ValueCursor {
  let at = 0
  return {
    key: '',
    value: arena,
    place,
    next() {
      const one = held[at++]
      if (!one) return false
      this.key = one.key
      this.value = arena.subarray(one.start, one.end)
      return true
    },
  }
}

function diskCursor(file: ScratchFile, {start, end}: Run, place: number): ValueCursor {
  let chunk = Buffer.allocUnsafeSlow(Math.min(CHUNK, end - start))
  let position = start
  let [at, filled] = [0, 0]
  /** Has so many bytes follow in the chunk, which grows for a record that is larger. */
  const need = (bytes: number): void => {
    if (filled - at >= bytes) return
    const rest = filled - at
    const next = chunk.length < bytes ? Buffer.allocUnsafeSlow(bytes) : chunk
    chunk.copy(next, 0, at, filled)
    chunk = next
    const read = file.read(chunk.subarray(rest, Math.min(chunk.length, rest + end - position)), position)
    position += read
    at = 0
    filled = rest + read
  }
  return {
    key: '',
    value: chunk,
    place,
    next() {
      if (at >= filled && position >= end) return false
      need(HEAD)
      const [key, value] = [chunk.readUInt32LE(at), chunk.readUInt32LE(at + 4)]
      need(HEAD + key + value)
      at += HEAD
      this.key = chunk.toString('utf16le', at, at + key)
      at += key
      this.value = chunk.subarray(at, at + value)
      at += value
      return true
    },
  }
}

function recordWriter(write: (bytes: Uint8Array) => void) {
  let chunk = Buffer.allocUnsafeSlow(CHUNK)
  let at = 0
  const end = (): void => {
    if (at > 0) write(chunk.subarray(0, at))
    at = 0
  }
  return {
    add(key: string, value: Uint8Array): void {
      const size = HEAD + key.length * 2 + value.length
      if (at + size > chunk.length) end()
      if (size > chunk.length) chunk = Buffer.allocUnsafeSlow(size)
      chunk.writeUInt32LE(key.length * 2, at)
      chunk.writeUInt32LE(value.length, at + 4)
      chunk.write(key, at + HEAD, 'utf16le')
      chunk.set(value, at + HEAD + key.length * 2)
      at += size
    },
    end,
  }
}
