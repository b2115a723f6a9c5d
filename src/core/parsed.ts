import type {Block, DirectiveComment, MarkupName, Part, Range, Root} from './types.ts'

/** A block before its part is known. */
export type BlockDraft = Pick<Block, 'kind' | 'node' | 'inBlockquote' | 'text' | 'map' | 'range' | 'opaque'>

export interface ParsedText {
  readonly tree: Root
  readonly blocks: readonly BlockDraft[]
  /** Index of the block that is the headline; -1 for none. */
  readonly title: number
  readonly protected: readonly Range[]
  readonly comments: readonly DirectiveComment[]
  readonly frontMatter: Readonly<Record<string, unknown>> | null
  /** Why nothing of the text was read, in a sentence; left out where it was. */
  readonly problem?: string
}

/** Text → tree, blocks and maps. ESLint calls this a language. */
export interface Markup {
  readonly name: MarkupName
  parse(source: string): ParsedText
  /** Words as source that the markup reads as these words and nothing else, in the place of `range`. */
  encode(words: string, source: string, range: Range): string
  /** What a markup of elements knows of its own; the others go by lines and nodes. */
  readonly elements?: Elements
}

/** Edits of a part whose words stand in elements. All ranges are in its source. */
export interface Elements {
  /** What goes with a block, and with it the blocks that go in the same fix; null where that would cut through a tag. */
  removal(block: Block, gone: ReadonlySet<Block>): Range | null
  /** A range for an edit of words, wider where a removal takes all words of an element; null where it would cut through a tag. */
  fit(part: Part, range: Range, isRemoval: boolean): Range | null
  /** Whether a range holds text and whole elements of text alone, which a removal may take. */
  isWhole(part: Part, range: Range): boolean
  /** Of sorted removals those that leave an element empty, grown to it. */
  emptied(part: Part, removals: readonly Range[]): readonly Range[]
}
