/**
 * What the rules that compare articles cost: a run over generated articles with and without them, in turn, medians of five rounds. The
 * generator has few sentences; a suffix of its own for the longer words of each article makes it tell a story of its own, as real ones do.
 */
import {createArticle} from '../../src/core/article.ts'
import {makeCorpus} from '../../src/core/corpus.ts'
import {compileRules} from '../../src/core/lint.ts'
import {builtin, createLinter, recommendedConfig} from '../../src/index.ts'
import {text} from '../../src/markups/text.ts'
import {article} from './corpus.ts'
import {median} from './cpu.ts'

const COUNT = 300
const own = (index: number): string => {
  const suffix = String.fromCharCode(
    97 + (index % 26),
    97 + (Math.floor(index / 26) % 26),
    97 + Math.floor(index / 676),
  )
  return article(index).replace(/\b(?!said\b|that\b|with\b|have\b)[a-z]{4,}\b/gu, (word) => word + suffix)
}
const texts = Array.from({length: COUNT}, (_, index) => ({text: own(index), filename: `${index}.txt`}))
const isCorpus = (id: string): boolean => 'collect' in (builtin.rules?.[id] ?? {})
const settings = {...recommendedConfig.settings, site: 'valleypost.example', lang: 'en'}
const all = {...recommendedConfig, settings}
const cpu = (): number => {
  const {user, system} = process.cpuUsage()
  return user + system
}
/** Microseconds an article. */
function time(work: () => unknown): number {
  const before = cpu()
  work()
  return (cpu() - before) / COUNT
}

const linters = {
  without: createLinter({config: {...all, rules: all.rules.filter(({id}) => !isCorpus(id))}}),
  with: createLinter({config: all}),
}
const times = {without: [] as number[], with: [] as number[], collect: [] as number[], compare: [] as number[]}
const set = compileRules(all)
const nothing = {active: [], suppressed: [], regions: []}
for (let round = 0; round < 5; round++) {
  for (const name of ['without', 'with'] as const) times[name].push(time(() => linters[name].lintTexts(texts)))
  const build = (index: number) =>
    createArticle({filename: `${index}.txt`, parts: [{name: 'body', text: texts[index]!.text, markup: text}], settings})
  const articles = texts.map((_, index) => build(index))
  for (const {body} of articles) for (const block of body.blocks) void block.text.length
  const corpus = makeCorpus()
  times.collect.push(
    time(() => {
      for (const [index, one] of articles.entries()) corpus.add(one, set, index, nothing)
    }),
  )
  times.compare.push(time(() => [...corpus.compare(({order}) => build(order))]))
}
const [without, whole, collect, compare] = (['without', 'with', 'collect', 'compare'] as const).map((name) =>
  median(times[name]),
) as [number, number, number, number]
console.log(
  `a run with rules that compare articles takes ${(whole / without).toFixed(2)} times one without; they take ${collect.toFixed(1)} us of CPU an article to collect and ${compare.toFixed(1)} to compare (articles of ${(texts.reduce((sum, one) => sum + one.text.length, 0) / COUNT / 1000).toFixed(1)} KB)`,
)
