import type {Blockquote, Heading, Html, List, ListItem, Paragraph, RootContent, ThematicBreak} from 'mdast'
import type {Position} from '../../core/types.ts'
import type {InlineScanner} from './inline.ts'
import {type LineKind, lineKind} from './line-kind.ts'
import {isSpace, type Lines, trimmedEnd} from './lines.ts'

type Item = Extract<LineKind, {readonly type: 'item'}>

/** Columns of indent from which on a line is code. */
const CODE_INDENT = 4

/** Scans lines that are not blank, between lines that are, into the nodes that remark-parse makes of them at the top of a document. */
export class FlowScanner {
  readonly #source: string
  readonly #lines: Lines
  readonly #inline: InlineScanner

  constructor(source: string, lines: Lines, inline: InlineScanner) {
    this.#source = source
    this.#lines = lines
    this.#inline = inline
  }

  /** The nodes of the lines `from` to `to`; null where only the parser can tell. */
  scan(from: number, to: number): RootContent[] | null {
    const {first, start} = this.#lines
    const unit = this.#source[first[from]!]
    const isFlush = first[from] === start[from]
    if (isFlush && unit === '>') return this.#quotation(from, to)
    if (isFlush && to === from + 1) {
      if (unit === '<') return this.#comment(from)
      if (unit === '-' || unit === '*' || unit === '_') {
        const node = this.#thematicBreak(from)
        if (node) return [node]
      }
    }
    return this.#prose(from, to)
  }

  /** Headings, paragraphs, and one list after them. */
  #prose(from: number, to: number): RootContent[] | null {
    const {first, start, end} = this.#lines
    const nodes: RootContent[] = []
    let paragraph = from
    for (let line = from; line < to; line++) {
      const kind = lineKind(this.#source, first[line]!, end[line]!)
      if (!kind) return null
      const isPlain = kind.type === 'plain'
      if (isPlain ? line === paragraph && this.#isCode(line) : first[line] !== start[line]) return null
      if (isPlain) continue
      if (paragraph < line && !this.#paragraph(paragraph, line, nodes)) return null
      if (kind.type === 'item') {
        // A number in the middle of a paragraph is rather a year than an item.
        if (paragraph < line && kind.number !== null) return null
        const list = this.#list(line, to, kind)
        return list && [...nodes, list]
      }
      const heading = this.#heading(line, kind.depth)
      if (!heading) return null
      nodes.push(heading)
      paragraph = line + 1
    }
    return paragraph === to || this.#paragraph(paragraph, to, nodes) ? nodes : null
  }

  #isCode(line: number): boolean {
    const from = this.#lines.start[line]!
    const to = this.#lines.first[line]!
    return to - from >= CODE_INDENT || this.#source.slice(from, to).includes('\t')
  }

  #position(line: number, from: number, lastLine: number, to: number): Position {
    const {start} = this.#lines
    return {
      start: {line: line + 1, column: from - start[line]! + 1, offset: from},
      end: {line: lastLine + 1, column: to - start[lastLine]! + 1, offset: to},
    }
  }

  #paragraph(from: number, to: number, out: RootContent[]): boolean {
    const node = this.#paragraphAt(this.#lines.first[from]!, from, to)
    if (node) out.push(node)
    return node !== null
  }

  #paragraphAt(at: number, from: number, to: number, prefix = 0): Paragraph | null {
    const end = this.#lines.end[to - 1]!
    const children = this.#inline.scan(at, end, from, prefix)
    return children && {type: 'paragraph', children, position: this.#position(from, at, to - 1, end)}
  }

  #heading(line: number, depth: Heading['depth']): Heading | null {
    const from = this.#lines.start[line]!
    const end = this.#lines.end[line]!
    let at = from + depth
    while (at < end && isSpace(this.#source.charCodeAt(at))) at++
    const last = trimmedEnd(this.#source, at, end)
    // An empty heading, and one that may have a closing sequence.
    if (at === last || this.#source[last - 1] === '#') return null
    const children = this.#inline.scan(at, last, line)
    return children && {type: 'heading', depth, children, position: this.#position(line, from, line, end)}
  }

  /** A list that goes to the last line, an item a line. */
  #list(from: number, to: number, head: Item): List | null {
    const {first, start, end} = this.#lines
    const children: ListItem[] = []
    for (let line = from; line < to; line++) {
      const kind = line === from ? head : lineKind(this.#source, first[line]!, end[line]!)
      if (kind?.type !== 'item' || kind.mark !== head.mark || first[line] !== start[line]) return null
      const paragraph = this.#paragraphAt(kind.content, line, line + 1)
      if (!paragraph) return null
      children.push({
        type: 'listItem',
        spread: false,
        checked: null,
        children: [paragraph],
        position: this.#position(line, start[line]!, line, end[line]!),
      })
    }
    return {
      type: 'list',
      ordered: head.number !== null,
      start: head.number,
      spread: false,
      children,
      position: this.#position(from, start[from]!, to - 1, end[to - 1]!),
    }
  }

  /** One paragraph with `> ` before each line. */
  #quotation(from: number, to: number): [Blockquote] | null {
    const {start, end} = this.#lines
    for (let line = from; line < to; line++) {
      const at = start[line]!
      if (this.#source[at] !== '>' || this.#source[at + 1] !== ' ' || at + 2 >= end[line]!) return null
      if (isSpace(this.#source.charCodeAt(at + 2))) return null
      if (lineKind(this.#source, at + 2, end[line]!)?.type !== 'plain') return null
    }
    // Where the parser looks over a line's end and back, it puts that end elsewhere.
    if (to > from + 1 && /[[`]/u.test(this.#source.slice(start[from], end[to - 1]))) return null
    const paragraph = this.#paragraphAt(start[from]! + 2, from, to, 2)
    const position = this.#position(from, start[from]!, to - 1, end[to - 1]!)
    return paragraph && [{type: 'blockquote', children: [paragraph], position}]
  }

  /** A comment on a line of its own. */
  #comment(line: number): [Html] | null {
    const from = this.#lines.start[line]!
    const end = this.#lines.end[line]!
    const value = this.#source.slice(from, end)
    if (!/^<!--[^>-]/u.test(value) || value.indexOf('-->', 4) !== trimmedEnd(value, 0, value.length) - 3) return null
    return [{type: 'html', value, position: this.#position(line, from, line, end)}]
  }

  #thematicBreak(line: number): ThematicBreak | null {
    const from = this.#lines.start[line]!
    const end = this.#lines.end[line]!
    const last = trimmedEnd(this.#source, from, end)
    if (last - from < 3) return null
    for (let at = from + 1; at < last; at++) if (this.#source[at] !== this.#source[from]) return null
    return {type: 'thematicBreak', position: this.#position(line, from, line, end)}
  }
}
