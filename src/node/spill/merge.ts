/** Goes over sorted records; stands on one of them. */
export interface Cursor {
  /** False at the end. */
  next(): boolean
}

/** Cursors by the records that they stand on, in a heap. No generator: this is called for every row. */
export class Merge<C extends Cursor> {
  readonly #heap: C[]
  readonly #isBefore: (one: C, two: C) => boolean
  #top: C | null = null

  constructor(cursors: readonly C[], isBefore: (one: C, two: C) => boolean) {
    this.#isBefore = isBefore
    this.#heap = cursors.filter((cursor) => cursor.next())
    for (let at = this.#heap.length >> 1; at >= 0; at--) this.#sink(at)
  }

  /** The cursor on the least record, which it stays on until the next call; null at the end. */
  next(): C | null {
    const heap = this.#heap
    if (this.#top) {
      if (!this.#top.next()) {
        const last = heap.pop()!
        if (heap.length > 0) heap[0] = last
      }
      this.#sink(0)
    }
    this.#top = heap[0] ?? null
    return this.#top
  }

  #sink(from: number): void {
    const heap = this.#heap
    for (let at = from; ; ) {
      const left = at * 2 + 1
      let least = at
      for (let child = left; child <= left + 1 && child < heap.length; child++)
        if (this.#isBefore(heap[child]!, heap[least]!)) least = child
      if (least === at) return
      const moved = heap[at]!
      heap[at] = heap[least]!
      heap[least] = moved
      at = least
    }
  }
}
