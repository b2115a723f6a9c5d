import type {MarkupName} from './article.ts'
import type {PhrasePack} from './phrases.ts'
import type {Plugin, Severity} from './rule.ts'

/** What the text is for: `republish` keeps rights, credits and provenance for a person to decide; `corpus` lets `--fix` take them. */
export type Purpose = 'republish' | 'corpus'

/**
 * Which fields of a record hold what: a key, or keys joined by points (`metadata.url`). Where one is not given, those of common scrapers are
 * tried.
 */
export interface RecordFields {
  readonly text?: string
  readonly title?: string
  readonly url?: string
  readonly id?: string
  readonly site?: string
  readonly date?: string
  readonly lang?: string
  readonly description?: string
  /** What the texts are; default `text`. */
  readonly markup?: MarkupName
}

export interface Settings {
  readonly purpose: Purpose
  /** Language of articles that do not say; detection is off where it is set. */
  readonly lang?: string
  /** Site of articles that do not say (`site` or `url` in their meta), such as `example.org`. */
  readonly site?: string
  /** A report below `suggest` is silent, below `fix` is a suggestion. */
  readonly confidence: {readonly fix: number; readonly suggest: number}
  /** How records of JSON Lines files and arrays are read. */
  readonly records?: RecordFields
  readonly [key: string]: unknown
}
export type RuleSetting =
  | Severity
  | readonly [Severity]
  | readonly [Severity, Readonly<Record<string, unknown>>]
  | {readonly severity: Severity; readonly fix?: 'off' | 'safe'; readonly options?: Readonly<Record<string, unknown>>}

export interface ConfigOverride {
  readonly files: readonly string[]
  readonly excludedFiles?: readonly string[]
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly settings?: Readonly<Partial<Settings>>
}
/** What `.digestlintrc.json` holds. */
export interface Config {
  readonly $schema?: string
  /** Stop looking for a config in parent folders. */
  readonly root?: boolean
  readonly extends?: string | readonly string[]
  /** Package names or paths in JSON and YAML; plugin objects too in code configs. */
  readonly plugins?: readonly (string | Plugin)[] | Readonly<Record<string, Plugin>>
  readonly rules?: Readonly<Record<string, RuleSetting>>
  readonly overrides?: readonly ConfigOverride[]
  readonly ignores?: readonly string[]
  readonly settings?: Readonly<Partial<Settings>>
  /** Paths of pack files (YAML) in JSON and YAML; pack objects too in code configs. */
  readonly packs?: readonly (string | PhrasePack)[]
  readonly reportUnusedDirectives?: Severity | boolean
  readonly requireDirectiveReason?: boolean
}

export interface ActiveRule {
  readonly id: string
  readonly severity: Exclude<Severity, 'off'>
  readonly fix: 'off' | 'safe'
  /** Defaults merged under the user's. */
  readonly options: Readonly<Record<string, unknown>>
}
/** A config resolved for one file: frozen, ready for the linter. */
export interface ResolvedConfig {
  readonly rules: readonly ActiveRule[]
  readonly settings: Settings
  readonly packs: readonly PhrasePack[]
  readonly plugins: readonly Plugin[]
  readonly reportUnusedDirectives: Severity
  readonly requireDirectiveReason: boolean
  readonly inlineConfig: boolean
}
