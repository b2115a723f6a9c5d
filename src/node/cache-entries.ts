import {closeSync, openSync, readSync, renameSync, rmSync, writeSync} from 'node:fs'
import {tail} from './spill/tail.ts'

/** Characters of a key. */
export const KEY = 22
/** Digits of an entry's age, after its key. */
const AGE = 2
const CHUNK = 1 << 20
const NEWLINE = 0x0a
const BRACES = [0x7b, 0x7d] as const
/** New entries that wait in memory, in bytes. */
const WAITING = 1 << 20

/** The entries of a cache file: a line each of key, age in runs and JSON. Memory holds keys and places; the JSON stays on disk. */
export interface Entries {
  /** The JSON, which counts as asked for; null for none. */
  get(key: string): string | null
  touch(key: string): void
  /** @throws UsageError where the disk is full. */
  add(key: string, json: string): void
  delete(key: string): void
  /** Writes a file of those that are younger, and puts it in the place of another in one step. @throws Error */
  save(file: string, head: string, oldest: number): void
  close(): void
}

/** Reads places of entries from a file that begins with a line of its own. Null where it is damaged. @throws Error where it cannot be read. */
export function openEntries(file: string | null): Entries | null {
  const fd = file === null ? -1 : openSync(file, 'r')
  const fresh = tail(WAITING)
  const numbers = new Map<string, number>()
  const starts: number[] = []
  const lengths: number[] = []
  const ages: number[] = []
  const put = (key: string, start: number, length: number, age: number): void => {
    numbers.set(key, starts.push(start) - 1)
    lengths.push(length)
    ages.push(age)
  }
  const isRight = fd < 0 || readLines(fd, put)
  /** Of those after it the JSON is in `fresh`. */
  const ofFile = starts.length
  let isChanged = false
  const jsonAt = (number: number): Buffer => {
    if (number >= ofFile) return fresh.read(starts[number]!, lengths[number]!)
    const bytes = Buffer.allocUnsafe(lengths[number]!)
    readSync(fd, bytes, 0, bytes.length, starts[number]!)
    return bytes
  }
  const close = (): void => {
    if (fd >= 0) closeSync(fd)
    fresh.close()
    numbers.clear()
  }
  if (!isRight) {
    close()
    return null
  }
  return {
    get(key) {
      const number = numbers.get(key)
      if (number === undefined) return null
      ages[number] = 0
      return jsonAt(number).toString('utf8')
    },
    touch(key) {
      const number = numbers.get(key)
      if (number !== undefined) ages[number] = 0
    },
    add(key, json) {
      const bytes = Buffer.from(json)
      const start = fresh.size
      fresh.add(bytes)
      put(key, start, bytes.length, 0)
      isChanged = true
    },
    delete: (key) => void numbers.delete(key),
    save(to, head, oldest) {
      if (!isChanged && ages.every((age) => age < oldest)) return
      const temporary = `${to}.${process.pid}.tmp`
      const lines = function* (): Iterable<readonly Buffer[]> {
        for (const [key, number] of numbers)
          if (ages[number]! < oldest)
            yield [Buffer.from(key + String(ages[number]).padStart(AGE, '0')), Buffer.from(jsonAt(number)), LINE_END]
      }
      try {
        writeLines(temporary, head, lines())
        renameSync(temporary, to)
      } finally {
        rmSync(temporary, {force: true})
      }
    },
    close,
  }
}

const LINE_END = Buffer.from([NEWLINE])

function writeLines(file: string, head: string, lines: Iterable<readonly Buffer[]>): void {
  const fd = openSync(file, 'w')
  let pending: Buffer[] = [Buffer.from(`${head}\n`)]
  let size = 0
  const flush = (): void => {
    const bytes = Buffer.concat(pending)
    for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
    pending = []
    size = 0
  }
  try {
    for (const pieces of lines) {
      pending.push(...pieces)
      size += pieces.reduce((sum, piece) => sum + piece.length, 0)
      if (size >= CHUNK) flush()
    }
    flush()
  } finally {
    closeSync(fd)
  }
}

/** Whether all lines after the first are entries, and the last one is whole. Each is a run older than it was. */
function readLines(fd: number, put: (key: string, start: number, length: number, age: number) => void): boolean {
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  let isHead = true
  for (;;) {
    const chunk = Buffer.allocUnsafe(CHUNK)
    const read = readSync(fd, chunk, 0, CHUNK, offset + rest.length)
    if (read === 0) return rest.length === 0
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)])
    let start = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, start)) {
      const json = start + KEY + AGE
      const age = Number(bytes.toString('latin1', start + KEY, json))
      if (isHead) isHead = false
      else if (!Number.isInteger(age) || bytes[json] !== BRACES[0] || bytes[end - 1] !== BRACES[1]) return false
      else put(bytes.toString('latin1', start, start + KEY), offset + json, end - json, age + 1)
      start = end + 1
    }
    rest = bytes.subarray(start)
    offset += start
  }
}
