import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {version} from '../../src/generated/version.ts'
import {inFolder} from '../support/cli.ts'
import {inRepo} from '../support/git.ts'
import {runs} from '../support/runs.ts'
import {runScript} from '../support/shell.ts'

interface Action {
  inputs: Record<string, {default: string; description: string}>
  outputs: Record<string, {value: string}>
  runs: {using: string; steps: [{id: string; env: Record<string, string>; run: string; shell: string}]}
}
const root = join(import.meta.dirname, '../..')
const action = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as Action
const [step] = action.runs.steps

/** The variables that GitHub would make of inputs. */
function variables(inputs: Readonly<Record<string, string>>, github: Readonly<Record<string, string>> = {}) {
  const filled = (expression: string): string => {
    const [, scope, name] = /^\$\{\{ (inputs|github)\.([\w.-]+) \}\}$/u.exec(expression)!
    return scope === 'inputs' ? (inputs[name!] ?? action.inputs[name!]!.default) : (github[name!] ?? '')
  }
  return Object.fromEntries(Object.entries(step.env).map(([name, expression]) => [name, filled(expression)]))
}
const run = (cwd: string, inputs: Record<string, string>, github = {}, env: Record<string, string> = {}) => {
  const output = join(cwd, '.output')
  const called = runScript(['bash', '--noprofile', '--norc', '-eo', 'pipefail'], step.run, cwd, {
    ...variables(inputs, {action_path: root, ...github}),
    GITHUB_OUTPUT: output,
    NPX_WRITES: inputs.sarif?.replace(/\n/gu, '') ?? 'digestlint.sarif',
    ...env,
  })
  return {...called, output: existsSync(output) ? readFileSync(output, 'utf8') : ''}
}

describe('action.yml', () => {
  it('lets no input into the script but as a variable', () => {
    expect(step.run).not.toContain('${{')
    expect(action.runs.steps).toHaveLength(1)
    for (const name of Object.keys(action.inputs)) expect(JSON.stringify(step)).toContain(`inputs.${name} }}`)
  })
  it('checks the whole folder, for GitHub and as SARIF, in the version of the action', () =>
    inFolder({}, async (cwd) => {
      const {status, calls, output} = run(cwd, {})
      expect(calls).toEqual([
        ['--yes', `digestlint@${version}`, '--format=github', '--format=sarif=digestlint.sarif', '--', '.'],
      ])
      expect([status, output]).toEqual([0, 'exit-code=0\nsarif=digestlint.sarif\n'])
    }))
  it('takes what the project has installed', () =>
    inFolder({'node_modules/.bin/digestlint': ''}, async (cwd) => {
      expect(run(cwd, {}).calls[0]?.slice(0, 2)).toEqual(['--no-install', 'digestlint'])
      expect(run(cwd, {version: '1.2.3'}).calls[0]?.slice(0, 2)).toEqual(['--yes', 'digestlint@1.2.3'])
    }))
  it('hands on what its inputs say', () =>
    inFolder({}, async (cwd) => {
      const {calls, output} = run(cwd, {
        paths: 'articles/\nnews of May.jsonl\n',
        config: 'gate.json',
        'inline-config': 'false',
        format: 'stylish\ngithub',
        sarif: '',
        'max-warnings': '10',
        args: '--cache\n--rule=no-x: off\n',
      })
      expect(calls[0]?.slice(2)).toEqual([
        '--format=stylish',
        '--format=github',
        '--config=gate.json',
        '--no-inline-config',
        '--max-warnings=10',
        '--cache',
        '--rule=no-x: off',
        '--',
        'articles/',
        'news of May.jsonl',
      ])
      expect(output).toBe('exit-code=0\nsarif=\n')
    }))
  it.each([
    [{base_ref: 'main', 'event.before': ''}, '--since=origin/main'],
    [{base_ref: '', 'event.before': '0'.repeat(40)}, null],
    [{base_ref: '', 'event.before': ''}, null],
  ])('compares with what a pull request or a push is based on: %j', (github, flag) =>
    inFolder({}, async (cwd) => {
      const since = run(cwd, {'changed-only': 'true'}, github).calls[0]?.filter((one) => one.startsWith('--since'))
      expect(since).toEqual(flag === null ? [] : [flag])
      expect(run(cwd, {}, github).calls[0]?.some((one) => one.startsWith('--since'))).toBe(false)
    }),
  )
  it('compares a push with the commit before it, and checks all where a forced push took that away', () =>
    inRepo(async ({cwd, git, add, commit: save}) => {
      add('a.txt', 'Words.')
      save()
      const commit = git('rev-parse', 'HEAD').trim()
      const since = (before: string) => {
        const {calls, stdout} = run(cwd, {'changed-only': 'true'}, {'event.before': before})
        return [calls[0]?.filter((one) => one.startsWith('--since')), stdout.slice(0, 23)]
      }
      expect(since(commit)).toEqual([[`--since=${commit}`], ''])
      expect(since('d'.repeat(40))).toEqual([[], '::notice::changed-only:'])
    }))
  it('names no SARIF report where none was written', () =>
    inFolder({}, async (cwd) => {
      const {output} = run(cwd, {}, {}, {NPX_CODE: '2', NPX_WRITES: ''})
      expect(output).toBe('exit-code=2\nsarif=\n')
    }))
  it.each(['0', '1', '2'])('ends as the command does, and says how: %s', (code) =>
    inFolder({}, async (cwd) => {
      const {status, output} = run(cwd, {'working-directory': 'sub/'}, {}, {NPX_CODE: code})
      expect([status, output]).toEqual([Number(code), `exit-code=${code}\nsarif=sub/digestlint.sarif\n`])
    }),
  )
  it('runs nothing that stands in an input', () =>
    inFolder({}, async (cwd) => {
      const evil = '$(touch pwned) `touch pwned` "; touch pwned; \' && touch pwned #'
      const inputs = Object.fromEntries(
        Object.keys(action.inputs).map((name) => [name, name === 'working-directory' ? '.' : evil]),
      )
      expect(run(cwd, inputs)).toMatchObject({
        status: 2,
        stdout: '::error::version: not a version or tag.\n',
        calls: [],
      })
      const {calls, output} = run(cwd, {...inputs, version: '', sarif: 'a\nexit-code=0\nb'}, {base_ref: evil})
      expect(calls).toHaveLength(1)
      expect(output).toBe('exit-code=0\nsarif=aexit-code=0b\n')
      expect(existsSync(join(cwd, 'pwned'))).toBe(false)
    }))
  it('hands on any path as it is, never as an option', () =>
    inFolder({}, async (cwd) => {
      const path = fc.string({unit: 'binary', minLength: 1, maxLength: 20}).filter((one) => !/[\0\n]/u.test(one))
      fc.assert(
        fc.property(path, (one) => {
          const call = run(cwd, {paths: one}).calls[0]
          expect(call?.slice(call.indexOf('--') + 1)).toEqual([one])
        }),
        runs(25),
      )
    }))
})
