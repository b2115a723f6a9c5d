import type {Directed} from './directives.ts'
import type {Draft} from './draft.ts'
import type {Article, PartName, Range} from './types.ts'

/**
 * Why the engine does not make a fix unasked. The first six are known before fixing (the fix becomes a suggestion);
 * the others show only in the text that the fix would make.
 */
export type RefusalReason =
  | 'quotation'
  | 'protected'
  | 'suppressed'
  | 'notice'
  | 'dateline'
  | 'attribution'
  | 'heading'
  | 'malformed'
  | 'structure'
  | 'adds-finding'
  | 'empties'

export interface Refusal {
  readonly draft: Draft
  readonly reason: RefusalReason
}

export interface FixInput {
  readonly article: Article
  /** Findings of an article with its directives applied. Called once for each text that fixing tries. */
  readonly lint: (article: Article) => Directed
  /** The same article with other texts, one for each of `article.parts`. */
  readonly rebuild: (texts: readonly string[]) => Article
  /** Which findings may be fixed (`--fix-type`); default all. */
  readonly select?: (draft: Draft) => boolean
  /** What `lint` said of `article`, where it is known already. */
  readonly directed?: Directed
}

/** One change of the original text. Applied in order they make the mended text. */
export interface FixedRange {
  readonly part: PartName
  readonly ruleId: string
  /** Offsets in the part's original text. */
  readonly range: Range
  readonly removed: string
  readonly inserted: string
}

export interface FixOutcome {
  /** The mended article; the very one that came in where nothing changed. */
  readonly article: Article
  readonly changed: boolean
  /** How many times the text changed. */
  readonly passes: number
  readonly fixed: readonly FixedRange[]
  /** Findings of the final text; those in `refused` carry no edits any more. */
  readonly directed: Directed
  /** Fixes of the final text that the laws forbid. */
  readonly refused: readonly Refusal[]
  /** Set where rules fight: the article stayed as it was. */
  readonly cycle?: {readonly rules: readonly string[]}
}

/** An edit with its part as an index, free of the article it was made for. */
export interface PlainEdit {
  readonly part: number
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edits of one finding: all or none. */
export interface FixGroup {
  readonly draft: Draft
  readonly edits: readonly PlainEdit[]
  readonly requires: readonly {readonly part: number; readonly range: Range}[]
  /** Puts nothing in: what it covers is gone. */
  readonly isRemoval: boolean
  /** Units taken out. */
  readonly size: number
}

/** An edit that was chosen to be made, for one or more groups that want the same. */
export interface ChosenEdit {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly owners: readonly FixGroup[]
}

/** The rule that a finding about fixing itself belongs to. */
export const CYCLE_RULE = 'fix-cycle'
