/**
 * Markdown articles per CPU second on one core, beside the linters that parse Markdown, on the same articles in one run: where nine
 * blocks in ten are plain prose, and where each holds Markdown. Needs a build. `tsx scripts/bench/markdown.ts [articles]`
 */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {markedUp, mostlyProse} from './corpus-markdown.ts'
import {compare, configure, digestlint, install, peers} from './peers.ts'

const COUNT = Number(process.argv[2] ?? 2000)
install()
// Git ignores .bench/, and so digestlint would: the articles stand elsewhere.
const all = mkdtempSync(join(tmpdir(), 'digestlint-markdown-'))
process.on('exit', () => rmSync(all, {recursive: true, force: true}))
const corpora = {'nine blocks in ten plain': mostlyProse, 'Markdown everywhere': markedUp}
for (const [name, make] of Object.entries(corpora)) {
  const folder = mkdtempSync(join(all, 'md-'))
  configure(folder)
  for (let index = 0; index < COUNT; index++) writeFileSync(join(folder, `${index}.md`), make(index))
  const tools = [digestlint, ...peers].map((tool) => ({...tool, folder, articles: COUNT}))
  compare(name, tools, 3)
}
