import type {Block, Range} from './article.ts'

/**
 * Where a phrase counts. `block`: it is the whole block; `start`/`end`: the block opens or closes with it (a whole sentence
 * or clause stands there); `sentence`: it is a whole sentence; `prose`: anywhere outside quotations; `quotation`: inside one; `any`: anywhere.
 */
export type PhraseWhere = 'block' | 'start' | 'end' | 'sentence' | 'prose' | 'quotation' | 'any'

/** One entry of a pack: see docs/phrase-packs.md for the pattern language. */
export interface PhraseEntry {
  readonly id: string
  /** Patterns over words: `more (news|stories): {any}`, `[please] subscribe`, … */
  readonly phrases: readonly string[]
  readonly where: PhraseWhere
  /** Natural wording; `$1` … are the pattern's alternations and slots. Case of the first letter follows the text. */
  readonly replace?: string
  /** `safe`: `--fix` may do it; `suggest`: a person decides; `none`: only told. Default `suggest`. */
  readonly fix: 'safe' | 'suggest' | 'none'
  readonly confidence?: number
  readonly message?: string
  /** Patterns that make a hit right after all where they match words that overlap it. */
  readonly unless?: readonly string[]
  readonly caseSensitive?: boolean
  /** So many hits are right in each `per`, 1 or more; the next one there is told. Default: none are. */
  readonly max?: number
  /** What `max` counts in. Default `sentence`. */
  readonly per?: 'sentence' | 'block' | 'article'
  /** The id of another entry of the pack: hits count only in an article that has one of that entry before. */
  readonly against?: string
  /** Free data for the rule that reads the pack. */
  readonly tags?: readonly string[]
  readonly bad: readonly string[]
  readonly good: readonly string[]
}
export interface PhrasePack {
  readonly pack: string
  /** The rule that reports its hits. */
  readonly rule: string
  readonly language: string
  readonly source: string
  readonly reviewed: string
  readonly entries: readonly PhraseEntry[]
  /** By entry and phrase its `PhraseAnchors` as one string (`0 more news¦more links`), where a generator worked them out beforehand: a linter
   * then starts without parsing a pattern. */
  readonly anchors?: readonly (readonly string[])[]
}
/** Words of which one stands in every match of a pattern: the scan looks for these, and only there the pattern is tried. */
export interface PhraseAnchors {
  /** Folded, single spaces; a space at the end says that the word ends there. */
  readonly words: readonly string[]
  /** The most words that may stand before the anchor: 0 where the match begins with it; null for no bound (after `{any}`). */
  readonly wordsBefore: number | null
}
export interface PhraseHit {
  readonly pack: string
  readonly entry: PhraseEntry
  readonly block: Block
  /** Offsets in `block.text`. */
  readonly start: number
  readonly end: number
  /** True where the hit lies inside a quotation, or from a doubtful mark on. */
  readonly quoted: boolean
  /** Offsets in `block.text` of the pattern's groups and slots, in order; null where one took no part. */
  readonly groups: readonly (Range | null)[]
  /** `entry.replace` with groups filled in and case carried over; null without a replacement. */
  readonly replacement: string | null
}
