import type {CorpusStore} from '../core/corpus/store.ts'
import {fewValues} from './spill/few-values.ts'
import {rowSorter, sharedSpace} from './spill/row-sorter.ts'
import {storedList} from './spill/stored-list.ts'
import {valueSorter} from './spill/value-sorter.ts'

export interface SpillOptions {
  /** Bytes of facts that are kept in memory, about; default 16 MB. 0 keeps nearly all on disk. */
  readonly limit?: number
  /** For what does not fit; default the system's folder for temporary files. */
  readonly folder?: string
}

const LIMIT = 16 * 1024 * 1024
/** Values that are kept as they are, and bytes of one, about. */
const FEW = 2000
const VALUE = 4096

/** A store that keeps what is past a limit in files without a name, which are gone with the process, however it ends. */
export function spillingStore({limit = LIMIT, folder}: SpillOptions = {}): CorpusStore {
  const space = sharedSpace()
  const open = new Set<{close(): void}>()
  const kept = <T extends {close(): void}>(made: T): T => {
    open.add(made)
    const {close} = made
    made.close = () => {
      open.delete(made)
      close.call(made)
    }
    return made
  }
  return {
    // Facts come first and alone; of tables a dozen may be filled at a time.
    values: <T>() => kept(fewValues<T>(Math.min(FEW, limit / VALUE), () => valueSorter<T>(limit / 2, folder))),
    rows: (width) => kept(rowSorter(width, limit / 16, space, folder)),
    list: <T>() => kept(storedList<T>(limit / 32, folder)),
    close() {
      for (const one of open) one.close()
    },
  }
}
