import type {Directed} from './directives.ts'
import type {Draft} from './draft.ts'
import {addedFindings, keyOf} from './fix-added.ts'
import {applyEdits, mapOf, nearestEdit, type OffsetMap} from './fix-apply.ts'
import {selectEdits} from './fix-conflicts.ts'
import {emptiesPart} from './fix-empty.ts'
import {groupOf} from './fix-groups.ts'
import {guardFixes} from './fix-guard.ts'
import {quotingBreak} from './fix-quoted.ts'
import {settle} from './fix-settle.ts'
import {structureBreak} from './fix-structure.ts'
import {tidied} from './fix-tidy.ts'
import type {ChosenEdit, FixGroup, FixInput, RefusalReason} from './fix-types.ts'
import type {Article} from './types.ts'

/** A text on its way to being mended, with its findings. */
export interface State {
  readonly article: Article
  readonly directed: Directed
  readonly refused: ReadonlyMap<Draft, RefusalReason>
}
export interface Pass {
  readonly state: State
  readonly edits: readonly (readonly ChosenEdit[])[]
  /** Findings that the pass brought about and the next one can mend, by rule and words. */
  readonly brought: readonly string[]
}
export interface PassResult {
  /** Null where no fix can be made. */
  readonly pass: Pass | null
  readonly refused: ReadonlyMap<Draft, RefusalReason>
}
export interface Violation {
  readonly reason: RefusalReason
  readonly suspect: FixGroup | null
}

export function stateOf(article: Article, directed: Directed): State {
  return {article, ...guardFixes(article, directed)}
}

/**
 * One pass, a pure function of the text: every fix that can be made together with the others, and no fix that changes what the rest is
 * or brings a finding about. `strict` forbids those too that a later pass would mend.
 */
export function makePass(state: State, input: FixInput, strict: boolean): PassResult {
  const refused = new Map<Draft, RefusalReason>()
  const groups: FixGroup[] = []
  for (const draft of state.directed.active) {
    if (!draft.edits || (input.select && !input.select(draft))) continue
    const group = groupOf(draft, state.article)
    if (group) groups.push(group)
    else refused.set(draft, 'malformed')
  }
  const {value, banned} = settle(groups, (some) => attempt(some, state, input, strict))
  for (const [group, reason] of banned) refused.set(group.draft, reason)
  return {pass: value?.edits.some((edits) => edits.length > 0) ? value : null, refused}
}

function attempt(groups: readonly FixGroup[], state: State, input: FixInput, strict: boolean): Pass | Violation {
  const {article} = state
  const texts = article.parts.map((part) => part.text)
  const edits = selectEdits(groups, texts).map((list, index) => tidied(article.parts[index]!, list))
  if (edits.every((list) => list.length === 0)) return {state, edits, brought: []}
  const next = input.rebuild(texts.map((text, part) => applyEdits(text, edits[part]!)))
  const maps = edits.map((list) => mapOf(list))
  for (const [index, part] of article.parts.entries()) {
    if (edits[index]!.length === 0) continue
    const broken = structureBreak(part, next.parts[index]!, edits[index]!)
    if (broken !== null) return {reason: 'structure', suspect: ownerAt(edits[index]!, maps[index]!, broken)}
    const unquoted = quotingBreak(part, next.parts[index]!, edits[index]!)
    if (unquoted !== null) return {reason: 'quotation', suspect: ownerAt(edits[index]!, maps[index]!, unquoted)}
    if (emptiesPart(part, next.parts[index]!)) return {reason: 'empties', suspect: edits[index]![0]!.owners[0]!}
  }
  const after = stateOf(next, input.lint(next))
  const made = new Set(edits.flatMap((list) => list.flatMap((edit) => edit.owners.map((owner) => owner.draft))))
  const added = addedFindings(
    {article, active: state.directed.active},
    {article: next, active: after.directed.active},
    maps,
    made,
  )
  const isMended = (draft: Draft): boolean => !strict && draft.edits !== null && (input.select?.(draft) ?? true)
  const bad = added.find((draft) => !isMended(draft))
  if (bad) {
    const part = next.parts.indexOf(bad.part)
    return {reason: 'adds-finding', suspect: ownerAt(edits[part]!, maps[part]!, bad.range[0])}
  }
  return {state: after, edits, brought: added.map((draft) => keyOf(draft, next))}
}

const ownerAt = (edits: readonly ChosenEdit[], map: OffsetMap, offset: number): FixGroup | null =>
  edits[nearestEdit(map, offset)]?.owners[0] ?? null
