import type {Armed, RuleSet} from '../lint.ts'
import type {CorpusArticle, CorpusFact, CorpusReport, CorpusRule, Matcher} from '../types.ts'
import {type FactSheet, messageOf} from './sheet.ts'
import type {CorpusStore, StoredList, ValueSorter} from './store.ts'
import {makeTable} from './table.ts'

/** What is known of an article by its number. */
export interface Entry extends Omit<FactSheet, 'rank' | 'facts' | 'homeless' | 'crashed'> {
  /** Index in the run's sets. */
  readonly set: number
}
/** What a rule says of an article before it is opened again. */
export interface Pending {
  readonly number: number
  /** Index in the run's feeds. */
  readonly feed: number
  /** `report`: the number of a report that is held in memory. */
  readonly kind: 'clue' | 'crash' | 'report'
  readonly value: unknown
}
/** A rule that takes part in the run, whatever configs have it. */
export interface Feed {
  readonly rule: CorpusRule
  readonly id: string
  /** Articles without a site. */
  homeless: number
}
export interface Matched {
  readonly entries: StoredList<Entry>
  readonly feeds: readonly Feed[]
  /** By order of the run. */
  readonly pending: ValueSorter<Pending>
  /** Of rules that compare in memory. */
  readonly reports: readonly CorpusReport[]
  /** The numbers of articles that such rules know. */
  readonly numberOf: ReadonlyMap<CorpusArticle, number>
}
/** A sheet as it waits for the end of the run. */
export interface Kept {
  readonly sheet: FactSheet
  readonly set: number
}

/** A feed at work. */
interface Working extends Feed {
  readonly index: number
  readonly matcher: Matcher | null
  facts: CorpusFact[]
  count: number
  /** The first article with a fact, which gets the blame for a crash. */
  first: number
  isCrashed: boolean
  readonly close: () => void
}

/** Numbers the articles by age, and hands their facts to the rules. */
export function matchAll(store: CorpusStore, kept: Iterable<Kept>, sets: readonly RuleSet[]): Matched {
  const entries = store.list<Entry>()
  const pending = store.values<Pending>()
  const reports: CorpusReport[] = []
  const numberOf = new Map<CorpusArticle, number>()
  const feeds = new Map<CorpusRule, Working>()
  let said = 0
  const put = (one: Pending): void => {
    pending.add(`${String(entries.get(one.number).order).padStart(10, '0')} ${String(said++).padStart(12, '0')}`, one)
  }
  const crashed = (feed: Working, number: number, value: string): void =>
    put({number, feed: feed.index, kind: 'crash', value})
  const attempt = (feed: Working, work: () => void): void => {
    try {
      work()
    } catch (error) {
      if (isOfStore(error)) throw error
      feed.isCrashed = true
      crashed(feed, feed.first, messageOf(error))
    }
  }
  const feedOf = ({rule, active: {id}}: Armed<CorpusRule>): Working => {
    const known = feeds.get(rule)
    if (known) return known
    const feed = startFeed(rule, id, feeds.size, store, (number, value) =>
      put({number, feed: feed.index, kind: 'clue', value}),
    )
    feeds.set(rule, feed)
    return feed
  }
  for (const {sheet, set} of kept) {
    const number = entries.size
    const {rank: _rank, facts, homeless, crashed: crashes, ...entry} = sheet
    entries.add({...entry, set})
    for (const one of sets[set]!.corpus) {
      const {id} = one.active
      if (homeless.includes(id)) feedOf(one).homeless++
      if (crashes[id] !== undefined) crashed(feedOf(one), number, crashes[id])
      const fact = facts[id]
      if (fact === undefined || fact === null) continue
      const feed = feedOf(one)
      if (feed.count++ === 0) feed.first = number
      if (feed.isCrashed) continue
      if (feed.matcher) attempt(feed, () => feed.matcher!.article({number, site: sheet.site, fact}))
      else {
        const {id: articleId, filename, site, date} = sheet
        const article = {id: articleId, filename, site, date}
        numberOf.set(article, number)
        feed.facts.push({article, fact})
      }
    }
  }
  for (const feed of feeds.values()) {
    if (feed.count > 1 && !feed.isCrashed)
      attempt(feed, () => {
        if (feed.matcher) feed.matcher.end()
        else
          feed.rule.compare?.(feed.facts, (about, report) => {
            const number = numberOf.get(about)
            if (number === undefined) throw new Error('Report on an `article` of the facts that `compare` was given.')
            put({number, feed: feed.index, kind: 'report', value: reports.push(report) - 1})
          })
      })
    feed.facts = []
    feed.close()
  }
  return {entries, pending, reports, numberOf, feeds: [...feeds.values()]}
}

function startFeed(
  rule: CorpusRule,
  id: string,
  index: number,
  store: CorpusStore,
  report: (number: number, clue: unknown) => void,
): Working {
  const tables: {close(): void}[] = []
  const table = (columns: number) => {
    const made = makeTable(store, columns)
    tables.push(made)
    return made
  }
  return {
    rule,
    id,
    index,
    matcher: rule.match?.({id, table, report}) ?? null,
    facts: [],
    count: 0,
    first: 0,
    homeless: 0,
    isCrashed: false,
    close() {
      for (const one of tables) one.close()
    },
  }
}

/** A disk that is full is no rule's fault. */
const isOfStore = (error: unknown): boolean => error instanceof Error && error.name === 'UsageError'
