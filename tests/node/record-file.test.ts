import {chmodSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lintFiles} from '../../src/node/index.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {runs} from '../support/runs.ts'

const STORY = 'The ferry left Tolvane at noon – with all its “crew” \\ and came back at dusk.'
const dirty = (id: number) => ({
  id,
  text: `${STORY}\n\nShare Tweet Email Print\n\nNobody was hurt in the the storm, boat ${id}.\n`,
})
const clean = (id: number) => ({id, text: `${STORY}\n\nNobody was hurt in the storm, boat ${id}.\n`})
const jsonl = (...lines: readonly (object | string)[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

describe('a file of JSON Lines', () => {
  it('has a result a record, with places in the text and in the line', () =>
    inFolder({'a.jsonl': jsonl(clean(1), dirty(2))}, async (cwd) => {
      const [first, second] = await lintFiles(['a.jsonl'], {cwd})
      expect(first).toMatchObject({article: '1', record: 1, messages: []})
      expect(second).toMatchObject({article: '2', record: 2})
      const line = JSON.stringify(dirty(2))
      for (const {line: at, column, endColumn, range, recordRange} of second!.messages) {
        expect(at).toBe(2)
        expect([column - 1, endColumn - 1]).toEqual(recordRange)
        expect(JSON.parse(`"${line.slice(...recordRange!)}"`)).toBe(dirty(2).text.slice(...range))
      }
      expect(second?.messages.map(({ruleId}) => ruleId)).toEqual(['no-toolbar-text', 'no-doubled-word'])
    }))
  it('keeps what is no record, says so, and goes on', () =>
    inFolder(
      {
        'a.jsonl': Buffer.concat([
          Buffer.from('{"text":\n\n'),
          Buffer.from([0x22, 0xff, 0x22, 0x0a]),
          Buffer.from(jsonl(dirty(4))),
        ]),
      },
      async (cwd) => {
        const before = readFileSync(join(cwd, 'a.jsonl'))
        const {code, out} = await digestlint(cwd, ['--fix', 'a.jsonl'])
        expect(code).toBe(1)
        expect(out).toContain('1:1-1:1 error The record was not checked and stays as it is: it is no JSON')
        expect(out).toContain('3:1-3:1 error The record was not checked and stays as it is: it is not valid UTF-8.')
        const after = readFileSync(join(cwd, 'a.jsonl'))
        const start = before.lastIndexOf('{"id"')
        expect(after.subarray(0, start).equals(before.subarray(0, start))).toBe(true)
        expect(JSON.parse(after.subarray(start).toString())).toEqual(clean(4))
      },
    ))
  it('that is mended has what is left at its place in the mended line', () =>
    inFolder(
      {
        'a.jsonl': jsonl({
          text: `${STORY}\n\nShare Tweet Email Print\n\nAdjust Comment Print\n\nNobody was hurt in the storm, and the crew slept until noon.\n\nRoe said. A crane came.\n`,
        }),
      },
      async (cwd) => {
        const [result] = await lintFiles(['a.jsonl'], {cwd, fix: true})
        const line = readFileSync(join(cwd, 'a.jsonl'), 'utf8')
        const {recordRange, column} = result!.messages.find(({ruleId}) => ruleId === 'no-orphan-attribution')!
        expect(result!.fixed?.length).toBeGreaterThan(0)
        expect(line.slice(...recordRange!)).toBe('Roe said.')
        expect(column).toBe(recordRange![0] + 1)
      },
    ))
  it('is mended in place: mode kept, and nothing else in the folder', () =>
    inFolder({'a.jsonl': jsonl(dirty(1))}, async (cwd) => {
      chmodSync(join(cwd, 'a.jsonl'), 0o640)
      const [result] = await lintFiles(['a.jsonl'], {cwd, fix: true})
      expect(result?.fixed?.map(({ruleId}) => ruleId)).toEqual(['no-toolbar-text', 'no-doubled-word'])
      expect(readFileSync(join(cwd, 'a.jsonl'), 'utf8')).toBe(jsonl(clean(1)))
      expect(statSync(join(cwd, 'a.jsonl')).mode & 0o777).toBe(0o640)
      expect(readdirSync(cwd)).toEqual(['a.jsonl'])
    }))
  it('that needs no mending is not written', () =>
    inFolder({'a.jsonl': jsonl(clean(1))}, async (cwd) => {
      const {mtimeMs, ino} = statSync(join(cwd, 'a.jsonl'))
      await lintFiles(['a.jsonl'], {cwd, fix: true})
      expect(statSync(join(cwd, 'a.jsonl'))).toMatchObject({mtimeMs, ino})
    }))
  it('keeps its mode, whatever the umask takes of a new file', () =>
    inFolder({'a.jsonl': jsonl(dirty(1))}, async (cwd) => {
      chmodSync(join(cwd, 'a.jsonl'), 0o666)
      const before = process.umask(0o027)
      try {
        await lintFiles(['a.jsonl'], {cwd, fix: true})
      } finally {
        process.umask(before)
      }
      expect(readFileSync(join(cwd, 'a.jsonl'), 'utf8')).toBe(jsonl(clean(1)))
      expect(statSync(join(cwd, 'a.jsonl')).mode & 0o777).toBe(0o666)
    }))
  it('in gzip is read and written in gzip', () =>
    inFolder({'a.jsonl.gz': gzipSync(jsonl(clean(1), dirty(2)))}, async (cwd) => {
      await lintFiles(['.'], {cwd, fix: true})
      expect(gunzipSync(readFileSync(join(cwd, 'a.jsonl.gz'))).toString()).toBe(jsonl(clean(1), clean(2)))
    }))
  it('in gzip that breaks off is an error, and stays', () =>
    inFolder({'a.jsonl.gz': gzipSync(jsonl(dirty(1))).subarray(0, -12)}, async (cwd) => {
      const before = readFileSync(join(cwd, 'a.jsonl.gz'))
      const {code, out, err} = await digestlint(cwd, ['--fix', 'a.jsonl.gz'])
      expect(code).toBe(2)
      expect(err).not.toContain('mended')
      expect(out).toContain('The file stays as it was: unexpected end of file.')
      expect(readFileSync(join(cwd, 'a.jsonl.gz')).equals(before)).toBe(true)
    }))
  it('in Zstandard is read', () => {
    // `{"text":"The ferry came back at dusk in the the dark."}` and a newline, by zstd 1.5.4.
    const packed = Buffer.from(
      'KLUv/QRYwQEAeyJ0ZXh0IjoiVGhlIGZlcnJ5IGNhbWUgYmFjayBhdCBkdXNrIGluIHRoZSB0aGUgZGFyay4ifQrQAV9/',
      'base64',
    )
    return inFolder({'a.jsonl.zst': packed}, async (cwd) => {
      const [result] = await lintFiles(['.'], {cwd})
      expect(result?.messages.map(({ruleId}) => ruleId)).toEqual(['no-doubled-word'])
    })
  })
  it('has the settings of records from flags and config', () =>
    inFolder(
      {
        'a.jsonl': jsonl({no: 'x', article: {body: '# The ferry\n\nIt **came back** in the the dark.'}, headline: 'T'}),
        '.digestlintrc.json': '{"settings":{"records":{"text":"article.body","markup":"text"}}}',
      },
      async (cwd) => {
        const run = async (...flags: string[]) =>
          JSON.parse((await digestlint(cwd, ['-f', 'json', ...flags, 'a.jsonl'])).out) as {
            messages: {ruleId: string}[]
            article?: string
          }[]
        expect((await run())[0]?.messages.map(({ruleId}) => ruleId)).toContain('no-markup-residue')
        const [result] = await run('--markup', 'markdown', '--id-field', 'no')
        expect(result?.messages.map(({ruleId}) => ruleId)).toEqual(['no-doubled-word'])
        expect(result?.article).toBe('x')
      },
    ))
  it('with texts in HTML has its words mended, tags kept', () =>
    inFolder(
      {
        'a.jsonl': jsonl({
          id: 1,
          html: '<p>The ferry came back <b>at dusk</b> in the the dark.</p>\n<p>Share Tweet Email Print</p>',
        }),
      },
      async (cwd) => {
        const flags = ['--fix', '--text-field', 'html', '--markup', 'html', 'a.jsonl']
        expect((await digestlint(cwd, flags)).code).toBe(0)
        const html = '<p>The ferry came back <b>at dusk</b> in the dark.</p>'
        expect(JSON.parse(readFileSync(join(cwd, 'a.jsonl'), 'utf8'))).toEqual({id: 1, html})
      },
    ))
  it('whose text opens with an element of a page is read as one, unless the settings say what texts are', () =>
    inFolder({'a.jsonl': jsonl({id: 1, text: '<p>The ferry came <b>back</b> in the the dark.</p>'})}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'json', 'a.jsonl'])
      expect(out).not.toContain('no-markup-residue')
      expect(out).toContain('no-doubled-word')
      expect((await digestlint(cwd, ['-f', 'json', '--markup', 'text', 'a.jsonl'])).out).toContain('no-markup-residue')
    }))
  it('is compared with itself: a copy of an article is found, with the line of the other', () => {
    const long = Array.from(
      {length: 12},
      (_, at) => `In the ${at + 3}th hour the ferry passed the light of Tolvane with ${at * 7 + 1} people on board.`,
    ).join('\n\n')
    return inFolder({'a.jsonl': jsonl({id: 'one', text: long}, clean(2), {id: 'two', text: long})}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'jsonl', 'a.jsonl'])
      const results = out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
      const late = results.flatMap(({messages}) => messages).filter(({ruleId}) => ruleId === 'no-duplicate-article')
      expect(late).toHaveLength(1)
      expect(late[0]).toMatchObject({article: 'two', line: 3, column: expect.any(Number), related: [{line: 1}]})
      expect(results.at(-1)).toMatchObject({late: true, record: 3, article: 'two'})
      const line = readFileSync(join(cwd, 'a.jsonl'), 'utf8').split('\n')[2]!
      expect(JSON.parse(`"${line.slice(...(late[0].recordRange as [number, number]))}"`)).toBe(
        long.slice(...(late[0].range as [number, number])),
      )
    })
  })
  it('counts errors as a share of its articles', () =>
    inFolder({'a.jsonl': jsonl(dirty(1), ...Array.from({length: 9}, (_, id) => clean(id + 2)))}, async (cwd) => {
      expect((await digestlint(cwd, ['--max-error-rate', '10%', 'a.jsonl'])).code).toBe(0)
      expect(await digestlint(cwd, ['--max-error-rate', '9.9%', 'a.jsonl'])).toMatchObject({
        code: 1,
        err: expect.stringContaining('10.00 % of the articles have errors; --max-error-rate allows 9.9 %.'),
      })
      expect(await digestlint(cwd, ['--max-error-rate', 'x', 'a.jsonl'])).toMatchObject({code: 2})
    }))
})

