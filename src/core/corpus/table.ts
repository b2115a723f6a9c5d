import type {CorpusGroup, CorpusTable} from '../types.ts'
import {agree} from './pairs.ts'
import {RowBuffer} from './row-buffer.ts'
import type {CorpusStore, RowSorter} from './store.ts'

/** Rows of a group that are kept in memory while it is looked at; the others of a very large one go to the store. */
const KEPT = 4096

/** A table of a rule. */
export function makeTable(store: CorpusStore, columns: number): CorpusTable & {close(): void} {
  const sorter = store.rows(columns)
  return {
    add(...row) {
      if (row.length !== columns) throw new Error(`A row of this table has ${columns} numbers, not ${row.length}.`)
      sorter.add(row)
    },
    rows: () => copiesOf(sorter.rows()),
    groups: (agreeing, fewest = 1) => groupsOf(sorter, columns, agreeing, fewest, store),
    close: () => sorter.close(),
  }
}

function* groupsOf(
  sorter: RowSorter,
  columns: number,
  agreeing: number,
  fewest: number,
  store: CorpusStore,
): Generator<CorpusGroup, void, undefined> {
  const kept = new RowBuffer(columns, KEPT)
  const first = new Uint32Array(columns)
  let rest: RowSorter | null = null
  let size = 0
  try {
    for (const row of sorter.rows()) {
      if (size > 0 && !agree(row, first, agreeing)) {
        if (size >= fewest) yield new Group(kept, rest, size)
        rest?.close()
        rest = null
        kept.clear()
        size = 0
      }
      if (size === 0) for (let column = 0; column < columns; column++) first[column] = row[column]!
      if (kept.isFull) {
        rest ??= store.rows(columns)
        rest.add(row)
      } else kept.add(row)
      size++
    }
    if (size > 0 && size >= fewest) yield new Group(kept, rest, size)
  } finally {
    rest?.close()
  }
}

class Group implements CorpusGroup {
  readonly first: readonly number[]
  readonly size: number
  readonly #kept: RowBuffer
  readonly #rest: RowSorter | null

  constructor(kept: RowBuffer, rest: RowSorter | null, size: number) {
    this.first = kept.copy(0)
    this.size = size
    this.#kept = kept
    this.#rest = rest
  }

  /** They were put in in order, so what was kept comes before the rest. */
  *rows(): Generator<readonly number[], void, undefined> {
    for (let index = 0; index < this.#kept.size; index++) yield this.#kept.copy(index)
    if (this.#rest) yield* copiesOf(this.#rest.rows())
  }
}

/** The store gives all rows in one array: rules get arrays of their own, which they may keep. */
function* copiesOf(rows: Iterable<Uint32Array>): Generator<number[], void, undefined> {
  for (const row of rows) yield copyOf(row)
}

function copyOf(row: Uint32Array): number[] {
  const copy = new Array<number>(row.length)
  for (let column = 0; column < row.length; column++) copy[column] = row[column]!
  return copy
}

/** Groups of two tables that agree in so many first columns, side by side. */
export function* sideBySide(
  one: CorpusTable,
  two: CorpusTable,
  columns: number,
): Generator<readonly [CorpusGroup, CorpusGroup], void, undefined> {
  const others = two.groups(columns)[Symbol.iterator]()
  try {
    let other = others.next()
    for (const group of one.groups(columns)) {
      while (!other.done && compare(other.value.first, group.first, columns) < 0) other = others.next()
      if (other.done) return
      if (compare(other.value.first, group.first, columns) === 0) yield [group, other.value]
    }
  } finally {
    others.return?.()
  }
}

function compare(one: readonly number[], two: readonly number[], columns: number): number {
  for (let column = 0; column < columns; column++) {
    const difference = one[column]! - two[column]!
    if (difference !== 0) return difference
  }
  return 0
}
