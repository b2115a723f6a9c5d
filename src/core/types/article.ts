import type {Code, Heading, Html, Nodes, Paragraph, Root, TableCell} from 'mdast'
import type {Node, Point, Position} from 'unist'

/** Half-open `[start, end)` in UTF-16 units of a part's text. */
export type Range = readonly [start: number, end: number]
export type PartName = 'title' | 'description' | 'body'
export type MarkupName = 'markdown' | 'text' | 'html'

/**
 * Maps offsets of a block's `text` to offsets of its part's source.
 * `segments` is null where source = text offset + `base`; else flat quadruples
 * `[textStart, textEnd, sourceStart, sourceEnd, …]`, sorted, covering the whole text. A quadruple whose two lengths are
 * equal maps unit by unit; one whose lengths differ is atomic (a reference such as `&amp;`, an escape, a CRLF).
 */
export interface TextMap {
  readonly base: number
  readonly segments: readonly number[] | null
}

/** Prose as a newsroom would set it: one paragraph, heading, item or table cell, in source order. */
export interface Block extends Node {
  readonly type: 'block'
  readonly kind: 'paragraph' | 'heading' | 'item' | 'cell'
  /** `title`: the block is the article's headline. */
  readonly role: PartName
  /** Index in `part.blocks`. */
  readonly index: number
  /** The mdast node whose children hold the prose. One paragraph may hold several blocks (unwrapped lines). */
  readonly node: Heading | Paragraph | TableCell
  readonly inBlockquote: boolean
  /** What a reader sees: marks resolved, soft breaks as one space. Inline code and raw HTML keep their text. */
  readonly text: string
  readonly map: TextMap
  /** From the first to the last source unit of the prose (marks such as `**` or a list bullet lie outside or inside). */
  readonly range: Range
  /** Ranges of `text` that no fix may touch and no prose rule should read: inline code, raw HTML, bare URLs. */
  readonly opaque: readonly Range[]
  readonly part: Part
  readonly position: Position
}

export type BoundaryReason =
  | 'end-of-block'
  | 'period'
  | 'question'
  | 'exclamation'
  | 'ellipsis'
  | 'quote-end'
  | 'abbreviation-end'
  | 'list-number'
  | 'glued'
  | 'dateline'

export interface Sentence extends Node {
  readonly type: 'sentence'
  readonly block: Block
  /** Offsets in `block.text`, without surrounding space. */
  readonly start: number
  readonly end: number
  /** Why the sentence ends where it does. */
  readonly reason: BoundaryReason
  readonly confidence: number
  readonly text: string
  /** Index among the block's sentences. */
  readonly index: number
  readonly position: Position
}

/** One segment of a quotation, inside one block, marks included. A running quotation is a chain of segments. */
export interface Quote extends Node {
  readonly type: 'quote'
  readonly block: Block
  /** Offsets in `block.text`, marks included. */
  readonly start: number
  readonly end: number
  /** Offsets of the words inside the marks. */
  readonly innerStart: number
  readonly innerEnd: number
  readonly kind: 'double' | 'single'
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number
  readonly hasOpen: boolean
  readonly hasClose: boolean
  readonly continues: Quote | null
  readonly continuedBy: Quote | null
  readonly attribution: Attribution | null
  readonly text: string
  readonly position: Position
}

export type AttributionKind =
  | 'cue-before'
  | 'cue-after'
  | 'cue-inside'
  | 'inverted'
  | 'according-to'
  | 'colon'
  | 'dash'
  | 'floating'
  | 'running'
  | 'transcript'
  | 'nearby'

/** Who a quotation is attributed to. Offsets are in `block.text` of `block`, which need not be the quotation's own. */
export interface Attribution {
  readonly kind: AttributionKind
  readonly block: Block
  /** The words that name the speaker ("Russian Foreign Minister Sergey Lavrov", "he"). */
  readonly speaker: Range | null
  /** The attributing words ("said", "according to"). */
  readonly cue: Range | null
  readonly pronoun: boolean
}

export interface QuoteProblem {
  /** `turned`: an opening mark closes, or a closing one opens. */
  readonly kind: 'unclosed' | 'unopened' | 'nested-same-kind' | 'doubled' | 'stray' | 'turned'
  readonly block: Block
  /** Offset in `block.text` of the mark at fault. */
  readonly offset: number
  /** Everything from the first doubtful mark to the last: counts as quoted for the laws of fixing. */
  readonly doubtful: Range
}

export interface Prose {
  readonly sentences: readonly Sentence[]
  readonly quotes: readonly Quote[]
  readonly problems: readonly QuoteProblem[]
  sentencesOf(block: Block): readonly Sentence[]
  quotesOf(block: Block): readonly Quote[]
  problemsOf(block: Block): readonly QuoteProblem[]
}

/** A named text of an article and its tree. */
export interface Part {
  readonly name: PartName
  readonly text: string
  readonly markup: MarkupName
  readonly tree: Root
  readonly blocks: readonly Block[]
  /** Source ranges that no fix may touch: front matter, code, URLs, raw HTML, directives. Sorted. */
  readonly protected: readonly Range[]
  /** Directive comments in source order. Text has none. */
  readonly comments: readonly DirectiveComment[]
  /** Lazy: sentences, quotes and speakers, computed once when first asked for. */
  readonly prose: Prose
}

export interface DirectiveComment {
  readonly range: Range
  /** The comment's text without `<!--` and `-->`, trimmed. */
  readonly value: string
  readonly position: Position
}

export interface ArticleMeta {
  readonly id?: string
  readonly url?: string
  readonly site?: string
  readonly lang?: string
  readonly date?: string
  readonly title?: string
  readonly description?: string
  /** Everything else that front matter or the record said. */
  readonly [key: string]: unknown
}

export interface Title {
  readonly text: string
  /** The heading's block where the title stands in a part; null where it comes from front matter. */
  readonly block: Block | null
}

/** One file, or one record of a JSON Lines file. Frozen. */
export interface Article {
  readonly id: string
  readonly filename: string
  /** Line of the file that its record begins at, 1-based; absent for a file that is one article. */
  readonly line?: number
  readonly parts: readonly Part[]
  readonly body: Part
  readonly title: Title | null
  readonly meta: ArticleMeta
  /** BCP 47 primary tag, `und` where nothing tells. */
  readonly lang: string
  readonly langSource: 'meta' | 'setting' | 'detected' | 'none'
  /** Source range of `[start, end)` of a block's text; inside a reference it widens to the whole of it. */
  rangeIn(block: Block, start: number, end: number): Range
  /** 1-based line and column of a part's offset. */
  pointAt(offset: number, part?: Part): Point
  positionAt(range: Range, part?: Part): Position
  parent(node: Nodes | ProseNode): Nodes | ProseNode | null
  /** From the root to the parent. */
  ancestors(node: Nodes | ProseNode): readonly (Nodes | ProseNode)[]
}

export type ProseNode = Block | Sentence | Quote
export type AnyNode = Nodes | ProseNode
export type {Code, Heading, Html, Nodes, Paragraph, Point, Position, Root, TableCell}
