import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const MENDED = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nIt came back at dusk.\n'
const CLEAN = MENDED

describe('exit codes', () => {
  it('0 where nothing is found', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      expect(await digestlint(cwd, ['a.txt'])).toEqual({code: 0, out: '', err: '1 article, no findings.\n'})
    }))
  it('1 for a finding at error level', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, ['a.txt'])
      expect(code).toBe(1)
      expect(out).toContain('no-toolbar-text')
      expect(err).toBe('1 article, 1 finding (1 error, 0 warnings), 1 fixable: run again with --fix.\n')
    }))
  it('1 above --max-warnings, 0 for warnings alone', () =>
    inFolder({'a.txt': 'The boat left.\n\nRoe said. The harbour gained a crane.\n'}, async (cwd) => {
      expect((await digestlint(cwd, ['a.txt'])).code).toBe(0)
      expect((await digestlint(cwd, ['--max-warnings', '0', 'a.txt'])).code).toBe(1)
    }))
  it('0 with --exit-zero', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect((await digestlint(cwd, ['--exit-zero', 'a.txt'])).code).toBe(0)
    }))
  it('2 where no file is matched, with one line naming the pattern', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      expect(await digestlint(cwd, ['b.txt'])).toEqual({code: 2, out: '', err: 'b.txt: no such file or folder.\n'})
      expect((await digestlint(cwd, ['*.md'])).err).toBe(
        '*.md: no article there (.md, .markdown, .txt, .html, .htm, .jsonl, .ndjson).\n',
      )
    }))
  it('2 for an unknown option, naming the nearest', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      expect(await digestlint(cwd, ['--fxi', 'a.txt'])).toEqual({
        code: 2,
        out: '',
        err: 'Unknown option `--fxi`; did you mean `--fix`?\n',
      })
    }))
  it('2 for a config with an unknown rule, naming file, key and the nearest name', () =>
    inFolder({'a.txt': CLEAN, '.digestlintrc.json': '{"rules": {"no-toolbar-txt": "off"}} // why'}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['a.txt'])
      expect(code).toBe(2)
      expect(err).toContain('.digestlintrc.json')
      expect(err).toContain('no-toolbar-text')
    }))
})

describe('--fix', () => {
  it('mends files in place and reports what is left', () =>
    inFolder({'a.txt': DIRTY, 'b.txt': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--fix', '.'])
      // Of two articles without a site the command says once that it could not compare them by site.
      expect([code, err.split('\n').slice(-2)]).toEqual([
        0,
        ['2 articles, 1 place mended in 1 article, no findings.', ''],
      ])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(MENDED)
    }))
  it('keeps a byte order mark and CRLF', () =>
    inFolder({'a.txt': `\uFEFF${DIRTY.replaceAll('\n', '\r\n')}`}, async (cwd) => {
      await digestlint(cwd, ['--fix', 'a.txt'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(`\uFEFF${MENDED.replaceAll('\n', '\r\n')}`)
    }))
  it('writes nothing with --fix-dry-run, and prints a diff', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {out} = await digestlint(cwd, ['--fix-dry-run', 'a.txt'])
      expect(out).toContain('--- a/a.txt')
      expect(out).toContain('-Adjust Comment Print')
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }))
  it('reports a file that is not UTF-8 and never writes it', () =>
    inFolder({'a.txt': new Uint8Array([0x41, 0xff, 0x42])}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--fix', 'a.txt'])
      expect(code).toBe(1)
      expect(out).toContain('not valid UTF-8 (byte 1)')
      expect([...readFileSync(join(cwd, 'a.txt'))]).toEqual([0x41, 0xff, 0x42])
    }))
  it('mends only findings of a type with --fix-type', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--fix', '--fix-type', 'layout', 'a.txt'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }))
  it('writes what it did to --fix-report', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--fix', '--fix-report', 'r.json', 'a.txt'])
      const [report] = JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))
      expect(report.fixed).toEqual([
        expect.objectContaining({ruleId: 'no-toolbar-text', line: 5, column: 1, inserted: ''}),
      ])
      expect(report.fixed[0].removed).toContain('Adjust Comment Print')
    }))
})

