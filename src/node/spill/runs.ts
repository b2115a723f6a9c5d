import {type ScratchFile, scratchFile} from './scratch-file.ts'

/** Sorted records, one after the other, from one place of a file to another. */
export interface Run {
  readonly start: number
  readonly end: number
  /** 0 for one that came from memory, else one more than those it was merged from. */
  readonly level: number
}
/** More runs of one level are merged into one of the next: each open run costs a buffer. */
const MOST_RUNS = 64

/** The sorted runs of a table or of values in a file of its own, which is made when the first one is written. */
export class Runs {
  readonly #folder: string | undefined
  /** Writes the records of some runs in one order, as `write` gets them. */
  readonly #merge: (runs: readonly Run[], write: (bytes: Uint8Array) => void) => void
  #file: ScratchFile | null = null
  #runs: Run[] = []

  constructor(folder: string | undefined, merge: (runs: readonly Run[], write: (bytes: Uint8Array) => void) => void) {
    this.#folder = folder
    this.#merge = merge
  }

  get all(): readonly Run[] {
    return this.#runs
  }

  /** @throws Error before the first run. */
  get file(): ScratchFile {
    if (!this.#file) throw new Error('There is no run yet.')
    return this.#file
  }

  /** Adds a run of what `fill` writes. @throws UsageError where the disk is full. */
  add(fill: (write: (bytes: Uint8Array) => void) => void, level = 0): void {
    this.#file ??= scratchFile(this.#folder)
    const file = this.#file
    const start = file.size
    fill((bytes) => file.append(bytes))
    this.#runs.push({start, end: file.size, level})
    const peers = this.#runs.filter((run) => run.level === level)
    if (peers.length < MOST_RUNS) return
    this.#runs = this.#runs.filter((run) => run.level !== level)
    this.add((write) => this.#merge(peers, write), level + 1)
  }

  close(): void {
    this.#file?.close()
    this.#file = null
    this.#runs = []
  }
}
