import type {Block, DirectiveComment, MarkupName, Range, Root} from './types.ts'

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
}

/** Text → tree, blocks and maps. ESLint calls this a language. */
export interface Markup {
  readonly name: MarkupName
  parse(source: string): ParsedText
  /** Words as source that the markup reads as these words and nothing else, in the place of `range`. */
  encode(words: string, source: string, range: Range): string
}
