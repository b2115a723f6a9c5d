import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const RECORD = '{"id": 1, "text": "The ferry left at noon.\\n\\nAdjust Comment Print\\n\\nIt came back  at dusk."}\n'
const TOLD = 'The file holds JSON Lines: it was not checked as a text and is never written as one.'

describe('records in a file that is named as a text', () => {
  it.each([
    ['a line', 'a.txt', RECORD],
    ['after blank lines and a byte order mark', 'a.txt', `\uFEFF\n \n${RECORD}${RECORD}`],
    ['without a line end', 'a.md', RECORD.trim()],
    ['the first of lines that are none', 'a.txt', `${RECORD}not json\n`],
    ['in a page', 'a.html', RECORD],
  ])('are one error, and never mended as prose: %s', (_, name, text) =>
    inFolder({[name]: text}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['--fix', name])
      expect([code, out.match(/ error /gu)]).toEqual([1, [' error ']])
      expect(out).toContain(TOLD)
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text)
    }),
  )
  it.each([
    ['words in braces', '{The ferry left at noon.}\n'],
    ['an object without a text', '{"text": ""}\n{"a": 1}\n'],
    ['a text that shows a record further down', `The feed had lines of this kind.\n\n${RECORD}`],
    ['nothing', '\n'],
  ])('are not seen in %s', (_, text) =>
    inFolder({'a.txt': text}, async (cwd) => {
      expect((await digestlint(cwd, ['a.txt'])).out).not.toContain('JSON Lines')
    }),
  )
  it('on standard input are one line that says how to give them', () =>
    inFolder({}, async (cwd) => {
      const told =
        'Standard input holds JSON Lines: --stdin-filename NAME.jsonl reads it so, and digestlint pipe gives records back.\n'
      expect(await digestlint(cwd, ['--stdin', '--fix'], RECORD)).toEqual({code: 2, out: '', err: told})
      const {code, out} = await digestlint(cwd, ['--stdin', '--stdin-filename', 'a.jsonl'], RECORD)
      expect([code, out]).toEqual([1, expect.stringContaining('no-toolbar-text')])
    }))
})
