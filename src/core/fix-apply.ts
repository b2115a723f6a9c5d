import type {ChosenEdit} from './fix-types.ts'

type Span = Pick<ChosenEdit, 'start' | 'end' | 'text'>

/** The text with sorted edits that do not overlap. Every other unit is as it was. */
export function applyEdits(text: string, edits: readonly Span[]): string {
  let out = ''
  let at = 0
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out + text.slice(at)
}

/** Where offsets of the old text stand in the new one, and back. */
export interface OffsetMap {
  readonly edits: readonly Span[]
  /** Offset in the new text of each edit's first unit. */
  readonly starts: readonly number[]
}

export function mapOf(edits: readonly Span[]): OffsetMap {
  let shift = 0
  const starts = edits.map((edit) => {
    const start = edit.start + shift
    shift += edit.text.length - (edit.end - edit.start)
    return start
  })
  return {edits, starts}
}

/** Old range that became a new one; what an edit put in stands for all that it took out. */
export function toOld({edits, starts}: OffsetMap, start: number, end: number): [number, number] {
  return [oldOffset(edits, starts, start, 'start'), oldOffset(edits, starts, end, 'end')]
}

/** New range of an old one; null where nothing of it is left. What an edit put in belongs to what it stands inside of. */
export function toNew({edits, starts}: OffsetMap, [start, end]: readonly [number, number]): [number, number] | null {
  const from = newOffset(edits, starts, start, 'start')
  const to = newOffset(edits, starts, end, 'end')
  return to > from || (start === end && to === from) ? [from, to] : null
}

function newOffset(edits: readonly Span[], starts: readonly number[], offset: number, side: 'start' | 'end'): number {
  let shift = 0
  for (const [index, edit] of edits.entries()) {
    // What begins where an edit ends, or ends where one begins, has nothing to do with it.
    if (side === 'start' ? offset < edit.end : offset <= edit.start) {
      if (offset <= edit.start) return offset + shift
      return side === 'start' ? starts[index]! + edit.text.length : starts[index]!
    }
    shift = starts[index]! + edit.text.length - edit.end
    if (side === 'end' && offset < edit.end) return starts[index]!
  }
  return offset + shift
}

function oldOffset(edits: readonly Span[], starts: readonly number[], offset: number, side: 'start' | 'end'): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    // What ends where an edit begins has nothing to do with it.
    if (side === 'start' ? starts[middle]! <= offset : starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  if (low === 0) return offset
  const edit = edits[low - 1]!
  const to = starts[low - 1]! + edit.text.length
  if (offset < to) return side === 'start' ? edit.start : edit.end
  return edit.end + offset - to
}

/** Index of the edit nearest to an offset of the new text; -1 without edits. */
export function nearestEdit({edits, starts}: OffsetMap, offset: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  edits.forEach((edit, index) => {
    const from = starts[index]!
    const distance = Math.max(from - offset, offset - from - edit.text.length, 0)
    if (distance < least) {
      least = distance
      best = index
    }
  })
  return best
}
