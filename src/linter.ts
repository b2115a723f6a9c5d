import {createArticle} from './core/article.ts'
import {applyBaseline, type KnownFindings} from './core/baseline.ts'
import {type CorpusRun, type CorpusTaker, makeCorpus, type Reopen} from './core/corpus.ts'
import type {Directed} from './core/directives.ts'
import type {Draft} from './core/draft.ts'
import {findingOf} from './core/finding.ts'
import {fixArticle} from './core/fix.ts'
import {guardFixes} from './core/fix-guard.ts'
import type {LanguageDetector} from './core/language.ts'
import {compileRules, type RuleSet, speaks} from './core/lint.ts'
import {lintKnown} from './core/lint-known.ts'
import type {Markup} from './core/parsed.ts'
import {siteOf} from './core/site.ts'
import type {
  Article,
  ArticleMeta,
  FixedEdit,
  LintResult,
  MarkupName,
  ResolvedConfig,
  SuppressedFinding,
} from './core/types.ts'
import {withLate} from './late-results.ts'
import {tally} from './tally.ts'

export interface TextOptions {
  /** Decides the markup by its ending, and stands in results. Default `article.txt`. */
  readonly filename?: string
  /** What the text is, whatever its file name says. */
  readonly markup?: MarkupName
  /** Overrides the linter's config for this text. */
  readonly config?: ResolvedConfig
  /** What is known of the article besides its text; wins over its front matter. */
  readonly meta?: ArticleMeta
  /** Line of the file that the text's record begins at, 1-based. */
  readonly line?: number
  /** The run that the text belongs to, for rules that compare articles; `lintTexts` and `lintFiles` see to it. */
  readonly run?: TextRun
  /** Findings that the text had before: they are suppressed, and stay as they are. */
  readonly known?: KnownFindings
}
/** Where a text stands in a run. */
export interface TextRun {
  readonly corpus: CorpusTaker
  /** Its number in the run. */
  readonly order: number
  /** What finds it again besides its file and order, such as the place of a record in bytes. */
  readonly at?: number
}
export interface FixOptions extends TextOptions {
  /** Findings whose fix is wanted; default all. */
  readonly wants?: (finding: {readonly ruleId: string; readonly type: string}) => boolean
}
export interface Linter {
  /** One result per article of the text. */
  lintText(text: string, options?: TextOptions): LintResult[]
  /** Fixes to a fixed point; `output` is set where that changed something. Findings are those of the mended text. */
  fixText(text: string, options?: FixOptions): LintResult[]
  /** A run over many texts: one result per article, in order, with what rules that compare articles find in the whole of them. */
  lintTexts(texts: Iterable<TextInput>, options?: TextsOptions): LintResult[]
}
export interface TextInput extends Omit<TextOptions, 'run'> {
  readonly text: string
}
export interface TextsOptions {
  readonly fix?: boolean
  readonly wants?: FixOptions['wants']
  /** Told, in a line, of rules that could not look at some of the articles. */
  readonly onWarning?: (line: string) => void
}
export type MarkupFor = (filename: string, markup?: MarkupName) => Markup

const BOM = '\uFEFF'

/** @throws Error where the config names a rule or a pack that no plugin has. */
export function makeLinter(config: ResolvedConfig, markupFor: MarkupFor, detect: LanguageDetector): Linter {
  const builder = articleBuilder(markupFor, detect)
  const start = (text: string, options: TextOptions) => {
    const filename = options.filename ?? 'article.txt'
    const active = options.config ?? config
    const source = withoutBom(text)
    const build = builder(filename, active, options)
    return {filename, set: compileRules(active), source, build, article: build(source), bom: source === text ? '' : BOM}
  }
  const join = (article: Article, set: RuleSet, directed: Directed, {run}: TextOptions): void => {
    run?.corpus.add(article, set, run.order, directed, run.at)
  }
  const linter: Linter = {
    lintText(text, options = {}) {
      const {filename, set, source, article} = start(text, options)
      if (!speaks(set, article.lang)) return [skipped(filename, article.lang)]
      const {directed} = guardFixes(article, lintKnown(article, set, options.known))
      join(article, set, directed, options)
      return [resultOf(article, set, source, directed)]
    },
    fixText(text, options = {}) {
      const {filename, set, source, article, build, bom} = start(text, options)
      if (!speaks(set, article.lang)) return [skipped(filename, article.lang)]
      const types = new Map(set.armed.map(({active, rule}) => [active.id, rule.meta.type]))
      const {wants} = options
      const {
        article: after,
        directed,
        changed,
        fixed,
      } = fixArticle({
        article,
        lint: (one) => lintKnown(one, set, options.known),
        rebuild: ([body]) => build(body!),
        ...(wants
          ? {select: ({ruleId}: Draft) => wants({ruleId: ruleId ?? '', type: types.get(ruleId ?? '') ?? 'directive'})}
          : {}),
      })
      join(after, set, directed, options)
      const edits = fixed.map(({ruleId, range, removed, inserted}): FixedEdit => {
        const {line, column} = article.pointAt(range[0])
        return {ruleId, range, line, column, removed, inserted}
      })
      const result = resultOf(after, set, after.body.text, directed, edits)
      return [changed ? {...result, source, output: bom + after.body.text} : result]
    },
    lintTexts: (texts, options = {}) => lintAll(linter, builder, texts, options),
  }
  return linter
}

