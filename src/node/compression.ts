import {createReadStream} from 'node:fs'
import {extname} from 'node:path'
import type {Readable, Transform} from 'node:stream'
import {UsageError} from './errors.ts'

export type Compression = 'gzip' | 'zstd' | null

/** By the last ending of a file's name. */
export function compressionOf(path: string): Compression {
  const ending = extname(path).toLowerCase()
  return ending === '.gz' ? 'gzip' : ending === '.zst' || ending === '.zstd' ? 'zstd' : null
}

/** The ending that says what is in a file: `.jsonl` of `news.jsonl.gz`. */
export function innerExtension(path: string): string {
  const ending = compressionOf(path) === null ? path : path.slice(0, -extname(path).length)
  return extname(ending).toLowerCase()
}

const CHUNK = 1 << 20

type Zlib = typeof import('node:zlib')
/** Node 22.15 and later have Zstandard. */
interface Zstd {
  readonly createZstdDecompress?: () => Transform
  readonly zstdCompressSync?: (piece: Buffer) => Buffer
}
/** Loaded when a packed file comes: it would cost every start. */
const load = async (): Promise<Zlib & Zstd> => await import('node:zlib')

/** The bytes of a file, unpacked. A file that is cut off or no archive fails while it is read. */
export async function* bytesOf(path: string): AsyncGenerator<Buffer, void, undefined> {
  yield* unpacked(createReadStream(path, {highWaterMark: CHUNK}), compressionOf(path))
}

/** The same of a file's bytes that are there already. */
export async function* bytesIn(content: Uint8Array, by: Compression): AsyncGenerator<Buffer, void, undefined> {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength)
  if (by === null) return yield bytes
  const {Readable: stream} = await import('node:stream')
  yield* unpacked(stream.from([bytes]), by)
}

export async function* unpacked(packed: Readable, by: Compression): AsyncGenerator<Buffer, void, undefined> {
  if (by === null) return yield* packed as AsyncIterable<Buffer>
  const zlib = await load()
  if (by === 'zstd' && !zlib.createZstdDecompress) {
    const {zstdChunks} = await import('./zstd.ts')
    return yield* zstdChunks(packed as AsyncIterable<Buffer>)
  }
  const stream = by === 'gzip' ? zlib.createGunzip({chunkSize: CHUNK}) : zlib.createZstdDecompress!()
  // A fault of the file has to reach whoever reads the unpacked bytes.
  packed.once('error', (error) => stream.destroy(error))
  packed.pipe(stream)
  try {
    yield* stream as AsyncIterable<Buffer>
  } finally {
    packed.destroy()
  }
}

/** Packs a piece of a file so that the packed pieces, one after the other, are a packed file. @throws UsageError where this Node cannot. */
export async function packer(by: Compression): Promise<(piece: Buffer) => Buffer> {
  if (by === null) return (piece) => piece
  const zlib = await load()
  if (by === 'gzip') return (piece) => zlib.gzipSync(piece)
  const {zstdCompressSync} = zlib
  if (zstdCompressSync) return (piece) => zstdCompressSync(piece)
  throw new UsageError('Zstandard files are written by Node 22.15 and later: unpack the file, or use a newer Node')
}
