import type {KnownFindings} from '../core/baseline.ts'
import type {Draft} from '../core/draft.ts'
import {applyOffer, type OfferOutcome} from '../core/fix-offer.ts'
import {makePass, stateOf} from '../core/fix-pass.ts'
import type {RuleSet} from '../core/lint.ts'
import {lintKnown} from '../core/lint-known.ts'
import type {Article} from '../core/types.ts'
import {questionsOf} from './questions.ts'
import type {Engine, Question} from './types.ts'

/** What the engine knows of a file. */
export interface Bench {
  readonly set: RuleSet
  readonly build: (text: string) => Article
  /** Findings that are not asked about. */
  readonly known?: KnownFindings | undefined
  /** Which findings are asked about; default all. */
  readonly select?: (draft: Draft) => boolean
}

const REFUSED: Readonly<Record<Extract<OfferOutcome, {refused: unknown}>['refused'], string>> = {
  malformed: 'it would cut a character in two, or changes nothing.',
  structure: 'what stands around it would become something else: another block, heading, list or link.',
  empties: 'nothing of the article would be left.',
}

/** `benchOf` must know every file of the session. */
export const makeEngine = (benchOf: (file: string) => Bench): Engine => ({
  apply(file, text, edits) {
    const bench = benchOf(file)
    const outcome = applyOffer(bench.build(text), edits, ([body]) => bench.build(body!))
    if ('refused' in outcome) return {refused: REFUSED[outcome.refused]}
    const {article} = outcome
    return {
      text: article.body.text,
      questions: inspect(article, bench),
      edits: outcome.edits.flat().map(({start, end, text: words}) => ({start, end, text: words})),
    }
  },
})

/** The questions of an article. What `--fix` would not do, since it breaks the text, is no offer either. */
export function inspect(article: Article, {set, build, select, known}: Bench): Question[] {
  const lint = (one: Article) => lintKnown(one, set, known)
  const state = stateOf(article, lint(article))
  const {refused} = makePass(state, {article, lint, rebuild: ([body]) => build(body!)}, false)
  const isBroken = (draft: Draft): boolean => ['structure', 'malformed'].includes(refused.get(draft) ?? '')
  return questionsOf({
    article,
    drafts: state.directed.active.map((draft) => (isBroken(draft) ? {...draft, edits: null} : draft)),
    reasonOf: (draft) => state.refused.get(draft) ?? refused.get(draft),
    ...(select ? {select} : {}),
  })
}
