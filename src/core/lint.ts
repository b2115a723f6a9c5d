import {applyDirectives, DIRECTIVE_RULE, type Directed} from './directives.ts'
import type {Draft} from './draft.ts'
import {noVisitors} from './no-visitors.ts'
import {problemOf} from './part.ts'
import {compilePacks, type PhraseMatcher} from './phrases/index.ts'
import {draftOf} from './report.ts'
import type {
  ActiveRule,
  AnyNode,
  Article,
  CorpusRule,
  Part,
  PhraseHit,
  PhrasePack,
  Report,
  ResolvedConfig,
  Rule,
  RuleContext,
  Visitors,
} from './types.ts'
import {VisitorTables} from './visitor-table.ts'
import {walkPart} from './walk.ts'

export interface Armed<R extends Rule = Rule> {
  readonly active: ActiveRule
  readonly rule: R
  readonly languages: readonly string[]
}
/** A config's rules found and their packs compiled: made once, used for every article. */
export interface RuleSet {
  readonly config: ResolvedConfig
  readonly armed: readonly Armed[]
  /** Of them those for a language, as articles of it come. */
  readonly byLanguage: Map<string, readonly Armed[]>
  /** Rules that compare the articles of a run. */
  readonly corpus: readonly Armed<CorpusRule>[]
  /** Their ids. */
  readonly deferred: ReadonlySet<string>
  readonly known: ReadonlySet<string>
  readonly matcher: PhraseMatcher | null
  readonly packsOf: ReadonlyMap<string, ReadonlySet<string>>
  readonly tables: VisitorTables
}

const compiled = new WeakMap<ResolvedConfig, RuleSet>()

/** @throws Error where an active rule is in no plugin. */
export function compileRules(config: ResolvedConfig): RuleSet {
  const before = compiled.get(config)
  if (before) return before
  const {all, known, used, packsOf} = gather(config)
  const armed = all.filter(({rule}) => rule.create !== noVisitors)
  const corpus = all.filter(comparesArticles)
  const deferred = new Set(corpus.map(({active}) => active.id))
  const matcher = used.length > 0 ? compilePacks(used) : null
  const byLanguage = new Map<string, readonly Armed[]>()
  const set = {config, armed, byLanguage, corpus, deferred, known, matcher, packsOf, tables: new VisitorTables()}
  compiled.set(config, set)
  return set
}

interface Gathered {
  readonly all: readonly Armed[]
  readonly known: ReadonlySet<string>
  readonly used: readonly PhrasePack[]
  readonly packsOf: ReadonlyMap<string, ReadonlySet<string>>
}

/** A config's rules, and the packs that they read. @throws Error where an active rule, or a pack of one, is in no plugin. */
export function gather(config: ResolvedConfig): Gathered {
  const rules = new Map<string, Rule>()
  const packs = new Map<string, PhrasePack>()
  for (const plugin of config.plugins) {
    const prefix = plugin.meta.name === 'digestlint' ? '' : `${plugin.meta.name}/`
    for (const [id, rule] of Object.entries(plugin.rules ?? {})) rules.set(prefix + id, rule)
    for (const [name, pack] of Object.entries(plugin.packs ?? {})) packs.set(name, pack)
  }
  const all = config.rules.map((active): Armed => {
    const rule = rules.get(active.id)
    if (!rule) throw new Error(`Rule \`${active.id}\` is in no plugin of the config.`)
    return {active, rule, languages: rule.meta.languages ?? ['en']}
  })
  const packsOf = new Map<string, ReadonlySet<string>>()
  const used = new Map<string, PhrasePack>()
  for (const {active, rule} of all) {
    const own = new Set(rule.meta.packs ?? [])
    for (const name of own) {
      const pack = packs.get(name)
      if (!pack) throw new Error(`Rule \`${active.id}\` reads the pack \`${name}\`, which is in no plugin.`)
      used.set(name, pack)
    }
    for (const pack of config.packs) {
      if (pack.rule !== active.id) continue
      own.add(pack.pack)
      used.set(pack.pack, pack)
    }
    if (own.size > 0) packsOf.set(active.id, own)
  }
  return {all, known: new Set(rules.keys()), used: [...used.values()], packsOf}
}

const comparesArticles = (one: Armed): one is Armed<CorpusRule> => 'collect' in one.rule

/** Whether any active rule is for the article's language; `und` counts as any. */
export const speaks = (set: RuleSet, lang: string): boolean =>
  lang === 'und' || set.armed.length === 0 || set.armed.some(({languages}) => understands(languages, lang))

export const understands = (languages: readonly string[], lang: string): boolean =>
  lang === 'und' || languages.includes('*') || languages.includes(lang.split('-')[0]!.toLowerCase())

/** Runs the active rules over one article, in one walk a part; then its directives. */
export function lintArticle(article: Article, set: RuleSet): Directed {
  const drafts = runRules(article, set)
  drafts.sort(inOrder(article.parts))
  if (!set.config.inlineConfig) return {active: drafts, suppressed: [], regions: []}
  const {reportUnusedDirectives: reportUnused, requireDirectiveReason: requireReason} = set.config
  const directed = applyDirectives(article, drafts, {
    reportUnused,
    requireReason,
    known: set.known,
    deferred: set.deferred,
  })
  return directed.active === drafts
    ? directed
    : {...directed, active: [...directed.active].sort(inOrder(article.parts))}
}

