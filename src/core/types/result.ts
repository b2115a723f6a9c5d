import type {Range} from './article.ts'
import type {Severity} from './rule.ts'

/** Offsets in the text that was linted, as in ESLint's `fix`. */
export interface ResultFix {
  readonly range: Range
  readonly text: string
  /** The same change in the file, where that holds records; absent where the record was mended at once. */
  readonly inRecord?: RecordChange
}
/** A change in the JSON of a record. Lines and columns are 1-based places in the file, in UTF-16 units. */
export interface RecordChange {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** `column` and `endColumn` in bytes of UTF-8. */
  readonly byteColumns: readonly [start: number, end: number]
  /** What to write there, escaped as inside a JSON string. */
  readonly text: string
}
export interface ResultSuggestion {
  readonly messageId?: string
  readonly desc: string
  readonly fix: ResultFix
}
export interface ResultRelated {
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** UTF-16 offsets in the text of the article that the place is in. */
  readonly range: Range
  /** Set where the place is in another article. */
  readonly filePath?: string
}
/** What a rule reports (ESLint's LintMessage and more). Lines and columns are 1-based places in the file. */
export interface Finding {
  readonly ruleId: string | null
  /** 2 error, 1 warning or info: ESLint's json shape. `level` tells them apart. */
  readonly severity: 1 | 2
  readonly level: Exclude<Severity, 'off'>
  readonly message: string
  readonly messageId?: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** UTF-16 offsets in the part's text. */
  readonly range: Range
  readonly part: string
  /** UTF-16 offsets in the record's JSON text; absent for a file that is one article. */
  readonly recordRange?: Range
  /** Of a record: `column` and `endColumn` in bytes of UTF-8. */
  readonly byteColumns?: readonly [start: number, end: number]
  readonly article: string
  readonly nodeType: string | null
  readonly fix?: ResultFix
  readonly suggestions?: readonly ResultSuggestion[]
  readonly related?: readonly ResultRelated[]
  readonly confidence?: number
  /** Stable under edits elsewhere: the rule, the normalised words and those of their block. */
  readonly fingerprint: string
  /** True for a file that could not be read, or a rule that crashed. */
  readonly fatal?: true
}
export interface SuppressedFinding extends Finding {
  readonly suppressions: readonly {readonly kind: 'directive' | 'baseline'; readonly justification: string}[]
}
/** What `--fix` did: offsets in the original text. */
export interface FixedEdit {
  readonly ruleId: string
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly removed: string
  readonly inserted: string
}
/** One result per article (ESLint's LintResult and more). */
export interface LintResult {
  readonly filePath: string
  /** Id of the record; absent for a file that is one article. */
  readonly article?: string
  /** Line of the file that the record begins at, 1-based; absent for a file that is one article. */
  readonly record?: number
  readonly messages: readonly Finding[]
  readonly suppressedMessages: readonly SuppressedFinding[]
  readonly errorCount: number
  readonly fatalErrorCount: number
  readonly warningCount: number
  readonly infoCount: number
  readonly fixableErrorCount: number
  readonly fixableWarningCount: number
  readonly usedDeprecatedRules: readonly {readonly ruleId: string; readonly replacedBy: readonly string[]}[]
  /** True for a result that holds only what the end of the run found: its article has another one. */
  readonly late?: true
  /** Site of the article, where it or the settings say it. */
  readonly site?: string
  /** The text as linted; present where there are findings. */
  readonly source?: string
  /** The mended text; present only where fixing changed something. */
  readonly output?: string
  readonly fixed?: readonly FixedEdit[]
  /** Set where the article was not linted: another language. */
  readonly skipped?: {readonly reason: 'language'; readonly lang: string}
}
