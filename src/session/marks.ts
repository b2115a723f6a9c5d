import {mapOf, toNew} from '../core/fix-apply.ts'
import type {Range} from '../core/types.ts'
import type {Mark, OpenArticle, Question} from './types.ts'

type Edits = readonly {readonly start: number; readonly end: number; readonly text: string}[]

/** Whether a mark is on a question, in the same text. */
export const isOf = (mark: Mark, {ruleId, range}: Question): boolean =>
  mark.ruleId === ruleId && mark.range[0] === range[0] && mark.range[1] === range[1]

export const isOpen = ({marks}: OpenArticle, question: Question): boolean => !marks.some((mark) => isOf(mark, question))

/** Whether a person decided for good to leave it. */
export const isSkipped = ({marks}: OpenArticle, question: Question): boolean =>
  marks.some((mark) => mark.kind === 'skip' && isOf(mark, question))

export const markOf = ({ruleId, range, fingerprint}: Question, kind: Mark['kind']): Mark => ({
  ruleId,
  range,
  fingerprint,
  kind,
})

/** The marks in the text that edits made; a finding whose block changed has another fingerprint. */
export function carryMarks(marks: readonly Mark[], edits: Edits, questions: readonly Question[]): Mark[] {
  const map = mapOf(edits)
  return marks.flatMap((mark) => {
    const range = toNew(map, [mark.range[0], mark.range[1]])
    if (!range) return []
    const moved = {...mark, range}
    const again = questions.find((question) => isOf(moved, question))
    return [again ? {...moved, fingerprint: again.fingerprint} : moved]
  })
}

/** Questions that only a run finds, in the text that edits made. One whose words changed is gone. */
export function carryLate(questions: readonly Question[], edits: Edits, text: string): Question[] {
  const map = mapOf(edits)
  const isUntouched = ([start, end]: Range): boolean => !edits.some((edit) => edit.start < end && edit.end > start)
  const move = (range: Range): Range => toNew(map, [range[0], range[1]]) ?? range
  return questions.flatMap((question) => {
    if (!question.isLate || !isUntouched(question.range)) return []
    const offers = question.offers.filter(({edits: own}) => own.every(({start, end}) => isUntouched([start, end])))
    if (offers.length === 0) return []
    const range = move(question.range)
    const before = text.slice(0, range[0]).split(/\r\n|\r|\n/u)
    return [
      {
        ...question,
        range,
        line: before.length,
        column: before.at(-1)!.length + 1,
        offers: offers.map(({desc, edits: own}) => ({
          desc,
          edits: own.map((edit) => {
            const [start, end] = move([edit.start, edit.end])
            return {...edit, start, end}
          }),
        })),
      },
    ]
  })
}
