import type {Range, TextMap} from './types.ts'

/** Source range of `[start, end)` of a block's text. Inside an atomic segment (a reference) it widens to the whole of it. */
export function toSource({base, segments}: TextMap, start: number, end: number): Range {
  if (!segments) return [start + base, end + base]
  const first = segmentAt(segments, start)
  const from = lookUp(segments, first, start, false)
  if (end <= start) return [from, from]
  const last = segmentAt(segments, end - 1)
  return [from, lookUp(segments, last, end, true)]
}

/** Index of the quadruple that holds a text offset; the last one past the end. */
function segmentAt(segments: readonly number[], offset: number): number {
  let low = 0
  let high = segments.length / 4 - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (segments[middle * 4]! <= offset) low = middle
    else high = middle - 1
  }
  return low * 4
}

function lookUp(segments: readonly number[], at: number, offset: number, isEnd: boolean): number {
  const [textStart, textEnd, sourceStart, sourceEnd] = [
    segments[at]!,
    segments[at + 1]!,
    segments[at + 2]!,
    segments[at + 3]!,
  ]
  if (textEnd - textStart === sourceEnd - sourceStart) return sourceStart + Math.min(offset, textEnd) - textStart
  return isEnd || offset >= textEnd ? sourceEnd : sourceStart
}
