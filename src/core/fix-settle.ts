import type {FixGroup, RefusalReason} from './fix-types.ts'

interface Refused {
  readonly reason: RefusalReason
  /** The group that stands nearest to what went wrong. */
  readonly suspect: FixGroup | null
}
export interface Settled<T> {
  readonly value: T | null
  readonly banned: ReadonlyMap<FixGroup, RefusalReason>
}

/** How many suspects are tried before the groups are searched by halves. */
const SUSPECTS = 12
/** How many sets of groups the search may try: hostile rules end as fixes that are not made, not as a hang. */
const TRIALS = 120

/**
 * The most groups that can be made together, and those that cannot: one attempt where nothing goes wrong, one more for most that go
 * wrong, and a search by halves where the nearest is not to blame.
 */
export function settle<T extends object>(
  groups: readonly FixGroup[],
  attempt: (groups: readonly FixGroup[]) => T | Refused,
): Settled<T> {
  const banned = new Map<FixGroup, RefusalReason>()
  if (groups.length === 0) return {value: null, banned}
  let kept = [...groups]
  let result = attempt(kept)
  while (isRefused(result) && banned.size < SUSPECTS && result.suspect && kept.length > 1) {
    const {suspect, reason} = result
    banned.set(suspect, reason)
    kept = kept.filter((group) => group !== suspect)
    result = attempt(kept)
  }
  if (isRefused(result)) return byHalves(groups, attempt)
  if (banned.size < 2) return {value: result, banned}
  // A suspect that stood near the guilty one may be innocent.
  for (const group of [...banned.keys()]) {
    const more = groups.filter((one) => one === group || !banned.has(one))
    const again = attempt(more)
    if (isRefused(again)) continue
    banned.delete(group)
    result = again
  }
  return {value: result, banned}
}

function byHalves<T extends object>(
  groups: readonly FixGroup[],
  attempt: (groups: readonly FixGroup[]) => T | Refused,
): Settled<T> {
  const banned = new Map<FixGroup, RefusalReason>()
  const good = new Set<FixGroup>()
  let value: T | null = null
  let trials = 0
  const take = (some: readonly FixGroup[]): void => {
    if (some.length === 0) return
    if (++trials > TRIALS) {
      for (const group of some) banned.set(group, 'structure')
      return
    }
    const tried = new Set(some)
    const result = attempt(groups.filter((group) => good.has(group) || tried.has(group)))
    if (!isRefused(result)) {
      for (const group of some) good.add(group)
      value = result
      return
    }
    if (some.length === 1) {
      banned.set(some[0]!, result.reason)
      return
    }
    const middle = some.length >> 1
    take(some.slice(0, middle))
    take(some.slice(middle))
  }
  take(groups)
  return {value, banned}
}

const isRefused = <T extends object>(result: T | Refused): result is Refused => 'suspect' in result
