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
    rows: () => sorter.rows(),
    groups: (agreeing) => groupsOf(sorter, columns, agreeing, store),
    close: () => sorter.close(),
  }
}

function* groupsOf(
  sorter: RowSorter,
  columns: number,
  agreeing: number,
  store: CorpusStore,
): Generator<CorpusGroup, void, undefined> {
  const kept = new RowBuffer(columns, KEPT)
  const first = new Uint32Array(columns)
  let rest: RowSorter | null = null
  let size = 0
  const group = (): CorpusGroup => ({first: first.slice(), size, rows: () => rowsOf(kept, rest)})
  try {
    for (const row of sorter.rows()) {
      if (size > 0 && !agree(row, first, agreeing)) {
        yield group()
        rest?.close()
        rest = null
        kept.clear()
        size = 0
      }
      if (size === 0) first.set(row)
      if (kept.isFull) {
        rest ??= store.rows(columns)
        rest.add(row)
      } else kept.add(row)
      size++
    }
    if (size > 0) yield group()
  } finally {
    rest?.close()
  }
}

/** They were put in in order, so what was kept comes before the rest. */
function* rowsOf(kept: RowBuffer, rest: RowSorter | null): Generator<Uint32Array, void, undefined> {
  const row = new Uint32Array(kept.width)
  for (let index = 0; index < kept.size; index++) {
    kept.read(index, row)
    yield row
  }
  if (rest) yield* rest.rows()
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

function compare(one: Uint32Array, two: Uint32Array, columns: number): number {
  for (let column = 0; column < columns; column++) {
    const difference = one[column]! - two[column]!
    if (difference !== 0) return difference
  }
  return 0
}
