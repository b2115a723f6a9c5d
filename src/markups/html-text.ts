import {DecodingMode, HtmlEntityDecoder} from 'entities/decode'
import type {Piece} from './pieces.ts'

/** Whether the text so far ends in a space, or is empty: the next one is not shown. */
export interface Collapsing {
  isAfterSpace: boolean
}

let decoded = ''
const decoder = new HtmlEntityDecoder((unit) => {
  decoded += String.fromCodePoint(unit)
})

/** Length of the reference that stands at an `&`, 0 for none; what it means is then in `decoded`. The parser reads it by the same code. */
function readReference(source: string, at: number): number {
  decoded = ''
  decoder.startEntity(DecodingMode.Legacy)
  const length = decoder.write(source, at + 1)
  return length < 0 ? decoder.end() : length
}

/** Space, tab, line feed, form feed, carriage return. A no-break space is none. */
export const isSpace = (unit: number): boolean => unit === 32 || unit === 10 || unit === 9 || unit === 13 || unit === 12

/** A stretch of text as a browser shows it: references decoded, each run of white space one space. */
export function readText(
  source: string,
  start: number,
  end: number,
  state: Collapsing,
  out: Piece[],
  isOpaque = false,
): void {
  let from = start
  const close = (to: number): void => {
    if (to > from) out.push({text: source.slice(from, to), start: from, end: to, isOpaque})
  }
  const put = (text: string, at: number, to: number): void => {
    close(at)
    from = to
    if (text !== '') out.push({text, start: at, end: to, isOpaque})
  }
  for (let at = start; at < end; ) {
    const unit = source.charCodeAt(at)
    if (isSpace(unit)) {
      let to = at + 1
      while (to < end && isSpace(source.charCodeAt(to))) to++
      if (state.isAfterSpace) put('', at, to)
      else if (to > at + 1 || unit !== 32) put(' ', at, to)
      state.isAfterSpace = true
      at = to
      continue
    }
    const length = unit === 38 ? readReference(source, at) : 0
    if (length > 0) {
      const isBlank = decoded.length === 1 && isSpace(decoded.charCodeAt(0))
      put(isBlank ? (state.isAfterSpace ? '' : ' ') : decoded, at, at + length)
      state.isAfterSpace = isBlank
      at += length
      continue
    }
    state.isAfterSpace = false
    at++
  }
  close(end)
}
