import {type ScratchFile, scratchFile} from './spill/scratch-file.ts'

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

/** Length, line and columns, 32 bits each. */
const HEAD = 16
const BATCH = 1 << 18

/** Makes its file when the first record comes; it is gone with the process, however that ends. */
export function makeSpool(): Spool {
  let file: ScratchFile | null = null
  let pending: Uint8Array[] = []
  let size = 0
  const flush = (): void => {
    if (size === 0) return
    file ??= scratchFile()
    file.append(Buffer.concat(pending, size))
    pending = []
    size = 0
  }
  const read = (offset: number, length: number): Buffer => {
    const buffer = Buffer.allocUnsafe(length)
    file?.read(buffer, offset)
    return buffer
  }
  return {
    put(json, {line, column, byteColumn}) {
      const place = (file?.size ?? 0) + size + 1
      const bytes = typeof json === 'string' ? Buffer.from(json) : json
      const head = Buffer.allocUnsafe(HEAD)
      head.writeUInt32LE(bytes.length, 0)
      head.writeUInt32LE(line, 4)
      head.writeUInt32LE(column, 8)
      head.writeUInt32LE(byteColumn, 12)
      // A view of a chunk would keep the whole chunk.
      pending.push(head, Buffer.from(bytes))
      size += HEAD + bytes.length
      if (size >= BATCH) flush()
      return place
    },
    get(place) {
      flush()
      const head = read(place - 1, HEAD)
      const json = read(place - 1 + HEAD, head.readUInt32LE(0)).toString('utf8')
      return {
        json,
        line: head.readUInt32LE(4),
        column: head.readUInt32LE(8),
        byteColumn: head.readUInt32LE(12),
      }
    },
    close() {
      file?.close()
      file = null
    },
  }
}
