import type {BlockDraft} from '../core/parsed.ts'
import type {Range} from '../core/types.ts'
import {urlsIn} from './urls.ts'

/** Text and the source that it stands for; of one length where they are the same units. */
export interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly isOpaque: boolean
}

/** A block of these lines, with its map; null for one without a word. Between two lines stands a space for all that is between them in the source. */
export function draftOf(
  lines: readonly (readonly Piece[])[],
): Pick<BlockDraft, 'text' | 'map' | 'range' | 'opaque'> | null {
  const pieces: Piece[] = []
  for (const line of lines) {
    const before = pieces.at(-1)
    const first = line[0]!
    if (before) pieces.push({text: ' ', start: before.end, end: first.start, isOpaque: false})
    for (const piece of line) pieces.push(piece)
  }
  trim(pieces)
  if (pieces.length === 0) return null
  const segments: number[] = []
  const opaque: Range[] = []
  let text = ''
  for (const piece of pieces) {
    const from = text.length
    text += piece.text
    const last = segments.length - 4
    const isEven = piece.text.length === piece.end - piece.start
    const goesOn =
      last >= 0 &&
      segments[last + 3] === piece.start &&
      isEven &&
      segments[last + 1]! - segments[last]! === segments[last + 3]! - segments[last + 2]!
    if (goesOn) {
      segments[last + 1] = text.length
      segments[last + 3] = piece.end
    } else segments.push(from, text.length, piece.start, piece.end)
    if (!piece.isOpaque) continue
    const before = opaque.at(-1)
    if (before?.[1] === from) opaque[opaque.length - 1] = [before[0], text.length]
    else opaque.push([from, text.length])
  }
  const start = pieces[0]!.start
  const isPlain = segments.length === 4 && segments[1]! - segments[0]! === segments[3]! - segments[2]!
  for (const url of urlsIn(text)) opaque.push(url)
  opaque.sort((a, b) => a[0] - b[0])
  return {text, map: {base: start, segments: isPlain ? null : segments}, range: [start, pieces.at(-1)!.end], opaque}
}

/** No block starts or ends with space. */
function trim(pieces: Piece[]): void {
  while (pieces.length > 0 && pieces[0]!.text.trim() === '') pieces.shift()
  while (pieces.length > 0 && pieces.at(-1)!.text.trim() === '') pieces.pop()
  const first = pieces[0]
  if (first && first.text.length === first.end - first.start) {
    const cut = first.text.length - first.text.trimStart().length
    pieces[0] = {...first, text: first.text.slice(cut), start: first.start + cut}
  }
  const last = pieces.at(-1)
  if (last && last.text.length === last.end - last.start) {
    const text = last.text.trimEnd()
    pieces[pieces.length - 1] = {...last, text, end: last.start + text.length}
  }
}
