import type {Overlap} from './types.ts'

/** Lists beyond this number are left out: 22 bits of a double name the list, 31 the hash. */
const MOST_LISTS = 4_194_304

/**
 * Pairs of lists that have hashes in common, by one sort of all hashes: no index is kept. Of the lists that hold a hash each is paired with the
 * `most` first ones alone, so that what stands everywhere costs no square of pairs.
 */
export function overlapsOf(lists: readonly Uint32Array[], most = 8): Overlap[] {
  const count = Math.min(lists.length, MOST_LISTS)
  let size = 0
  for (let list = 0; list < count; list++) size += lists[list]!.length
  const entries = new Float64Array(size)
  let at = 0
  for (let list = 0; list < count; list++)
    for (const hash of lists[list]!) entries[at++] = (hash >>> 1) * MOST_LISTS + list
  entries.sort()
  const shared = new Map<number, number>()
  for (let start = 0; start < size; ) {
    const hash = Math.floor(entries[start]! / MOST_LISTS)
    let end = start + 1
    while (end < size && Math.floor(entries[end]! / MOST_LISTS) === hash) end++
    if (end - start > 1) countPairs(entries, start, end, most, shared)
    start = end
  }
  return [...shared].map(([key, number]) => ({
    first: Math.floor(key / MOST_LISTS),
    second: key % MOST_LISTS,
    shared: number,
  }))
}

function countPairs(
  entries: Float64Array,
  start: number,
  end: number,
  most: number,
  shared: Map<number, number>,
): void {
  const last = Math.min(end, start + most)
  for (let later = start + 1; later < end; later++) {
    const second = entries[later]! % MOST_LISTS
    for (let earlier = start; earlier < last && earlier < later; earlier++) {
      const first = entries[earlier]! % MOST_LISTS
      if (first === second) continue
      const key = first * MOST_LISTS + second
      shared.set(key, (shared.get(key) ?? 0) + 1)
    }
  }
}
