/** Index of the first of sorted, disjoint spans that ends after an offset; the length where none does. */
export function firstEndingAfter(spans: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spans[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}
