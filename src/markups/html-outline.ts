import type {Block, Range} from '../core/types.ts'
import {wholeLines} from '../core/whole-lines.ts'
import type {Leaf, Span} from './html-leaves.ts'
import {isSolid, type Mark} from './html-marks.ts'
import {KEPT} from './html-names.ts'

/** Words, a picture, a script: whatever makes an element not empty. */
interface Content {
  readonly start: number
  readonly end: number
  readonly isText: boolean
  /** The element around it; -1 for none. */
  readonly parent: number
}
/** Whether contents `low` to `high` are all gone. */
type AllGone = (low: number, high: number) => boolean

/** What may be taken out of a page without cutting through a tag. Ranges are in the source. */
export class Outline {
  readonly #source: string
  readonly #spans: readonly Span[]
  readonly #marks: readonly Mark[]
  readonly #contents: readonly Content[]

  constructor(source: string, leaves: readonly Leaf[], spans: readonly Span[], marks: readonly Mark[]) {
    this.#source = source
    this.#spans = spans
    this.#marks = marks
    this.#contents = leaves
      .filter((leaf) => isSolid(leaf) || (leaf.kind === 'text' && !leaf.isBlank))
      .map(({start, end, parent, kind}) => ({start, end, parent, isText: kind === 'text'}))
  }

