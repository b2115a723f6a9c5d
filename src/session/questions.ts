import type {Draft} from '../core/draft.ts'
import {findingOf} from '../core/finding.ts'
import {plainEdits} from '../core/fix-groups.ts'
import type {RefusalReason} from '../core/fix-types.ts'
import {describe} from '../core/report.ts'
import type {Article} from '../core/types.ts'
import type {Offer, Question} from './types.ts'

export interface Asking {
  readonly article: Article
  readonly drafts: readonly Draft[]
  /** Why a fix is not made unasked. */
  readonly reasonOf: (draft: Draft) => RefusalReason | undefined
  /** Which findings are asked about; default all. */
  readonly select?: (draft: Draft) => boolean
  readonly isLate?: boolean
}

/** The findings that offer something, as questions. */
export const questionsOf = ({article, drafts, reasonOf, select, isLate = false}: Asking): Question[] =>
  drafts.flatMap((draft) => {
    if (select && !select(draft)) return []
    const offers = offersOf(draft, article)
    if (offers.length === 0) return []
    const {ruleId, level, message, range, line, column, fingerprint, related = []} = findingOf(draft, article)
    const reason = reasonOf(draft) ?? (draft.edits ? ('plain' as const) : null)
    return [{ruleId: ruleId ?? '', level, message, reason, range, line, column, fingerprint, related, offers, isLate}]
  })

function offersOf({edits, suggestions}: Draft, article: Article): Offer[] {
  const all = [...(edits ? [{desc: describe(edits), edits}] : []), ...suggestions]
  const seen = new Set<string>()
  return all.flatMap(({desc, edits: made}) => {
    const sound = plainEdits(made, article)
    const key = JSON.stringify(sound)
    // Two ways to say the same are one offer.
    if (!sound || seen.has(key)) return []
    seen.add(key)
    return [{desc, edits: sound}]
  })
}
