import type {PhrasingContent} from 'mdast'
import {classifyCharacter} from 'micromark-util-classify-character'
import type {Point} from '../../core/types.ts'
import {type Labels, labelOf} from './definitions.ts'
import {InlineCursor} from './inline-cursor.ts'
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
/** An image and nothing else. */
const IMAGE = /^!\[[^[\]\\`<]*\]\([^[\]\\`<]*\)$/u
const HARD_IN_ALT = /[\n\r!&*<[\\_`~]/u
const AUTOLINK = /<(https?:\/\/[^\p{Cc}\s<>]{1,2000})>/uy
const PUNCTUATION = /[!-/:-@[-`{-~]/u

/**
 * Scans the inline content of a block into the nodes that remark-parse makes of it. It knows text, breaks, escapes, references, code, links
 * and emphasis in their plain forms, and gives up where a mark is in any doubt: then the block is for the parser.
 */
export class InlineScanner {
  readonly #source: string
  readonly #labels: Labels
  readonly #cursor: InlineCursor
  #openers: Opener[] = []
  /** Where the next mark of a kind is, and from where on it is that. */
  readonly #known = new Map<string, {readonly from: number; readonly at: number}>()

  constructor(source: string, lines: Lines, labels: Labels) {
    this.#source = source
    this.#labels = labels
    this.#cursor = new InlineCursor(source, lines)
  }

  /** The nodes of the units `from` to `to`, the first in the given line; null where a mark is in doubt. */
  scan(from: number, to: number, line: number, prefix = 0): PhrasingContent[] | null {
    this.#cursor.begin(from, line, prefix)
    return this.#scope(trimmedEnd(this.#source, from, to))
  }

  #scope(to: number): PhrasingContent[] | null {
    const children = this.#cursor.open()
    this.#openers = []
    while (this.#cursor.at < to) {
      const unit = this.#source.charCodeAt(this.#cursor.at)
      if (unit > 127 || MARKS[unit] === 0) this.#cursor.at++
      else if (!this.#mark(unit, to)) return null
    }
    if (this.#openers.length > 0) return null
    this.#cursor.flush()
    return children
  }

  /** @returns false where the mark is in doubt. */
  #mark(unit: number, to: number): boolean {
    switch (unit) {
      case 10:
      case 13:
        this.#cursor.lineEnding()
        return true
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
        return this.#bracket(this.#cursor.at, to, false)
      case 33:
        if (this.#source[this.#cursor.at + 1] === '[' && this.#cursor.at + 1 < to)
          return this.#bracket(this.#cursor.at + 1, to, true)
        this.#cursor.at++
        return true
      case 60:
        return this.#angle(to)
      default:
        return false
    }
  }

  #escape(to: number): boolean {
    const next = this.#cursor.at + 1 < to ? this.#source[this.#cursor.at + 1]! : ''
    if (next === '\n' || next === '\r') {
      this.#cursor.flush()
      this.#cursor.breakFrom(this.#cursor.at)
    } else if (PUNCTUATION.test(next)) this.#cursor.put(next, 2)
    else this.#cursor.at++
    return true
  }

  #reference(to: number): boolean {
    const found = referenceAt(this.#source, this.#cursor.at)
    if (found && this.#cursor.at + found.length <= to) this.#cursor.put(found.text, found.length)
    else this.#cursor.at++
    return true
  }

  /** Emphasis whose marks can only open or only close, and close what was opened last. */
  #attention(to: number): boolean {
    const source = this.#source
    const mark = source[this.#cursor.at]!
    let end = this.#cursor.at + 1
    while (end < to && source[end] === mark) end++
    const before = kindAt(source, this.#cursor.at - 1)
    const after = kindAt(source, end)
    const isOpen = !after || (after === 2 && Boolean(before))
    const isClose = !before || (before === 2 && Boolean(after))
    const opens = mark === '*' ? isOpen : isOpen && (Boolean(before) || !isClose)
    const closes = mark === '*' ? isClose : isClose && (Boolean(after) || !isOpen)
    const size = end - this.#cursor.at
    if (!opens && !closes) {
      this.#cursor.at = end
      return true
    }
    if (size > 2 || (opens && closes)) return false
    this.#cursor.flush()
    return opens
      ? this.#open({mark, size, start: this.#cursor.point(this.#cursor.at), siblings: this.#cursor.children})
      : this.#close(mark, size)
  }

  #open(opener: Opener): boolean {
    this.#openers.push(opener)
    this.#cursor.children = []
    this.#cursor.go(this.#cursor.at + opener.size)
    return true
  }

  #close(mark: string, size: number): boolean {
    const opener = this.#openers.pop()
    if (!opener || opener.mark !== mark || opener.size !== size) return false
    this.#cursor.go(this.#cursor.at + size)
    const node: Parent = {
      type: size === 2 ? 'strong' : 'emphasis',
      children: this.#cursor.children,
      position: {start: opener.start, end: this.#cursor.point(this.#cursor.at)},
    }
    this.#cursor.children = opener.siblings
    this.#cursor.children.push(node)
    return true
  }

  #code(to: number): boolean {
    const source = this.#source
    let from = this.#cursor.at
    while (from < to && source[from] === '`') from++
    const size = from - this.#cursor.at
    if (size > 1) return false
    const close = this.#next('`', from)
    if (close < 0 || close >= to) {
      this.#cursor.at = from
      return true
    }
    const value = source.slice(from, close)
    if (source[close + 1] === '`' || /^ | $|[\r\n]/u.test(value)) return false
    this.#cursor.flush()
    const start = this.#cursor.point(this.#cursor.at)
    this.#cursor.go(close + 1)
    this.#cursor.children.push({type: 'inlineCode', value, position: {start, end: this.#cursor.point(this.#cursor.at)}})
    return true
  }

  /** An address in angle brackets; else only a mark with space after it is text without doubt. */
  #angle(to: number): boolean {
    const start = this.#cursor.at
    if (start + 1 >= to || this.#source[start + 1] === ' ') {
      this.#cursor.at++
      return true
    }
    AUTOLINK.lastIndex = start
    const url = AUTOLINK.exec(this.#source)?.[1]
    if (url === undefined) return false
    this.#cursor.flush()
    const [inside, last, end] = [start + 1, start + 1 + url.length, start + 2 + url.length]
    const text = {start: this.#cursor.point(inside), end: this.#cursor.point(last)}
    this.#cursor.go(end)
    this.#cursor.children.push({
      type: 'link',
      title: null,
      url,
      children: [{type: 'text', value: url, position: text}],
      position: {start: this.#cursor.point(start), end: this.#cursor.point(end)},
    })
    return true
  }

  /** A link, an image or a reference; a bracket alone is text. */
  #bracket(open: number, to: number, isImage: boolean): boolean {
    const source = this.#source
    const close = this.#closeOf(open)
    if (close < 0 || close >= to) return this.#literal(open + 1)
    const inside = source.slice(open + 1, close)
    if (HARD_IN_BRACKETS.test(inside) && (isImage || !IMAGE.test(inside))) return false
    const next = close + 1 < to ? source[close + 1] : ''
    if (next !== '(') {
      if (this.#labels && this.#labels.size === 0) return this.#literal(open + 1)
      return !isImage && this.#labelled(inside, open, close, next === '[', to)
    }
    const resource = resourceAt(source, close + 2, to)
    if (!resource || source[resource.end] !== ')' || resource.end >= to) return false
    if (isImage) {
      if (HARD_IN_ALT.test(inside)) return false
      this.#cursor.flush()
      const start = this.#cursor.point(this.#cursor.at)
      this.#cursor.go(resource.end + 1)
      const position = {start, end: this.#cursor.point(this.#cursor.at)}
      this.#cursor.children.push({type: 'image', title: resource.title, url: resource.url, alt: inside, position})
      return true
    }
    return this.#link(open, close, resource.end + 1, {type: 'link', title: resource.title, url: resource.url})
  }

  /** The next bracket that closes; after an image that fills the brackets, the one after that. */
  #closeOf(open: number): number {
    const close = this.#next(']', open + 1)
    if (close < 0 || !this.#source.startsWith('![', open + 1) || this.#source[close + 1] !== '(') return close
    const image = resourceAt(this.#source, close + 2, this.#source.length)
    return image && this.#source.startsWith(')]', image.end) ? image.end + 1 : close
  }

  /** Offset of the next mark; one search serves all that ask before it, since texts may be nothing but marks. */
  #next(mark: string, from: number): number {
    const known = this.#known.get(mark)
    if (known && known.from <= from && (known.at < 0 || known.at >= from)) return known.at
    const at = this.#source.indexOf(mark, from)
    this.#known.set(mark, {from, at})
    return at
  }

  #literal(to: number): boolean {
    this.#cursor.at = to
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
    this.#cursor.flush()
    const start = this.#cursor.point(open)
    const siblings = this.#cursor.children
    const openers = this.#openers
    this.#cursor.at = open + 1
    const children = this.#scope(close)
    if (!children) return false
    this.#cursor.go(end)
    this.#cursor.children = siblings
    this.#openers = openers
    siblings.push({...shape, children, position: {start, end: this.#cursor.point(end)}} as PhrasingContent)
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
