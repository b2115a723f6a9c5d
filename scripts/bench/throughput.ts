/**
 * Text articles per CPU second on one core, beside linters of Markdown (which get them as .md) and textlint with rules on prose, on the same
 * articles in one run. Needs a build. `tsx scripts/bench/throughput.ts [articles]`
 */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {article} from './corpus.ts'
import {compare, configure, digestlint, install, peers, textlint} from './peers.ts'

const COUNT = Number(process.argv[2] ?? 2000)
/** textlint takes a minute and more for all of them. */
const SOME = Math.ceil(COUNT / 10)
const ROUNDS = 3
install()
// Git ignores .bench/, and so digestlint would: the articles stand elsewhere.
const all = mkdtempSync(join(tmpdir(), 'digestlint-throughput-'))
process.on('exit', () => rmSync(all, {recursive: true, force: true}))
const [txt, md, some] = ['txt', 'md', 'some'].map((name) => join(all, name)) as [string, string, string]
for (const folder of [txt, md, some]) mkdirSync(folder)
for (const folder of [md, some]) configure(folder)
for (let index = 0; index < COUNT; index++) {
  const text = article(index)
  writeFileSync(join(txt, `${index}.txt`), text)
  writeFileSync(join(md, `${index}.md`), text)
  if (index < SOME) writeFileSync(join(some, `${index}.md`), text)
}
const own = {...digestlint, folder: txt, articles: COUNT}
compare('text', [own, ...peers.map((peer) => ({...peer, folder: md, articles: COUNT}))], ROUNDS)
compare('text', [own, {...textlint, folder: some, articles: SOME}], 1)
