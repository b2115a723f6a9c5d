import {Readable} from 'node:stream'
import {parse} from 'csv-parse'

/** A record of a CSV file. */
export interface CsvRow {
  /** Without what ends it. A view of a larger buffer: to keep it, copy it. */
  readonly bytes: Buffer
  readonly ending: Buffer
  /** Its cells. */
  readonly values: readonly string[]
}
/** The records of a file, its header first, each when it has been read; `delimiter` is known from the first on. */
export interface CsvRows extends AsyncIterable<CsvRow> {
  readonly delimiter: string
}

const DELIMITERS = [',', ';', '\t', '|'] as const
const [QUOTE, RETURN, NEWLINE] = [34, 13, 10]
/** Units of a row, and bytes in which a header ends. */
const LONGEST = 100_000_000
const LONGEST_HEADER = 1 << 20

/** Reads a stream of CSV. Its bytes are those of the rows, in turn. @throws Error (csv-parse) where a quotation mark is never closed. */
export function rowsOf(chunks: AsyncIterable<Buffer>, own: string | null): CsvRows {
  let delimiter = own ?? ','
  async function* rows(): AsyncGenerator<CsvRow, void, undefined> {
    const iterator = chunks[Symbol.asyncIterator]()
    // The header's end, for its delimiter.
    let held: Buffer = Buffer.alloc(0)
    let isDone = false
    while (!isDone && held.length < LONGEST_HEADER && headerEnd(held) < 0) {
      const next = await iterator.next()
      if (next.done) isDone = true
      else held = Buffer.concat([held, next.value])
    }
    if (isUtf16(held)) throw new Error('it is UTF-16: save it as UTF-8')
    delimiter = own ?? delimiterOf(held)
    /** Bytes that were fed and are in no row yet, and the offset of the first in the stream. */
    let fedBytes: Buffer[] = [held]
    let offset = 0
    const take = (until: number): Buffer => {
      // A row over several pieces is joined once, however many they are.
      if (fedBytes.length > 1 && fedBytes[0]!.length < until - offset) fedBytes = [Buffer.concat(fedBytes)]
      const bytes = fedBytes[0]!.subarray(0, until - offset)
      fedBytes[0] = fedBytes[0]!.subarray(bytes.length)
      offset = until
      return bytes
    }
    async function* fed(): AsyncGenerator<Buffer, void, undefined> {
      if (held.length > 0) yield held
      while (!isDone) {
        const next = await iterator.next()
        if (next.done) return
        fedBytes.push(next.value)
        yield next.value
      }
    }
    const source = Readable.from(fed(), {objectMode: false})
    const parser = parse({
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      // A mark that is never closed would take the rest of the file.
      max_record_size: LONGEST,
    })
    source.on('error', (error) => parser.destroy(error))
    source.pipe(parser)
    for await (const {record, info} of parser as AsyncIterable<{record: string[]; info: {bytes: number}}>) {
      yield {...withoutEnding(take(info.bytes)), values: record}
    }
    const rest = Buffer.concat(fedBytes)
    if (rest.length > 0) yield {bytes: rest, ending: Buffer.alloc(0), values: []}
  }
  return {
    get delimiter() {
      return delimiter
    },
    [Symbol.asyncIterator]: rows,
  }
}

function withoutEnding(bytes: Buffer): Pick<CsvRow, 'bytes' | 'ending'> {
  let end = bytes.length
  if (bytes[end - 1] === NEWLINE) end--
  if (bytes[end - 1] === RETURN) end--
  return {bytes: bytes.subarray(0, end), ending: bytes.subarray(end)}
}

/** Offset of what ends the first record, -1 where it is not there yet. */
function headerEnd(bytes: Buffer): number {
  let isQuoted = false
  for (let at = 0; at < bytes.length; at++) {
    const unit = bytes[at]
    if (unit === QUOTE) isQuoted = !isQuoted
    else if (!isQuoted && (unit === NEWLINE || unit === RETURN)) return at
  }
  return -1
}

/** The one that the header has most of, outside quotation marks. */
function delimiterOf(bytes: Buffer): string {
  const end = headerEnd(bytes)
  const header = bytes.toString('utf8', 0, end < 0 ? bytes.length : end).replace(/"[^"]*"/gu, '')
  const count = (mark: string): number => header.split(mark).length
  return DELIMITERS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
