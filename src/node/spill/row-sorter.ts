import {newScratch, RowBuffer, type Scratch} from '../../core/corpus/row-buffer.ts'
import type {RowSorter} from '../../core/corpus/store.ts'
import {type Cursor, Merge} from './merge.ts'
import {type Run, Runs} from './runs.ts'
import type {ScratchFile} from './scratch-file.ts'

const WORD = 4
/** Bytes that are read or written at a time. */
const CHUNK = 32_768

interface RowCursor extends Cursor {
  readonly row: Uint32Array
}

/** Space for sorting that all tables of a run use in turn. */
export interface SharedSpace {
  of(size: number): Scratch
}
export function sharedSpace(): SharedSpace {
  let space = newScratch(0)
  return {
    of(size) {
      if (space.one.length < size) space = newScratch(size)
      return space
    },
  }
}

/** Rows in memory up to `limit` bytes, beyond that in sorted runs on disk. A row on disk is its numbers, in the byte order of the machine. */
export function rowSorter(width: number, limit: number, space: SharedSpace, folder?: string): RowSorter {
  const most = Math.max(1, Math.floor(limit / (width * WORD)))
  let buffer = new RowBuffer(width, most)
  const runs: Runs = new Runs(folder, (some, write) => {
    const writer = rowWriter(width, write)
    const merge = new Merge(some.map(fromDisk), isBefore)
    for (let top = merge.next(); top; top = merge.next()) writer.add(top.row)
    writer.end()
  })
  const fromDisk = (run: Run): RowCursor => diskCursor(runs.file, run, width)
  const spill = (): void => {
    runs.add((write) => {
      const writer = rowWriter(width, write)
      const row = new Uint32Array(width)
      for (const index of buffer.order(space.of(buffer.size))) {
        buffer.read(index, row)
        writer.add(row)
      }
      writer.end()
    })
    buffer.clear()
  }
  return {
    add(row) {
      if (buffer.isFull) spill()
      buffer.add(row)
    },
    *rows() {
      const cursors = [...runs.all.map(fromDisk), memoryCursor(buffer)]
      const merge = new Merge(cursors, isBefore)
      for (let top = merge.next(); top; top = merge.next()) yield top.row
    },
    close() {
      buffer = new RowBuffer(width, 1)
      runs.close()
    },
  }
}

function isBefore({row: one}: RowCursor, {row: two}: RowCursor): boolean {
  for (let column = 0; column < one.length; column++)
    if (one[column] !== two[column]) return one[column]! < two[column]!
  return false
}

function memoryCursor(buffer: RowBuffer): RowCursor {
  const order = buffer.order()
  const row = new Uint32Array(buffer.width)
  let at = 0
  return {
    row,
    next() {
      if (at >= order.length) return false
      buffer.read(order[at++]!, row)
      return true
    },
  }
}

function diskCursor(file: ScratchFile, {start, end}: Run, width: number): RowCursor {
  const rows = Math.max(1, Math.floor(CHUNK / (width * WORD)))
  const words = new Uint32Array(Math.min(rows * width, (end - start) / WORD))
  const row = new Uint32Array(width)
  let position = start
  let [at, filled] = [0, 0]
  return {
    row,
    next() {
      if (at >= filled) {
        if (position >= end) return false
        const bytes = Math.min(words.byteLength, end - position)
        filled = file.read(new Uint8Array(words.buffer, 0, bytes), position) / WORD
        position += bytes
        at = 0
      }
      for (let column = 0; column < width; column++) row[column] = words[at++]!
      return true
    },
  }
}

function rowWriter(width: number, write: (bytes: Uint8Array) => void) {
  const words = new Uint32Array(Math.max(1, Math.floor(CHUNK / (width * WORD))) * width)
  let at = 0
  const end = (): void => {
    if (at > 0) write(new Uint8Array(words.buffer, 0, at * WORD))
    at = 0
  }
  return {
    add(row: Uint32Array): void {
      if (at >= words.length) end()
      for (let column = 0; column < width; column++) words[at++] = row[column]!
    },
    end,
  }
}
