import type {Block, Range} from '../core/types.ts'
import {wholeLines} from '../core/whole-lines.ts'
import {type AllGone, type Content, Contents, firstEndingAfter} from './html-contents.ts'
import type {Leaf, Span} from './html-leaves.ts'
import type {Mark} from './html-marks.ts'
import {KEPT} from './html-names.ts'
import {isSpace} from './html-text.ts'

/** What may be taken out of a page without cutting through a tag. Ranges are in the source. */
export class Outline {
  readonly #source: string
  readonly #spans: readonly Span[]
  readonly #marks: readonly Mark[]
  readonly #contents: Contents

  constructor(source: string, leaves: readonly Leaf[], spans: readonly Span[], marks: readonly Mark[]) {
    this.#source = source
    this.#spans = spans
    this.#marks = marks
    this.#contents = new Contents(leaves, source)
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
    return this.#fitRemoval(range) ?? this.#fitRemoval(this.#withinTags(range))
  }

  #fitRemoval(range: Range): Range | null {
    const widened = this.#widen(range)
    if (!widened) return null
    const fitted = this.#climb(widened, this.#contents.goneBy([widened]), false)
    return this.isWhole(fitted) ? this.#keepingSpace(range, fitted) : null
  }

  /** The same words without the space beyond a tag at their ends; in its place goes the space on their other side. */
  #withinTags(range: Range): Range {
    let [from, to] = range
    for (let index = firstEndingAfter(this.#marks, from); ; index++) {
      const mark = this.#marks[index]
      if (!mark || !this.#isSilent(mark) || mark.end > to || !this.#isSpace(from, mark.start)) break
      from = mark.end
    }
    if (from > range[0]) while (to < this.#source.length && isSpace(this.#source.charCodeAt(to))) to++
    for (let index = firstEndingAfter(this.#marks, to - 1); ; index--) {
      const mark = this.#marks[index]
      if (mark && mark.start >= to) continue
      if (!mark || !this.#isSilent(mark) || mark.start <= from || !this.#isSpace(mark.end, to)) break
      to = mark.start
    }
    return [from, to]
  }

  /** Words on both sides of a removal that took space along with an element stay apart. */
  #keepingSpace(range: Range, fitted: Range): Range | null {
    let [from, to] = fitted
    const lost = this.#textBetween(from, range[0]) + this.#textBetween(range[1], to)
    const isWord = (offset: number): boolean =>
      offset >= 0 && offset < this.#source.length && !isSpace(this.#source.charCodeAt(offset))
    if (lost === '' || !isWord(from - 1) || !isWord(to)) return fitted
    if (from === range[0] && !isWord(from)) while (from < to && !isWord(from)) from++
    else if (to === range[1] && !isWord(to - 1)) while (to > from && !isWord(to - 1)) to--
    else return null
    return this.isWhole([from, to]) ? [from, to] : null
  }

  /** A tag that shows nothing: in the place of those of `q` a browser puts quotation marks. */
  #isSilent({kind, span}: Mark): boolean {
    return kind === 'tag' && this.#spans[span]?.name !== 'q'
  }

  #isSpace(from: number, to: number): boolean {
    return this.#source.slice(from, to).trim() === ''
  }

  /** A range without its marks. */
  #textBetween(from: number, to: number): string {
    let text = ''
    let at = from
    for (let index = firstEndingAfter(this.#marks, from); at < to; index++) {
      const mark = this.#marks[index]
      text += this.#source.slice(at, Math.max(at, Math.min(to, mark?.start ?? to)))
      at = mark?.end ?? to
    }
    return text
  }

  /** What goes with a block: its element, and those around it that hold nothing but it and `gone`. Null where a tag would be cut. */
  removal(block: Block, gone: ReadonlySet<Block>): Range | null {
    const widened = this.#widen(block.range)
    if (!widened) return null
    const others = [...gone].filter((one) => one.part === block.part).map((one) => one.range)
    const allGone = this.#contents.goneBy([widened, ...others])
    const climbed = this.#climb(widened, allGone, true)
    const range = !this.#isElement(climbed)
      ? this.#withBreaks(climbed)
      : this.#parts(climbed)
        ? this.#climb(widened, allGone, false)
        : climbed
    return this.isWhole(range) ? range : null
  }

  /** Removals grown to the elements that all of them together leave empty, in source order, with the lines that these leave blank. */
  emptied(removals: readonly Range[]): Range[] {
    const allGone = this.#contents.goneIn(removals)
    const grown: Range[] = []
    for (const range of removals) {
      const last = grown.at(-1)
      if (last && range[1] <= last[1]) continue
      const content = this.#contents.firstAfter(range[0])
      if (!content?.isText || !this.#contents.isGone(content, range)) continue
      const climbed = this.#climb(range, allGone, true)
      if ((climbed[0] === range[0] && climbed[1] === range[1]) || !this.isWhole(climbed)) continue
      if (this.#parts(climbed)) continue
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
        const [low, high] = this.#contents.within([span.start, span.end])
        if (low < high && (this.#contents.items[low]!.start < from || this.#contents.items[high - 1]!.end > to)) {
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
    const first = this.#contents.items[low]!
    const last = this.#contents.items[high - 1]!
    const before = first.start < from ? this.#source.slice(first.start, Math.min(first.end, from)) : ''
    const after = last.end > to ? this.#source.slice(Math.max(last.start, to), last.end) : ''
    const isIn = (one: Content): boolean => one.isText && one.end > from && one.start < to
    return isIn(first) && isIn(last) && (before + after).trim() === ''
  }

  /** Grows a range to the elements around it whose contents are all gone. */
  #climb(range: Range, allGone: AllGone, withBlocks: boolean): Range {
    let [from, to] = range
    let parent = this.#contents.firstAfter(from)?.parent ?? -1
    for (let span = this.#spans[parent]; span; span = this.#spans[parent]) {
      if (span.start < from || span.end > to) {
        if (KEPT.has(span.name) || (span.isBlock && !withBlocks)) break
        if (!allGone(...this.#contents.within([span.start, span.end]))) break
        from = Math.min(from, span.start)
        to = Math.max(to, span.end)
      }
      parent = span.parent
    }
    return [from, to]
  }

  #isElement([from, to]: Range): boolean {
    const mark = this.#marks[firstEndingAfter(this.#marks, from)]
    const span = mark?.start === from ? this.#spans[mark.span] : undefined
    return span?.isBlock === true && span.end === to
  }

  /** Whether a block element is all that keeps the words before and after it apart: without it they would be one paragraph. */
  #parts([from, to]: Range): boolean {
    const next = this.#contents.nextText(to)
    const before = this.#contents.lastText(from)
    return (
      next !== undefined && before !== undefined && this.#isOneLine(before.end, from) && this.#isOneLine(to, next.start)
    )
  }

  #isOneLine(from: number, to: number): boolean {
    for (let index = firstEndingAfter(this.#marks, from); index < this.#marks.length; index++) {
      const mark = this.#marks[index]!
      if (mark.start >= to) return true
      if (mark.kind === 'break' || this.#spans[mark.span]?.isBlock) return false
    }
    return true
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
