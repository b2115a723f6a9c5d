/**
 * What a hook costs: `digestlint --staged` on one staged article of a repository of 500, in CPU time without that of git, against `node -e 0`;
 * with a baseline over all of them too. In turn, medians of 15 rounds. Needs a build.
 */
import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {article} from './corpus.ts'
import {cpuOf, median} from './cpu.ts'

const ROUNDS = 15
const cli = join(root, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'digestlint-staged-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const git = (...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {cwd: folder, encoding: 'utf8'})

git('init', '-q')
for (let index = 0; index < 500; index++) writeFileSync(join(folder, `${index}.txt`), article(index))
git('add', '-A')
git('commit', '-q', '-m', '500 articles')
writeFileSync(join(folder, '77.txt'), `${article(77)}\nThe ferry left at noon.\n`)
git('add', '77.txt')
const known = join(folder, 'known.json')
execFileSync('node', [cli, '--suppress-all', '--suppressions-location', known, '.'], {cwd: folder, stdio: 'ignore'})
const oid = git('rev-parse', ':77.txt').trim()
const raw = ['--raw', '-z', '--no-renames', '--no-abbrev', '--no-relative', '--no-ext-diff', '--no-color']

const commands = {
  'node -e 0': ['node', '-e', '0'],
  'a file by its name': ['node', cli, '77.txt'],
  '--staged': ['node', cli, '--staged'],
  '--staged, baseline of 500': ['node', cli, '--staged', '--suppressions-location', known],
  // The calls of git that --staged makes.
  'git rev-parse': ['git', 'rev-parse', '--show-toplevel'],
  'git diff': ['git', 'diff', '--cached', ...raw],
  'git cat-file': ['bash', '-c', `exec git cat-file --batch <<< ${oid}`],
}
const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))
for (let round = 0; round < ROUNDS; round++)
  for (const [name, command] of Object.entries(commands)) times.get(name)!.push(cpuOf(command, folder))
const of = (name: string): number => median(times.get(name)!)
const base = of('node -e 0')
const ofGit = of('git rev-parse') + of('git diff') + of('git cat-file')
console.log(`node -e 0: ${(base * 1000).toFixed(0)} ms CPU; git: ${(ofGit * 1000).toFixed(0)} ms`)
console.log(`a file by its name: ${(of('a file by its name') / base).toFixed(2)} times node -e 0`)
for (const name of ['--staged', '--staged, baseline of 500'])
  console.log(`${name}: ${((of(name) - ofGit) / base).toFixed(2)} times node -e 0, besides git's own`)