export const inOrder =
  (parts: readonly Part[]) =>
  (a: Draft, b: Draft): number =>
    (parts.length > 1 ? parts.indexOf(a.part) - parts.indexOf(b.part) : 0) ||
    a.range[0] - b.range[0] ||
    a.range[1] - b.range[1]

function runRules(article: Article, set: RuleSet): Draft[] {
  const drafts: Draft[] = []
  const armed = armedFor(set, article.lang)
  const current: {part: Part} = {part: article.body}
  const crashed = (rule: number, error: unknown, node: AnyNode | null): void => {
    drafts.push(crashOf(armed[rule]!.active, error, current.part, node))
  }
  let hits: readonly PhraseHit[] | null = null
  const phrasesOf = (id: string): readonly PhraseHit[] => {
    const own = set.packsOf.get(id)
    if (!own || !set.matcher) return []
    hits ??= set.matcher.match(article, () => drafts.push(budgetOf(article.body)))
    return hits.length === 0 ? hits : hits.filter((hit) => own.has(hit.pack))
  }
  const visitors = armed.map((one, index): Visitors => {
    try {
      return one.rule.create(contextFor(one, article, set, current, drafts, phrasesOf))
    } catch (error) {
      crashed(index, error, null)
      return {}
    }
  })
  const table = set.tables.make(visitors, crashed)
  for (const part of article.parts) {
    const problem = problemOf(part)
    if (problem) drafts.push(unread(part, problem))
    current.part = part
    walkPart(part, table)
  }
  return drafts
}

/** The rules for a language, worked out once. */
function armedFor({armed, byLanguage}: RuleSet, lang: string): readonly Armed[] {
  const known = byLanguage.get(lang)
  if (known) return known
  const made = armed.filter(({languages}) => understands(languages, lang))
  byLanguage.set(lang, made)
  return made
}

function contextFor(
  one: Armed,
  article: Article,
  set: RuleSet,
  current: {readonly part: Part},
  drafts: Draft[],
  phrasesOf: (id: string) => readonly PhraseHit[],
): RuleContext {
  const {active, rule} = one
  const {settings} = set.config
  const reporting = {active, rule, settings}
  const report = (given: Report): void => {
    const draft = draftOf(reporting, given, current.part)
    if (draft) drafts.push(draft)
  }
  return new Context(active, settings, article, current, report, () => phrasesOf(active.id))
}

/** A class, for its accessor: one is made for each rule and article. */
class Context implements RuleContext {
  readonly id: string
  readonly options: RuleContext['options']
  readonly settings: RuleContext['settings']
  readonly purpose: RuleContext['purpose']
  readonly article: Article
  readonly filename: string
  readonly report: RuleContext['report']
  readonly phrases: RuleContext['phrases']
  readonly #current: {readonly part: Part}

  constructor(
    active: ActiveRule,
    settings: RuleContext['settings'],
    article: Article,
    current: {readonly part: Part},
    report: RuleContext['report'],
    phrases: RuleContext['phrases'],
  ) {
    this.id = active.id
    this.options = active.options
    this.settings = settings
    this.purpose = settings.purpose
    this.article = article
    this.filename = article.filename
    this.report = report
    this.phrases = phrases
    this.#current = current
  }

  get part(): Part {
    return this.#current.part
  }
}

/** Patterns of user packs may cost a page of work, never a hang: what they did not get to is told. */
const budgetOf = (part: Part): Draft => ({
  ruleId: 'phrase-budget',
  messageId: null,
  message:
    'Phrase packs took more steps here than an article may cost: some phrases were not looked for. Make the patterns of your own packs narrower.',
  data: {},
  part,
  range: [0, 0],
  nodeType: null,
  level: 'warn',
  confidence: 1,
  edits: null,
  suggestions: [],
  related: [],
})

/** A text that its markup cannot read has no blocks: that is an error, and no clean article. */
const unread = (part: Part, message: string): Draft => ({
  ruleId: 'unreadable-page',
  messageId: null,
  message,
  data: {},
  part,
  range: [0, 0],
  nodeType: null,
  level: 'error',
  confidence: 1,
  edits: null,
  suggestions: [],
  related: [],
})

function crashOf(active: ActiveRule, error: unknown, part: Part, node: AnyNode | null): Draft {
  const start = node?.position?.start.offset ?? 0
  const said = error instanceof Error ? error.message : String(error)
  const reason = /[.?!]$/u.test(said) ? said : `${said}.`
  return {
    ruleId: active.id,
    messageId: null,
    data: {},
    part,
    range: [start, start],
    nodeType: node?.type ?? null,
    level: 'error',
    confidence: 1,
    message: `Rule \`${active.id}\` crashed${node ? ` at a \`${node.type}\`` : ''}: ${reason} Its other findings here are missing; turn it off or report this to its author.`,
    edits: null,
    suggestions: [],
    related: [],
    crashed: true,
  }
}

export {DIRECTIVE_RULE}
