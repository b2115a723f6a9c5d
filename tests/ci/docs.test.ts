import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {version} from '../../src/generated/version.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {runScript} from '../support/shell.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/ci.md'), 'utf8')
/** The code blocks of a section. */
const blocksIn = (heading: string): string[] => {
  const [, section = ''] = page.split(`\n## ${heading}\n`)
  return [...section.split('\n## ')[0]!.matchAll(/^```\w+\n(.*?)^```$/gmsu)].map(([, code]) => code!)
}

describe('docs/ci.md', () => {
  it('names the inputs of the action, with their defaults', () => {
    const {inputs} = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8')) as {
      inputs: Record<string, {default: string}>
    }
    const rows = [...page.matchAll(/^\| `([\w-]+)` \| (?:`([^`]*)`)? ?\|/gmu)].map(([, name, value = '']) => [
      name,
      value,
    ])
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])),
    )
    const [workflow] = blocksIn('GitHub Actions')
    const job = (parse(workflow!) as {jobs: {digestlint: {steps: {uses: string; with: object}[]}}}).jobs.digestlint
    const step = job.steps.find(({uses}) => uses.startsWith('OWNER/'))
    for (const name of Object.keys(step!.with)) expect(inputs).toHaveProperty(name)
    expect(step?.uses).toBe(`OWNER/digestlint@v${version}`)
  })
  it('has a script for any other service that runs', () =>
    inFolder({}, async (cwd) => {
      const [script] = blocksIn('Any other')
      const formats = ['--format', 'stylish', '--format', 'sarif=digestlint.sarif', '--format', 'junit=digestlint.xml']
      const {status, calls} = runScript(['sh'], script!, cwd, {NPX_CODE: '1'})
      expect([status, calls]).toEqual([1, [['--yes', `digestlint@${version}`, ...formats, '.']]])
    }))
  it('says truly that a comment in a scrape silences rules, and what heeds none', () =>
    inFolder(
      {
        'gate.json': '{"extends": "recommended"}',
        'incoming/a.md': '<!-- digestlint-disable -->\n\n# Ferry\n\nThe ferry left.\n\nAdjust Comment Print\n',
        'incoming/.digestlintrc.json': '{"rules": {"no-toolbar-text": "off"}}',
      },
      async (cwd) => {
        expect((await digestlint(cwd, ['incoming/'])).code).toBe(0)
        expect((await digestlint(cwd, ['--config', 'gate.json', 'incoming/'])).code).toBe(0)
        expect((await digestlint(cwd, ['--no-inline-config', 'incoming/'])).code).toBe(0)
        const [gate] = blocksIn('Scrapes')
        const argv = gate!.trim().split(' ').slice(2)
        expect(await digestlint(cwd, argv)).toMatchObject({code: 1, out: expect.stringContaining('no-toolbar-text')})
      },
    ))
  it.each([
    ['fine.txt', [], 0],
    ['error.txt', [], 1],
    ['warning.txt', [], 0],
    ['warning.txt', ['--max-warnings', '0'], 1],
    ['error.txt', ['--exit-zero'], 0],
    ['nowhere.txt', [], 2],
    ['nowhere.txt', ['--exit-zero'], 2],
  ])('keeps the exit codes of its table: %s %j ends with %i', (file, flags, expected) =>
    inFolder(
      {
        'fine.txt': 'The ferry left at noon.\n',
        'error.txt': 'The ferry left at noon.\n\nAdjust Comment Print\n',
        'warning.txt': 'The boat left.\n\nRoe said. The harbour gained a crane.\n',
      },
      async (cwd) => {
        expect((await digestlint(cwd, [...flags, file])).code).toBe(expected)
      },
    ),
  )
})
