import type {PhrasingContent} from 'mdast'
import type {Point} from '../../core/types.ts'
import {type Lines, trimmedEnd} from './lines.ts'

/** A place in the inline content of a block, and the nodes that were made of what is before it: text is gathered until another node begins. */
export class InlineCursor {
  readonly source: string
  at = 0
  children: PhrasingContent[] = []
  readonly #lines: Lines
  #line = 0
  /** Units of mark before the content of a line after the first: two in quotations. */
  #prefix = 0
  #start: Point | null = null
  #value = ''
  /** Where source that is not yet in `#value` begins. */
  #run = 0
  /** Where what is in `#value` ends. */
  #valueEnd = 0

  constructor(source: string, lines: Lines) {
    this.source = source
    this.#lines = lines
  }

  /** Goes to the first unit of a block's content. */
  begin(at: number, line: number, prefix: number): void {
    this.at = at
    this.#line = line
    this.#prefix = prefix
  }

  /** Begins a scope of nodes. */
  open(): PhrasingContent[] {
    this.children = []
    this.#start = null
    this.#value = ''
    this.#run = this.at
    return this.children
  }

  point(offset: number): Point {
    return {line: this.#line + 1, column: offset - this.#lines.start[this.#line]! + 1, offset}
  }

  /** Takes the source up to `to` into the text. */
  take(to: number): void {
    if (to <= this.#run) return
    this.#start ??= this.point(this.#run)
    this.#value += this.source.slice(this.#run, to)
    this.#valueEnd = to
    this.#run = to
  }

  /** Takes `text` that `length` units of source stand for. */
  put(text: string, length: number): void {
    this.take(this.at)
    this.#start ??= this.point(this.at)
    this.#value += text
    this.at += length
    this.#run = this.#valueEnd = this.at
  }

  /** Ends the text node. */
  flush(to = this.at): void {
    this.take(to)
    if (this.#start)
      this.children.push({
        type: 'text',
        value: this.#value,
        position: {start: this.#start, end: this.point(this.#valueEnd)},
      })
    this.#start = null
    this.#value = ''
  }

  go(to: number): void {
    this.at = to
    this.#run = to
  }

  #nextLine(): void {
    this.#line++
    this.go(this.#contentOf(this.#line))
  }

  /** A line ending; after two spaces or more it is a break. */
  lineEnding(): void {
    const end = this.at
    const text = trimmedEnd(this.source, this.#run, end)
    if (end - text >= 2 && !this.source.slice(text, end).includes('\t')) {
      this.flush(text)
      this.breakFrom(text)
      return
    }
    this.take(text)
    this.#start ??= this.point(end)
    const next = this.#lines.start[this.#line + 1]!
    this.#value += this.source.slice(end, next)
    this.#valueEnd = next
    this.#nextLine()
  }

  /** A break that begins at an offset and ends with the line. */
  breakFrom(from: number): void {
    const start = this.point(from)
    this.#nextLine()
    const offset = this.#lines.start[this.#line]!
    this.children.push({type: 'break', position: {start, end: {line: this.#line + 1, column: 1, offset}}})
  }

  /** Offset of the first unit of a line's content. */
  #contentOf(line: number): number {
    return this.#prefix > 0 ? this.#lines.start[line]! + this.#prefix : this.#lines.first[line]!
  }
}
