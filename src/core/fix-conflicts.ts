import {besideRemovals} from './fix-beside.ts'
import {reachesInto, sameEdit} from './fix-groups.ts'
import type {ChosenEdit, FixGroup, PlainEdit} from './fix-types.ts'

/** Edits that can be made in one pass, sorted, by part; groups that lost wait for the next pass. */
export interface Selection {
  readonly edits: readonly (readonly ChosenEdit[])[]
  /** Groups whose edits are made, or are inside what is removed. */
  readonly groups: readonly FixGroup[]
}

interface Choosing {
  readonly texts: readonly string[]
  readonly edits: ChosenEdit[][]
  requires: {readonly owner: FixGroup; readonly part: number; readonly start: number; readonly end: number}[]
  readonly groups: Set<FixGroup>
}

/**
 * Chooses among the groups of one text. Larger removals go first, and before removals of copies, so that whatever stands
 * inside is resolved by them and a copy is never lost with the one it repeats; the rest go in source order.
 */
export function selectEdits(groups: readonly FixGroup[], texts: readonly string[]): Selection {
  const state: Choosing = {texts, edits: texts.map(() => []), requires: [], groups: new Set()}
  const removals = groups
    .filter((group) => group.isRemoval)
    .sort((a, b) => Number(a.requires.length > 0) - Number(b.requires.length > 0) || b.size - a.size)
  for (const group of removals) add(state, group)
  for (const group of groups) if (!group.isRemoval) add(state, group)
  return {edits: state.edits, groups: [...state.groups]}
}

function add(state: Choosing, group: FixGroup): void {
  const evicted = new Set<FixGroup>()
  const fresh: PlainEdit[] = []
  const shared: {part: number; edit: ChosenEdit}[] = []
  let inside = 0
  for (const edit of group.edits) {
    const met = touching(state.edits[edit.part]!, edit)
    const same = met.find((other) => sameEdit(other, edit))
    if (same) {
      shared.push({part: edit.part, edit: same})
      continue
    }
    if (met.some((other) => contains(other, edit))) {
      inside++
      continue
    }
    for (const other of met) {
      if (bothRemove(other, edit, state.texts[edit.part]!)) continue
      const isCovered =
        contains(edit, other) &&
        other.owners.every((owner) =>
          owner.edits.every((one) => group.edits.some((mine) => mine.part === one.part && contains(mine, one))),
        )
      if (!isCovered) return
      for (const owner of other.owners) evicted.add(owner)
    }
    fresh.push(edit)
  }
  if (inside + shared.length === group.edits.length && (inside === 0 || shared.length === 0 || group.isRemoval)) {
    if (inside === 0 && breaksRequirement(state, group, group.edits, evicted)) return
    for (const one of shared) share(state, one.part, one.edit, group)
    if (inside === 0) require(state, group)
    state.groups.add(group)
    return
  }
  if (inside > 0) return
  if (breaksRequirement(state, group, group.edits, evicted)) return
  for (const owner of evicted) drop(state, owner)
  if (!insertAll(state, group, fresh)) return
  for (const one of shared) share(state, one.part, one.edit, group)
  require(state, group)
  state.groups.add(group)
}

/** A removal takes whatever stands in it or at its edges, but for a replacement that starts or ends outside. */
const contains = (outer: {start: number; end: number; text: string}, inner: {start: number; end: number}): boolean =>
  outer.text === '' &&
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  (inner.start < inner.end || (outer.start < inner.start && inner.end < outer.end))

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

function breaksRequirement(
  state: Choosing,
  group: FixGroup,
  edits: readonly PlainEdit[],
  evicted: ReadonlySet<FixGroup>,
): boolean {
  for (const {owner, part, start, end} of state.requires) {
    if (owner === group || evicted.has(owner)) continue
    if (edits.some((edit) => edit.part === part && reachesInto(edit, start, end))) return true
  }
  return group.requires.some(({part, range}) =>
    state.edits[part]!.some((edit) => reachesInto(edit, range[0], range[1])),
  )
}

function require(state: Choosing, owner: FixGroup): void {
  for (const {part, range} of owner.requires) state.requires.push({owner, part, start: range[0], end: range[1]})
}

function insertAll(state: Choosing, group: FixGroup, fresh: readonly PlainEdit[]): boolean {
  const before = state.edits.map((list) => [...list])
  for (const edit of fresh) {
    const next = besideRemovals(
      state.edits[edit.part]!,
      {start: edit.start, end: edit.end, text: edit.text, owners: [group]},
      state.texts[edit.part]!,
    )
    if (!next) {
      before.forEach((list, part) => {
        state.edits[part] = list
      })
      return false
    }
    state.edits[edit.part] = next
  }
  return true
}

function share(state: Choosing, part: number, edit: ChosenEdit, owner: FixGroup): void {
  const list = state.edits[part]!
  list[list.indexOf(edit)] = {...edit, owners: [...edit.owners, owner]}
}

function drop(state: Choosing, owner: FixGroup): void {
  state.edits.forEach((list, part) => {
    state.edits[part] = list.filter((edit) => !edit.owners.includes(owner))
  })
  state.requires = state.requires.filter((one) => one.owner !== owner)
}
