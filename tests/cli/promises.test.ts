import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const MENDED = DIRTY.replace('Adjust Comment Print\n\n', '')
const WARN = 'The boat left.\n\nRoe said. The harbour gained a crane.\n'

/** The outcome of a run in a folder with these files. */
const ran = (
  files: Readonly<Record<string, string | Uint8Array>>,
  argv: readonly string[],
  stdin?: string | Uint8Array,
) => inFolder(files, (cwd) => digestlint(cwd, argv, stdin))

describe('a rule that crashes', () => {
  const files = {
    '.git/x': '',
    'a.txt': DIRTY,
    'crash.mjs': `export default {meta: {name: 'digestlint-plugin-crash', version: '1.0.0'}, rules: {now: {
      meta: {type: 'problem', docs: {description: 'x', recommended: 'error'}, messages: {x: 'x'}},
      create: () => ({block() { throw new Error('boom') }})}}}`,
    '.digestlintrc.json': '{"extends": "recommended", "plugins": ["./crash.mjs"], "rules": {"crash/now": "error"}}',
  }

  it('is told with its name and ends with 2, and what the others found is told too', async () => {
    const {code, out} = await ran(files, ['a.txt'])
    expect(code).toBe(2)
    expect(out).toContain('`crash/now` crashed at a `block`: boom')
    expect(out).toContain('no-toolbar-text')
  })

  it('that ends its message with a full stop is told with one', async () => {
    const crash = files['crash.mjs'].replace("'boom'", "'Set this.'")
    expect((await ran({...files, 'crash.mjs': crash}, ['a.txt'])).out).toContain(': Set this. Its other findings')
  })

  it('ends with 2 with --exit-zero, and the others still mend', () =>
    inFolder(files, async (cwd) => {
      expect((await digestlint(cwd, ['--exit-zero', '--fix', 'a.txt'])).code).toBe(2)
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(MENDED)
    }))
})

describe('standard input', () => {
  it('is named stdin.txt in a report', async () => {
    const {code, out} = await ran({}, ['--stdin'], DIRTY)
    expect([code, out.split('\n')[0]]).toEqual([1, 'stdin.txt'])
  })

  it('comes out as it went in where nothing is to be mended, whatever the format', async () => {
    expect(await ran({}, ['--stdin', '--fix', '--format', 'json'], WARN)).toEqual({code: 0, out: WARN, err: ''})
  })

  it('keeps a byte order mark and CRLF', async () => {
    const crlf = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
    expect((await ran({}, ['--stdin', '--fix'], crlf(DIRTY))).out).toBe(crlf(MENDED))
  })

  it('comes out mended and ends with 1 where an error is left', async () => {
    const argv = ['--stdin', '--fix', '--rule', 'no-orphan-attribution: error']
    expect(await ran({}, argv, WARN)).toEqual({code: 1, out: WARN, err: ''})
    expect((await ran({}, [...argv, '--exit-zero'], WARN)).code).toBe(0)
  })

  it('that is not UTF-8 is not read', async () => {
    expect(await ran({}, ['--stdin', '--fix'], new Uint8Array([0x41, 0xff]))).toEqual({
      code: 2,
      out: '',
      err: 'Standard input is not valid UTF-8: convert it first.\n',
    })
  })

  it('with --fix-dry-run comes out as a diff', async () => {
    const {code, out} = await ran({}, ['--stdin', '--fix-dry-run', '--stdin-filename', 'b.txt'], DIRTY)
    expect(code).toBe(0)
    expect(out).toContain('--- a/b.txt\n+++ b/b.txt\n')
    expect(out).toContain('\n-Adjust Comment Print\n')
  })
})

describe('mending', () => {
  it('--fix-dry-run wins over --fix: nothing is written, and the summary says so', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--fix', '--fix-dry-run', 'a.txt'])
      expect([code, err]).toEqual([0, '1 article, 1 place to mend in 1 article, no findings.\n'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }))

  it('--fix-type mends what has one of its types', async () => {
    expect((await ran({'a.txt': DIRTY}, ['--fix', '--fix-type', 'layout,problem', 'a.txt'])).err).toContain(
      '1 place mended',
    )
  })

  it('a second --fix finds nothing to do', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--fix', 'a.txt'])
      expect((await digestlint(cwd, ['--fix', 'a.txt'])).err).toBe('1 article, no findings.\n')
    }))
})

describe('warnings', () => {
  const a = {'a.txt': WARN}

  it('--max-warnings allows as many as it says', async () => {
    expect((await ran(a, ['--max-warnings', '1', 'a.txt'])).code).toBe(0)
    const {code, err} = await ran(a, ['--max-warnings', '0', 'a.txt'])
    expect(code).toBe(1)
    expect(err).toContain('1 warning; --max-warnings allows 0.\n')
  })

  it('--quiet hides warnings, which still count for --max-warnings', async () => {
    expect(await ran(a, ['--quiet', '--max-warnings', '0', 'a.txt'])).toMatchObject({code: 1, out: ''})
  })
})

