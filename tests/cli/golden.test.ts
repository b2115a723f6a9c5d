import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {version} from '../../src/generated/version.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = `Ferry returns to Elmira

The ferry left at noon with forty people on board, the harbour office said on Monday.

Adjust Comment Print

The the crossing takes an hour. Roe said. It came back at dusk.
`
const CLEAN = 'Tram line opens\n\nThe tram line opened on Monday, and the first car was full.\n'
const record = (id: string, text: string): string => JSON.stringify({id, url: `https://valleypost.example/${id}`, text})

const FILES = {
  'articles/a.txt': DIRTY,
  'articles/b.md': `# Tram line opens\n\n${CLEAN.split('\n\n')[1]}`,
  'incoming/a.jsonl': `${record('1', DIRTY)}\n${record('2', CLEAN)}\n`,
  'gate.json': '{"extends": "recommended"}',
  'styles/House/Words.yml':
    "extends: substitution\nmessage: \"Use '%s' instead of '%s'.\"\nignorecase: true\nswap:\n  tramline: tram line\n  \\d+th: a word\n",
}

/** The commands that the docs show, with what a script may count on: the exit code, and what is on which stream. */
const COMMANDS: readonly (readonly [string, string, string?])[] = [
  ['check', 'articles/'],
  ['check-records', 'incoming/'],
  ['check-json', '--format json articles/'],
  ['check-jsonl', '--format jsonl incoming/a.jsonl'],
  ['check-quiet', '--quiet articles/'],
  ['fix-dry-run', '--fix-dry-run articles/'],
  ['stdin-fix', '--stdin --fix', 'articles/a.txt'],
  ['pipe-annotate', 'pipe --annotate', 'incoming/a.jsonl'],
  ['gate', '--config gate.json --no-inline-config --max-error-rate 0.5% incoming/'],
  ['gate-for-reports', '--config gate.json --no-inline-config --exit-zero incoming/'],
  ['no-such-file', 'nowhere/'],
  ['init-dry-run', 'init --yes --hook pre-commit --ci github --dry-run'],
  ['import-vale', 'import-vale styles/House'],
]

it.each(COMMANDS)('%s: digestlint %s is as it was', (name, line = '', stdin) =>
  inFolder(FILES, async (cwd) => {
    const input = stdin === undefined ? '' : readFileSync(join(cwd, stdin), 'utf8')
    const {code, out, err} = await digestlint(cwd, line.split(' '), input)
    const told = `$ digestlint ${line}\n# exit code ${code}\n# standard output\n${out}# standard error\n${err}`
    await expect(told.replaceAll(cwd, '/project').replaceAll(`@${version}`, '@VERSION')).toMatchFileSnapshot(
      `golden/${name}.txt`,
    )
  }),
)
