import {deserialize, serialize} from 'node:v8'
import type {ValueSorter} from '../../core/corpus/store.ts'
import {type Cursor, Merge} from './merge.ts'
import {grown, HEAD, recordAt, sizeOf, writeRecord} from './record.ts'
import {type Run, Runs} from './runs.ts'
import type {ScratchFile} from './scratch-file.ts'

const CHUNK = 65_536
/** What a record costs in memory besides its bytes. */
const OVERHEAD = 8

/** Stands on a record of `bytes`. */
interface RecordCursor extends Cursor {
  bytes: Buffer
  at: number
  /** Breaks ties: earlier runs hold what was added earlier. */
  readonly place: number
}

/**
 * Values in memory up to `limit` bytes, as structured clone writes them; beyond that in sorted runs on disk. Nothing of a value that waits
 * is an object of its own: what lives long and dies in masses makes the heap grow.
 */
export function valueSorter<T>(limit: number, folder?: string): ValueSorter<T> {
  let arena = Buffer.allocUnsafeSlow(Math.min(CHUNK, Math.max(1, limit)))
  let starts = new Uint32Array(64)
  let used = 0
  let count = 0
  const runs: Runs = new Runs(folder, (some, write) => {
    const writer = recordWriter(write)
    const merge = new Merge(some.map(fromDisk), isBefore)
    for (let top = merge.next(); top; top = merge.next()) writer.add(top.bytes, top.at)
    writer.end()
  })
  const fromDisk = (run: Run, place: number): RecordCursor => diskCursor(runs.file, run, place)
  const sorted = (): Uint32Array => starts.slice(0, count).sort((a, b) => compareKeys(arena, a, arena, b) || a - b)
  const spill = (): void => {
    if (count === 0) return
    runs.add((write) => {
      const writer = recordWriter(write)
      for (const at of sorted()) writer.add(arena, at)
      writer.end()
    })
    count = 0
    used = 0
  }
  return {
    add(key, value) {
      const bytes = serialize(value)
      const size = sizeOf(key, bytes)
      if (used + count * OVERHEAD + size > limit) spill()
      if (used + size > arena.length) arena = grown(arena, used, used + size, limit)
      if (count === starts.length) {
        const more = new Uint32Array(count * 2)
        more.set(starts)
        starts = more
      }
      starts[count++] = used
      used += writeRecord(arena, used, key, bytes)
    },
    *values() {
      const all = runs.all
      const cursors = [...all.map(fromDisk), memoryCursor(arena, sorted(), all.length)]
      const merge = new Merge(cursors, isBefore)
      for (let top = merge.next(); top; top = merge.next()) {
        const {value, end} = recordAt(top.bytes, top.at)
        yield deserialize(top.bytes.subarray(value, end)) as T
      }
    },
    close() {
      count = 0
      arena = Buffer.alloc(0)
      starts = new Uint32Array(64)
      runs.close()
    },
  }
}

/** Keys are big-endian, so that bytes compare as strings do. */
function compareKeys(one: Buffer, oneAt: number, two: Buffer, twoAt: number): number {
  const [a, b] = [recordAt(one, oneAt), recordAt(two, twoAt)]
  return one.compare(two, b.key, b.value, a.key, a.value)
}

function isBefore(one: RecordCursor, two: RecordCursor): boolean {
  const order = compareKeys(one.bytes, one.at, two.bytes, two.at)
  return order < 0 || (order === 0 && one.place < two.place)
}

function memoryCursor(bytes: Buffer, starts: Uint32Array, place: number): RecordCursor {
  let index = 0
  return {
    bytes,
    at: 0,
    place,
    next() {
      if (index >= starts.length) return false
      this.at = starts[index++]!
      return true
    },
  }
}

function diskCursor(file: ScratchFile, {start, end}: Run, place: number): RecordCursor {
  const cursor = {bytes: Buffer.allocUnsafeSlow(Math.min(CHUNK, end - start)), at: 0, place, next}
  let position = start
  let filled = 0
  /** Where the next record begins. */
  let after = 0
  /** Has so many bytes follow in the chunk, which grows for a record that is larger. */
  const need = (size: number): void => {
    const rest = filled - after
    if (rest >= size) return
    const chunk = cursor.bytes.length < size ? Buffer.allocUnsafeSlow(size) : cursor.bytes
    cursor.bytes.copy(chunk, 0, after, filled)
    const read = file.read(chunk.subarray(rest, Math.min(chunk.length, rest + end - position)), position)
    position += read
    filled = rest + read
    after = 0
    cursor.bytes = chunk
  }
  function next(): boolean {
    if (after >= filled && position >= end) return false
    need(HEAD)
    need(recordAt(cursor.bytes, after).end - after)
    cursor.at = after
    after = recordAt(cursor.bytes, after).end
    return true
  }
  return cursor
}

function recordWriter(write: (bytes: Uint8Array) => void) {
  let chunk = Buffer.allocUnsafeSlow(CHUNK)
  let filled = 0
  const end = (): void => {
    if (filled > 0) write(chunk.subarray(0, filled))
    filled = 0
  }
  return {
    add(bytes: Buffer, at: number): void {
      const size = recordAt(bytes, at).end - at
      if (filled + size > chunk.length) end()
      if (size > chunk.length) chunk = Buffer.allocUnsafeSlow(size)
      bytes.copy(chunk, filled, at, at + size)
      filled += size
    },
    end,
  }
}