describe('which files', () => {
  it('a file named in several ways is checked once', async () => {
    expect((await ran({'a.txt': DIRTY}, ['a.txt', './a.txt', '*.txt'])).err).toMatch(/^1 article, 1 finding/u)
  })

  it('--ignore-pattern and .digestlintignore leave files out', async () => {
    const files = {'a.txt': DIRTY, 'b.txt': DIRTY, 'c.txt': DIRTY, '.digestlintignore': 'c.txt\n'}
    expect((await ran(files, ['--ignore-pattern', 'b.txt', '.'])).err).toMatch(/^1 article, /u)
  })

  it('an ignored file that is named is told, and no error', async () => {
    expect(await ran({'a.txt': DIRTY, '.digestlintignore': 'a.txt\n'}, ['a.txt'])).toEqual({
      code: 0,
      out: '',
      err: 'a.txt: ignored; nothing was checked there.\n0 articles, no findings.\n',
    })
  })

  it.each([['./rules'], ['--', 'rules']])('%s %s names the folder, not the subcommand', async (...argv) => {
    expect((await ran({'rules/a.txt': DIRTY}, argv.filter(Boolean))).out).toContain('rules/a.txt')
  })

  it('an empty file is clean', async () => {
    expect((await ran({'a.txt': ''}, ['a.txt'])).code).toBe(0)
  })
})

describe('reports', () => {
  it('a formatter may be a path', async () => {
    const files = {'a.txt': DIRTY, 'f.mjs': 'export default (results) => "n=" + results.length\n'}
    expect(await ran(files, ['-f', './f.mjs', 'a.txt'])).toEqual({code: 1, out: 'n=1\n', err: ''})
  })

  it('colours come with --color alone where no terminal is', async () => {
    expect((await ran({'a.txt': DIRTY}, ['a.txt'])).out).not.toContain('\u001b[')
    expect((await ran({'a.txt': DIRTY}, ['--color', 'a.txt'])).out).toContain('\u001b[')
  })

  it('--output-file and --fix-report make their folders', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const argv = ['--fix', '-f', 'json', '-o', 'x/y/r.json', '--fix-report', 'z/m.json', 'a.txt']
      expect(await digestlint(cwd, argv)).toEqual({code: 0, out: '', err: ''})
      for (const name of ['x/y/r.json', 'z/m.json'])
        expect(JSON.parse(readFileSync(join(cwd, name), 'utf8'))).toHaveLength(1)
    }))
  it('--output-file takes the report, and the exit code stays', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await digestlint(cwd, ['-o', 'r.txt', 'a.txt'])).toMatchObject({code: 1, out: ''})
      expect(readFileSync(join(cwd, 'r.txt'), 'utf8')).toContain('no-toolbar-text')
    }))
})

describe('what the command says of itself', () => {
  it('without an argument it prints its help to the error stream and ends with 2', async () => {
    const {code, out, err} = await ran({}, [])
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('--fix-dry-run')
  })

  it('--print-config takes --rule in, and the file need not be there', async () => {
    const {code, out} = await ran({}, ['--print-config', 'a.txt', '--rule', 'no-toolbar-text: warn'])
    expect(code).toBe(0)
    expect(JSON.parse(out).rules['no-toolbar-text']).toEqual({severity: 'warn', fix: 'safe', options: {}})
  })

  it('rules --json is a list of all rules with their levels', async () => {
    const rules: {id: string; recommended: string}[] = JSON.parse((await ran({}, ['rules', '--json'])).out)
    expect(rules.find(({id}) => id === 'no-toolbar-text')).toMatchObject({recommended: 'error', fix: 'fix'})
  })

  it('explain prints the page without the marks of its head', async () => {
    const {code, out} = await ran({}, ['explain', 'no-toolbar-text'])
    expect(code).toBe(0)
    expect(out).toMatch(/^# no-toolbar-text\n\nFinds /u)
    expect(out).not.toContain('<!--')
  })

  it('init writes a config that the command takes, and never over one', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect((await digestlint(cwd, ['init', '--yes'])).code).toBe(0)
      expect(existsSync(join(cwd, '.digestlintrc.json'))).toBe(true)
      expect((await digestlint(cwd, ['a.txt'])).code).toBe(1)
      expect((await digestlint(cwd, ['init', '--yes'])).code).toBe(0)
      expect(await digestlint(cwd, ['init', '--yes', '--preset', 'strict'])).toMatchObject({
        code: 2,
        err: expect.stringContaining('there already'),
      })
    }))

  it('test-packs ends with 1 and a line for each problem', async () => {
    const {code, err} = await ran({'p.yaml': 'pack: x\n'}, ['test-packs', 'p.yaml'])
    expect(code).toBe(1)
    expect(err).toContain('p.yaml: `rule` must be a text.\n')
  })
})
