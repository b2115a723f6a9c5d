import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {run} from '../../src/cli/run.ts'
import {FORMATS} from '../../src/reporters/names.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {DIRTY, FOLDER, PATHS} from '../support/reports.ts'

const read = (cwd: string, name: string): string => readFileSync(join(cwd, name), 'utf8')
/** Runs with variables of the environment; what it printed. */
async function withEnv(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>>): Promise<string> {
  let out = ''
  await run(argv, {
    cwd,
    isTTY: false,
    env,
    out: (text) => {
      out += text
    },
    bytes: () => undefined,
    err: () => undefined,
    stdin: async function* () {},
    readStdin: async () => new Uint8Array(),
  })
  return out
}

describe('several formats', () => {
  it.each([
    ['files', ['a b', 'page.html']],
    ['records', ['n.jsonl']],
    ['files and records', PATHS],
  ])(
    'each get what they get alone: %s',
    (_, paths) =>
      inFolder(FOLDER, async (cwd) => {
        const named = FORMATS.filter((name) => name !== 'diff')
        const argv = named.flatMap((name) => ['-f', name === 'stylish' ? name : `${name}=reports/own/${name}`])
        const {code, out, err} = await digestlint(cwd, [...argv, ...paths])
        const alone = await digestlint(cwd, ['-f', 'stylish', ...paths])
        expect([code, out, err]).toEqual([alone.code, alone.out, alone.err])
        for (const name of named.slice(1))
          expect(read(cwd, `reports/own/${name}`)).toBe((await digestlint(cwd, ['-f', name, ...paths])).out)
      }),
    30_000,
  )
  it.each<[string, readonly string[], string]>([
    [
      'two that print',
      ['-f', 'json', '-f', 'stylish'],
      '--format json and --format stylish both print to standard output: give one a file, as in --format stylish=FILE.\n',
    ],
    [
      'two to one file',
      ['-f', 'json=x/../o', '-f', 'sarif=o'],
      '--format json and --format sarif both write to o: give each a file of its own.\n',
    ],
    [
      'one --output-file for two',
      ['-f', 'json', '-f', 'sarif=s', '-o', 'o'],
      '--output-file is for a single --format; with several each names its own: --format json=o.\n',
    ],
    [
      'two files for one',
      ['-f', 'json=a', '-o', 'o'],
      '--format json=a names its file already: leave --output-file out.\n',
    ],
    [
      'a report and what was mended in one file',
      ['-f', 'json=o', '--fix-report', './o'],
      '--format json and --fix-report both write to ./o: give each a file of its own.\n',
    ],
    ['no file after the sign', ['-f', 'json='], '--format json=: give a name, or NAME=FILE.\n'],
    [
      'a report in the place of an article',
      ['-f', 'json=clean.txt'],
      'clean.txt: the report would take the place of an article.\n',
    ],
    ['an unknown one', ['-f', 'sraif=o'], '--format sraif: no such formatter; did you mean `sarif`?\n'],
    [
      'diff beside another',
      ['-f', 'diff', '-f', 'json=o'],
      '--format diff looks at what --fix would leave, and so would the other formats: give --fix-dry-run if that is meant, or run twice.\n',
    ],
  ])('%s: one clear line, and nothing is written', (_, argv, err) =>
    inFolder(FOLDER, async (cwd) => {
      expect(await digestlint(cwd, [...argv, 'clean.txt'])).toEqual({code: 2, out: '', err})
      expect(read(cwd, 'clean.txt')).toBe(FOLDER['clean.txt'])
      for (const name of ['o', 'a', 's']) expect(existsSync(join(cwd, name))).toBe(false)
    }),
  )
  it('a report in a folder of articles is no article in the next run', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const argv = ['-f', 'html=out/r [1].html', '-f', 'markdown=r.md', '-f', 'jsonl', '.']
      const first = await digestlint(cwd, argv)
      expect(await digestlint(cwd, argv)).toEqual(first)
      expect(first.out.trimEnd().split('\n').length).toBe(1)
    }))
  it('a file that cannot be written is one clear line', () =>
    inFolder(FOLDER, async (cwd) => {
      mkdirSync(join(cwd, 'dir'))
      for (const path of ['clean.txt', 'n.jsonl'])
        expect(await digestlint(cwd, ['-f', 'sarif=dir', path])).toEqual({
          code: 2,
          out: '',
          err: 'dir: cannot be written (EISDIR).\n',
        })
    }))
  it('--quiet holds for all', () =>
    inFolder(FOLDER, async (cwd) => {
      await digestlint(cwd, ['--quiet', '-f', 'checkstyle=c', '-f', 'markdown=m', 'a b'])
      expect(read(cwd, 'c')).not.toContain('severity="warning"')
      expect(read(cwd, 'm')).toContain('2 errors, 0 warnings')
    }))
  it('of standard input too', () =>
    inFolder({}, async (cwd) => {
      const argv = ['--stdin', '--stdin-filename', 'x.txt', '-f', 'rdjsonl', '-f', 'markdown=m']
      expect((await digestlint(cwd, argv, DIRTY)).out).toContain('"path":"x.txt"')
      expect(read(cwd, 'm')).toContain('`x.txt`: 4 findings')
    }))
})

describe('github', () => {
  it('writes a summary of the step where there is one, after what is there', () =>
    inFolder(FOLDER, async (cwd) => {
      writeFileSync(join(cwd, 'step'), 'before\n')
      const env = {GITHUB_STEP_SUMMARY: join(cwd, 'step')}
      const out = await withEnv(cwd, ['-f', 'github', 'a b'], env)
      expect(out).toMatch(/^(?:::(?:error|warning) [^\n]+\n){4}$/u)
      expect(read(cwd, 'step')).toBe(`before\n${(await digestlint(cwd, ['-f', 'markdown', 'a b'])).out}`)
      await withEnv(cwd, ['-f', 'json', 'a b'], env)
      expect(read(cwd, 'step').match(/## digestlint/gu)?.length).toBe(1)
      // To a file, the summary is written all the same.
      writeFileSync(join(cwd, 'step'), '')
      expect(await withEnv(cwd, ['-f', 'github', '-o', 'log', 'a b'], env)).toBe('')
      expect(read(cwd, 'step').match(/## digestlint/gu)?.length).toBe(1)
    }))
})

describe('diff', () => {
  it('is what --fix does, as git takes it, and writes nothing itself', () =>
    inFolder(FOLDER, async (cwd) => {
      const paths = ['a b', 'crlf.txt', 'page.html', 'clean.txt']
      const {out} = await digestlint(cwd, ['-f', 'diff', ...paths])
      expect(read(cwd, 'a b/ü#1%.txt')).toBe(DIRTY)
      expect(out).toBe((await digestlint(cwd, ['--fix-dry-run', ...paths])).out)
      await inFolder(FOLDER, async (other) => {
        await digestlint(other, ['--fix', ...paths])
        execFileSync('git', ['apply', '-'], {cwd, input: out, env: {...process.env, GIT_CEILING_DIRECTORIES: '/'}})
        for (const name of ['a b/ü#1%.txt', 'crlf.txt', 'page.html']) expect(read(cwd, name)).toBe(read(other, name))
      })
    }))
  it('beside others where a dry run is asked for', () =>
    inFolder(FOLDER, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--fix-dry-run', '-f', 'diff', '-f', 'json=j', 'a b'])
      expect([code, out.includes('-Adjust Comment Print')]).toEqual([0, true])
      expect((JSON.parse(read(cwd, 'j')) as {warningCount: number}[])[0]!.warningCount).toBe(1)
    }))
})
