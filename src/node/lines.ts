/** A line of a stream of bytes. */
export interface Line {
  /** 1-based. */
  readonly number: number
  /** Without what ends it. A view of a larger buffer: to keep it, copy it. */
  readonly bytes: Buffer
  /** Empty for the last line of a file that ends without a newline. */
  readonly ending: '' | '\n' | '\r\n'
  /** Of its first byte in the stream. */
  readonly offset: number
}

const NEWLINE = 0x0a
const RETURN = 0x0d

/** Lines by the chunk that ended them: memory holds a chunk and the longest line. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Line[], void, undefined> {
  let number = 0
  let offset = 0
  let rest: Buffer[] = []
  const lineOf = (bytes: Buffer, hasEnd: boolean): Line => {
    const hasReturn = hasEnd && bytes.at(-1) === RETURN
    const line: Line = {
      number: ++number,
      bytes: hasReturn ? bytes.subarray(0, -1) : bytes,
      ending: hasReturn ? '\r\n' : hasEnd ? '\n' : '',
      offset,
    }
    offset += bytes.length + (hasEnd ? 1 : 0)
    return line
  }
  for await (const chunk of chunks) {
    const lines: Line[] = []
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      const own = chunk.subarray(start, at)
      lines.push(lineOf(rest.length > 0 ? Buffer.concat([...rest, own]) : own, true))
      rest = []
      start = at + 1
    }
    if (start < chunk.length) rest.push(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (rest.length > 0) yield [lineOf(Buffer.concat(rest), false)]
}
