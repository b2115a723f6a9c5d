import type {Rule} from '../../src/core/types.ts'
import {type Generated, read} from './files.ts'

const START = '<!-- rules:start -->'
const END = '<!-- rules:end -->'
const SILENT = '<!-- digestlint-disable -- descriptions name what rules find, word for word -->'

/** The README's table of rules. */
export function generateReadme(rules: ReadonlyMap<string, Rule>): Generated[] {
  const text = read('README.md')
  const rows = [...rules].map(([id, {meta}]) => {
    const fix = meta.fixable ? 'fix' : meta.hasSuggestions ? 'suggestion' : ''
    return `| [${id}](docs/rules/${id}.md) | ${meta.docs.description.replaceAll('|', '\\|')} | ${meta.docs.recommended} | ${fix} |`
  })
  const table = `${START}\n${SILENT}\n\n| rule | | level | |\n|---|---|---|---|\n${rows.join('\n')}\n\n<!-- digestlint-enable -->\n${END}`
  return [
    {path: 'README.md', text: text.slice(0, text.indexOf(START)) + table + text.slice(text.indexOf(END) + END.length)},
  ]
}
