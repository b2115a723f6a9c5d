import {noVisitors} from '../core/no-visitors.ts'
import type {CorpusRule, Plugin, ResolvedConfig, Rule, RuleContext, Visitors} from '../core/types.ts'

/** Where the time of a run went, in milliseconds of the clock. */
export interface Stats {
  /** The same config with rules that are timed. */
  timed(config: ResolvedConfig): ResolvedConfig
  /** Work of a phase; what rules take in it counts as theirs too. */
  phase<T>(name: Phase, work: () => T): T
  /** An article is done. */
  article(name: string, milliseconds: number): void
  readonly rules: ReadonlyMap<string, number>
  readonly phases: ReadonlyMap<Phase, number>
  /** Slowest first. */
  readonly slowest: readonly SlowArticle[]
  readonly articles: number
}
export interface SlowArticle {
  readonly name: string
  readonly milliseconds: number
}
export type Phase = 'read' | 'lint' | 'phrases' | 'compare' | 'write'

const SLOWEST = 5

export function makeStats(now: () => number = () => performance.now()): Stats {
  const rules = new Map<string, number>()
  const phases = new Map<Phase, number>()
  const slowest: SlowArticle[] = []
  const made = new WeakMap<ResolvedConfig, ResolvedConfig>()
  let articles = 0
  const add = <K>(to: Map<K, number>, key: K, milliseconds: number): void => {
    to.set(key, (to.get(key) ?? 0) + milliseconds)
  }
  /** Phrases are looked for when the first rule asks: that is no work of this rule. */
  let phrases = 0
  const timed = <T>(id: string, work: () => T): T => {
    const start = now()
    const before = phrases
    try {
      return work()
    } finally {
      add(rules, id, now() - start - (phrases - before))
    }
  }
  const phase = <T>(name: Phase, work: () => T): T => {
    const start = now()
    try {
      return work()
    } finally {
      const spent = now() - start
      add(phases, name, spent)
      if (name === 'phrases') phrases += spent
    }
  }
  /** One copy of a rule, whatever configs it is in: rules that compare articles are told apart by it. */
  const copies = new WeakMap<Rule, Rule>()
  const timedRule = (id: string, rule: Rule): Rule => {
    const own = copies.get(rule) ?? copyOf(id, rule)
    copies.set(rule, own)
    return own
  }
  const copyOf = (id: string, rule: Rule): Rule => {
    if ('collect' in rule) {
      const {collect} = rule as CorpusRule
      const own = {...rule, collect: (context: never) => timed(id, () => collect(context))}
      return own as unknown as Rule
    }
    if (rule.create === noVisitors) return rule
    return {
      ...rule,
      create: (context) => timed(id, () => timedVisitors(id, rule.create(withPhrases(context)))),
    }
  }
  const timedVisitors = (id: string, visitors: Visitors): Visitors => {
    const own: Record<string, unknown> = {}
    // The number of parameters says whether a listener wants the parent.
    for (const [key, listener] of Object.entries(visitors) as [string, (node: never, parent: never) => void][])
      own[key] =
        listener.length > 1
          ? (node: never, parent: never) => timed(id, () => listener(node, parent))
          : (node: never) => timed(id, () => (listener as (node: never) => void)(node))
    return own as Visitors
  }
  const withPhrases = (context: RuleContext): RuleContext =>
    Object.create(context, {
      phrases: {value: () => phase('phrases', () => context.phrases())},
      // An accessor of the context itself, which a private field keeps from being inherited.
      part: {get: () => context.part},
    }) as RuleContext
  return {
    timed(config) {
      const known = made.get(config)
      if (known) return known
      const plugins = config.plugins.map((plugin): Plugin => {
        const prefix = plugin.meta.name === 'digestlint' ? '' : `${plugin.meta.name}/`
        const own = Object.entries(plugin.rules ?? {}).map(([id, rule]) => [id, timedRule(prefix + id, rule)] as const)
        return {...plugin, rules: Object.fromEntries(own)}
      })
      const own = {...config, plugins}
      made.set(config, own)
      return own
    },
    phase,
    article(name, milliseconds) {
      articles++
      if (slowest.length === SLOWEST && milliseconds <= slowest.at(-1)!.milliseconds) return
      slowest.push({name, milliseconds})
      slowest.sort((a, b) => b.milliseconds - a.milliseconds)
      slowest.length = Math.min(slowest.length, SLOWEST)
    },
    rules,
    phases,
    slowest,
    get articles() {
      return articles
    },
  }
}
