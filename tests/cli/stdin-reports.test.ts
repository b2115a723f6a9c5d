import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = 'The ferry left at noon.\n\nAdvertisement\n\nIt came back.\n'

describe('--stdin --fix', () => {
  it('prints the text, and writes the reports that have a file', () =>
    inFolder({}, async (cwd) => {
      const argv = ['--stdin', '--fix', '-f', 'jsonl=r/left.jsonl', '-f', 'diff=mend.patch', '-f', 'stylish']
      const {code, out, err} = await digestlint(cwd, argv, DIRTY)
      expect([code, out, err]).toEqual([0, 'The ferry left at noon.\n\nIt came back.\n', ''])
      expect(JSON.parse(readFileSync(join(cwd, 'r/left.jsonl'), 'utf8'))).toMatchObject({
        messages: [],
        fixed: [{ruleId: 'no-advertisement'}],
      })
      expect(readFileSync(join(cwd, 'mend.patch'), 'utf8')).toContain('-Advertisement\n')
    }))
  it('refuses a report of records, which go through, rather than dropping it', () =>
    inFolder({}, async (cwd) => {
      const argv = ['--stdin', '--stdin-filename', 'a.jsonl', '--fix', '-f', 'json=left.json']
      const {code, out, err} = await digestlint(cwd, argv, '{"text":"Words."}\n')
      expect([code, out, err]).toEqual([
        2,
        '',
        '--format json=left.json: records that go from standard input to standard output are mended without a report; give the file, or leave --fix out.\n',
      ])
      expect(existsSync(join(cwd, 'left.json'))).toBe(false)
    }))
})
