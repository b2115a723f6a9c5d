import {isOf, markOf} from './marks.ts'
import type {Mark, OpenArticle, Question} from './types.ts'

/** What a person decided on a finding, for the next run. */
export interface Decision {
  readonly decision: 'skip'
  readonly rule: string
  /** The words it is about, for who reads the file. */
  readonly words: string
  /** How many findings of this fingerprint in the article. */
  readonly times: number
}
/** By fingerprint. */
type OfArticle = Readonly<Record<string, Decision>>
/** By article: its file as seen from that of the decisions. */
export type Decisions = Readonly<Record<string, OfArticle>>

export const noDecisions: Decisions = {}

/** @throws Error, its message a sentence's end: what is wrong with the text */
export function parseDecisions(json: string): Decisions {
  const data: unknown = JSON.parse(json)
  if (!isObject(data) || data.version !== 1 || !isObject(data.articles))
    throw new Error('it is no file of decisions (`version: 1` and `articles`)')
  for (const [article, own] of Object.entries(data.articles)) {
    if (!isObject(own)) throw new Error(`\`${article}\` holds no decisions`)
    for (const [fingerprint, one] of Object.entries(own))
      if (!isDecision(one)) throw new Error(`\`${fingerprint}\` of \`${article}\` is no decision`)
  }
  return data.articles as Decisions
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isDecision = (value: unknown): boolean =>
  isObject(value) &&
  value.decision === 'skip' &&
  typeof value.rule === 'string' &&
  typeof value.words === 'string' &&
  Number.isInteger(value.times)

/** Sorted, so that a difference shows what changed. */
export const printDecisions = (decisions: Decisions): string =>
  `${JSON.stringify(
    {
      version: 1,
      articles: Object.fromEntries(
        Object.entries(decisions)
          .sort(byKey)
          .map(([name, own]) => [name, Object.fromEntries(Object.entries(own).sort(byKey))]),
      ),
    },
    null,
    2,
  )}\n`

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** The questions that were decided before, each decision once for so many times as it was made. */
export function marksFrom(own: OfArticle | undefined, questions: readonly Question[]): Mark[] {
  const left = new Map(Object.entries(own ?? {}).map(([fingerprint, {times}]) => [fingerprint, times]))
  return questions.flatMap((question) => {
    const times = left.get(question.fingerprint) ?? 0
    if (times <= 0) return []
    left.set(question.fingerprint, times - 1)
    return [markOf(question, 'skip')]
  })
}

/**
 * The decisions with those of an article as they are now. Decisions on what is not found any more go, where its rule looked (`ran`); the
 * others stay.
 */
export function withArticle(
  decisions: Decisions,
  name: string,
  {text, marks, questions}: OpenArticle,
  ran: (ruleId: string, fingerprint: string) => boolean,
): Decisions {
  const made = new Map<string, Decision>()
  for (const mark of marks) {
    const {kind, fingerprint, ruleId, range} = mark
    if (kind !== 'skip' || !questions.some((question) => isOf(mark, question))) continue
    const words = text.slice(...range).replaceAll(/\s+/gu, ' ')
    const short = words.length > 80 ? `${words.slice(0, 79)}…` : words
    const times = (made.get(fingerprint)?.times ?? 0) + 1
    made.set(fingerprint, {decision: 'skip', rule: ruleId, words: made.get(fingerprint)?.words ?? short, times})
  }
  const isAsked = new Set(questions.map(({fingerprint}) => fingerprint))
  const old = Object.entries(decisions[name] ?? {}).filter(
    ([fingerprint, {rule}]) => !made.has(fingerprint) && !isAsked.has(fingerprint) && !ran(rule, fingerprint),
  )
  const own = Object.fromEntries([...old, ...made])
  const {[name]: _, ...others} = decisions
  return Object.keys(own).length > 0 ? {...others, [name]: own} : others
}
