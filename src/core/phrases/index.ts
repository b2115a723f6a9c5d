import type {Article, PhraseHit, PhrasePack} from '../types.ts'
import {compile} from './compile.ts'
import {isLimited, withinLimits} from './limits.ts'
import {matchPart} from './match-block.ts'
import {fromIndex} from './prebuilt.ts'
import {budgetOf} from './run.ts'

export {type ExampleProblem, runPackExamples} from './examples.ts'
export {PatternError} from './pattern.ts'
export {type PackProblem, validatePack} from './validate.ts'

export interface PhraseMatcher {
  /**
   * Hits of all packs in all parts, in source order. Of overlapping hits of one pack the longest counts, of equal ones the entry that
   * stands first. `onExhausted` is called where patterns took more steps than an article may cost; later hits are then missing.
   */
  match(article: Article, onExhausted?: () => void): PhraseHit[]
}

/** Steps of patterns an article may cost: about 50 ms of work, and a thousand times what real packs need. */
const STEPS = 2_000_000

/** One matcher for all phrases of all packs. @throws PatternError naming pack, entry and phrase. */
export function compilePacks(packs: readonly PhrasePack[]): PhraseMatcher {
  const prebuilt = fromIndex(packs)
  const compiled = prebuilt ?? compile(packs)
  // Packs that are indexed have no limits: the build sees to it.
  const hasLimits = !prebuilt && packs.some(({entries}) => entries.some(isLimited))
  return {
    match(article, onExhausted) {
      const budget = budgetOf(STEPS)
      const hits: PhraseHit[] = []
      for (const part of article.parts) matchPart(compiled, part, budget, hits)
      if (budget.left <= 0) onExhausted?.()
      return hasLimits ? withinLimits(hits) : hits
    },
  }
}
