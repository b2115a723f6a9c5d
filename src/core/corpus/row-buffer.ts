const FIRST_ROWS = 256
/** Fewer rows are sorted by comparison: counting digits has a fixed price. */
const FEW = 400
const DIGIT_BITS = 11
const DIGITS = 1 << DIGIT_BITS
const SHIFTS = [0, 11, 22]

/** Space for the indexes of rows, twice. */
export interface Scratch {
  readonly one: Uint32Array
  readonly two: Uint32Array
}
export const newScratch = (size: number): Scratch => ({one: new Uint32Array(size), two: new Uint32Array(size)})

/** Rows of numbers of 32 bits, one after the other in one array. */
export class RowBuffer {
  readonly width: number
  size = 0
  #words: Uint32Array
  readonly #most: number

  /** `most`: rows that it holds at most; Infinity for no limit. */
  constructor(width: number, most: number) {
    this.width = width
    this.#most = most
    this.#words = new Uint32Array(width * Math.min(FIRST_ROWS, most))
  }

  get isFull(): boolean {
    return this.size >= this.#most
  }

  /** @throws Error where it is full. */
  add(row: ArrayLike<number>): void {
    if (this.isFull) throw new Error('The row buffer is full.')
    let at = this.size * this.width
    if (at === this.#words.length) this.#grow()
    for (let column = 0; column < this.width; column++) this.#words[at++] = row[column]!
    this.size++
  }

  clear(): void {
    this.size = 0
  }

  /** Copies a row to `target`. */
  read(index: number, target: Uint32Array | number[]): void {
    const {width} = this
    const from = index * width
    for (let column = 0; column < width; column++) target[column] = this.#words[from + column]!
  }

  copy(index: number): number[] {
    const row = new Array<number>(this.width)
    this.read(index, row)
    return row
  }

  /** Indexes of the rows in their order. `scratch`: space that is used and given back; default new space. */
  order(scratch: Scratch = newScratch(this.size)): Uint32Array {
    const order = scratch.one.subarray(0, this.size)
    for (let index = 0; index < order.length; index++) order[index] = index
    if (this.size < FEW) return order.sort((a, b) => this.#compare(a, b))
    return this.#byDigits(order, scratch.two.subarray(0, this.size))
  }

  /** Radix sort from the last digit of the last column to the first. */
  #byDigits(order: Uint32Array, space: Uint32Array): Uint32Array {
    const {width} = this
    const words = this.#words
    const counts = new Uint32Array(DIGITS)
    let from = order
    let to = space
    for (let column = width - 1; column >= 0; column--)
      for (const shift of SHIFTS) {
        counts.fill(0)
        for (let index = 0; index < from.length; index++)
          counts[(words[index * width + column]! >>> shift) & (DIGITS - 1)]!++
        if (counts.includes(from.length)) continue
        let sum = 0
        for (let digit = 0; digit < DIGITS; digit++) {
          const count = counts[digit]!
          counts[digit] = sum
          sum += count
        }
        for (let at = 0; at < from.length; at++) {
          const index = from[at]!
          to[counts[(words[index * width + column]! >>> shift) & (DIGITS - 1)]!++] = index
        }
        ;[from, to] = [to, from]
      }
    return from
  }

  #compare(a: number, b: number): number {
    const words = this.#words
    const [one, two] = [a * this.width, b * this.width]
    for (let column = 0; column < this.width; column++) {
      const difference = words[one + column]! - words[two + column]!
      if (difference !== 0) return difference
    }
    return a - b
  }

  #grow(): void {
    const grown = new Uint32Array(Math.min(this.#words.length * 2, this.#most * this.width))
    grown.set(this.#words)
    this.#words = grown
  }
}