describe('an array in JSON', () => {
  it('is read when it is named, and mended in its own layout', () =>
    inFolder(
      {
        'a.json': `[\n  ${JSON.stringify(dirty(1))},\n  ${JSON.stringify(clean(2))}\n]\n`,
        'b.json': `${JSON.stringify(dirty(3), null, 2)}\n`,
      },
      async (cwd) => {
        expect((await digestlint(cwd, ['.'])).code).toBe(2)
        const {out} = await digestlint(cwd, ['a.json'])
        expect(out).toContain('2:')
        await digestlint(cwd, ['--fix', 'a.json', 'b.json'])
        expect(readFileSync(join(cwd, 'a.json'), 'utf8')).toBe(
          `[\n  ${JSON.stringify(clean(1))},\n  ${JSON.stringify(clean(2))}\n]\n`,
        )
        expect(readFileSync(join(cwd, 'b.json'), 'utf8')).toBe(`${JSON.stringify(clean(3), null, 2)}\n`)
      },
    ))
  it.each([
    ['[{"text":"a"}', 'it is no JSON'],
    ['3', 'it holds neither records nor one'],
  ])('that is none is an error: %s', (text, why) =>
    inFolder({'a.json': text}, async (cwd) => {
      expect(await digestlint(cwd, ['a.json'])).toMatchObject({code: 2, out: expect.stringContaining(why)})
    }),
  )
})

