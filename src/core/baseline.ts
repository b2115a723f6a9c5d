import type {Directed, Region} from './directives.ts'
import type {Draft} from './draft.ts'
import {blockAt, fingerprintFor} from './finding.ts'
import type {Part, Range} from './types.ts'

/** Fingerprints of findings that an article had before, each with how often it may have it. */
export type KnownFindings = ReadonlyMap<string, number>

/**
 * Sets known findings apart, the first ones where there are more than are known. They are known by the words of their block, so a fix that
 * would change these is left to a person; one that takes the whole block out, or changes marks and spaces, may be made.
 */
export function applyBaseline(directed: Directed, known: KnownFindings): Directed {
  const left = new Map(known)
  const active: Draft[] = []
  const suppressed = [...directed.suppressed]
  const regions: Region[] = [...directed.regions]
  for (const draft of directed.active) {
    const fingerprint = draft.crashed || draft.ruleId === null ? '' : fingerprintFor(draft)
    const count = left.get(fingerprint) ?? 0
    if (count === 0) {
      active.push(draft)
      continue
    }
    left.set(fingerprint, count - 1)
    suppressed.push({draft, justification: '', kind: 'baseline'})
    const {part, range, ruleId} = draft
    regions.push(
      {part, range, rules: [ruleId ?? '']},
      {part, range: around(part, range), rules: [], isKnownBlock: true},
    )
  }
  return active.length === directed.active.length ? directed : {active, suppressed, regions}
}

/** From the start of the block that a finding begins in, to its end or that of the finding. */
function around(part: Part, range: Range): Range {
  const block = blockAt(part, range)
  return block ? [Math.min(block.range[0], range[0]), Math.max(block.range[1], range[1])] : range
}
