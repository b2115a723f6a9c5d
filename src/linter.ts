import {createArticle} from './core/article.ts'
import type {Directed} from './core/directives.ts'
import type {Draft} from './core/draft.ts'
import {findingOf} from './core/finding.ts'
import {fixArticle} from './core/fix.ts'
import {guardFixes} from './core/fix-guard.ts'
import type {LanguageDetector} from './core/language.ts'
import {compileRules, lintArticle, speaks} from './core/lint.ts'
import type {Markup} from './core/parsed.ts'
import type {Article, Finding, FixedEdit, LintResult, ResolvedConfig, SuppressedFinding} from './core/types.ts'

export interface TextOptions {
  /** Decides the markup by its ending, and stands in results. Default `article.txt`. */
  readonly filename?: string
  /** Overrides the linter's config for this text. */
  readonly config?: ResolvedConfig
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
}
export type MarkupFor = (filename: string) => Markup

const BOM = '\uFEFF'

/** @throws Error where the config names a rule or a pack that no plugin has. */
export function makeLinter(config: ResolvedConfig, markupFor: MarkupFor, detect: LanguageDetector): Linter {
  const start = (text: string, options: TextOptions) => {
    const filename = options.filename ?? 'article.txt'
    const active = options.config ?? config
    const source = text.startsWith(BOM) ? text.slice(1) : text
    const markup = markupFor(filename)
    const build = (body: string): Article =>
      createArticle({filename, parts: [{name: 'body', text: body, markup}], settings: active.settings, detect})
    return {filename, set: compileRules(active), source, build, article: build(source), bom: source === text ? '' : BOM}
  }
  return {
    lintText(text, options = {}) {
      const {filename, set, source, article} = start(text, options)
      if (!speaks(set, article.lang)) return [skipped(filename, article.lang)]
      return [resultOf(filename, source, article, guardFixes(article, lintArticle(article, set)).directed)]
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
        lint: (one) => lintArticle(one, set),
        rebuild: ([body]) => build(body!),
        ...(wants
          ? {select: ({ruleId}: Draft) => wants({ruleId: ruleId ?? '', type: types.get(ruleId ?? '') ?? 'directive'})}
          : {}),
      })
      const edits = fixed.map(({ruleId, range, removed, inserted}): FixedEdit => {
        const {line, column} = article.pointAt(range[0])
        return {ruleId, range, line, column, removed, inserted}
      })
      const result = resultOf(filename, after.body.text, after, directed, edits)
      return [changed ? {...result, source, output: bom + after.body.text} : result]
    },
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
  filePath: string,
  source: string,
  article: Article,
  directed: Directed,
  fixed?: readonly FixedEdit[],
): LintResult {
  const messages = directed.active.map((draft) => findingOf(draft, article))
  const suppressedMessages = directed.suppressed.map(
    ({draft, justification}): SuppressedFinding => ({
      ...findingOf(draft, article),
      suppressions: [{kind: 'directive', justification}],
    }),
  )
  return {
    filePath,
    messages,
    suppressedMessages,
    ...tally(messages),
    usedDeprecatedRules: [],
    ...(messages.length > 0 ? {source} : {}),
    ...(fixed ? {fixed} : {}),
  }
}

/** ESLint's counts over findings. */
export function tally(messages: readonly Finding[]) {
  const counts = {
    errorCount: 0,
    fatalErrorCount: 0,
    warningCount: 0,
    infoCount: 0,
    fixableErrorCount: 0,
    fixableWarningCount: 0,
  }
  for (const {level, fix, fatal} of messages) {
    if (level === 'error') {
      counts.errorCount++
      if (fatal) counts.fatalErrorCount++
      if (fix) counts.fixableErrorCount++
    } else {
      if (level === 'warn') counts.warningCount++
      else counts.infoCount++
      if (fix) counts.fixableWarningCount++
    }
  }
  return counts
}
