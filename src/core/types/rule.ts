import type {AnyNode, Article, Block, Part, Position, Quote, Range, Sentence} from './article.ts'
import type {Purpose, Settings} from './config.ts'
import type {PhraseHit, PhrasePack} from './phrases.ts'

export type Severity = 'error' | 'warn' | 'info' | 'off'
export type JsonSchema = {readonly [key: string]: unknown}

/** One change of a part's text. `text` is already encoded for the part's markup: make edits through `edits`. */
export interface Edit {
  readonly part: Part
  readonly range: Range
  readonly text: string
  /** Ranges that must stay as they are for this edit to be right: the copy of a duplicate that is kept. */
  readonly requires?: readonly Range[]
  /** `remove`: takes out whole furniture or a whole copy; `words`: rewords; `spacing` and `punctuation`: letters stay. */
  readonly kind: 'remove' | 'words' | 'spacing' | 'punctuation'
}

/** ESLint's eight fixer methods, over source ranges of the part under the visitor. */
export interface Fixer {
  insertTextAfter(node: Placed, text: string): Edit
  insertTextAfterRange(range: Range, text: string): Edit
  insertTextBefore(node: Placed, text: string): Edit
  insertTextBeforeRange(range: Range, text: string): Edit
  remove(node: Placed): Edit
  removeRange(range: Range): Edit
  replaceText(node: Placed, text: string): Edit
  replaceTextRange(range: Range, text: string): Edit
}
export type FixFunction = (fixer: Fixer) => Edit | Iterable<Edit> | null
/** Anything with a place: a node of the tree or of the prose layer. */
export type Placed = {readonly position?: Position | undefined; readonly type: string}
export type MessageData = Readonly<Record<string, string | number>>

export type Message =
  | {readonly messageId: string; readonly message?: never; readonly data?: MessageData}
  | {readonly message: string; readonly messageId?: never; readonly data?: MessageData}
export type Place =
  | {readonly node: Placed; readonly loc?: never; readonly range?: never}
  | {
      readonly loc: {readonly line: number; readonly column: number} | Position
      readonly node?: never
      readonly range?: never
    }
  /** Source offsets of the part; see `Article.rangeIn`. */
  | {readonly range: Range; readonly node?: never; readonly loc?: never}

export type Suggestion = Message & {readonly fix: FixFunction | readonly Edit[]}
export interface Related {
  readonly message: string
  readonly range: Range
  readonly part?: Part
  /** Where the place is in another article (corpus rules); its body unless `part` is given. */
  readonly article?: Article
}
export type Report = Message &
  Place & {
    readonly part?: Part
    readonly fix?: FixFunction | readonly Edit[] | null
    readonly suggest?: readonly Suggestion[] | null
    /** Other places that explain this one ("the first copy is here"). */
    readonly related?: readonly Related[]
    /** 0 to 1, default 1. `settings.confidence` decides fix, suggestion or silence. */
    readonly confidence?: number
  }

export interface RuleDocs {
  readonly description: string
  /** In the recommended preset at this level; `off` where only strict has it. */
  readonly recommended: Severity
  readonly url?: string
  /** The class of the defect in the project's labelling guide: `boilerplate:toolbar`, `duplicate`, `spun`, … */
  readonly defect?: string
}
export interface RuleMeta {
  /** `problem`: text that should not be there; `suggestion`: could be better; `layout`: spacing and marks. */
  readonly type: 'problem' | 'suggestion' | 'layout'
  readonly docs: RuleDocs
  readonly messages: Readonly<Record<string, string>>
  readonly fixable?: 'text'
  readonly hasSuggestions?: boolean
  /** JSON Schema of the one options object; false or absent: the rule takes none. */
  readonly schema?: JsonSchema | false
  readonly defaultOptions?: Readonly<Record<string, unknown>>
  readonly deprecated?: boolean | {readonly message?: string; readonly replacedBy?: readonly string[]}
  /** Primary language tags; `*` for all. Default `['en']`. */
  readonly languages?: readonly string[]
  /** Names of packs whose hits the rule reads with `context.phrases()`. */
  readonly packs?: readonly string[]
  /** Of a corpus rule: articles whose site is not known are not collected, and the run says so once. */
  readonly needsSite?: boolean
}

export interface RuleContext {
  readonly id: string
  readonly options: Readonly<Record<string, unknown>>
  readonly settings: Settings
  readonly purpose: Purpose
  readonly article: Article
  readonly filename: string
  /** The part whose tree is being walked. */
  readonly part: Part
  report(report: Report): void
  /** Hits of this rule's packs in the whole article, in source order. */
  phrases(): readonly PhraseHit[]
}

export interface NodeListeners {
  block?: (node: Block, parent: AnyNode | null) => void
  'block:exit'?: (node: Block, parent: AnyNode | null) => void
  sentence?: (node: Sentence, parent: AnyNode | null) => void
  'sentence:exit'?: (node: Sentence, parent: AnyNode | null) => void
  quote?: (node: Quote, parent: AnyNode | null) => void
  'quote:exit'?: (node: Quote, parent: AnyNode | null) => void
}
/** Keys are node types or esquery selectors, with `:exit` to be called on the way out. Several listeners of a key run in rule order. */
export type Visitors = NodeListeners & {[selector: string]: ((node: never, parent: AnyNode | null) => void) | undefined}

/** ESLint's rule shape. A corpus rule adds `collect`, `match` and `confirm`. */
export interface Rule {
  readonly meta: RuleMeta
  create(context: RuleContext): Visitors
}
export interface Plugin {
  readonly meta: {readonly name: string; readonly version: string}
  readonly rules?: Readonly<Record<string, Rule>>
  readonly configs?: Readonly<Record<string, unknown>>
  readonly packs?: Readonly<Record<string, PhrasePack>>
}
