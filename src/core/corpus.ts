import {applyDirectives, DIRECTIVE_RULE, type Directed} from './directives.ts'
import type {Draft} from './draft.ts'
import {asSuggestion} from './fix-guard.ts'
import {type Armed, inOrder, type RuleSet, understands} from './lint.ts'
import {draftOf} from './report.ts'
import {siteOf} from './site.ts'
import type {Article, CorpusArticle, CorpusFact, CorpusReport, CorpusRule} from './types.ts'

/** Gives an article of the run again, once its text is gone; null where that cannot be. */
export type Reopen = () => Article | null

/** What comparing found in one article. */
export interface CorpusOutcome {
  /** The number that the article was added under. */
  readonly order: number
  readonly article: Article
  readonly set: RuleSet
  /** Findings of corpus rules alone. */
  readonly directed: Directed
  /** Directives that silence none of them, as `keyOfDirective` names them. */
  readonly idle: ReadonlySet<string>
}
/** The facts of a run. An article costs what its rules collect, and nothing where no corpus rule is on. */
export interface CorpusRun {
  /** `directed`: what was found in the article itself. */
  add(article: Article, set: RuleSet, order: number, directed: Directed, reopen: Reopen): void
  /** Takes back what was added from this number on: the text is about to be linted anew. */
  forget(order: number): void
  /** After the last article: findings by article, in the order of the run. Articles with findings are opened again, one at a time. */
  compare(): CorpusOutcome[]
  /** Lines on rules that could not look at articles. */
  readonly notices: readonly string[]
}

interface Entry extends CorpusArticle {
  readonly order: number
  readonly set: RuleSet
  /** What fixes take out: number of the part, start and end; three numbers each. */
  readonly removed: readonly number[]
  readonly reopen: Reopen
}
interface Pending {
  readonly one: Armed
  readonly report: CorpusReport
}
/** Facts of a rule, and the articles that have none for want of a site. */
interface Gathered {
  readonly id: string
  readonly facts: CorpusFact[]
  /** Numbers of these articles. */
  readonly homeless: number[]
}
/** A line is worth while from so many articles on: fewer show little of a site. */
const WORTH_A_NOTICE = 3

export function makeCorpus(): CorpusRun {
  const gathered = new Map<CorpusRule, Gathered>()
  const pending = new Map<CorpusArticle, Pending[]>()
  const put = (about: CorpusArticle, one: Pending): void => {
    const list = pending.get(about)
    if (list) list.push(one)
    else pending.set(about, [one])
  }
  const failed = (about: CorpusArticle, one: Armed, error: unknown): void => {
    put(about, {
      one,
      report: () => {
        throw error
      },
    })
  }
  return {
    add(article, set, order, directed, reopen) {
      if (set.corpus.length === 0) return
      const {id, filename} = article
      const {settings} = set.config
      const site = siteOf(article, settings)
      const removed = removalsOf(article, directed)
      const entry: Entry = {id, filename, site, date: dateOf(article), order, set, removed, reopen}
      for (const one of set.corpus) {
        if (!understands(one.languages, article.lang)) continue
        const all = gathered.get(one.rule) ?? {id: one.active.id, facts: [], homeless: []}
        gathered.set(one.rule, all)
        if (one.rule.meta.needsSite && entry.site === null) {
          all.homeless.push(order)
          continue
        }
        const {id: rule, options} = one.active
        const {purpose} = settings
        try {
          const fact = one.rule.collect({id: rule, options, settings, purpose, article, filename, site: entry.site})
          if (fact !== null && fact !== undefined) all.facts.push({article: entry, fact})
        } catch (error) {
          failed(entry, one, error)
        }
      }
    },
    forget(order) {
      for (const {facts, homeless} of gathered.values()) {
        while (facts.length > 0 && (facts.at(-1)!.article as Entry).order >= order) facts.pop()
        while (homeless.length > 0 && homeless.at(-1)! >= order) homeless.pop()
      }
      for (const entry of pending.keys()) if ((entry as Entry).order >= order) pending.delete(entry)
    },
    compare() {
      for (const [rule, {facts, id}] of gathered) {
        if (facts.length < 2) continue
        facts.sort((a, b) => inAge(a.article, b.article))
        const armed = (about: CorpusArticle): Armed =>
          (about as Entry).set.corpus.find(({rule: own, active}) => own === rule && active.id === id)!
        try {
          rule.compare(facts, (about, report) => put(about, {one: armed(about), report}))
        } catch (error) {
          failed(facts[0]!.article, armed(facts[0]!.article), error)
        }
        facts.length = 1
      }
      const open = opener()
      const entries = ([...pending] as [Entry, Pending[]][]).sort((a, b) => a[0].order - b[0].order)
      return entries.flatMap(([entry, list]) => outcomeOf(entry, list, open) ?? [])
    },
    get notices() {
      return [...gathered.values()]
        .filter(({homeless}) => homeless.length >= WORTH_A_NOTICE)
        .map(
          ({id, homeless}) =>
            `${id}: ${homeless.length} articles were not compared, since their site is not known. Set \`settings.site\`, or \`site\` or \`url\` in their front matter.`,
        )
    },
  }
}

