import {parseSelector, type Selector} from './selectors.ts'
import type {AnyNode, Visitors} from './types.ts'

export type Listener = (node: never, parent: AnyNode | null) => void
interface Entry {
  readonly selector: Selector
  readonly rule: number
  readonly order: number
  readonly call: Listener
}
export interface Listeners {
  readonly enter: readonly Entry[]
  readonly exit: readonly Entry[]
}

/** The listeners of all rules by node type; `rule` is the index that `failed` is told. */
export interface VisitorTable {
  of(type: string): Listeners
  /** True where only blocks, sentences, quotes and the root are listened to: the tree need not be walked. */
  readonly proseOnly: boolean
  readonly wantsSentences: boolean
  readonly wantsQuotes: boolean
  dispatch(entries: readonly Entry[], node: AnyNode, ancestry: readonly AnyNode[]): void
}

const PROSE = new Set(['root', 'block', 'sentence', 'quote'])
const NONE: Listeners = {enter: [], exit: []}

/** Merges the visitors of all rules; `failed(rule, error, node)` hears of a listener that throws, and its rule is not called again. */
export function makeVisitorTable(
  visitors: readonly Visitors[],
  failed: (rule: number, error: unknown, node: AnyNode) => void,
): VisitorTable {
  const byType = new Map<string, Entry[]>()
  const anyType: Entry[] = []
  const dead = new Set<number>()
  let order = 0
  visitors.forEach((visitor, rule) => {
    for (const key in visitor) {
      const call = visitor[key]
      if (!call) continue
      const selector = parseSelector(key)
      const entry = {selector, rule, order: order++, call}
      if (!selector.types) anyType.push(entry)
      else
        for (const type of selector.types) {
          const list = byType.get(type)
          if (list) list.push(entry)
          else byType.set(type, [entry])
        }
    }
  })
  const cache = new Map<string, Listeners>()
  const of = (type: string): Listeners => {
    const known = cache.get(type)
    if (known) return known
    const own = byType.get(type)
    const all = anyType.length > 0 ? [...(own ?? []), ...anyType] : own
    const listeners = all ? split(all) : NONE
    cache.set(type, listeners)
    return listeners
  }
  const wants = (type: string) => anyType.length > 0 || byType.has(type)
  return {
    of,
    proseOnly: anyType.length === 0 && [...byType.keys()].every((type) => PROSE.has(type)),
    wantsSentences: wants('sentence'),
    wantsQuotes: wants('quote'),
    dispatch(entries, node, ancestry) {
      for (const entry of entries) {
        if (dead.has(entry.rule) || (entry.selector.type === null && !entry.selector.matches(node, ancestry))) continue
        try {
          entry.call(node as never, ancestry[0] ?? null)
        } catch (error) {
          dead.add(entry.rule)
          failed(entry.rule, error, node)
        }
      }
    },
  }
}

/** ESLint's order: less specific selectors first, then the rules' order. */
function split(entries: readonly Entry[]): Listeners {
  const sorted = [...entries].sort((a, b) => a.selector.specificity - b.selector.specificity || a.order - b.order)
  return {enter: sorted.filter((e) => !e.selector.exit), exit: sorted.filter((e) => e.selector.exit)}
}
