import {type Above, arrayOf} from './above.ts'
import {parseSelector, type Selector} from './selectors.ts'
import type {AnyNode, Visitors} from './types.ts'

export type Listener = (node: never, parent: AnyNode | null) => void
interface Entry {
  readonly selector: Selector
  readonly rule: number
  /** Index of its function in the table's calls: also the order of rules. */
  readonly slot: number
}
export interface Listeners {
  readonly enter: readonly Entry[]
  readonly exit: readonly Entry[]
}

/** The listeners of all rules by node type. */
export interface VisitorTable {
  of(type: string): Listeners
  /** True where only blocks, sentences, quotes and the root are listened to: the tree need not be walked. */
  readonly proseOnly: boolean
  readonly wantsSentences: boolean
  readonly wantsQuotes: boolean
  dispatch(entries: readonly Entry[], node: AnyNode, above: Above | null): void
}

type Failed = (rule: number, error: unknown, node: AnyNode | null) => void

const PROSE = new Set(['root', 'block', 'sentence', 'quote'])
const NONE: Listeners = {enter: [], exit: []}

/** What the keys of all rules' visitors come to, without their functions: articles of one config nearly always agree in it. */
class Plan {
  readonly keys: readonly (readonly string[])[]
  /** Rules with a key that is no selector or names no node: none of their listeners is called. */
  readonly broken = new Map<number, unknown>()
  readonly proseOnly: boolean
  readonly wantsSentences: boolean
  readonly wantsQuotes: boolean
  readonly #byType = new Map<string, Entry[]>()
  readonly #anyType: Entry[] = []
  readonly #cache = new Map<string, Listeners>()

  constructor(visitors: readonly Visitors[]) {
    this.keys = visitors.map(keysOf)
    let slot = 0
    for (const [rule, keys] of this.keys.entries()) {
      try {
        for (const [index, selector] of keys.map(parseSelector).entries())
          this.#add({selector, rule, slot: slot + index})
      } catch (error) {
        this.broken.set(rule, error)
      }
      slot += keys.length
    }
    const wants = (type: string): boolean => this.#anyType.length > 0 || this.#byType.has(type)
    this.proseOnly = this.#anyType.length === 0 && [...this.#byType.keys()].every((type) => PROSE.has(type))
    this.wantsSentences = wants('sentence')
    this.wantsQuotes = wants('quote')
  }

  #add(entry: Entry): void {
    const {types} = entry.selector
    if (!types) this.#anyType.push(entry)
    else
      for (const type of types) {
        const list = this.#byType.get(type)
        if (list) list.push(entry)
        else this.#byType.set(type, [entry])
      }
  }

  /** The functions of visitors by slot; null where their keys are others than the plan's. */
  callsOf(visitors: readonly Visitors[]): Listener[] | null {
    if (visitors.length !== this.keys.length) return null
    const calls: Listener[] = []
    for (let rule = 0; rule < visitors.length; rule++) {
      const keys = this.keys[rule]!
      const visitor = visitors[rule]!
      let count = 0
      for (const key in visitor) {
        const call = visitor[key]
        if (!call) continue
        if (keys[count++] !== key) return null
        calls.push(call)
      }
      if (count !== keys.length) return null
    }
    return calls
  }

  of(type: string): Listeners {
    const known = this.#cache.get(type)
    if (known) return known
    const own = this.#byType.get(type)
    const all = this.#anyType.length > 0 ? [...(own ?? []), ...this.#anyType] : own
    const listeners = all ? split(all) : NONE
    this.#cache.set(type, listeners)
    return listeners
  }
}

function keysOf(visitor: Visitors): string[] {
  const keys: string[] = []
  for (const key in visitor) if (visitor[key]) keys.push(key)
  return keys
}

/** Makes tables for the articles of one config. */
export class VisitorTables {
  #plan: Plan | null = null

  /** Merges the visitors of all rules; `failed(rule, error, node)` hears of a listener that throws, and its rule is not called again. */
  make(visitors: readonly Visitors[], failed: Failed): VisitorTable {
    const known = this.#plan?.callsOf(visitors) ?? null
    const plan = known ? this.#plan! : new Plan(visitors)
    this.#plan = plan
    for (const [rule, error] of plan.broken) failed(rule, error, null)
    return new Table(plan, known ?? plan.callsOf(visitors)!, failed)
  }
}

class Table implements VisitorTable {
  readonly proseOnly: boolean
  readonly wantsSentences: boolean
  readonly wantsQuotes: boolean
  readonly #plan: Plan
  readonly #calls: readonly Listener[]
  readonly #dead = new Set<number>()
  readonly #failed: Failed

  constructor(plan: Plan, calls: readonly Listener[], failed: Failed) {
    this.#calls = calls
    this.proseOnly = plan.proseOnly
    this.wantsSentences = plan.wantsSentences
    this.wantsQuotes = plan.wantsQuotes
    this.#plan = plan
    this.#failed = failed
  }

  of(type: string): Listeners {
    return this.#plan.of(type)
  }

  dispatch(entries: readonly Entry[], node: AnyNode, above: Above | null): void {
    for (let index = 0; index < entries.length; index++) {
      const {rule, selector, slot} = entries[index]!
      if (this.#dead.size > 0 && this.#dead.has(rule)) continue
      if (selector.type === null && !selector.matches(node, arrayOf(above))) continue
      const call = this.#calls[slot]!
      try {
        // Who does not ask for the parent does not pay for a tree of plain text.
        call(node as never, call.length > 1 ? (above?.node ?? null) : null)
      } catch (error) {
        this.#dead.add(rule)
        this.#failed(rule, error, node)
      }
    }
  }
}

/** ESLint's order: less specific selectors first, then the rules' order. */
function split(entries: readonly Entry[]): Listeners {
  const sorted = [...entries].sort((a, b) => a.selector.specificity - b.selector.specificity || a.slot - b.slot)
  return {enter: sorted.filter((e) => !e.selector.exit), exit: sorted.filter((e) => e.selector.exit)}
}
