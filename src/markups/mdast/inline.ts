import type {PhrasingContent} from 'mdast'
import {classifyCharacter} from 'micromark-util-classify-character'
import type {Point} from '../../core/types.ts'
import {type Labels, labelOf} from './definitions.ts'
import {isSpace, type Lines, trimmedEnd} from './lines.ts'
import {referenceAt} from './references.ts'
import {resourceAt} from './resource.ts'

type Parent = Extract<PhrasingContent, {readonly type: 'emphasis' | 'strong'}>
interface Opener {
  readonly mark: string
  readonly size: number
  readonly start: Point
  readonly siblings: PhrasingContent[]
}

/** Units that text cannot just run over. */
const MARKS = new Uint8Array(128)
for (const mark of '\n\r!&*<[\\_`~') MARKS[mark.charCodeAt(0)] = 1
/** Units in a bracket that only the parser gets right. */
const HARD_IN_BRACKETS = /[[\\`<]/u
const HARD_IN_ALT = /[\n\r!&*<[\\_`~]/u
const PUNCTUATION = /[!-/:-@[-`{-~]/u

/**
 * Scans the inline content of a block into the nodes that remark-parse makes of it. It knows text, breaks, escapes, references, code, links
 * and emphasis in their plain forms, and gives up where a mark is in any doubt: then the block is for the parser.
 */
export class InlineScanner {
  readonly #source: string
  readonly #lines: Lines
  readonly #labels: Labels
  /** Units of mark before the content of a line after the first: two in quotations. */
  #prefix = 0
  #at = 0
  #line = 0
  #children: PhrasingContent[] = []
  #openers: Opener[] = []
  #start: Point | null = null
  #value = ''
  /** Where source that is not yet in `#value` begins. */
  #run = 0
  /** Where what is in `#value` ends. */
  #valueEnd = 0

  constructor(source: string, lines: Lines, labels: Labels) {
    this.#source = source
    this.#lines = lines
    this.#labels = labels
  }

  /** The nodes of the units `from` to `to`, the first in the given line; null where a mark is in doubt. */
  scan(from: number, to: number, line: number, prefix = 0): PhrasingContent[] | null {
    this.#at = from
    this.#line = line
    this.#prefix = prefix
    return this.#scope(trimmedEnd(this.#source, from, to))
  }

  /** Offset of the first unit of a line's content. */
  contentOf(line: number): number {
    return this.#prefix > 0 ? this.#lines.start[line]! + this.#prefix : this.#lines.first[line]!
  }

  #scope(to: number): PhrasingContent[] | null {
    const children: PhrasingContent[] = []
    this.#children = children
    this.#openers = []
    this.#start = null
    this.#value = ''
    this.#run = this.#at
    while (this.#at < to) {
      const unit = this.#source.charCodeAt(this.#at)
      if (unit > 127 || MARKS[unit] === 0) this.#at++
      else if (!this.#mark(unit, to)) return null
    }
    if (this.#openers.length > 0) return null
    this.#flush()
    return children
  }

  /** @returns false where the mark is in doubt. */
  #mark(unit: number, to: number): boolean {
    switch (unit) {
      case 10:
      case 13:
        return this.#lineEnding()
      case 92:
        return this.#escape(to)
      case 38:
        return this.#reference(to)
      case 42:
      case 95:
        return this.#attention(to)
      case 96:
        return this.#code(to)
      case 91:
        return this.#bracket(this.#at, to, false)
      case 33:
        if (this.#source[this.#at + 1] === '[' && this.#at + 1 < to) return this.#bracket(this.#at + 1, to, true)
        this.#at++
        return true
      case 60:
        if (this.#at + 1 < to && this.#source[this.#at + 1] !== ' ') return false
        this.#at++
        return true
      default:
        return false
    }
  }

  #point(offset: number): Point {
    return {line: this.#line + 1, column: offset - this.#lines.start[this.#line]! + 1, offset}
  }

  /** Takes the source up to `to` into the text. */
  #take(to: number): void {
    if (to <= this.#run) return
    this.#start ??= this.#point(this.#run)
    this.#value += this.#source.slice(this.#run, to)
    this.#valueEnd = to
    this.#run = to
  }

  /** Takes `text` that `length` units of source stand for. */
  #put(text: string, length: number): void {
    this.#take(this.#at)
    this.#start ??= this.#point(this.#at)
    this.#value += text
    this.#at += length
    this.#run = this.#valueEnd = this.#at
  }

  /** Ends the text node. */
  #flush(to = this.#at): void {
    this.#take(to)
    if (this.#start)
      this.#children.push({
        type: 'text',
        value: this.#value,
        position: {start: this.#start, end: this.#point(this.#valueEnd)},
      })
    this.#start = null
    this.#value = ''
  }

  #go(to: number): void {
    this.#at = to
    this.#run = to
  }

  #nextLine(): void {
    this.#line++
    this.#go(this.contentOf(this.#line))
  }

  #lineEnding(): boolean {
    const end = this.#at
    const text = trimmedEnd(this.#source, this.#run, end)
    if (end - text >= 2 && !this.#source.slice(text, end).includes('\t')) {
      this.#flush(text)
      this.#break(text)
      return true
    }
    this.#take(text)
    this.#start ??= this.#point(end)
    const next = this.#lines.start[this.#line + 1]!
    this.#value += this.#source.slice(end, next)
    this.#valueEnd = next
    this.#nextLine()
    return true
  }

  #break(from: number): void {
    const start = this.#point(from)
    this.#nextLine()
    const offset = this.#lines.start[this.#line]!
    this.#children.push({type: 'break', position: {start, end: {line: this.#line + 1, column: 1, offset}}})
  }

  #escape(to: number): boolean {
    const next = this.#at + 1 < to ? this.#source[this.#at + 1]! : ''
    if (next === '\n' || next === '\r') {
      this.#flush()
      this.#break(this.#at)
    } else if (PUNCTUATION.test(next)) this.#put(next, 2)
    else this.#at++
    return true
  }

  #reference(to: number): boolean {
    const found = referenceAt(this.#source, this.#at)
    if (found && this.#at + found.length <= to) this.#put(found.text, found.length)
    else this.#at++
    return true
  }

  /** Emphasis whose marks can only open or only close, and close what was opened last. */
  #attention(to: number): boolean {
    const source = this.#source
    const mark = source[this.#at]!
    let end = this.#at + 1
    while (end < to && source[end] === mark) end++
    const before = kindAt(source, this.#at - 1)
    const after = kindAt(source, end)
    const isOpen = !after || (after === 2 && Boolean(before))
    const isClose = !before || (before === 2 && Boolean(after))
    const opens = mark === '*' ? isOpen : isOpen && (Boolean(before) || !isClose)
    const closes = mark === '*' ? isClose : isClose && (Boolean(after) || !isOpen)
    const size = end - this.#at
    if (!opens && !closes) {
      this.#at = end
      return true
    }
    if (size > 2 || (opens && closes)) return false
    this.#flush()
    return opens
      ? this.#open({mark, size, start: this.#point(this.#at), siblings: this.#children})
      : this.#close(mark, size)
  }

  #open(opener: Opener): boolean {
    this.#openers.push(opener)
    this.#children = []
    this.#go(this.#at + opener.size)
    return true
  }

  #close(mark: string, size: number): boolean {
    const opener = this.#openers.pop()
    if (!opener || opener.mark !== mark || opener.size !== size) return false
    this.#go(this.#at + size)
    const node: Parent = {
      type: size === 2 ? 'strong' : 'emphasis',
      children: this.#children,
      position: {start: opener.start, end: this.#point(this.#at)},
    }
    this.#children = opener.siblings
    this.#children.push(node)
    return true
  }

  #code(to: number): boolean {
    const source = this.#source
    let from = this.#at
    while (from < to && source[from] === '`') from++
    const size = from - this.#at
    if (size > 1) return false
    const close = source.indexOf('`', from)
    if (close < 0 || close >= to) {
      this.#at = from
      return true
    }
    const value = source.slice(from, close)
    if (source[close + 1] === '`' || /^ | $|[\r\n]/u.test(value)) return false
    this.#flush()
    const start = this.#point(this.#at)
    this.#go(close + 1)
    this.#children.push({type: 'inlineCode', value, position: {start, end: this.#point(this.#at)}})
    return true
  }

  /** A link, an image or a reference; a bracket alone is text. */
  #bracket(open: number, to: number, isImage: boolean): boolean {
    const source = this.#source
    const close = source.indexOf(']', open + 1)
    if (close < 0 || close >= to) return this.#literal(open + 1)
    const inside = source.slice(open + 1, close)
    if (HARD_IN_BRACKETS.test(inside)) return false
    const next = close + 1 < to ? source[close + 1] : ''
    if (next !== '(') {
      if (this.#labels && this.#labels.size === 0) return this.#literal(open + 1)
      return !isImage && this.#labelled(inside, open, close, next === '[', to)
    }
    const resource = resourceAt(source, close + 2, to)
    if (!resource || source[resource.end] !== ')' || resource.end >= to) return false
    if (isImage) {
      if (HARD_IN_ALT.test(inside)) return false
      this.#flush()
      const start = this.#point(this.#at)
      this.#go(resource.end + 1)
      const position = {start, end: this.#point(this.#at)}
      this.#children.push({type: 'image', title: resource.title, url: resource.url, alt: inside, position})
      return true
    }
    return this.#link(open, close, resource.end + 1, {type: 'link', title: resource.title, url: resource.url})
  }

  #literal(to: number): boolean {
    this.#at = to
    return true
  }

  #labelled(inside: string, open: number, close: number, isFull: boolean, to: number): boolean {
    if (!this.#labels) return false
    const own = labelOf(inside)
    if (!isFull) {
      if (!own) return false
      if (!this.#labels.has(own.identifier)) return this.#literal(open + 1)
      return this.#link(open, close, close + 1, {type: 'linkReference', ...own, referenceType: 'shortcut'})
    }
    const end = this.#source.indexOf(']', close + 2)
    if (end < 0 || end >= to) return false
    const isCollapsed = end === close + 2
    const label = isCollapsed ? own : labelOf(this.#source.slice(close + 2, end))
    if (!label || !this.#labels.has(label.identifier)) return false
    const referenceType = isCollapsed ? ('collapsed' as const) : ('full' as const)
    return this.#link(open, close, end + 1, {type: 'linkReference', ...label, referenceType})
  }

  /** What stands in a link's brackets is a scope of its own: no emphasis reaches out of it. */
  #link(open: number, close: number, end: number, shape: LinkShape): boolean {
    this.#flush()
    const start = this.#point(open)
    const siblings = this.#children
    const openers = this.#openers
    this.#at = open + 1
    const children = this.#scope(close)
    if (!children) return false
    this.#go(end)
    this.#children = siblings
    this.#openers = openers
    siblings.push({...shape, children, position: {start, end: this.#point(end)}} as PhrasingContent)
    return true
  }
}

type LinkShape =
  | {readonly type: 'link'; readonly title: string | null; readonly url: string}
  | {
      readonly type: 'linkReference'
      readonly identifier: string
      readonly label: string
      readonly referenceType: 'full' | 'collapsed' | 'shortcut'
    }

/** 1 for space and the ends of the text, 2 for punctuation. */
const kindAt = (source: string, at: number): 1 | 2 | undefined =>
  at < 0 || at >= source.length || isSpace(source.charCodeAt(at)) ? 1 : classifyCharacter(source.charCodeAt(at))
