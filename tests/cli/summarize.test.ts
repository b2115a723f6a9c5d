import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const STORY = 'The ferry left Tolvane at noon with all its crew and came back at dusk.'
const record = (id: number, site: string, tail = '') =>
  JSON.stringify({id, url: `https://www.${site}/${id}`, text: `${STORY}\n\nBoat ${id} was late.${tail}\n`})
const records = `${record(1, 'a.example')}\n${record(2, 'a.example', '\n\nShare Tweet Email Print')}\n${record(3, 'b.example', '\n\nShare Tweet Email Print\n\nIt was in the the dark.')}\n`

const SHOWN = `3 articles, 3 findings

rule             findings  errors  articles
no-toolbar-text         2       2         2
no-doubled-word         1       0         1

site       articles  with findings  findings  errors
b.example         1              1         2       1
a.example         2              1         1       1
`

describe('digestlint report', () => {
  it('adds up a report in jsonl, by rule and by site', () =>
    inFolder({'a.jsonl': records}, async (cwd) => {
      await digestlint(cwd, ['-f', 'jsonl', '-o', 'report.jsonl', 'a.jsonl'])
      expect(await digestlint(cwd, ['report', 'report.jsonl'])).toEqual({code: 0, out: SHOWN, err: ''})
    }))
  it('adds up records that pipe annotated', () =>
    inFolder({}, async (cwd) => {
      const {out} = await digestlint(cwd, ['pipe', '--annotate'], records)
      await inFolder({'b.jsonl': out}, async (other) => {
        expect((await digestlint(other, ['report', 'b.jsonl'])).out).toBe(SHOWN)
      })
    }))
  it.each([
    ['{"text":"x"}', 'a.jsonl:1: no result of `--format jsonl`, and no record of `pipe --annotate`.\n'],
    ['nope\n{"text":"x"}', 'a.jsonl:1: no result of `--format jsonl`, and no record of `pipe --annotate`.\n'],
  ])('of a file that is none says which line: %s', (text, err) =>
    inFolder({'a.jsonl': text}, async (cwd) => {
      expect(await digestlint(cwd, ['report', 'a.jsonl'])).toEqual({code: 2, out: '', err})
    }),
  )
  it('counts a line whose findings are none as unchecked', () =>
    inFolder({}, async (cwd) => {
      const lines = ['{"messages":[]}', '{"messages":[null]}', '{"messages":[{"ruleId":7}]}', '{"digestlint":["x"]}']
      const {code, out} = await digestlint(cwd, ['report', '-'], lines.join('\n'))
      expect([code, out.split('\n')[0]]).toEqual([0, '4 articles, 3 findings'])
      expect(out).toMatch(/^\(not checked\) +3 +3 +3$/mu)
    }))
  it('counts records that went through unchecked, and reads standard input', () =>
    inFolder({}, async (cwd) => {
      const {out} = await digestlint(cwd, ['pipe', '--annotate'], `\uFEFF${records}not json\n`)
      const {code, out: shown} = await digestlint(cwd, ['report', '-'], out)
      expect(code).toBe(0)
      expect(shown).toContain('4 articles, 4 findings')
      expect(shown).toMatch(/^\(not checked\) +1 +1 +1$/mu)
    }))
  it('of no file is one line', () =>
    inFolder({}, async (cwd) => {
      expect(await digestlint(cwd, ['report', 'none.jsonl'])).toEqual({
        code: 2,
        out: '',
        err: 'none.jsonl: cannot be read (ENOENT).\n',
      })
    }))
})

describe('--stats', () => {
  it('tells phases, rules and the slowest articles on standard error, and changes no result', () =>
    inFolder({'a.jsonl': records, 'b.txt': `${STORY}\n\nIt was in the the dark.\n`}, async (cwd) => {
      const plain = await digestlint(cwd, ['-f', 'json', '.'])
      const told = await digestlint(cwd, ['-f', 'json', '--stats', '.'])
      expect(told.out).toBe(plain.out)
      expect(told.code).toBe(plain.code)
      expect(told.err).toMatch(/^phase +ms +share$/mu)
      expect(told.err).toMatch(/^no-doubled-word +\d+\.\d +\d+\.\d %$/mu)
      expect(told.err).toMatch(/^no-site-boilerplate +\d+\.\d +\d+\.\d %$/mu)
      expect(told.err).toMatch(/^a\.jsonl:\d +\d+\.\d$/mu)
      expect(told.err).toMatch(/^4 articles$/mu)
    }))
})
