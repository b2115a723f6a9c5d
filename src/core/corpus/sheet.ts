import type {Directed} from '../directives.ts'
import {type RuleSet, understands} from '../lint.ts'
import {siteOf} from '../site.ts'
import type {Article} from '../types.ts'

/**
 * What a run keeps of an article: plain data, as JSON and structured clone have it (as far as the facts of third-party rules are), so that
 * it can be made where the article is and sent to where the run is.
 */
export interface FactSheet {
  readonly id: string
  readonly filename: string
  readonly site: string | null
  readonly date: string | null
  /** The number of the article's result in the run. */
  readonly order: number
  /** What the caller needs to find the article again besides its file and order, such as the place of a record in bytes; else 0. */
  readonly at: number
  /** Sorts articles of one age: those that say the same sort the same, whatever the order of the run. */
  readonly rank: string
  /** What fixes take out: number of the part, start and end; three numbers each. */
  readonly removed: readonly number[]
  /** By rule. */
  readonly facts: Readonly<Record<string, unknown>>
  /** Rules that could not look at the article, for want of its site. */
  readonly homeless: readonly string[]
  /** Rules that crashed, with what they said. */
  readonly crashed: Readonly<Record<string, string>>
}

/** The fact sheet of an article that was linted; null where no rule has anything to compare. `directed`: what was found in the article itself. */
export function sheetOf(article: Article, set: RuleSet, order: number, directed: Directed, at = 0): FactSheet | null {
  return set.corpus.length === 0 ? null : sheetFrom(article, set, order, removalsOf(article, directed), at)
}

/** The same where only `removed` is known of what was found. */
export function sheetFrom(
  article: Article,
  set: RuleSet,
  order: number,
  removed: readonly number[],
  at = 0,
): FactSheet | null {
  if (set.corpus.length === 0) return null
  const {id, filename} = article
  const {settings} = set.config
  const {purpose} = settings
  const site = siteOf(article, settings)
  const facts: Record<string, unknown> = {}
  const homeless: string[] = []
  const crashed: Record<string, string> = {}
  let isEmpty = true
  for (const {active, rule, languages} of set.corpus) {
    if (!understands(languages, article.lang)) continue
    if (rule.meta.needsSite && site === null) {
      homeless.push(active.id)
      isEmpty = false
      continue
    }
    try {
      const fact = rule.collect({id: active.id, options: active.options, settings, purpose, article, filename, site})
      if (fact === null || fact === undefined) continue
      facts[active.id] = fact
    } catch (error) {
      crashed[active.id] = messageOf(error)
    }
    isEmpty = false
  }
  if (isEmpty) return null
  return {
    id,
    filename,
    site,
    date: dateOf(article),
    order,
    at,
    rank: rankOf(article),
    removed,
    facts,
    homeless,
    crashed,
  }
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const dateOf = ({meta}: Article): string | null =>
  typeof meta.date === 'string' && /^\d{4}-\d\d-\d\d/u.test(meta.date) ? meta.date : null

/** By id where it has one of its own, else by its file; then by its words, since ids of records without one tell their place in the file. */
function rankOf({id, filename, meta, body}: Article): string {
  if (meta.id === id) return `${id}\0${filename}`
  return `${filename}\0${filename}\0${hashOf(body.text)}\0${id}`
}

/** 32 bits of the whole text: the sketch reads only samples of it. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}

/** Of known findings too: they would else be found a second time. */
function removalsOf({parts}: Article, {active, suppressed}: Directed): number[] {
  const removed: number[] = []
  const known = suppressed.filter(({kind}) => kind === 'baseline').map(({draft}) => draft)
  for (const {edits} of known.length > 0 ? [...active, ...known] : active)
    for (const {kind, part, range} of edits ?? []) if (kind === 'remove') removed.push(parts.indexOf(part), ...range)
  return removed
}

/** Oldest first, then by rank: which of two articles is the copy does not hang on the order of files. Articles without a date come last. */
export const ageOf = ({date, rank, order}: FactSheet): string =>
  `${date ?? '\uffff'}\0${rank}\0${String(order).padStart(10, '0')}`
