import {firstAtLeast} from './fix-index.ts'

/** Ranges that chosen edits need as they are, by part: each once, found without looking at all of them. */
export class Requirements {
  readonly #starts: number[][]
  readonly #ends: number[][]
  /** Of the longest range, by part: no range that starts further back reaches in. */
  readonly #longest: number[]

  constructor(parts: number) {
    this.#starts = Array.from({length: parts}, () => [])
    this.#ends = Array.from({length: parts}, () => [])
    this.#longest = Array.from({length: parts}, () => 0)
  }

  add(part: number, start: number, end: number): void {
    const starts = this.#starts[part]!
    const ends = this.#ends[part]!
    let at = firstAtLeast(starts, start)
    for (; at < starts.length && starts[at] === start; at++) if (ends[at] === end) return
    starts.splice(at, 0, start)
    ends.splice(at, 0, end)
    this.#longest[part] = Math.max(this.#longest[part]!, end - start)
  }

  /** Whether an edit of `[start, end)` reaches into one. */
  meets(part: number, start: number, end: number): boolean {
    const starts = this.#starts[part]!
    const ends = this.#ends[part]!
    for (let at = firstAtLeast(starts, start - this.#longest[part]!); at < starts.length && starts[at]! < end; at++)
      if (ends[at]! > start) return true
    return false
  }
}
