/**
 * Cost of single rules over made articles of 3 to 4 KB, in microseconds an article: rules by name as arguments, default all built-in ones.
 * The article, its sentences and quotations are ready; only the rule's own visitors run. Compare runs of one machine and one moment.
 */
import {builtin, recommendedConfig} from '../../src/builtin.ts'
import {activate} from '../../src/core/config/presets.ts'
import {createLinter} from '../../src/index.ts'
import type {AnyNode, Rule, RuleContext, Visitors} from '../../src/plugin.ts'
import {article} from './corpus.ts'

const COUNT = 200
const ROUNDS = 25

/** Contexts as the engine makes them, kept by a rule that does nothing else. */
function contextsOf(texts: readonly string[]): RuleContext[] {
  const contexts: RuleContext[] = []
  const keep: Rule = {
    meta: {type: 'layout', docs: {description: '', recommended: 'off'}, messages: {}},
    create(context) {
      contexts.push(context)
      return {}
    },
  }
  const plugin = {meta: {name: 'bench', version: '0'}, rules: {keep}}
  const active = activate('bench/keep', 'warn', keep)
  const linter = createLinter({config: {...recommendedConfig, plugins: [plugin], rules: active ? [active] : []}})
  for (const text of texts) linter.lintText(text)
  return contexts
}

function walk(visitors: Visitors, {part}: RuleContext): void {
  const call = (key: string, node: AnyNode): void =>
    (visitors[key] as ((node: AnyNode, parent: null) => void) | undefined)?.(node, null)
  const {block: onBlock, sentence: onSentence, quote: onQuote} = visitors
  call('root', part.tree)
  for (const block of part.blocks) {
    onBlock?.(block, null)
    if (onSentence) for (const sentence of part.prose.sentencesOf(block)) onSentence(sentence, null)
    if (onQuote) for (const quote of part.prose.quotesOf(block)) onQuote(quote, null)
    if (visitors['block:exit']) visitors['block:exit'](block, null)
  }
  call('root:exit', part.tree)
}

const contexts = contextsOf(Array.from({length: COUNT}, (_, index) => article(index)))
const wanted = process.argv.slice(2)
const rules = Object.entries(builtin.rules ?? {}).filter(([id]) => wanted.length === 0 || wanted.includes(id))

for (const [id, rule] of rules) {
  const options = rule.meta.defaultOptions ?? {}
  let found = 0
  let best = Number.POSITIVE_INFINITY
  const own = contexts.map(
    (context): RuleContext => ({...context, part: context.part, options, report: () => found++, phrases: () => []}),
  )
  for (let round = 0; round < ROUNDS; round++) {
    // CPU time: other work on the machine does not count.
    const before = process.cpuUsage()
    for (const context of own) walk(rule.create(context), context)
    const {user, system} = process.cpuUsage(before)
    best = Math.min(best, (user + system) / COUNT)
  }
  console.log(`${id.padEnd(30)} ${best.toFixed(1).padStart(7)} us an article, ${found / ROUNDS} findings`)
}
