import type {PlainEdit, RefusalReason} from '../core/fix-types.ts'
import type {Finding, Range, ResultRelated} from '../core/types.ts'

/** One way to answer a question; its edits are made together or not at all. */
export interface Offer {
  readonly desc: string
  readonly edits: readonly PlainEdit[]
}

/** A finding with something to offer, as plain data. */
export interface Question {
  readonly ruleId: string
  readonly level: Finding['level']
  readonly message: string
  /** Why the change is not made unasked, where the laws of fixing say so; `plain`: it would be made, and is asked about all the same. */
  readonly reason: RefusalReason | 'plain' | null
  /** UTF-16 offsets in the text. */
  readonly range: Range
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly fingerprint: string
  readonly related: readonly ResultRelated[]
  /** At least one. */
  readonly offers: readonly Offer[]
  /** Found by comparing the articles of a run: linting the article alone does not find it again. */
  readonly isLate: boolean
}

/** A place that a person has decided on; it goes along with the text. `later`: this time only. */
export interface Mark {
  readonly ruleId: string
  readonly range: Range
  readonly fingerprint: string
  readonly kind: 'skip' | 'later'
}

export interface OpenArticle {
  /** Names the article to the engine. */
  readonly file: string
  /** Without a byte order mark. */
  readonly text: string
  /** In the order of the text. */
  readonly questions: readonly Question[]
  readonly marks: readonly Mark[]
  /** Changes that a person made. */
  readonly accepted: number
  /** Why it is out of the session: the file could not be written, or changed meanwhile. */
  readonly lost: string | null
}

/** Where asking stands. Immutable: what comes before is what `undo` goes back to. */
export interface Session {
  readonly articles: readonly OpenArticle[]
  /** Rules whose questions are skipped from now on. */
  readonly never: readonly string[]
  readonly mode: 'asking' | 'editing' | 'ended'
  /** What to tell in answer to the last key. */
  readonly notice: string | null
  /** Whether the keys are to be listed. */
  readonly wantsHelp: boolean
  readonly before: Session | null
}

export type SessionEvent =
  | {readonly type: 'key'; readonly key: string}
  /** What was typed in place of the words; null: nothing, the editor was left. */
  | {readonly type: 'edited'; readonly text: string | null}
  /** The disk refused an article: it goes back to what is on disk (`article`) and out of the session. */
  | {readonly type: 'lost'; readonly article: OpenArticle; readonly why: string}

export type EngineOutcome =
  | {
      readonly text: string
      readonly questions: readonly Question[]
      /** What was changed, sorted, as offsets of the text before. */
      readonly edits: readonly {readonly start: number; readonly end: number; readonly text: string}[]
    }
  | {readonly refused: string}

/** What the session asks of the linter. A pure function of its arguments. */
export interface Engine {
  /** The text with the edits made and what is found in it then, or why they are not made, in a sentence. */
  apply(file: string, text: string, edits: readonly PlainEdit[]): EngineOutcome
}
