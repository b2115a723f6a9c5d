import {carryLate, carryMarks, isOpen, markOf} from './marks.ts'
import type {EngineOutcome, OpenArticle, Question} from './types.ts'

type Change = Exclude<EngineOutcome, {readonly refused: string}>

/** An article after a change: its questions are found anew, and what was decided goes along. Those of rules in `never` are skipped. */
export function changed(article: OpenArticle, {text, questions, edits}: Change, never: readonly string[]): OpenArticle {
  const all = [...questions, ...carryLate(article.questions, edits, text)].sort(byPlace)
  const marks = carryMarks(article.marks, edits, all)
  const next = {...article, text, questions: all, marks, accepted: article.accepted + 1}
  const skipped = all.filter((question) => never.includes(question.ruleId) && isOpen(next, question))
  return {...next, marks: [...marks, ...skipped.map((question) => markOf(question, 'skip'))]}
}

export const byPlace = (a: Question, b: Question): number => a.range[0] - b.range[0] || a.range[1] - b.range[1]
