import {besideRemovals} from './fix-beside.ts'
import {reachesInto, sameEdit} from './fix-groups.ts'
import {Requirements} from './fix-requires.ts'
import type {ChosenEdit, FixGroup, PlainEdit} from './fix-types.ts'

interface Choosing {
  readonly texts: readonly string[]
  /** Sorted, by part. */
  readonly edits: ChosenEdit[][]
  readonly requires: Requirements
}

/**
 * Edits that can be made in one pass, sorted, by part; the other groups wait for the next pass, which may find nothing left to do.
 * Larger removals go first, and before removals of copies, so that whatever stands inside is resolved by them and a copy is never lost
 * with the one it repeats; the rest go in source order.
 */
export function selectEdits(groups: readonly FixGroup[], texts: readonly string[]): readonly (readonly ChosenEdit[])[] {
  const state: Choosing = {texts, edits: texts.map(() => []), requires: new Requirements(texts.length)}
  const removals = groups
    .filter((group) => group.isRemoval)
    .sort((a, b) => Number(a.requires.length > 0) - Number(b.requires.length > 0) || b.size - a.size)
  for (const group of removals) add(state, group)
  for (const group of groups) if (!group.isRemoval) add(state, group)
  return state.edits
}

/** Adds a group, all or none. */
function add(state: Choosing, group: FixGroup): void {
  const fresh: PlainEdit[] = []
  const shared: {part: number; edit: ChosenEdit}[] = []
  for (const edit of group.edits) {
    const met = touching(state.edits[edit.part]!, edit)
    const same = met.find((other) => sameEdit(other, edit))
    if (same) shared.push({part: edit.part, edit: same})
    else if (met.every((other) => bothRemove(other, edit, state.texts[edit.part]!))) fresh.push(edit)
    else return
  }
  if (breaksRequirement(state, group) || !insertAll(state, group, fresh)) return
  for (const {part, edit} of shared) {
    const list = state.edits[part]!
    list[list.indexOf(edit)] = {...edit, owners: [...edit.owners, group]}
  }
  for (const {part, range} of group.requires) state.requires.add(part, ...range)
}

/** Two removals that meet only in the space between what they remove. */
function bothRemove(
  a: {start: number; end: number; text: string},
  b: {start: number; end: number; text: string},
  text: string,
): boolean {
  if (a.text !== '' || b.text !== '' || a.start === a.end || b.start === b.end) return false
  const from = Math.max(a.start, b.start)
  const to = Math.min(a.end, b.end)
  const isNested = (a.start <= b.start && a.end >= b.end) || (b.start <= a.start && b.end >= a.end)
  return !isNested && from < to && text.slice(from, to).trim() === ''
}

/**
 * Chosen edits that an edit meets. Neighbours do not meet, with two exceptions: two insertions at one place, whose order nothing
 * decides, and an insertion at the edge of a removal, which was made for the words that go.
 */
function touching(edits: readonly ChosenEdit[], {start, end, text}: PlainEdit): ChosenEdit[] {
  const met: ChosenEdit[] = []
  for (let index = firstFrom(edits, start); index < edits.length && edits[index]!.start <= end; index++) {
    const other = edits[index]!
    const isOver = other.start < end && other.end > start
    const isInsertion = start === end || other.start === other.end
    const isDelicate =
      isInsertion && (other.start === other.end && start === end ? true : (start === end ? other.text : text) === '')
    if (isOver || (isDelicate && other.start <= end && other.end >= start)) met.push(other)
  }
  return met
}

/** Index of the first edit that ends at or after an offset. */
function firstFrom(edits: readonly ChosenEdit[], offset: number): number {
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.end < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Law 7: no edit of what another needs as it is, and the other way round. */
function breaksRequirement(state: Choosing, group: FixGroup): boolean {
  if (group.edits.some(({part, start, end}) => state.requires.meets(part, start, end))) return true
  return group.requires.some(({part, range: [start, end]}) => {
    const list = state.edits[part]!
    for (let index = firstFrom(list, start); index < list.length && list[index]!.start < end; index++)
      if (reachesInto(list[index]!, start, end)) return true
    return false
  })
}

function insertAll(state: Choosing, group: FixGroup, fresh: readonly PlainEdit[]): boolean {
  const before = fresh.length > 1 ? state.edits.map((list) => [...list]) : null
  for (const {part, start, end, text} of fresh) {
    if (!besideRemovals(state.edits[part]!, {start, end, text, owners: [group]}, state.texts[part]!)) {
      before?.forEach((list, index) => {
        state.edits[index] = list
      })
      return false
    }
  }
  return true
}