  /** Whether a range holds text and whole elements of text alone. */
  isWhole([from, to]: Range): boolean {
    let inside = from
    for (let index = firstEndingAfter(this.#marks, from); index < this.#marks.length; index++) {
      const mark = this.#marks[index]!
      if (mark.start >= to) break
      if (mark.start < from || mark.end > to || mark.kind === 'solid') return false
      const span = this.#spans[mark.span]
      if (span) {
        if (span.start < from || span.end > to) return false
        inside = Math.max(inside, span.end)
      } else if (mark.kind === 'lost' && mark.end > inside) return false
    }
    return true
  }

  /**
   * A range for an edit of words. A removal that takes all words of an inline element takes its tags too; an edit that would cut through a
   * tag, or put words in the place of one, is refused (null).
   */
  fit(range: Range, isRemoval: boolean): Range | null {
    if (range[0] === range[1]) return range
    if (!isRemoval) return this.#hasMarks(range) ? null : range
    const widened = this.#widen(range)
    if (!widened) return null
    const fitted = this.#climb(widened, this.#goneBy([widened]), false)
    return this.isWhole(fitted) ? fitted : null
  }

  /** What goes with a block: its element, and those around it that hold nothing but it and `gone`. Null where a tag would be cut. */
  removal(block: Block, gone: ReadonlySet<Block>): Range | null {
    const widened = this.#widen(block.range)
    if (!widened) return null
    const others = [...gone].filter((one) => one.part === block.part).map((one) => one.range)
    const climbed = this.#climb(widened, this.#goneBy([widened, ...others]), true)
    const range = this.#isElement(climbed) ? climbed : this.#withBreaks(climbed)
    return this.isWhole(range) ? range : null
  }

  /** Removals grown to the elements that all of them together leave empty, in source order, with the lines that these leave blank. */
  emptied(removals: readonly Range[]): Range[] {
    const allGone = this.#goneIn(removals)
    const grown: Range[] = []
    for (const range of removals) {
      const last = grown.at(-1)
      if (last && range[1] <= last[1]) continue
      const content = this.#contents[firstEndingAfter(this.#contents, range[0])]
      if (!content?.isText || !this.#isGone(content, range)) continue
      const climbed = this.#climb(range, allGone, true)
      if ((climbed[0] === range[0] && climbed[1] === range[1]) || !this.isWhole(climbed)) continue
      grown.push(wholeLines(this.#source, ...climbed) ?? climbed)
    }
    return grown
  }

  #hasMarks([from, to]: Range): boolean {
    const mark = this.#marks[firstEndingAfter(this.#marks, from)]
    return mark !== undefined && mark.start < to
  }

  /** Takes in the tags of every element of which the range has all contents. Null where it has some of them. */
  #widen(range: Range): Range | null {
    let [from, to] = range
    for (let isDone = false; !isDone; ) {
      isDone = true
      for (let index = firstEndingAfter(this.#marks, from); index < this.#marks.length; index++) {
        const mark = this.#marks[index]!
        if (mark.start >= to) break
        const span = this.#spans[mark.span]
        if (!span || (span.start >= from && span.end <= to)) continue
        const [low, high] = this.#contentsIn([span.start, span.end])
        if (low < high && (this.#contents[low]!.start < from || this.#contents[high - 1]!.end > to)) {
          if (!this.#isBlankOutside(low, high, from, to)) return null
        }
        from = Math.min(from, span.start)
        to = Math.max(to, span.end)
        isDone = false
      }
    }
    return [from, to]
  }

  /** Whether what contents `low` to `high` have outside a range is space. */
  #isBlankOutside(low: number, high: number, from: number, to: number): boolean {
    const first = this.#contents[low]!
    const last = this.#contents[high - 1]!
    const before = first.start < from ? this.#source.slice(first.start, Math.min(first.end, from)) : ''
    const after = last.end > to ? this.#source.slice(Math.max(last.start, to), last.end) : ''
    const isIn = (one: Content): boolean => one.isText && one.end > from && one.start < to
    return isIn(first) && isIn(last) && (before + after).trim() === ''
  }

  /** Grows a range to the elements around it whose contents are all gone. */
  #climb(range: Range, allGone: AllGone, withBlocks: boolean): Range {
    let [from, to] = range
    const index = firstEndingAfter(this.#contents, from)
    let parent = this.#contents[index]?.parent ?? -1
    for (let span = this.#spans[parent]; span; span = this.#spans[parent]) {
      if (span.start < from || span.end > to) {
        if (KEPT.has(span.name) || (span.isBlock && !withBlocks)) break
        if (!allGone(...this.#contentsIn([span.start, span.end]))) break
        from = Math.min(from, span.start)
        to = Math.max(to, span.end)
      }
      parent = span.parent
    }
    return [from, to]
  }

  /** For a few questions: contents are looked at when they are asked for. */
  #goneBy(ranges: readonly Range[]): AllGone {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0])
    return (low, high) => {
      for (let index = low; index < high; index++) {
        const content = this.#contents[index]!
        if (!this.#isGone(content, sorted[firstRangeAfter(sorted, content.start)] ?? [0, 0])) return false
      }
      return true
    }
  }

  /** For many: all contents are looked at once. */
  #goneIn(ranges: readonly Range[]): AllGone {
    const sorted = [...ranges].sort((a, b) => a[0] - b[0])
    // How many of the contents before each are gone.
    const counts = new Uint32Array(this.#contents.length + 1)
    let at = 0
    this.#contents.forEach((content, index) => {
      while (at < sorted.length && sorted[at]![1] <= content.start) at++
      const range = sorted[at]
      const isGone = range !== undefined && this.#isGone(content, range)
      counts[index + 1] = counts[index]! + (isGone ? 1 : 0)
    })
    return (low, high) => counts[high]! - counts[low]! === high - low
  }

  /** Whether a range takes all of a content; of text the space at its ends may stay. */
  #isGone({start, end, isText}: Content, [from, to]: Range): boolean {
    if (from <= start && to >= end) return true
    return (
      isText &&
      (from <= start || this.#source.slice(start, from).trim() === '') &&
      (to >= end || this.#source.slice(to, end).trim() === '')
    )
  }

  #contentsIn([start, end]: Range): [number, number] {
    const low = firstEndingAfter(this.#contents, start)
    let high = low
    let top = this.#contents.length
    while (high < top) {
      const middle = (high + top) >> 1
      if (this.#contents[middle]!.start < end) high = middle + 1
      else top = middle
    }
    return [low, high]
  }

  #isElement([from, to]: Range): boolean {
    const mark = this.#marks[firstEndingAfter(this.#marks, from)]
    const span = mark?.start === from ? this.#spans[mark.span] : undefined
    return span?.isBlock === true && span.end === to
  }

  /** The line breaks after a line go with it; those before it, where none follows. */
  #withBreaks([from, to]: Range): Range {
    const after = this.#breaksAfter(to)
    if (after > to) return [from, after]
    return [this.#breaksBefore(from), to]
  }

  #breaksAfter(offset: number): number {
    let at = offset
    for (let index = firstEndingAfter(this.#marks, offset); ; index++) {
      const mark = this.#marks[index]
      if (mark?.kind !== 'break' || this.#source.slice(at, mark.start).trim() !== '') return at
      at = mark.end
    }
  }

  #breaksBefore(offset: number): number {
    let at = offset
    for (let index = firstEndingAfter(this.#marks, offset) - 1; ; index--) {
      const mark = this.#marks[index]
      if (mark?.kind !== 'break' || this.#source.slice(mark.end, at).trim() !== '') return at
      at = mark.start
    }
  }
}

/** Index of the first of sorted items that do not overlap that ends after an offset. */
function firstEndingAfter(items: readonly {readonly end: number}[], offset: number): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (items[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function firstRangeAfter(ranges: readonly Range[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]![1] <= offset) low = middle + 1
    else high = middle
  }
  return low
}
