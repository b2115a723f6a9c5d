/** Goes over sorted records; stands on one of them. */
export interface Cursor {
  /** False at the end. */
  next(): boolean
}

/** Cursors in the order of the records that they stand on, by a heap; each is moved on after it was given. */
export function* merged<C extends Cursor>(
  cursors: readonly C[],
  isBefore: (one: C, two: C) => boolean,
): Generator<C, void, undefined> {
  const heap = cursors.filter((cursor) => cursor.next())
  for (let at = heap.length >> 1; at >= 0; at--) sink(heap, at, isBefore)
  while (heap.length > 0) {
    const top = heap[0]!
    yield top
    if (!top.next()) {
      const last = heap.pop()!
      if (heap.length === 0) return
      heap[0] = last
    }
    sink(heap, 0, isBefore)
  }
}

function sink<C>(heap: C[], from: number, isBefore: (one: C, two: C) => boolean): void {
  for (let at = from; ; ) {
    const left = at * 2 + 1
    let least = at
    for (let child = left; child <= left + 1 && child < heap.length; child++)
      if (isBefore(heap[child]!, heap[least]!)) least = child
    if (least === at) return
    const moved = heap[at]!
    heap[at] = heap[least]!
    heap[least] = moved
    at = least
  }
}
