import type {Draft} from './draft.ts'
import {type OffsetMap, toOld} from './fix-apply.ts'
import type {Article} from './types.ts'

/** What no fix may bring about, whichever rule made it. */
const ALWAYS = [
  'no-unattributed-quote',
  'no-orphan-attribution',
  'no-unbalanced-quotes',
  'no-truncated-sentence',
  'no-broken-spacing',
]

export interface Findings {
  readonly article: Article
  readonly active: readonly Draft[]
}

/**
 * Law 9: findings of the new text that the old one did not have, of the rules whose fixes were made and of those that watch over
 * what is left. A finding is an old one if the rule said the same words before, or if it stands where an old one that was not fixed stood.
 */
export function addedFindings(
  before: Findings,
  after: Findings,
  maps: readonly OffsetMap[],
  made: ReadonlySet<Draft>,
): Draft[] {
  const watched = new Set([...ALWAYS, ...[...made].map((draft) => draft.ruleId ?? '')])
  const isWatched = (draft: Draft): boolean => watched.has(draft.ruleId ?? '')
  const old = after.active.some(isWatched) ? before.active.filter(isWatched) : []
  const byWords = new Map<string, Draft[]>()
  for (const draft of old) {
    const key = keyOf(draft, before.article)
    const list = byWords.get(key)
    if (list) list.push(draft)
    else byWords.set(key, [draft])
  }
  const unknown = after.active.filter((draft) => isWatched(draft) && !byWords.get(keyOf(draft, after.article))?.pop())
  if (unknown.length === 0) return unknown
  const left = new Set([...byWords.values()].flat().filter((draft) => !made.has(draft)))
  return unknown.filter((draft) => {
    const part = after.article.parts.indexOf(draft.part)
    const [start, end] = toOld(maps[part]!, draft.range[0], draft.range[1])
    for (const one of left) {
      if (one.ruleId !== draft.ruleId || before.article.parts.indexOf(one.part) !== part) continue
      if (one.range[0] > end || one.range[1] < start) continue
      left.delete(one)
      return false
    }
    return true
  })
}

/** The rule and the words it said: what counts as the same finding in two texts. */
export const keyOf = (draft: Draft, article: Article): string =>
  `${draft.ruleId}\n${article.parts.indexOf(draft.part)}\n${draft.part.text
    .slice(...draft.range)
    .replace(/[\s>]+/gu, ' ')
    .trim()}`
