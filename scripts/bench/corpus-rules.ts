/** What the rules that compare articles cost: a run over generated articles with and without them, in turn, medians of five rounds. */
import {builtin, createLinter, recommendedConfig} from '../../src/index.ts'
import {article} from './corpus.ts'
import {median} from './cpu.ts'

const COUNT = 500
const texts = Array.from({length: COUNT}, (_, index) => ({text: article(index), filename: `${index}.txt`}))
const isCorpus = (id: string): boolean => 'collect' in (builtin.rules?.[id] ?? {})
const settings = {...recommendedConfig.settings, site: 'valleypost.example'}
const all = {...recommendedConfig, settings}
const linters = {
  without: createLinter({config: {...all, rules: all.rules.filter(({id}) => !isCorpus(id))}}),
  with: createLinter({config: all}),
}
const times = {without: [] as number[], with: [] as number[]}
let findings = 0
for (let round = 0; round < 5; round++)
  for (const name of ['without', 'with'] as const) {
    const before = process.cpuUsage()
    const results = linters[name].lintTexts(texts)
    const {user, system} = process.cpuUsage(before)
    times[name].push((user + system) / COUNT)
    if (name === 'with')
      findings = results.flatMap(({messages}) => messages).filter(({ruleId}) => isCorpus(ruleId ?? '')).length
  }
const [without, own] = [median(times.without), median(times.with)]
console.log(
  `a run with rules that compare articles: ${own.toFixed(0)} us of CPU an article, ${(own / without).toFixed(2)} times one without (${(own - without).toFixed(1)} us more; ${findings} findings)`,
)
