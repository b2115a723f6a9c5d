import type {Range} from '../core/types.ts'
import type {Leaf} from './html-leaves.ts'
import {isSolid} from './html-marks.ts'

/** Words, a picture, a script: whatever makes an element not empty. */
export interface Content {
  readonly start: number
  readonly end: number
  readonly isText: boolean
  /** The element around it; -1 for none. */
  readonly parent: number
}
/** Whether contents `low` to `high` are all gone. */
export type AllGone = (low: number, high: number) => boolean

/** The contents of a page in source order. */
export class Contents {
  readonly items: readonly Content[]
  readonly #source: string

  constructor(leaves: readonly Leaf[], source: string) {
    this.#source = source
    this.items = leaves
      .filter((leaf) => isSolid(leaf) || (leaf.kind === 'text' && !leaf.isBlank))
      .map(({start, end, parent, kind}) => ({start, end, parent, isText: kind === 'text'}))
  }

  firstAfter(offset: number): Content | undefined {
    return this.items[firstEndingAfter(this.items, offset)]
  }

  nextText(offset: number): Content | undefined {
    let index = firstEndingAfter(this.items, offset)
    while (this.items[index]?.isText === false) index++
    return this.items[index]
  }

  lastText(offset: number): Content | undefined {
    let index = firstEndingAfter(this.items, offset) - 1
    while (this.items[index]?.isText === false) index--
    return this.items[index]
  }

  /** Indices from the first to after the last that meets a range. */
  within([start, end]: Range): [number, number] {
    const low = firstEndingAfter(this.items, start)
    let high = low
    let top = this.items.length
    while (high < top) {
      const middle = (high + top) >> 1
      if (this.items[middle]!.start < end) high = middle + 1
      else top = middle
    }
    return [low, high]
  }

  /** For a few questions: contents are looked at when they are asked for. */
  goneBy(ranges: readonly Range[]): AllGone {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0])
    return (low, high) => {
      for (let index = low; index < high; index++) {
        const content = this.items[index]!
        if (!this.isGone(content, sorted[firstRangeAfter(sorted, content.start)] ?? [0, 0])) return false
      }
      return true
    }
  }

  /** For many: all contents are looked at once. */
  goneIn(ranges: readonly Range[]): AllGone {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0])
    // How many of the contents before each are gone.
    const counts = new Uint32Array(this.items.length + 1)
    let at = 0
    this.items.forEach((content, index) => {
      while (at < sorted.length && sorted[at]![1] <= content.start) at++
      const range = sorted[at]
      const isGone = range !== undefined && this.isGone(content, range)
      counts[index + 1] = counts[index]! + (isGone ? 1 : 0)
    })
    return (low, high) => counts[high]! - counts[low]! === high - low
  }

  /** Whether a range takes all of a content; of text the space at its ends may stay. */
  isGone({start, end, isText}: Content, [from, to]: Range): boolean {
    if (from <= start && to >= end) return true
    return (
      isText &&
      (from <= start || this.#source.slice(start, from).trim() === '') &&
      (to >= end || this.#source.slice(to, end).trim() === '')
    )
  }
}

/** Index of the first of sorted items that do not overlap that ends after an offset. */
export function firstEndingAfter(items: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function firstRangeAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
