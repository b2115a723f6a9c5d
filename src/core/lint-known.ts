import {applyBaseline, type KnownFindings} from './baseline.ts'
import type {Directed} from './directives.ts'
import {guardFixes} from './fix-guard.ts'
import {lintArticle, type RuleSet} from './lint.ts'
import type {Article} from './types.ts'

/** Lints an article of which findings may be known. */
export function lintKnown(article: Article, set: RuleSet, known: KnownFindings | undefined): Directed {
  const directed = lintArticle(article, set)
  // What may be mended is settled first: what a fix would take out is so for rules that compare articles, known or not.
  return known ? applyBaseline(guardFixes(article, directed).directed, known) : directed
}
