/** Where a run keeps what grows with the number of its articles. `digestlint/node` has one that spills to disk. */
export interface CorpusStore {
  /** Rows of so many numbers of 32 bits. */
  rows(width: number): RowSorter
  /** Values by a key. */
  values<T>(): ValueSorter<T>
  list<T>(): StoredList<T>
  /** Frees all of it, whatever is still being read. */
  close(): void
}

export interface RowSorter {
  /** @throws UsageError where the disk is full. */
  add(row: ArrayLike<number>): void
  /** In order of their columns; several readers may go over them. A row is valid until the next one is asked for. */
  rows(): Iterable<Uint32Array>
  close(): void
}

export interface ValueSorter<T> {
  /** Values are structured-cloneable. */
  add(key: string, value: T): void
  /** By key, as strings compare; of one key as they were added. */
  values(): Iterable<T>
  close(): void
}

/** Values by number, in the order they were added. */
export interface StoredList<T> {
  readonly size: number
  add(value: T): void
  /** @throws RangeError for a number that none was added under. */
  get(number: number): T
  close(): void
}
