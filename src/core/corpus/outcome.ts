import {applyDirectives, DIRECTIVE_RULE, type Directed} from '../directives.ts'
import type {Draft} from '../draft.ts'
import {asSuggestion} from '../fix-guard.ts'
import {type Armed, inOrder, type RuleSet} from '../lint.ts'
import {draftOf} from '../report.ts'
import type {Article, CorpusArticle, CorpusRule, Report, ResolvedConfig} from '../types.ts'
import type {Entry, Feed, Matched, Pending} from './match.ts'
import {messageOf} from './sheet.ts'

/** What comparing found in one article. */
export interface CorpusOutcome {
  /** The number that the article was added under. */
  readonly order: number
  readonly article: Article
  /** As it was given with the article. */
  readonly at: number
  readonly set: RuleSet
  /** Findings of corpus rules alone. */
  readonly directed: Directed
  /** Directives that silence none of them, as `keyOfDirective` names them. */
  readonly idle: ReadonlySet<string>
}
/** An article of the run whose text is gone. */
export interface Reopened {
  readonly order: number
  /** As it was given with the article. */
  readonly at: number
  readonly id: string
  readonly filename: string
  readonly config: ResolvedConfig
}
/** Gives an article of the run again, as it was linted (mended, where fixing changed it); null where that cannot be. */
export type Reopen = (about: Reopened) => Article | null

const OPEN = 16

/** Opens articles by their numbers, and keeps the last few open: neighbours in the run are often neighbours in a finding. */
export function opener(
  {entries}: Matched,
  sets: readonly RuleSet[],
  reopen: Reopen,
): (number: number) => Article | null {
  const kept = new Map<number, Article | null>()
  return (number) => {
    const known = kept.get(number)
    if (known !== undefined) return known
    const {order, at, id, filename, set} = entries.get(number)
    const article = reopen({order, at, id, filename, config: sets[set]!.config})
    kept.set(number, article)
    if (kept.size > OPEN) kept.delete(kept.keys().next().value!)
    return article
  }
}

/** Findings in one article, of which something is pending; null where none stays or the article cannot be had any more. */
export function outcomeOf(
  pending: readonly Pending[],
  matched: Matched,
  set: RuleSet,
  open: (number: number) => Article | null,
): CorpusOutcome | null {
  const {number} = pending[0]!
  const article = open(number)
  if (!article) return null
  const entry = matched.entries.get(number)
  const byFeed = new Map<Feed, Pending[]>()
  for (const one of pending) {
    const feed = matched.feeds[one.feed]!
    const list = byFeed.get(feed)
    if (list) list.push(one)
    else byFeed.set(feed, [one])
  }
  const made = [...byFeed].flatMap(([feed, list]) => {
    const armed = set.corpus.find(({rule}) => rule === feed.rule)
    return armed ? draftsFor(armed, list, article, entry, matched, set, open) : []
  })
  const drafts = withoutCovered(made, article, entry.removed)
  if (drafts.length === 0) return null
  drafts.sort(inOrder(article.parts))
  if (!set.config.inlineConfig)
    return {
      order: entry.order,
      at: entry.at,
      article,
      set,
      directed: {active: drafts, suppressed: [], regions: []},
      idle: new Set(),
    }
  const directed = applyDirectives(article, drafts, {reportUnused: 'warn', requireReason: false, known: set.known})
  const isOwn = ({ruleId}: Draft): boolean => ruleId === DIRECTIVE_RULE
  const idle = new Set(directed.active.filter(isOwn).map(keyOfDirective))
  return {
    order: entry.order,
    at: entry.at,
    article,
    set,
    directed: {...directed, active: directed.active.filter((draft) => !isOwn(draft))},
    idle,
  }
}

/** Tells a finding on a directive again in another pass over the same text. */
export const keyOfDirective = ({range, message}: Pick<Draft, 'range' | 'message'>): string => `${range[0]} ${message}`

/** A fix that stands on another article is an offer: by the time it is made, that article may be gone or mended too. */
function draftsFor(
  {active, rule}: Armed<CorpusRule>,
  pending: readonly Pending[],
  article: Article,
  {site}: Entry,
  {reports, numberOf}: Matched,
  {config: {settings}}: RuleSet,
  open: (number: number) => Article | null,
): Draft[] {
  const drafts: Draft[] = []
  const report = (given: Report): void => {
    const draft = draftOf({active, rule, settings}, given, article.body)
    if (draft) drafts.push(asSuggestion(draft))
  }
  const openOther = (other: CorpusArticle): Article | null => {
    const number = numberOf.get(other)
    if (number === undefined) throw new Error('Open an `article` of the facts that `compare` was given.')
    return open(number)
  }
  const attempt = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      drafts.push(crashOf(active.id, messageOf(error), article))
    }
  }
  const clues: unknown[] = []
  for (const {kind, value} of pending) {
    if (kind === 'clue') clues.push(value)
    else if (kind === 'crash') drafts.push(crashOf(active.id, value as string, article))
    else
      attempt(() => {
        const made = reports[value as number]!
        const given = typeof made === 'function' ? made(article, openOther) : made
        if (given) report(given)
      })
  }
  const {id, options} = active
  const {purpose} = settings
  const {filename} = article
  if (clues.length > 0)
    attempt(() => rule.confirm?.({id, options, settings, purpose, article, filename, site, clues, open, report}))
  return drafts
}

/** What a fix takes out anyhow needs no second finding. */
const withoutCovered = (drafts: readonly Draft[], {parts}: Article, removed: readonly number[]): Draft[] =>
  drafts.filter(({part, range}) => {
    for (let at = 0; at < removed.length; at += 3)
      if (parts[removed[at]!] === part && removed[at + 1]! <= range[0] && removed[at + 2]! >= range[1]) return false
    return true
  })

function crashOf(id: string, reason: string, {body}: Article): Draft {
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