/** Oldest first, then by id: which of two articles is the copy does not hang on the order of files. */
function inAge(a: CorpusArticle, b: CorpusArticle): number {
  if (a.date !== b.date) {
    if (a.date === null) return 1
    if (b.date === null) return -1
    return a.date < b.date ? -1 : 1
  }
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

const dateOf = ({meta}: Article): string | null =>
  typeof meta.date === 'string' && /^\d{4}-\d\d-\d\d/u.test(meta.date) ? meta.date : null

const OPEN = 16

/** Opens articles, and keeps the last few open: neighbours in the run are often neighbours in a finding. */
function opener(): (about: CorpusArticle) => Article | null {
  const kept = new Map<CorpusArticle, Article | null>()
  return (about) => {
    const known = kept.get(about)
    if (known !== undefined) return known
    const article = (about as Entry).reopen()
    kept.set(about, article)
    if (kept.size > OPEN) kept.delete(kept.keys().next().value!)
    return article
  }
}

function outcomeOf(
  entry: Entry,
  pending: readonly Pending[],
  open: (about: CorpusArticle) => Article | null,
): CorpusOutcome | null {
  const article = open(entry)
  if (!article) return null
  const made = pending.flatMap((one) => draftFor(one, article, entry, open) ?? [])
  const drafts = withoutCovered(made, article, entry.removed)
  if (drafts.length === 0) return null
  drafts.sort(inOrder(article.parts))
  if (!entry.set.config.inlineConfig)
    return {
      order: entry.order,
      article,
      set: entry.set,
      directed: {active: drafts, suppressed: [], regions: []},
      idle: new Set(),
    }
  const directed = applyDirectives(article, drafts, {
    reportUnused: 'warn',
    requireReason: false,
    known: entry.set.known,
  })
  const isOwn = ({ruleId}: Draft): boolean => ruleId === DIRECTIVE_RULE
  const idle = new Set(directed.active.filter(isOwn).map(keyOfDirective))
  return {
    order: entry.order,
    article,
    set: entry.set,
    directed: {...directed, active: directed.active.filter((draft) => !isOwn(draft))},
    idle,
  }
}

/** Tells a finding on a directive again in another pass over the same text. */
export const keyOfDirective = ({range, message}: Pick<Draft, 'range' | 'message'>): string => `${range[0]} ${message}`

/** A fix that stands on another article is an offer: by the time it is made, that article may be gone or mended too. */
function draftFor(
  {one, report}: Pending,
  article: Article,
  {set}: Entry,
  open: (about: CorpusArticle) => Article | null,
): Draft | null {
  const {active, rule} = one
  try {
    const made = typeof report === 'function' ? report(article, open) : report
    if (!made) return null
    const draft = draftOf({active, rule, settings: set.config.settings}, made, article.body)
    return draft && asSuggestion(draft)
  } catch (error) {
    return crashOf(active.id, error, article)
  }
}

const NONE: readonly number[] = []

function removalsOf({parts}: Article, {active}: Directed): readonly number[] {
  const removed: number[] = []
  for (const {edits} of active)
    for (const {kind, part, range} of edits ?? []) if (kind === 'remove') removed.push(parts.indexOf(part), ...range)
  return removed.length > 0 ? removed : NONE
}

/** What a fix takes out anyhow needs no second finding. */
const withoutCovered = (drafts: readonly Draft[], {parts}: Article, removed: readonly number[]): Draft[] =>
  drafts.filter(({part, range}) => {
    for (let at = 0; at < removed.length; at += 3)
      if (parts[removed[at]!] === part && removed[at + 1]! <= range[0] && removed[at + 2]! >= range[1]) return false
    return true
  })

function crashOf(id: string, error: unknown, {body}: Article): Draft {
  const reason = error instanceof Error ? error.message : String(error)
  return {
    ruleId: id,
    messageId: null,
    message: `Rule \`${id}\` crashed where it compares articles: ${reason}. Its other findings may be missing; turn it off or report this to its author.`,
    data: {},
    part: body,
    range: [0, 0],
    nodeType: null,
    level: 'error',
    confidence: 1,
    edits: null,
    suggestions: [],
    related: [],
    crashed: true,
  }
}
