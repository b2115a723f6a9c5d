import {tail} from './spill/tail.ts'

/** JSON texts of records on disk, since rules that compare articles may want some of them once more. */
export interface Spool {
  /** Where the record is, for `get`; never 0. @throws UsageError where the disk is full. */
  put(json: string | Uint8Array, start: RecordStart): number
  get(place: number): RecordStart & {readonly json: string}
  close(): void
}

/** Where a record begins in its file; 1-based. */
export interface RecordStart {
  readonly line: number
  readonly column: number
  readonly byteColumn: number
}

const WORD = 4
/** Length, line and columns. */
const HEAD = 4 * WORD
const BATCH = 1 << 18

/** Makes its file when there is more than a batch; it is gone with the process, however that ends. */
export function makeSpool(): Spool {
  const bytes = tail(BATCH)
  return {
    put(json, {line, column, byteColumn}) {
      const place = bytes.size + 1
      // A view of a chunk would keep the whole chunk.
      const own = Buffer.from(json as Uint8Array)
      const head = Buffer.allocUnsafe(HEAD)
      for (const [index, value] of [own.length, line, column, byteColumn].entries())
        head.writeUInt32LE(value, index * WORD)
      bytes.add(head)
      bytes.add(own)
      return place
    },
    get(place) {
      const head = bytes.read(place - 1, HEAD)
      const [length, line, column, byteColumn] = [0, 1, 2, 3].map((index) => head.readUInt32LE(index * WORD)) as [
        number,
        number,
        number,
        number,
      ]
      return {json: bytes.read(place - 1 + HEAD, length).toString('utf8'), line, column, byteColumn}
    },
    close: () => bytes.close(),
  }
}
