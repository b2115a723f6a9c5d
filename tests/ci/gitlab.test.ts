import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {parseAllDocuments} from 'yaml'
import {inFolder} from '../support/cli.ts'
import {inRepo} from '../support/git.ts'
import {runScript} from '../support/shell.ts'

interface Job {
  variables: Record<string, string | {value: string; expand: boolean}>
  script: [string]
}
const file = join(import.meta.dirname, '../../templates/digestlint/template.yml')
const [head, body] = parseAllDocuments(readFileSync(file, 'utf8')).map((document) => document.toJS() as unknown)
const {inputs} = (head as {spec: {inputs: Record<string, {default: unknown}>}}).spec
const [[name, job]] = Object.entries(body as Record<string, Job>) as [[string, Job]]

const PLACE = /\$\[\[ inputs\.([\w-]+) \]\]/gu

/** The job's variables with inputs in their places, as GitLab does it. */
function variables(given: Readonly<Record<string, string>>) {
  const fill = (text: string): string =>
    text.replace(PLACE, (_, input: string) => given[input] ?? String(inputs[input]!.default))
  return Object.fromEntries(
    Object.entries(job.variables).map(([name, value]) => [name, fill(typeof value === 'string' ? value : value.value)]),
  )
}
const run = (cwd: string, given: Record<string, string>, env: Record<string, string> = {}) =>
  runScript(['sh', '-e'], job.script[0], cwd, {...variables(given), ...env})
const INSTALLED = {'node_modules/.bin/digestlint': ''}
const START = ['--no-install', 'digestlint', '--format=stylish', '--format=gitlab=gl-code-quality-report.json']

describe('the GitLab component', () => {
  it('declares each input that it uses, and uses each', () => {
    const used = [...JSON.stringify(body).matchAll(PLACE)].map(([, input]) => input!)
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort())
    expect([name, job.script[0].includes('$[[')]).toEqual(['$[[ inputs.job-name ]]', false])
    // What an input holds is not looked through for variables of the pipeline.
    for (const [variable, value] of Object.entries(job.variables))
      if (!/GIT_DEPTH|INLINE|CHANGED/u.test(variable)) expect(value).toMatchObject({expand: false})
  })
  it('checks the whole folder, and reports for the merge request', () =>
    inFolder(INSTALLED, async (cwd) => {
      expect(run(cwd, {})).toMatchObject({status: 0, calls: [[...START, '--', '.']]})
      expect(run(cwd, {version: '1.2.3'}).calls[0]?.slice(0, 2)).toEqual(['--yes', 'digestlint@1.2.3'])
    }))
  it('hands on what its inputs say, and ends as the command does', () =>
    inFolder(INSTALLED, async (cwd) => {
      const given = {
        paths: 'articles/\nnews of May.jsonl',
        config: 'gate.json',
        'inline-config': 'false',
        'max-warnings': '0',
        args: '--cache',
      }
      const {status, calls} = run(cwd, given, {NPX_CODE: '1'})
      const flags = ['--config=gate.json', '--no-inline-config', '--max-warnings=0', '--cache']
      expect([status, calls]).toEqual([1, [[...START, ...flags, '--', 'articles/', 'news of May.jsonl']]])
    }))
  it.each([
    [{CI_MERGE_REQUEST_DIFF_BASE_SHA: 'abc'}, '--since=abc'],
    [{CI_COMMIT_BEFORE_SHA: '0'.repeat(40)}, null],
    [{}, null],
  ])('compares with what a merge request or a push is based on: %j', (env, flag) =>
    inFolder(INSTALLED, async (cwd) => {
      const {calls} = run(cwd, {'changed-only': 'true'}, env as Record<string, string>)
      expect(calls[0]?.filter((one) => one.startsWith('--since'))).toEqual(flag === null ? [] : [flag])
    }),
  )
  it('compares a push with the commit before it, and checks all where a forced push took that away', () =>
    inRepo(async ({cwd, git, add, commit: save}) => {
      add('node_modules/.bin/digestlint', '')
      save()
      const commit = git('rev-parse', 'HEAD').trim()
      const since = (before: string) =>
        run(cwd, {'changed-only': 'true'}, {CI_COMMIT_BEFORE_SHA: before}).calls[0]?.filter((one) =>
          one.startsWith('--since'),
        )
      expect(since(commit)).toEqual([`--since=${commit}`])
      expect(since('d'.repeat(40))).toEqual([])
    }))
  it('runs nothing that stands in an input', () =>
    inFolder(INSTALLED, async (cwd) => {
      const evil = '$(touch pwned) `touch pwned` "; touch pwned; \' #'
      const {status, calls} = run(cwd, {paths: evil, config: evil, args: evil, 'max-warnings': evil})
      expect([status, calls[0]?.at(-1)]).toEqual([0, evil])
      expect(existsSync(join(cwd, 'pwned'))).toBe(false)
    }))
})