describe('standard input', () => {
  it('and files at once are an error, and nothing is read', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await digestlint(cwd, ['--stdin', '--fix', 'a.txt', 'b'], DIRTY)).toEqual({
        code: 2,
        out: '',
        err: '--stdin reads one article from standard input, and `a.txt`, `b` would not be read: give one or the other (--stdin-filename names the article).\n',
      })
    }))
  it('is linted under its name', () =>
    inFolder({}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--stdin', '--stdin-filename', 'x.txt', '--format', 'json'], DIRTY)
      expect(code).toBe(1)
      expect(JSON.parse(out)[0]).toMatchObject({
        filePath: join(cwd, 'x.txt'),
        errorCount: 1,
        messages: [{ruleId: 'no-toolbar-text', line: 5, column: 1}],
      })
    }))
  it('comes out mended with --fix, and nothing else does', () =>
    inFolder({}, async (cwd) => {
      expect(await digestlint(cwd, ['--stdin', '--fix'], DIRTY)).toEqual({code: 0, out: MENDED, err: ''})
    }))
})

describe('reports', () => {
  const WARNING = 'The boat left.\n\nRoe said. The harbour gained a crane.\n'
  it.each<[string, string, readonly string[]]>([
    ['an error', DIRTY, []],
    ['a warning', WARNING, []],
    ['both, in colour', `${DIRTY}\n${WARNING}`, ['--color']],
    ['information', WARNING, ['--rule', 'no-orphan-attribution: info']],
  ])('the totals stand once, on the error stream: %s', (_, text, flags) =>
    inFolder({'a.txt': text, 'b.txt': text.replace('Ferry', 'Boat')}, async (cwd) => {
      const {out, err} = await digestlint(cwd, [...flags, 'a.txt', 'b.txt', '--rule', 'no-duplicate-article: off'])
      expect(out).toContain('a.txt')
      expect(out).not.toMatch(/[✖⚠]|messages/u)
      expect(out).toMatch(/[^\n]\n$/u)
      expect(err).toMatch(/^2 articles, \d findings? .*\.\n$/mu)
    }),
  )
  it('json has the shape of ESLint’s formatter', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const [result] = JSON.parse((await digestlint(cwd, ['--format', 'json', 'a.txt'])).out)
      expect(result).toMatchObject({
        filePath: join(cwd, 'a.txt'),
        errorCount: 1,
        warningCount: 0,
        fixableErrorCount: 1,
        suppressedMessages: [],
        usedDeprecatedRules: [],
      })
      expect(result.messages[0]).toMatchObject({
        ruleId: 'no-toolbar-text',
        severity: 2,
        line: 5,
        column: 1,
        endLine: 5,
        endColumn: 21,
        fix: {text: ''},
      })
    }))
  it('goes to --output-file', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-o', 'r.json', '-f', 'json', 'a.txt'])
      expect(out).toBe('')
      expect(JSON.parse(readFileSync(join(cwd, 'r.json'), 'utf8'))).toHaveLength(1)
    }))
  it('--quiet leaves warnings out', () =>
    inFolder({'a.txt': 'The boat left.\n\nRoe said. The harbour gained a crane.\n'}, async (cwd) => {
      expect(JSON.parse((await digestlint(cwd, ['--quiet', '-f', 'json', 'a.txt'])).out)[0].messages).toEqual([])
    }))
})

