import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder, type Ran} from '../support/cli.ts'

const CLEAN = 'The ferry left at noon.\n'
const DIRTY = 'The ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'

describe('a mistake is one line and exit code 2', () => {
  const config = (text: string) => ({'a.txt': DIRTY, '.digestlintrc.json': text})
  const a = {'a.txt': DIRTY}

  it.each<[string, Readonly<Record<string, string>>, string[], string]>([
    [
      'a config that is no JSON',
      config('{"rules": '),
      ['a.txt'],
      '.digestlintrc.json: line 1, column 11: value expected.',
    ],
    ['an unknown key', config('{"rulez": {}}'), ['a.txt'], 'unknown key `rulez`; did you mean `rules`?'],
    [
      'a severity that is none',
      config('{"rules": {"no-toolbar-text": 2}}'),
      ['a.txt'],
      'expected error, warn, info, off',
    ],
    [
      'a config to extend that is not there',
      config('{"extends": "./none.json"}'),
      ['a.txt'],
      '`./none.json`, which is not there',
    ],
    ['--config without its file', a, ['--config', 'none.json', 'a.txt'], 'none.json: is not there.'],
    ['--config without a value', a, ['--config'], '--config needs a value.'],
    ['--rule without a severity', a, ['--rule', 'no-toolbar-text', 'a.txt'], 'write `no-x: off`'],
    [
      '--rule with another severity',
      a,
      ['--rule', 'no-toolbar-text: loud', 'a.txt'],
      'expected error, warn, info, off',
    ],
    [
      '--rule with options it does not take',
      a,
      ['--rule', 'no-toolbar-text: [warn, {x: 1}]', 'a.txt'],
      'takes no options',
    ],
    ['--rule with an unknown rule', a, ['--rule', 'no-tolbar-text: off', 'a.txt'], 'did you mean `no-toolbar-text`?'],
    [
      '--fix-type with another type',
      a,
      ['--fix', '--fix-type', 'nothing', 'a.txt'],
      'must be problem, suggestion, layout, directive',
    ],
    ['--purpose with another purpose', a, ['--purpose', 'archive', 'a.txt'], 'must be republish, corpus'],
    ['--max-warnings without a number', a, ['--max-warnings', 'x', 'a.txt'], 'needs a whole number, not `x`'],
    ['--max-warnings below none', a, ['--max-warnings', '-1', 'a.txt'], 'needs a whole number, not `-1`'],
    [
      'a formatter that is not there',
      a,
      ['-f', 'nope', 'a.txt'],
      'no such formatter; built in are stylish, json, jsonl, sarif',
    ],
    [
      '--output-file in a folder that is a file',
      {...a, no: ''},
      ['-o', 'no/r.txt', 'a.txt'],
      'no/r.txt: cannot be written (ENOTDIR).',
    ],
    ['--output-file that is a folder', {...a, 'd/x': ''}, ['-o', 'd', 'a.txt'], 'd: cannot be written (EISDIR).'],
    [
      '--fix-report in a folder that is a file',
      {...a, no: ''},
      ['--fix', '--fix-report', 'no/r.json', 'a.txt'],
      'no/r.json: cannot be written',
    ],
    ['no file at all', {}, ['--fix'], 'No file, folder or glob given'],
    [
      'a folder in which all is ignored',
      {...a, '.digestlintignore': 'a.txt\n'},
      ['.'],
      '.: every file there is ignored.',
    ],
    ['a missing file, also with --exit-zero', {}, ['none.txt', '--exit-zero'], 'none.txt: no such file or folder.'],
    [
      'a misspelt command',
      {},
      ['reprot', 'a.jsonl'],
      'reprot: no such file or folder. Did you mean the command `report`?',
    ],
    ['explain without a rule', {}, ['explain'], 'digestlint explain needs more than its name'],
    [
      'explain with an unknown rule',
      {},
      ['explain', 'no-tolbar-text'],
      'No rule `no-tolbar-text`; did you mean `no-toolbar-text`?',
    ],
    [
      'explain with a rule like no other',
      {},
      ['explain', 'no-such-thing-at-all'],
      'No rule `no-such-thing-at-all`; see digestlint rules.',
    ],
    ['an unknown option of a subcommand', {}, ['rules', '--jsn'], 'jsn'],
    ['a pack that is no YAML', {'p.yaml': 'a: ['}, ['test-packs', 'p.yaml'], 'p.yaml: '],
    ['a pack that is not there', {}, ['test-packs', 'none.yaml'], 'none.yaml: '],
  ])('%s', async (_what, files, argv, line) => {
    const {code, out, err} = await inFolder<Ran>(files, (cwd) => digestlint(cwd, argv))
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
    expect(err).not.toContain('crashed')
  })
})

