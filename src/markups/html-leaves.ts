import type {Element as Dom} from './html-parse.ts'

/** An element of the source. One that the parser opened itself has no place, and is not here. */
export interface Span {
  readonly name: string
  readonly start: number
  /** After its end tag; where it has none, at the tag that ended it. */
  end: number
  /** Index of the element around it; -1 for none. */
  readonly parent: number
  readonly isBlock: boolean
  /** Whether blocks stand inside. */
  hasBlocks: boolean
  /** Whether the parser opened it again elsewhere, after a wrong end tag. */
  isSplit: boolean
  /** The end tag's range; null without one. */
  close: readonly [number, number] | null
  /** Offset after its start tag. */
  readonly openEnd: number
}

/** A node of the tree that holds blocks. */
export interface Scope {
  readonly type: 'blockquote' | 'list' | 'listItem' | 'table' | 'tableRow'
  readonly parent: Scope | null
  readonly depth: number
  readonly span: number
  readonly ordered: boolean
  readonly inBlockquote: boolean
}

/** A node of the tree that holds words. */
export interface Inline {
  readonly type: 'emphasis' | 'strong' | 'delete' | 'link'
  readonly parent: Inline | null
  readonly depth: number
  readonly span: number
  readonly element: Dom
}

/** What a run of words is: the element that says so may have several. */
export interface Holder {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell'
  /** Of a heading; else 0. */
  readonly depth: number
}

/** Words and what stands between them, with no edge of a block inside. */
export interface Run {
  readonly scope: Scope | null
  readonly holder: Holder
  /** The block element around it; -1 for none. */
  readonly span: number
  /** Whether any words, code or pictures are there: else it is no paragraph. */
  hasWords: boolean
  /** A piece of a run that the source has in several places. */
  readonly isPart: boolean
}

export interface Leaf {
  readonly kind: 'text' | 'break' | 'code' | 'quote' | 'image' | 'html' | 'rule' | 'pre'
  readonly start: number
  readonly end: number
  readonly scope: Scope | null
  /** Null for a leaf that stands between blocks. */
  run: Run | null
  readonly inline: Inline | null
  /** Innermost element around it; -1 for none. */
  readonly parent: number
  readonly isBlank: boolean
  /** The parser's node, where there is one to ask for more. */
  readonly element: Dom | null
  /** The mark that a browser puts in for a `q` element. */
  readonly mark: string
  /** The source ranges of a `code` element's text. */
  readonly texts: readonly (readonly [number, number])[]
}
