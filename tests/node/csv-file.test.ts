import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {LintResult} from '../../src/core/types.ts'
import {lintFiles} from '../../src/node/index.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const STORY = 'The ferry left Tolvane at noon, with all its "crew", and came back at dusk.'
const dirty = `${STORY}\n\nShare Tweet Email Print\n\nNobody was hurt in the the storm.\n`
const clean = `${STORY}\n\nNobody was hurt in the storm.\n`
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

describe('a CSV file', () => {
  it('has a result a record, with places in the text, in the record and in the file', () =>
    inFolder({'a.csv': `id,content\r\n1,${cell(clean)}\r\n2,${cell(dirty)}\r\n`}, async (cwd) => {
      const [first, second] = await lintFiles(['a.csv'], {cwd})
      expect(first).toMatchObject({article: '1', record: 2, messages: []})
      expect(second).toMatchObject({article: '2', record: 6})
      expect(second?.messages.map(({ruleId, line, column}) => [ruleId, line, column])).toEqual([
        ['no-toolbar-text', 8, 1],
        ['no-doubled-word', 10, 20],
      ])
      const source = `2,${cell(dirty)}`
      for (const {range, recordRange} of second!.messages)
        expect(source.slice(...recordRange!)).toBe(dirty.slice(...range))
    }))
  it('is mended in its cells, and has every other byte as it was', () => {
    const filler = fc.string({unit: fc.constantFrom('a', ' ', '""', ',', '\n', '\r\n', 'é'), maxLength: 8})
    const row = fc.record({id: fc.nat(), note: filler, isDirty: fc.boolean(), ending: fc.constantFrom('\n', '\r\n')})
    const source = (rows: readonly {id: number; note: string; isDirty: boolean; ending: string}[], text: string) =>
      rows.map(({id, note, isDirty, ending}) => `${id},"${note}",${cell(isDirty ? text : clean)},x${ending}`).join('')
    return fc.assert(
      fc.asyncProperty(fc.array(row, {minLength: 1, maxLength: 5}), (rows) =>
        inFolder({'a.csv': `\uFEFFid,note,text,end\n${source(rows, dirty)}\n`}, async (cwd) => {
          await lintFiles(['a.csv'], {cwd, fix: true})
          expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(`\uFEFFid,note,text,end\n${source(rows, clean)}\n`)
        }),
      ),
      {numRuns: 25},
    )
  })
  it('that is mended has what is left at its place in the mended file', () => {
    const stays = `${STORY}\n\nRoe said. A crane came.\n`
    return inFolder({'a.csv': `id,text\n1,${cell(dirty + stays)}\n2,${cell(stays)}\n`}, async (cwd) => {
      const places = (results: readonly LintResult[]) =>
        results.map(({record, messages}) => [record, messages.map((one) => [one.ruleId, one.line, one.column])])
      const mended = places(await lintFiles(['a.csv'], {cwd, fix: true}))
      expect(mended.flat(2).length).toBeGreaterThan(3)
      expect(mended).toEqual(places(await lintFiles(['a.csv'], {cwd})))
    })
  })
  it('keeps what is no record, says so, and goes on', () =>
    inFolder(
      {
        'a.csv': Buffer.concat([
          Buffer.from('id;text\n1;\n2;a "b" c\n'),
          Buffer.from([0x33, 0x3b, 0xff, 0x0a]),
          Buffer.from(`4;${cell(dirty)}\n`),
        ]),
      },
      async (cwd) => {
        const before = readFileSync(join(cwd, 'a.csv'))
        const {code, out} = await digestlint(cwd, ['--fix', 'a.csv'])
        expect(code).toBe(1)
        expect(out).toContain('2:1-2:1 error The record was not checked and stays as it is: `text` is empty.')
        expect(out).toContain('4:1-4:1 error The record was not checked and stays as it is: it is not valid UTF-8.')
        const after = readFileSync(join(cwd, 'a.csv'))
        const start = before.indexOf('4;"')
        expect(after.subarray(0, start).equals(before.subarray(0, start))).toBe(true)
        expect(after.subarray(start).toString()).toBe(`4;${cell(clean)}\n`)
      },
    ))
  it('that ends amid a cell stays as it was, and the run fails', () =>
    inFolder({'a.csv': `id,text\n1,${cell(dirty)}\n2,"open\n`}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--fix', 'a.csv'])
      expect(code).toBe(2)
      expect(out).toContain('The file stays as it was: Quote Not Closed')
      expect(readFileSync(join(cwd, 'a.csv'), 'utf8')).toBe(`id,text\n1,${cell(dirty)}\n2,"open\n`)
    }))
  it('without a column for texts says once what to do', () =>
    inFolder({'a.csv': 'id,words\n1,One.\n2,Two.\n'}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['a.csv'])
      expect(code).toBe(2)
      expect(out.match(/its header does not serve: no field holds its text .*--text-field/gu)).toHaveLength(1)
      expect((await digestlint(cwd, ['--text-field', 'words', 'a.csv'])).code).toBe(0)
    }))
  it('may be packed, and parted by tabs', () =>
    inFolder({'a.tsv.gz': gzipSync(`id\ttext\n1\t${cell(dirty)}\n`)}, async (cwd) => {
      await lintFiles(['a.tsv.gz'], {cwd, fix: true})
      expect(gunzipSync(readFileSync(join(cwd, 'a.tsv.gz'))).toString()).toBe(`id\ttext\n1\t${cell(clean)}\n`)
    }))
  it('is taken where it is named, and not with its folder', () =>
    inFolder({'a.txt': clean, 'a.csv': `text\n${cell(dirty)}\n`}, async (cwd) => {
      const paths = async (pattern: string) => (await lintFiles([pattern], {cwd})).map(({filePath}) => filePath)
      expect(await paths('.')).toEqual([join(cwd, 'a.txt')])
      expect(await paths('*.csv')).toEqual([join(cwd, 'a.csv')])
      expect(await paths('*')).toEqual([join(cwd, 'a.txt')])
    }))
  it('has a baseline by record, and other tables none of it', () =>
    inFolder({'a.csv': `id,text\n1,${cell(dirty)}\n`, 'b.csv': `id,text\n1,${cell(dirty)}\n`}, async (cwd) => {
      expect((await digestlint(cwd, ['--suppress-all', 'a.csv'])).code).toBe(0)
      expect((await digestlint(cwd, ['a.csv'])).code).toBe(0)
      const {code, err} = await digestlint(cwd, ['b.csv'])
      expect([code, err]).toEqual([1, expect.not.stringContaining('gone')])
    }))
  it('has findings of rules that compare articles at their places', () => {
    const story = Array.from({length: 9}, (_, index) => `${STORY} It was boat ${index} of "nine", and the last.`).join(
      '\n',
    )
    return inFolder({'a.csv': `id,text\n1,${cell(story)}\n2,${cell(story)}\n`}, async (cwd) => {
      const results = await lintFiles(['a.csv'], {cwd})
      const late = results.flatMap(({messages, record}) => messages.map((one) => ({...one, record})))
      const found = late.find(({ruleId}) => ruleId === 'no-duplicate-article')
      expect(found).toMatchObject({record: 11, line: 11, column: 4})
      const source = `2,${cell(story)}`
      expect(source.slice(...found!.recordRange!).replaceAll('""', '"')).toBe(story.slice(...found!.range))
    })
  })
})
