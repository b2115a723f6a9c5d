import type {Part, Point} from './types.ts'

/** What a part of `createArticle` keeps: offsets at which its lines begin. */
interface LineStarts {
  readonly lineStarts: readonly number[]
}

/** 1-based line and column of an offset in a part's text. */
export function pointAt(part: Part, offset: number): Point {
  return pointIn((part as Part & Partial<LineStarts>).lineStarts ?? lineStartsOf(part.text), offset)
}

/** The same from the offsets at which lines begin. */
export function pointIn(starts: readonly number[], offset: number): Point {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - starts[low]! + 1, offset}
}

export function lineStartsOf(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
    }
    return starts
  }
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