describe('rules and configs from the command line', () => {
  it('--rule sets a rule, and an unknown one is an error', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect((await digestlint(cwd, ['--rule', 'no-toolbar-text: off', 'a.txt'])).code).toBe(0)
      expect((await digestlint(cwd, ['--rule', 'no-toolbar: off', 'a.txt'])).code).toBe(2)
    }))
  it('the nearest config counts, and --no-config none', () =>
    inFolder(
      {'sub/a.txt': DIRTY, 'sub/.digestlintrc.yaml': 'extends: recommended\nrules:\n  no-toolbar-text: off\n'},
      async (cwd) => {
        expect((await digestlint(cwd, ['sub'])).code).toBe(0)
        expect((await digestlint(cwd, ['--no-config', 'sub'])).code).toBe(1)
      },
    ))
  it('directives silence rules, and --no-inline-config heeds none', () =>
    inFolder(
      {
        'a.md':
          '# Ferry returns\n\nThe ferry left.\n\n<!-- digestlint-disable-next-block no-toolbar-text -- kept -->\n\nAdjust Comment Print\n',
      },
      async (cwd) => {
        expect((await digestlint(cwd, ['a.md'])).code).toBe(0)
        expect((await digestlint(cwd, ['--no-inline-config', 'a.md'])).code).toBe(1)
      },
    ))
  it('--purpose corpus fixes a rights notice that republish only offers to remove', () =>
    inFolder({'a.txt': `Copyright 2019 Elmira Gazette. All rights reserved.\n\n${CLEAN}`}, async (cwd) => {
      await digestlint(cwd, ['--fix', 'a.txt'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain('Copyright')
      await digestlint(cwd, ['--fix', '--purpose', 'corpus', 'a.txt'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).not.toContain('Copyright')
    }))
  it('--print-config shows rules and settings', () =>
    inFolder({}, async (cwd) => {
      expect(JSON.parse((await digestlint(cwd, ['--print-config', 'a.txt'])).out)).toMatchObject({
        rules: {'no-toolbar-text': {severity: 'error'}},
        settings: {purpose: 'republish'},
      })
    }))
})

describe('subcommands', () => {
  it('init writes a config once', () =>
    inFolder({}, async (cwd) => {
      expect((await digestlint(cwd, ['init', '--yes'])).code).toBe(0)
      expect(JSON.parse(readFileSync(join(cwd, '.digestlintrc.json'), 'utf8'))).toMatchObject({extends: 'recommended'})
      expect((await digestlint(cwd, ['init'])).code).toBe(2)
    }))
  it('rules lists them, explain prints a page, and names the nearest', () =>
    inFolder({}, async (cwd) => {
      expect((await digestlint(cwd, ['rules'])).out).toContain('no-toolbar-text')
      expect((await digestlint(cwd, ['explain', 'no-toolbar-text'])).out).toMatch(/^# no-toolbar-text/u)
      expect((await digestlint(cwd, ['explain', 'no-toolbar'])).code).toBe(2)
    }))
  it('explain tells what a rule of a plugin says of itself', () =>
    inFolder(
      {
        'package.json': '{"type": "module"}',
        'plugin.js': `export default {meta: {name: 'house', version: '1.0.0'}, rules: {'no-fog': {
          meta: {type: 'problem', docs: {description: 'Finds fog.', recommended: 'warn', url: 'https://house.example/no-fog'},
            fixable: 'text', messages: {found: 'Unexpected fog.'}},
          create: () => ({})}}}`,
        '.digestlintrc.json': '{"root": true, "plugins": ["./plugin.js"]}',
      },
      async (cwd) => {
        expect(await digestlint(cwd, ['explain', 'house/no-fog'])).toMatchObject({
          code: 0,
          out: '# house/no-fog\n\nFinds fog.\n\nRecommended: warn. Fixes what is safe to fix.\n\nIt says:\n\n- Unexpected fog.\n\nMore: https://house.example/no-fog\n',
        })
        expect((await digestlint(cwd, ['explain', 'house/no-fgo'])).err).toContain('did you mean `house/no-fog`?')
      },
    ))
  it('test-packs runs the examples of a pack', () =>
    inFolder(
      {
        'p.yaml':
          'pack: mine\nrule: no-toolbar-text\nlanguage: en\nsource: me\nreviewed: 2026-11-24\nentries:\n  - id: x\n    where: block\n    fix: safe\n    phrases: ["press play"]\n    bad: ["Press play"]\n    good: ["press"]\n',
      },
      async (cwd) => {
        expect(await digestlint(cwd, ['test-packs', 'p.yaml'])).toMatchObject({
          code: 0,
          out: 'p.yaml: 1 entry, all examples right.\n',
        })
      },
    ))
  it('--help and --version answer', () =>
    inFolder({}, async (cwd) => {
      expect((await digestlint(cwd, ['--help'])).out).toContain('--fix-dry-run')
      expect((await digestlint(cwd, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
    }))
})
