/**
 * Markdown articles per CPU second on one core, beside the linters that parse Markdown, on the same 2,000 articles in one run: where nine
 * blocks in ten are plain prose, and where each holds Markdown. Peers are installed in .bench/. Needs a build.
 */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {root} from '../generate/files.ts'
import {markedUp, mostlyProse} from './corpus-markdown.ts'
import {cpuOf, median} from './cpu.ts'

const COUNT = Number(process.argv[2] ?? 2000)
const ROUNDS = 3
const PEERS = {
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  eslint: '10.15.0',
  '@eslint/markdown': '8.0.3',
}
const bench = join(root, '.bench')
const installed = (name: string): string => join(bench, 'node_modules', name)
mkdirSync(bench, {recursive: true})
if (!Object.keys(PEERS).every((name) => existsSync(installed(name)))) {
  if (!existsSync(join(bench, 'package.json'))) writeFileSync(join(bench, 'package.json'), '{"private": true}')
  const names = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...names], {cwd: bench, stdio: 'ignore'})
}
// Git ignores .bench/, and so digestlint would: the articles stand elsewhere.
const folder = mkdtempSync(join(tmpdir(), 'digestlint-markdown-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const plugin = pathToFileURL(join(installed('@eslint/markdown'), 'dist/index.js')).href
const config = `import markdown from '${plugin}'\nexport default markdown.configs.recommended\n`

const tools: Readonly<Record<string, (articles: string) => readonly string[]>> = {
  digestlint: () => ['node', join(root, 'dist/cli.js'), '--exit-zero', '--no-config', '-f', 'json', '.'],
  'markdownlint-cli2': () => ['node', join(installed('markdownlint-cli2'), 'markdownlint-cli2-bin.mjs'), '*.md'],
  'remark-lint': () => [
    'node',
    join(installed('remark-cli'), 'cli.js'),
    '.',
    '--no-stdout',
    '--use',
    join(installed('remark-preset-lint-recommended'), 'index.js'),
  ],
  '@eslint/markdown': () => ['node', join(installed('eslint'), 'bin/eslint.js'), '.'],
}
const corpora = {'nine blocks in ten plain': mostlyProse, 'Markdown everywhere': markedUp}
for (const [name, make] of Object.entries(corpora)) {
  const articles = mkdtempSync(join(folder, 'md-'))
  writeFileSync(join(articles, 'eslint.config.mjs'), config)
  // News is not wrapped: a finding a line would time the peer's report.
  writeFileSync(join(articles, '.markdownlint.json'), '{"MD013": false}')
  for (let index = 0; index < COUNT; index++) writeFileSync(join(articles, `${index}.md`), make(index))
  const speeds = new Map(Object.keys(tools).map((tool) => [tool, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++)
    for (const [tool, command] of Object.entries(tools))
      speeds.get(tool)!.push(COUNT / cpuOf(command(articles), articles))
  const of = (tool: string): number => median(speeds.get(tool)!)
  const fastest = Object.keys(tools)
    .slice(1)
    .reduce((one, other) => (of(other) > of(one) ? other : one))
  for (const tool of Object.keys(tools))
    console.log(
      `${name}: ${tool} ${of(tool).toFixed(0)} articles per CPU second (${speeds
        .get(tool)!
        .map((one) => one.toFixed(0))
        .join(', ')})`,
    )
  console.log(`${name}: digestlint ${(of('digestlint') / of(fastest)).toFixed(2)} times the fastest, ${fastest}`)
}
