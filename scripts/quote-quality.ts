/**
 * Of the paragraphs with quotation marks that no `quote-broken` label touches, the share whose quotations stay unresolved after
 * running quotations are paired. Usage: tsx scripts/quote-quality.ts FILE.jsonl [--show], records of `text` and `labels`.
 */
import {readFileSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {recommendedConfig} from '../src/builtin.ts'
import {activate} from '../src/core/config/presets.ts'
import {createLinter} from '../src/index.ts'
import type {Block, Part, Rule} from '../src/plugin.ts'

interface Label {
  readonly class: string
  readonly start: number
  readonly end: number
}

const {positionals, values} = parseArgs({allowPositionals: true, options: {show: {type: 'boolean'}}})
const parts: Part[] = []
const keep: Rule = {
  meta: {type: 'layout', docs: {description: '', recommended: 'off'}, messages: {}},
  create(context) {
    parts.push(context.part)
    return {}
  },
}
const active = activate('quality/keep', 'warn', keep)
const plugin = {meta: {name: 'quality', version: '0'}, rules: {keep}}
const linter = createLinter({config: {...recommendedConfig, plugins: [plugin], rules: active ? [active] : []}})

const isLabelled = ({range}: Block, labels: readonly Label[]): boolean =>
  labels.some((label) => label.class === 'quote-broken' && label.start < range[1] && label.end > range[0])

let quoted = 0
let unresolved = 0
for (const file of positionals)
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const {text, labels = []} = JSON.parse(line) as {text: string; labels?: readonly Label[]}
    parts.length = 0
    linter.lintText(text)
    const [part] = parts
    for (const block of part?.blocks ?? []) {
      if (!/["“”„]|''/u.test(block.text) || isLabelled(block, labels)) continue
      quoted++
      const [problem] = part!.prose.problemsOf(block)
      if (!problem) continue
      unresolved++
      if (values.show) console.log(`${problem.kind} at ${problem.offset}: ${block.text}\n`)
    }
  }
const share = quoted === 0 ? 0 : (unresolved * 100) / quoted
console.log(`${unresolved} of ${quoted} paragraphs with quotation marks unresolved: ${share.toFixed(2)} %`)
