/** The linters that digestlint is timed beside, installed in .bench/, and digestlint itself. */
import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {root} from '../generate/files.ts'
import {cpuOf, median} from './cpu.ts'

const VERSIONS = {
  'markdownlint-cli2': '0.22.1',
  'remark-cli': '12.0.1',
  'remark-preset-lint-recommended': '7.0.1',
  eslint: '10.15.0',
  '@eslint/markdown': '8.0.3',
  textlint: '15.8.0',
  'textlint-rule-write-good': '2.0.0',
  'textlint-rule-max-comma': '4.0.0',
  'textlint-rule-en-max-word-count': '1.0.2',
  'textlint-rule-common-misspellings': '1.0.1',
}
const bench = join(root, '.bench')
const installed = (name: string): string => join(bench, 'node_modules', name)

export interface Tool {
  readonly name: string
  /** The command for a folder with its articles, run in it. */
  readonly command: readonly string[]
  /** It exits with 1 where it has findings. */
  readonly mayFail?: boolean
}

export const digestlint: Tool = {
  name: 'digestlint',
  command: ['node', join(root, 'dist/cli.js'), '--exit-zero', '--no-config', '-f', 'json', '.'],
}

/** Linters of Markdown. They read `.md`. */
export const peers: readonly Tool[] = [
  {
    name: 'markdownlint-cli2',
    mayFail: true,
    command: ['node', join(installed('markdownlint-cli2'), 'markdownlint-cli2-bin.mjs'), '*.md'],
  },
  {
    name: 'remark-lint',
    mayFail: true,
    command: [
      'node',
      join(installed('remark-cli'), 'cli.js'),
      '.',
      '--no-stdout',
      '--use',
      join(installed('remark-preset-lint-recommended'), 'index.js'),
    ],
  },
  {name: '@eslint/markdown', mayFail: true, command: ['node', join(installed('eslint'), 'bin/eslint.js'), '.']},
]

/** With four rules on prose. */
export const textlint: Tool = {
  name: 'textlint, 4 rules on prose',
  mayFail: true,
  command: [
    'node',
    join(installed('textlint'), 'bin/textlint.js'),
    ...['write-good', 'max-comma', 'en-max-word-count', 'common-misspellings'].flatMap((rule) => ['--rule', rule]),
    '--rules-base-directory',
    join(bench, 'node_modules'),
    '*.md',
  ],
}

export function install(): void {
  mkdirSync(bench, {recursive: true})
  if (Object.keys(VERSIONS).every((name) => existsSync(installed(name)))) return
  if (!existsSync(join(bench, 'package.json'))) writeFileSync(join(bench, 'package.json'), '{"private": true}')
  const names = Object.entries(VERSIONS).map(([name, version]) => `${name}@${version}`)
  execFileSync('npm', ['install', '--no-audit', '--no-fund', ...names], {
    cwd: bench,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

/** What the peers want beside the articles. */
export function configure(folder: string): void {
  const plugin = pathToFileURL(join(installed('@eslint/markdown'), 'dist/index.js')).href
  writeFileSync(
    join(folder, 'eslint.config.mjs'),
    `import markdown from '${plugin}'\nexport default markdown.configs.recommended\n`,
  )
  // News is not wrapped: a finding a line would time the peer's report.
  writeFileSync(join(folder, '.markdownlint.json'), '{"MD013": false}')
}

/** A tool, its folder and how many articles are there. */
export interface Timed extends Tool {
  readonly folder: string
  readonly articles: number
}

/** Articles per CPU second on one core, in turn, medians of some rounds. Prints a line a tool, and the ratio of the first to the fastest other. */
export function compare(title: string, tools: readonly Timed[], rounds: number): void {
  const speeds = new Map(tools.map(({name}) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const {name, command, folder, articles, mayFail} of tools)
      speeds.get(name)!.push(articles / cpuOf(command, folder, mayFail ? 1 : 0))
  const of = (name: string): number => median(speeds.get(name)!)
  for (const {name} of tools) {
    const all = speeds.get(name)!.map((one) => one.toFixed(0))
    console.log(`${title}: ${name} ${of(name).toFixed(0)} articles per CPU second (${all.join(', ')})`)
  }
  const [own, ...others] = tools.map(({name}) => name)
  const fastest = others.reduce((one, other) => (of(other) > of(one) ? other : one))
  console.log(`${title}: ${own} ${(of(own!) / of(fastest)).toFixed(2)} times the fastest, ${fastest}`)
}
