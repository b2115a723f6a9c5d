import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {checkPack} from '../../src/tester/index.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/migrate.md'), 'utf8')

/** Text that an expression of the table matches, and text that it does not. */
const EXAMPLES: Readonly<Record<string, readonly [string, string]>> = {
  'read more': ['Read more here.', 'Reads more.'],
  advertisement: ['Advertisement', 'The advertisement ran.'],
  '(read|see) also: {rest}': ['See also: Trams return', 'They see also trams.'],
  'share on (facebook|x)': ['Share on Facebook', 'They share on Sunday.'],
  '{number} comments': ['12 comments', 'Comments'],
  'published {words:1-6} by': ['Published on Monday by Roe.', 'Published by Roe.'],
  guilty: ['She was guilty.', 'She was not guilty.'],
}

it('docs/migrate.md has patterns that find what the expressions beside them find', () => {
  const rows = [...page.matchAll(/^\| `\/(.+?)\/\w*` \| (.+) \|$/gmu)].map(([, , cell]) => cell!.replaceAll('\\|', '|'))
  const entries = rows.flatMap((cell, index) => {
    const [pattern = ''] = [...cell.matchAll(/`([^`]+)`/gu)].map(([, code]) => code!)
    const phrase = pattern.replace(/^phrases: \[(.*)\]$/u, '$1')
    const known = EXAMPLES[phrase]
    if (!known) return []
    const unless = /unless: \["(.*)"\]/u.exec(cell)?.[1]
    const where = /where: (\w+)/u.exec(cell)?.[1] ?? 'any'
    const [bad, good] = known
    return [
      {id: `e${index}`, phrases: [phrase], where, bad: [bad], good: [good], ...(unless ? {unless: [unless]} : {})},
    ]
  })
  expect(entries.map(({phrases: [phrase]}) => phrase)).toEqual(Object.keys(EXAMPLES))
  const pack = {pack: 'mine', rule: 'no-mine', language: 'en', source: 'x', reviewed: '2026-11-26', entries}
  expect(checkPack(pack)).toEqual([])
})
