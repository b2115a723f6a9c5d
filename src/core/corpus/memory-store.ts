import {RowBuffer} from './row-buffer.ts'
import type {CorpusStore, RowSorter, StoredList, ValueSorter} from './store.ts'

/** Keeps all of a run in memory. */
export const memoryStore = (): CorpusStore => ({rows, values, list, close() {}})

function rows(width: number): RowSorter {
  let buffer = new RowBuffer(width, Number.POSITIVE_INFINITY)
  return {
    add: (row) => buffer.add(row),
    *rows() {
      const row = new Uint32Array(width)
      for (const index of buffer.order()) {
        buffer.read(index, row)
        yield row
      }
    },
    close() {
      buffer = new RowBuffer(width, 1)
    },
  }
}

function values<T>(): ValueSorter<T> {
  const entries: (readonly [string, T])[] = []
  return {
    add: (key, value) => void entries.push([key, value]),
    values: () => entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, value]) => value),
    close() {
      entries.length = 0
    },
  }
}

function list<T>(): StoredList<T> {
  const all: T[] = []
  return {
    get size() {
      return all.length
    },
    add: (value) => void all.push(value),
    get(number) {
      if (!(number in all)) throw new RangeError(`No value ${number}, there are ${all.length}.`)
      return all[number]!
    },
    close() {
      all.length = 0
    },
  }
}
