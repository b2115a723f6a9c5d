import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const STORY = 'The ferry left Tolvane at noon with all its crew and came back at dusk.'
const dirty = JSON.stringify({id: 1, text: `${STORY}\n\nShare Tweet Email Print\n`})
const clean = JSON.stringify({id: 1, text: `${STORY}\n`})
const pipe = (argv: readonly string[], stdin: string | Uint8Array) =>
  inFolder({}, (cwd) => digestlint(cwd, ['pipe', ...argv], stdin))

describe('digestlint pipe', () => {
  it('--fix gives each record back, mended, in order, and is silent', async () => {
    expect(await pipe(['--fix'], `${dirty}\n\n${clean}\r\n${dirty}`)).toMatchObject({
      code: 0,
      out: `${clean}\n\n${clean}\r\n${clean}`,
      err: '',
    })
  })
  it('a bad record goes through as it is, and standard error says which', async () => {
    const bytes = Buffer.concat([Buffer.from('{"text":\n'), Buffer.from([0xff, 0x0a]), Buffer.from(dirty)])
    const {code, bytes: out, err} = await pipe(['--fix'], bytes)
    expect(code).toBe(1)
    expect(out.equals(Buffer.concat([Buffer.from('{"text":\n'), Buffer.from([0xff, 0x0a]), Buffer.from(clean)]))).toBe(
      true,
    )
    expect(err).toMatch(/^stdin:1: The record was not checked .*\nstdin:2: The record .* is not valid UTF-8\.\n$/u)
    expect((await pipe(['--fix', '--exit-zero'], bytes)).code).toBe(0)
  })
  it('--annotate adds findings with offsets in UTF-16 units and in code points, and changes nothing else', async () => {
    const json = `{"text": "${STORY} \\ud83d\\ude00\\n\\nShare Tweet Email Print" , "x":1.0}`
    const {code, out} = await pipe(['--annotate'], json)
    expect(code).toBe(0)
    expect(out.startsWith('{"text": ')).toBe(true)
    expect(out).toContain('" , "x":1.0,"digestlint":[')
    const {text, digestlint: found} = JSON.parse(out) as {
      text: string
      digestlint: {range: [number, number]; codePointRange: [number, number]; ruleId: string}[]
    }
    expect(found).toMatchObject([{ruleId: 'no-toolbar-text', level: 'error', fix: {text: ''}}])
    expect(text.slice(...found[0]!.range)).toBe('Share Tweet Email Print')
    expect([...text].slice(...found[0]!.codePointRange).join('')).toBe('Share Tweet Email Print')
  })
  it('--annotate puts new findings in the place of old ones, those of the mended text with --fix', async () => {
    expect((await pipe(['--annotate', '--fix'], `{"digestlint":[1],${dirty.slice(1)}`)).out).toBe(
      `{"digestlint":[],${clean.slice(1)}`,
    )
  })
  it('without a job is a mistake of use, and so is a file', async () => {
    expect(await pipe([], dirty)).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^pipe does nothing by itself: .*\n$/u),
    })
    expect(await pipe(['--fix', 'a.jsonl'], dirty)).toMatchObject({
      code: 2,
      err: expect.stringContaining('digestlint pipe < a.jsonl'),
    })
  })
  it('takes rules, fields and the purpose from flags', async () => {
    const json = JSON.stringify({body: {html: 'no'}, words: `${STORY}\n\nShare Tweet Email Print`})
    expect((await pipe(['--fix', '--text-field', 'words', '--rule', 'no-toolbar-text: off'], json)).out).toBe(json)
    expect((await pipe(['--fix', '--text-field', 'words'], json)).out).not.toContain('Tweet')
  })
})

describe('standard input of JSON Lines', () => {
  it('is reported as a file of that name would be', () =>
    inFolder({}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--stdin', '--stdin-filename', 'x.jsonl'], `${clean}\n${dirty}\n`)
      expect(code).toBe(1)
      expect(out).toMatch(/^x\.jsonl\n2:\d+-2:\d+ error /u)
    }))
  it('with --fix is printed mended', () =>
    inFolder({}, async (cwd) => {
      expect((await digestlint(cwd, ['--stdin', '--stdin-filename', 'x.jsonl', '--fix'], `${dirty}\n`)).out).toBe(
        `${clean}\n`,
      )
    }))
})
