/** Articles per CPU second on one core beside markdownlint-cli2, on the same 2,000 articles in one run. Peers are installed in .bench/. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {article} from './corpus.ts'
import {cpuOf} from './cpu.ts'

const COUNT = 2000
const bench = join(root, '.bench')
const peer = join(bench, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs')
// Git ignores .bench/, and so digestlint would: the articles stand elsewhere.
const folder = mkdtempSync(join(tmpdir(), 'digestlint-throughput-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
mkdirSync(bench, {recursive: true})
mkdirSync(join(folder, 'txt'))
mkdirSync(join(folder, 'md'))
if (!existsSync(peer)) {
  writeFileSync(join(bench, 'package.json'), '{"private": true}')
  execFileSync('npm', ['install', '--no-audit', '--no-fund', 'markdownlint-cli2@0.22.1'], {cwd: bench, stdio: 'ignore'})
}
for (let index = 0; index < COUNT; index++) {
  writeFileSync(join(folder, 'txt', `${index}.txt`), article(index))
  writeFileSync(join(folder, 'md', `${index}.md`), article(index))
}
const cli = join(root, 'dist/cli.js')
const rounds = Array.from({length: 3}, () => ({
  own: COUNT / cpuOf(['node', cli, '--exit-zero', '--no-config', '-f', 'json', '.'], join(folder, 'txt')),
  peer: COUNT / cpuOf(['node', peer, 'md/*.md'], folder),
}))
for (const {own, peer: other} of rounds)
  console.log(
    `digestlint ${own.toFixed(0)} text articles per CPU second, markdownlint-cli2 ${other.toFixed(0)}: ${(own / other).toFixed(2)} times`,
  )
