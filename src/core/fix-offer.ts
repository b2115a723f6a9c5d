import {applyEdits} from './fix-apply.ts'
import {emptiesArticle, emptiesPart} from './fix-empty.ts'
import {soundEdits} from './fix-groups.ts'
import {structureBreak} from './fix-structure.ts'
import {tidied} from './fix-tidy.ts'
import type {ChosenEdit, FixInput, PlainEdit, RefusalReason} from './fix-types.ts'
import {problemOf} from './part.ts'
import type {Article} from './types.ts'

export type OfferOutcome =
  | {readonly article: Article; readonly edits: readonly (readonly ChosenEdit[])[]}
  | {readonly refused: Extract<RefusalReason, 'malformed' | 'structure' | 'empties'>}

/**
 * Makes the change that a person chose, alone. What a person may decide (the words of a quotation, a credit) is theirs; the laws that
 * keep the rest of the text what it is hold as ever: bytes outside stay, nothing else becomes another block, and an article stays.
 */
export function applyOffer(article: Article, edits: readonly PlainEdit[], rebuild: FixInput['rebuild']): OfferOutcome {
  const {parts} = article
  const sound = soundEdits(edits, parts)
  if (!sound) return {refused: 'malformed'}
  const chosen = parts.map((part, index) =>
    tidied(
      part,
      sound.filter((edit) => edit.part === index).map(({start, end, text}) => ({start, end, text, owners: []})),
    ),
  )
  const next = rebuild(parts.map(({text}, index) => applyEdits(text, chosen[index]!)))
  for (const [index, part] of parts.entries()) {
    if (chosen[index]!.length === 0) continue
    const now = next.parts[index]!
    if (problemOf(now) || structureBreak(part, now, chosen[index]!) !== null) return {refused: 'structure'}
    if (emptiesPart(part, now)) return {refused: 'empties'}
  }
  return emptiesArticle(article, next, []) ? {refused: 'empties'} : {article: next, edits: chosen}
}
