import type {ArticleMeta, MessageData, PhrasePack, Rule, Settings} from '../core/types.ts'

export interface ValidCase {
  /** Default: the code. */
  readonly name?: string
  readonly code: string
  /** Decides the markup. Default `article.txt`. */
  readonly filename?: string
  readonly options?: Readonly<Record<string, unknown>>
  readonly settings?: Readonly<Partial<Settings>>
  /** Runs this case alone, with `RuleTester.itOnly`. */
  readonly only?: boolean
}
export interface ExpectedSuggestion {
  readonly messageId?: string
  readonly desc?: string
  readonly data?: MessageData
  /** The text after this suggestion alone. */
  readonly output: string
}
export interface ExpectedError {
  readonly message?: string | RegExp
  readonly messageId?: string
  readonly data?: MessageData
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  /** The source between the finding's ends. */
  readonly text?: string
  /** All of them, or how many; left out where there are none. */
  readonly suggestions?: number | readonly ExpectedSuggestion[]
}
export interface InvalidCase extends ValidCase {
  /** All findings in source order, or how many. */
  readonly errors: number | readonly (string | RegExp | ExpectedError)[]
  /** The text after all fixes, at their fixed point; null or left out where nothing is fixed. */
  readonly output?: string | null
}
/** One article of a run. */
export interface CorpusArticleCase {
  readonly code: string
  /** Default `1.txt`, `2.txt`, … */
  readonly filename?: string
  readonly meta?: ArticleMeta
  /** All findings in the article, or how many; left out where there are none. */
  readonly errors?: InvalidCase['errors']
}
/** A run over several articles, for rules that compare them. The order of the articles may not matter. */
export interface CorpusCase extends Pick<ValidCase, 'options' | 'settings' | 'only'> {
  readonly name: string
  readonly articles: readonly CorpusArticleCase[]
}
export interface Cases {
  readonly valid: readonly (string | ValidCase)[]
  readonly invalid: readonly InvalidCase[]
  readonly corpus?: readonly CorpusCase[]
  readonly assertionOptions?: AssertionOptions
}
export interface AssertionOptions {
  /** Errors are objects, not a number. */
  readonly requireMessage?: boolean
  readonly requireLocation?: boolean
  /** `data` is asserted wherever the message has placeholders. */
  readonly requireData?: boolean
}
export interface TesterOptions {
  /** Packs that rules read by name; those of digestlint are always there. */
  readonly packs?: Readonly<Record<string, PhrasePack>>
  readonly settings?: Readonly<Partial<Settings>>
  /** Runs each case again with CRLF, a byte order mark and inside a blockquote. Default true. */
  readonly variants?: boolean
}
export type {Rule}
