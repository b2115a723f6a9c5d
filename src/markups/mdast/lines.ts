/** The lines of a source, as columns of numbers: articles have many and an object a line costs more than the scan. */
export interface Lines {
  readonly count: number
  /** Offset of a line's first unit. */
  readonly start: readonly number[]
  /** Offset after a line's last unit, before its ending. */
  readonly end: readonly number[]
  /** Offset of the first unit that is no space or tab; the line's end where it is blank. */
  readonly first: readonly number[]
}

const SPACE = 32
const TAB = 9

export const isSpace = (unit: number): boolean => unit === SPACE || unit === TAB

/** LF, CRLF and a lone CR end a line, as in Markdown; what follows the last ending is a line too. */
export function linesOf(source: string): Lines {
  const start: number[] = []
  const end: number[] = []
  const first: number[] = []
  let back = source.indexOf('\r')
  for (let at = 0; ; ) {
    const feed = source.indexOf('\n', at)
    let stop = feed < 0 ? source.length : feed
    if (back >= 0 && back < at) back = source.indexOf('\r', at)
    if (back >= 0 && back < stop) stop = back
    let from = at
    while (from < stop && isSpace(source.charCodeAt(from))) from++
    start.push(at)
    end.push(stop)
    first.push(from)
    if (stop === source.length) return {count: start.length, start, end, first}
    at = source.charCodeAt(stop) === 13 && source.charCodeAt(stop + 1) === 10 ? stop + 2 : stop + 1
  }
}

/** Where a run of text ends without the spaces and tabs at its end. */
export function trimmedEnd(source: string, from: number, to: number): number {
  let end = to
  while (end > from && isSpace(source.charCodeAt(end - 1))) end--
  return end
}
