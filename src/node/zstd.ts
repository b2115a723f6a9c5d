import {Decompress} from 'fzstd'

/** Unpacks Zstandard where Node cannot. */
export async function* zstdChunks(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let made: Buffer[] = []
  const stream = new Decompress((chunk) => {
    // fzstd may use its own memory again for the next chunk.
    made.push(Buffer.from(chunk))
  })
  for await (const chunk of packed) {
    stream.push(chunk)
    yield* made
    made = []
  }
  stream.push(new Uint8Array(0), true)
  yield* made
}
