import type {Range} from './types.ts'

/** Finds the items whose ranges meet or touch one, without looking at all of them. */
export type RangeIndex<T> = (start: number, end: number) => readonly T[]

export function indexRanges<T>(items: readonly T[], rangeOf: (item: T) => Range): RangeIndex<T> {
  const sorted = items.map((item) => ({item, range: rangeOf(item)})).sort((a, b) => a.range[0] - b.range[0])
  // The furthest end so far: ranges may hold one another.
  let furthest = 0
  const ends = sorted.map(({range}) => {
    furthest = Math.max(furthest, range[1])
    return furthest
  })
  return (start, end) => {
    const met: T[] = []
    for (let index = firstAtLeast(ends, start); index < sorted.length; index++) {
      const {item, range} = sorted[index]!
      if (range[0] > end) break
      if (range[1] >= start) met.push(item)
    }
    return met
  }
}

/** Index of the first of sorted numbers that is not below a value. */
export function firstAtLeast(numbers: readonly number[], value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