describe('what the disk refuses is one line and exit code 2', () => {
  // Node's own way to make folders never ends there.
  it.skipIf(!existsSync('/proc/self'))('a report, a cache or decisions below /proc', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      for (const argv of [
        ['-f', 'json=/proc/nope/deep/x'],
        ['--fix-report', '/proc/nope/x'],
        ['--suppress-all', '--suppressions-location', '/proc/nope/x'],
      ]) {
        const {code, err} = await digestlint(cwd, [...argv, 'a.txt'])
        expect([argv[0], code]).toEqual([argv[0], 2])
        expect(err).toMatch(/\/proc\/nope\/(?:deep\/)?x: cannot be written \(ENOENT\)\.\n$/u)
      }
      const cached = await digestlint(cwd, ['--cache', '--cache-location', '/proc/nope/x', 'a.txt'])
      expect([cached.code, cached.err]).toEqual([1, expect.stringContaining('the cache was not written (ENOENT)')])
    }),
  )
  it('a circle of links, and words in the place of a file', () =>
    inFolder({}, async (cwd) => {
      symlinkSync('loop', join(cwd, 'loop'))
      expect(await digestlint(cwd, ['loop'])).toMatchObject({code: 2, err: 'loop: cannot be looked at (ELOOP).\n'})
      const words = 'The ferry left at noon. '.repeat(20)
      const {code, err} = await digestlint(cwd, [words])
      expect([code, err]).toEqual([2, `${words}: cannot be looked at (ENAMETOOLONG).\n`])
    }))
  it('a file of init in the way of a folder', () =>
    inFolder({'.husky': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['init', '--yes', '--hook', 'husky'])
      expect([code, err]).toEqual([2, '.husky/pre-commit: cannot be written (ENOTDIR).\n'])
    }))
})

describe('a command line that cannot be meant', () => {
  it.each(['--constructor', '--no-toString', '--__proto__'])('%s is no option', (option) =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, [option, 'a.txt', 'a.txt'])
      expect([code, err]).toEqual([2, expect.stringContaining(`Unknown option \`${option}\``)])
    }),
  )
  it('a short option takes its value after `=` too', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['-f=json', 'a.txt'])
      expect([code, JSON.parse(out)]).toEqual([0, [expect.objectContaining({messages: []})]])
    }))
  it('--max-error-rate without a share is told where nothing is found too', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--max-error-rate', '5', 'a.txt'])
      expect([code, err]).toEqual([2, '--max-error-rate needs a share such as 0.5%, not `5`.\n'])
    }))
  it('--fix-report in the place of an article leaves the article', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--fix', '--fix-report', 'a.txt', 'a.txt'])
      expect([code, err]).toEqual([2, 'a.txt: the report would take the place of an article.\n'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }))
  it.each([
    ['.xml', '.xml is not read'],
    ['.xhtml', '.xhtml is not read'],
    ['.csv', 'give a table of records as a file'],
    ['.json', 'give an array of records as a file'],
  ])('standard input as %s is refused', (ending, why) =>
    inFolder({}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--stdin', '--fix', '--stdin-filename', `a${ending}`], DIRTY)
      expect([code, err]).toEqual([2, expect.stringContaining(why)])
    }),
  )
})

it('--max-warnings holds for standard input that is mended', () =>
  inFolder({}, async (cwd) => {
    const text = 'Ferry returns\n\nRoe said. A crane came.\n'
    const {code, err, out} = await digestlint(cwd, ['--stdin', '--fix', '--max-warnings', '0'], text)
    expect([code, err, out]).toEqual([1, '1 warning; --max-warnings allows 0.\n', text])
  }))
