import type {Edit, MessageData, Part, Range, Related, Severity} from './types.ts'

export interface DraftSuggestion {
  readonly messageId: string | null
  readonly desc: string
  readonly edits: readonly Edit[]
}

/** A finding before it is placed in a file: what a rule reported about one article. */
export interface Draft {
  readonly ruleId: string | null
  readonly messageId: string | null
  readonly message: string
  readonly data: MessageData
  readonly part: Part
  /** Source range in the part. */
  readonly range: Range
  readonly nodeType: string | null
  readonly level: Exclude<Severity, 'off'>
  readonly confidence: number
  /** The fix, all or none; null where there is none or it may not be made unasked. */
  readonly edits: readonly Edit[] | null
  readonly suggestions: readonly DraftSuggestion[]
  readonly related: readonly Related[]
  /** Set where the rule threw: the finding names the rule and the place. */
  readonly crashed?: true
}