/** Makes articles of texts without a byte order mark. */
export type ArticleBuilder = (
  filename: string,
  config: ResolvedConfig,
  about?: Pick<TextOptions, 'meta' | 'line' | 'markup'>,
) => (text: string) => Article

export const articleBuilder =
  (markupFor: MarkupFor, detect: LanguageDetector): ArticleBuilder =>
  (filename, {settings}, {meta, line, markup: name} = {}) => {
    const markup = markupFor(filename, name)
    return (text) =>
      createArticle({
        filename,
        parts: [{name: 'body', text, markup}],
        settings,
        detect,
        ...(meta ? {meta} : {}),
        ...(line === undefined ? {} : {line}),
        ...(typeof meta?.id === 'string' ? {id: meta.id} : {}),
      })
  }

export const withoutBom = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text)

function lintAll(
  linter: Linter,
  builder: ArticleBuilder,
  texts: Iterable<TextInput>,
  {fix, wants, onWarning}: TextsOptions,
): LintResult[] {
  const corpus = makeCorpus()
  const results: LintResult[] = []
  const linted: {readonly text: string; readonly about: TextOptions}[] = []
  for (const {text, ...options} of texts) {
    const run = {corpus, order: results.length}
    const made = fix
      ? linter.fixText(text, {...options, run, ...(wants ? {wants} : {})})
      : linter.lintText(text, {...options, run})
    linted[results.length] = {text: made[0]?.output ?? text, about: options}
    results.push(...made)
  }
  const reopen: Reopen = ({order, filename, config}) => {
    const {text, about} = linted[order]!
    return builder(filename, config, about)(withoutBom(text))
  }
  for (const {order, idle, result} of lateResults(corpus, reopen, (_, order) => linted[order]!.about.known))
    results[order] = withLate(results[order]!, result, idle)
  for (const line of corpus.notices) onWarning?.(line)
  return results
}

/** What the end of a run finds, as results that hold these findings alone, one at a time. */
export function* lateResults(
  corpus: CorpusRun,
  reopen: Reopen,
  knownOf?: (article: Article, order: number) => KnownFindings | undefined,
) {
  for (const {order, at, article, set, directed: all, idle} of corpus.compare(reopen)) {
    const known = knownOf?.(article, order)
    const directed = known ? applyBaseline(all, known) : all
    yield {
      order,
      at,
      config: set.config,
      idle,
      result: {...resultOf(article, set, article.body.text, directed), late: true as const},
    }
  }
}

const skipped = (filePath: string, lang: string): LintResult => ({
  ...tally([]),
  filePath,
  messages: [],
  suppressedMessages: [],
  usedDeprecatedRules: [],
  skipped: {reason: 'language', lang},
})

function resultOf(
  article: Article,
  {config}: RuleSet,
  source: string,
  directed: Directed,
  fixed?: readonly FixedEdit[],
): LintResult {
  const messages = directed.active.map((draft) => findingOf(draft, article))
  const suppressedMessages = directed.suppressed.map(
    ({draft, justification, kind}): SuppressedFinding => ({
      ...findingOf(draft, article),
      suppressions: [{kind, justification}],
    }),
  )
  const site = siteOf(article, config.settings)
  return {
    filePath: article.filename,
    ...(site === null ? {} : {site}),
    messages,
    suppressedMessages,
    ...tally(messages),
    usedDeprecatedRules: [],
    ...(messages.length > 0 ? {source} : {}),
    ...(fixed ? {fixed} : {}),
  }
}

export {tally}
