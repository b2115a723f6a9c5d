import type {ChosenEdit} from './fix-types.ts'

/**
 * Puts an edit in its place among sorted ones. Where it and a removal beside it both take the space between them, one of the
 * two takes the same space on its other side instead: two neighbours that go leave no more space than one. Null where no such space is there.
 */
export function besideRemovals(edits: readonly ChosenEdit[], edit: ChosenEdit, text: string): ChosenEdit[] | null {
  const at = edits.findIndex(
    (other) => other.start > edit.start || (other.start === edit.start && other.end > edit.end),
  )
  const place = at < 0 ? edits.length : at
  const list: ChosenEdit[] = [...edits.slice(0, place), edit, ...edits.slice(place)]
  const left = place > 0 && list[place - 1]!.end > edit.start ? separate(list, place - 1, text) : true
  const right =
    left && place + 1 < list.length && list[place]!.end > list[place + 1]!.start ? separate(list, place, text) : true
  return left && right ? list : null
}

/** Ends the overlap of `list[index]` and the next. */
function separate(list: ChosenEdit[], index: number, text: string): boolean {
  const first = list[index]!
  const second = list[index + 1]!
  const shared = text.slice(second.start, first.end)
  const {length} = shared
  const limit = list[index + 2]?.start ?? text.length
  if (second.end + length <= limit && text.startsWith(shared, second.end)) {
    list[index + 1] = {...second, start: first.end, end: second.end + length}
    return true
  }
  const floor = index > 0 ? list[index - 1]!.end : 0
  if (second.end === text.length) {
    // Nothing follows: the space before the first goes in the place of the shared one.
    let start = first.start
    while (start > floor && text[start - 1]!.trim() === '') start--
    list[index] = {...first, start, end: second.start}
    return true
  }
  if (first.start - length >= floor && text.slice(first.start - length, first.start) === shared) {
    list[index] = {...first, start: first.start - length, end: second.start}
    return true
  }
  return false
}
