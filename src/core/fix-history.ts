import type {FixedRange} from './fix-types.ts'
import type {PartName} from './types.ts'

/** A stretch of the original text that became a stretch of the current one. */
interface Hunk {
  readonly start: number
  readonly end: number
  /** Offsets in the current text. */
  readonly from: number
  readonly to: number
  readonly ruleId: string
  /** Units changed by the rule named: the one that changed most gives its name to a hunk that several made. */
  readonly weight: number
}
interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly ruleId: string
}
export type History = readonly Hunk[]

/** Adds a pass's edits (sorted offsets of the current text) to what passes before it did. */
export function compose(history: History, edits: readonly Change[]): History {
  const out: Hunk[] = []
  let h = 0
  let e = 0
  /** Current text minus original, after the hunks before; next text minus current, after the edits before. */
  let before = 0
  let shift = 0
  while (h < history.length || e < edits.length) {
    const hunk = history[h]
    const edit = edits[e]
    const isHunk = hunk !== undefined && (edit === undefined || hunk.to <= edit.start)
    if (isHunk) {
      out.push({...hunk, from: hunk.from + shift, to: hunk.to + shift})
      before = hunk.to - hunk.end
      h++
      continue
    }
    let low = edit!.start
    let high = edit!.start
    let best = {ruleId: '', weight: -1}
    const first = shift
    let last: Hunk | undefined
    let start = low - before
    // The cluster of edits and hunks that overlap one another.
    for (;;) {
      const nextEdit = edits[e]
      const nextHunk = history[h]
      if (nextEdit && (nextEdit === edit || nextEdit.start < high)) {
        high = Math.max(high, nextEdit.end)
        const change = nextEdit.text.length - (nextEdit.end - nextEdit.start)
        best = heavier(best, {
          ruleId: nextEdit.ruleId,
          weight: Math.max(nextEdit.end - nextEdit.start, nextEdit.text.length),
        })
        shift += change
        e++
      } else if (nextHunk && nextHunk.from < high) {
        if (nextHunk.from < low) {
          low = nextHunk.from
          start = nextHunk.start
        } else if (nextHunk.from === low) start = Math.min(start, nextHunk.start)
        high = Math.max(high, nextHunk.to)
        best = heavier(best, nextHunk)
        last = nextHunk
        h++
      } else break
    }
    const delta = last ? last.to - last.end : before
    out.push({start, end: high - delta, from: low + first, to: high + shift, ...best})
    before = delta
  }
  return out
}

const heavier = (
  a: {ruleId: string; weight: number},
  b: {ruleId: string; weight: number},
): {ruleId: string; weight: number} => (b.weight > a.weight ? {ruleId: b.ruleId, weight: b.weight} : a)

/** What the passes did, as changes of the original text. */
export function fixedRanges(history: History, part: PartName, original: string, current: string): FixedRange[] {
  return history.flatMap(({start, end, from, to, ruleId}) => {
    const removed = original.slice(start, end)
    const inserted = current.slice(from, to)
    return removed === inserted ? [] : [{part, ruleId, range: [start, end] as const, removed, inserted}]
  })
}
