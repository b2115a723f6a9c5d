/** A line of the source: `start` to `end` without line ending and surrounding space, which may be empty. */
export interface SourceLine {
  readonly start: number
  readonly end: number
  /** 1-based. */
  readonly line: number
  /** Offset of the line's first unit. */
  readonly lineStart: number
  readonly text: string
}

const isBlank = (unit: number): boolean => unit <= 32 || unit === 0xa0 || unit === 0xfeff || unit === 0x3000

/** All lines; LF, CRLF and a lone CR end one. */
export function linesOf(source: string, from = 0, firstLine = 1): SourceLine[] {
  const lines: SourceLine[] = []
  const hasReturns = source.includes('\r', from)
  let at = from
  let line = firstLine
  while (at < source.length) {
    const end = lineEnd(source, at, hasReturns)
    let first = at
    let last = end
    while (first < last && isBlank(source.charCodeAt(first))) first++
    while (last > first && isBlank(source.charCodeAt(last - 1))) last--
    lines.push({start: first, end: last, line, lineStart: at, text: first === last ? '' : source.slice(first, last)})
    at = source.charCodeAt(end) === 13 && source.charCodeAt(end + 1) === 10 ? end + 2 : end + 1
    line++
  }
  return lines
}

function lineEnd(source: string, from: number, hasReturns: boolean): number {
  const feed = source.indexOf('\n', from)
  const end = feed < 0 ? source.length : feed
  if (hasReturns) for (let at = from; at < end; at++) if (source.charCodeAt(at) === 13) return at
  return end
}
