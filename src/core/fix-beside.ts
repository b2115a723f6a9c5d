import type {ChosenEdit} from './fix-types.ts'

/**
 * Puts an edit in its place among sorted ones. Where it and a removal beside it both take the space between them, one of the
 * two takes the same space on its other side instead: neighbours that go leave no more space than one. False, and nothing
 * changed, where no such space is there.
 */
export function besideRemovals(edits: ChosenEdit[], edit: ChosenEdit, text: string): boolean {
  const place = placeOf(edits, edit)
  const meetsLeft = place > 0 && edits[place - 1]!.end > edit.start
  const meetsRight = place < edits.length && edit.end > edits[place]!.start
  edits.splice(place, 0, edit)
  if (!meetsLeft && !meetsRight) return true
  // A line of removals may be long: what changes is written down, not copied beforehand.
  const list = new Changes(edits)
  if (!meetsLeft || separate(list, place - 1, text)) {
    const isOver = place + 1 < edits.length && edits[place]!.end > edits[place + 1]!.start
    if (!isOver || separate(list, place, text)) return true
  }
  list.undo()
  edits.splice(place, 1)
  return false
}

/** A list whose changes can be taken back. */
class Changes {
  readonly items: ChosenEdit[]
  readonly #before: {readonly index: number; readonly item: ChosenEdit}[] = []

  constructor(items: ChosenEdit[]) {
    this.items = items
  }

  set(index: number, item: ChosenEdit): void {
    this.#before.push({index, item: this.items[index]!})
    this.items[index] = item
  }

  undo(): void {
    for (let change = this.#before.pop(); change; change = this.#before.pop()) this.items[change.index] = change.item
  }
}

/** Index of the first edit that comes after one. */
function placeOf(edits: readonly ChosenEdit[], {start, end}: ChosenEdit): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    const other = edits[middle]!
    if (other.start > start || (other.start === start && other.end > end)) high = middle
    else low = middle + 1
  }
  return low
}

/** Ends the overlap of `list[index]` and the next. */
function separate(list: Changes, index: number, text: string): boolean {
  const first = list.items[index]!
  const second = list.items[index + 1]!
  const shared = text.slice(second.start, first.end)
  const {length} = shared
  const limit = list.items[index + 2]?.start ?? text.length
  if (second.end + length <= limit && text.startsWith(shared, second.end)) {
    list.set(index + 1, {...second, start: first.end, end: second.end + length})
    return true
  }
  const isLast = text.slice(second.end, second.end + 1000).trim() === '' && index + 2 === list.items.length
  list.set(index, {...first, end: second.start})
  return moveLeft(list, index, isLast ? null : shared, text)
}

/**
 * Lets a removal take the space before it, `shared` or (null) all that is there. Where a removal ends at that place, it moves too:
 * the space it took was the one before this one.
 */
function moveLeft(list: Changes, index: number, shared: string | null, text: string): boolean {
  const one = list.items[index]!
  let start = one.start
  if (shared === null) while (start > 0 && text[start - 1]!.trim() === '') start--
  else if (text.slice(Math.max(0, start - shared.length), start) === shared) start -= shared.length
  else return false
  const before = list.items[index - 1]
  if (before && before.end > start) {
    if (before.text !== '' || before.end !== one.start || before.start >= start) return false
    list.set(index - 1, {...before, end: start})
    if (!moveLeft(list, index - 1, shared, text)) return false
  }
  list.set(index, {...one, start})
  return true
}