/** JSON as many writers write it: letters escaped or not, marks escaped that need not be, gaps. */
const lineOf = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        id: fc.nat(),
        isDirty: fc.boolean(),
        extra: fc.jsonValue(),
        escapes: fc.boolean(),
        gap: fc.constantFrom('', ' '),
      })
      .map(({id, isDirty, extra, escapes, gap}) => {
        const json = JSON.stringify({extra, ...(isDirty ? dirty(id) : clean(id)), last: 'a/b é \u2028'})
        return `${gap}${
          escapes
            ? json.replace(/\P{ASCII}/gu, (one) =>
                [...one]
                  .flatMap((letter) => letter.split(''))
                  .map((half) => `\\u${half.charCodeAt(0).toString(16).padStart(4, '0')}`)
                  .join(''),
              )
            : json.replaceAll('/', '\\/')
        }${gap}`
      }),
  },
  fc.constantFrom('', '   ', '{"text":', 'null', '[]', '{"title":"no text"}', `{"text":"${'x '.repeat(5000)}"}`),
)

describe('--fix', () => {
  it('leaves every byte outside mended texts as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lineOf, {maxLength: 12}),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (lines, end, hasEnd) => {
          const text = lines.join(end) + (hasEnd ? end : '')
          await inFolder({'a.jsonl': text}, async (cwd) => {
            await lintFiles(['a.jsonl'], {cwd, fix: true})
            const after = readFileSync(join(cwd, 'a.jsonl'), 'utf8').split('\n')
            for (const [at, line] of text.split('\n').entries()) {
              const from = line.search(/Share Tweet/u)
              if (from < 0) expect(after[at]).toBe(line)
              else {
                expect(after[at]!.startsWith(line.slice(0, from))).toBe(true)
                const rest = /"?, ?"last".*$/su.exec(line)![0]
                expect(after[at]!.endsWith(rest)).toBe(true)
                expect(JSON.parse(after[at]!)).toEqual({...JSON.parse(line), text: clean(JSON.parse(line).id).text})
              }
            }
          })
        },
      ),
      runs(40),
    )
  })
})
