import type {ChosenEdit} from './fix-types.ts'

/**
 * Puts an edit in its place among sorted ones. Where it and a removal beside it both take the space between them, one of the
 * two takes the same space on its other side instead: neighbours that go leave no more space than one. Null where no such space is there.
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
  const isLast = text.slice(second.end, second.end + 1000).trim() === '' && index + 2 === list.length
  list[index] = {...first, end: second.start}
  return moveLeft(list, index, isLast ? null : shared, text)
}

/**
 * Lets a removal take the space before it, `shared` or (null) all that is there. Where a removal ends at that place, it moves too:
 * the space it took was the one before this one.
 */
function moveLeft(list: ChosenEdit[], index: number, shared: string | null, text: string): boolean {
  const one = list[index]!
  let start = one.start
  if (shared === null) while (start > 0 && text[start - 1]!.trim() === '') start--
  else if (text.slice(Math.max(0, start - shared.length), start) === shared) start -= shared.length
  else return false
  const before = list[index - 1]
  if (before && before.end > start) {
    if (before.text !== '' || before.end !== one.start || before.start >= start) return false
    list[index - 1] = {...before, end: start}
    if (!moveLeft(list, index - 1, shared, text)) return false
  }
  list[index] = {...one, start}
  return true
}
