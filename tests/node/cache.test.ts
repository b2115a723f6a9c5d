import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {type Entries, KEY, openEntries} from '../../src/node/cache-entries.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const STORY = 'The ferry left Tolvane at noon with all its crew and came back at dusk.'
const LONG = Array.from(
  {length: 12},
  (_, at) => `In the ${at + 3}th hour the ferry passed the light of Tolvane with ${at * 7 + 1} people on board.`,
).join('\n\n')
const files = {
  'a.txt': `${STORY}\n\nShare Tweet Email Print\n`,
  'b.txt': `${STORY}\n\nIt was in the the dark.\n`,
  'c.txt': `${LONG}\n`,
  'd.txt': `${LONG}\n`,
  'e.jsonl': `${JSON.stringify({id: 1, text: `${STORY} It was in the the fog.`})}\n{"text":3}\n`,
  'f.md': '# A headline\n\nThe ferry *came* back in the the [dark](x).\n',
}
/** A plugin that counts the articles that its rule is run on. */
const COUNTING = {
  'plugin.js': `import {appendFileSync} from 'node:fs'
export default {meta: {name: 'house', version: '1.0.0'}, rules: {count: {
  meta: {type: 'problem', docs: {description: 'Counts.', recommended: 'off'}, messages: {x: 'x'}},
  create: ({filename}) => { appendFileSync(new URL('./count', import.meta.url), filename.slice(-5) + '\\n'); return {} }}}}`,
  '.digestlintrc.json':
    '{"root": true, "plugins": ["./plugin.js"], "extends": "recommended", "rules": {"house/count": "warn"}}',
  'package.json': '{"type": "module"}',
}
const looked = (cwd: string): number =>
  existsSync(join(cwd, 'count')) ? readFileSync(join(cwd, 'count'), 'utf8').trim().split('\n').length : 0
const flags = ['--cache', '-f', 'json', '.']

describe('--cache', () => {
  it('runs no rule on what is as it was, and reports the same, what comparing finds too', () =>
    inFolder({...files, ...COUNTING}, async (cwd) => {
      const plain = await digestlint(cwd, ['-f', 'json', '.'])
      expect(plain.out).toContain('no-duplicate-article')
      const before = looked(cwd)
      expect(await digestlint(cwd, flags)).toEqual(plain)
      expect(looked(cwd)).toBe(2 * before)
      expect(await digestlint(cwd, flags)).toEqual(plain)
      expect(looked(cwd)).toBe(2 * before)
      writeFileSync(join(cwd, 'b.txt'), `${STORY}\n`)
      await digestlint(cwd, flags)
      expect(looked(cwd)).toBe(2 * before + 1)
    }))
  it('counts a change of a rule, of its options, of the plugin and of the settings as one of everything', () =>
    inFolder({...files, ...COUNTING}, async (cwd) => {
      const run = async (...more: string[]) => {
        const before = looked(cwd)
        await digestlint(cwd, [...more, ...flags])
        return looked(cwd) - before
      }
      const all = await run()
      expect(all).toBeGreaterThan(5)
      expect(await run()).toBe(0)
      expect(await run('--rule', 'no-doubled-word: off')).toBe(all)
      expect(await run('--purpose', 'corpus')).toBe(all)
      expect(await run('--rule', 'no-legal-notice: [error, {"removeClosing": true}]')).toBe(all)
      expect(await run()).toBe(0)
    }))
  it('mends what linting left in it, and then finds nothing more to do', () =>
    inFolder({...files, ...COUNTING}, async (cwd) => {
      await digestlint(cwd, flags)
      await digestlint(cwd, ['--fix', ...flags])
      expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).not.toContain('the the')
      await digestlint(cwd, ['--fix', ...flags])
      const before = looked(cwd)
      const third = await digestlint(cwd, ['--fix', ...flags])
      expect(looked(cwd)).toBe(before)
      const plain = await digestlint(cwd, ['--fix', '-f', 'json', '.'])
      expect(third.out).toBe(plain.out)
    }))
  it.each([
    ['cut off', (text: string) => text.slice(0, -20)],
    ['cut off in its first line', (text: string) => text.slice(0, 12)],
    ['empty', () => ''],
  ])('that is damaged (%s) is told in one line, and made anew', (_, damage) =>
    inFolder(files, async (cwd) => {
      const location = ['--cache-location', 'own/cache']
      const first = await digestlint(cwd, [...location, ...flags])
      const file = join(cwd, 'own/cache')
      const whole = readFileSync(file, 'utf8')
      writeFileSync(file, damage(whole))
      const {err, ...rest} = await digestlint(cwd, [...location, ...flags])
      expect(rest).toEqual({code: first.code, out: first.out})
      expect(err).toBe(`${file}: the cache is damaged; it counts as empty and is made anew.\n${first.err}`)
      expect(readFileSync(file, 'utf8').split('\n').sort()).toEqual(whole.split('\n').sort())
    }),
  )
  it('is never put in the place of a file that is none', () =>
    inFolder({...files, 'own.csv': 'a,b\n'}, async (cwd) => {
      const {err} = await digestlint(cwd, ['--cache-location', 'own.csv', ...flags])
      expect(err).toContain(
        'own.csv: no cache of digestlint, so nothing is cached; remove it, or give another --cache-location.',
      )
      expect(readFileSync(join(cwd, 'own.csv'), 'utf8')).toBe('a,b\n')
    }))
  it('of another version is no damage', () =>
    inFolder(files, async (cwd) => {
      writeFileSync(join(cwd, '.digestlintcache'), 'digestlint cache 1 0.0.1\nx\n')
      expect((await digestlint(cwd, flags)).err).not.toContain('cache')
    }))
})

describe('entries of a cache', () => {
  const HEAD = 'head'
  const keyOf = (number: number): string => String(number).padStart(KEY, '0')
  const jsonOf = (number: number): string => JSON.stringify({number, text: 'é'.repeat(number % 400)})

  it('are read again from a file that is longer than what is read of it at a time', () =>
    inFolder({}, async (cwd) => {
      const file = join(cwd, 'cache')
      const numbers = Array.from({length: 6000}, (_, number) => number)
      const fresh = openEntries(null)!
      for (const number of numbers) fresh.add(keyOf(number), jsonOf(number))
      expect(numbers.every((number) => fresh.get(keyOf(number)) === jsonOf(number))).toBe(true)
      fresh.save(file, HEAD, 2)
      fresh.close()
      const again = openEntries(file)!
      expect(numbers.every((number) => again.get(keyOf(number)) === jsonOf(number))).toBe(true)
      expect(again.get(keyOf(6000))).toBeNull()
      again.close()
    }))
  it('go when nobody asked for them for so many runs, and stay as they are else', () =>
    inFolder({}, async (cwd) => {
      const file = join(cwd, 'cache')
      const run = (use: (entries: Entries) => void): string[] => {
        const entries = openEntries(existsSync(file) ? file : null)!
        use(entries)
        entries.save(file, HEAD, 2)
        entries.close()
        return readFileSync(file, 'utf8').trim().split('\n').slice(1)
      }
      const [one, two, three] = [1, 2, 3].map((number) => `${keyOf(number)}00${jsonOf(number)}`)
      expect(
        run((entries) => {
          entries.add(keyOf(1), jsonOf(1))
          entries.add(keyOf(2), jsonOf(2))
        }),
      ).toEqual([one, two])
      expect(run((entries) => entries.get(keyOf(1)))).toEqual([one, two])
      expect(
        run((entries) => {
          entries.touch(keyOf(1))
          entries.add(keyOf(3), jsonOf(3))
        }),
      ).toEqual([one, two!.replace(`${keyOf(2)}00`, `${keyOf(2)}01`), three])
      expect(run((entries) => entries.get(keyOf(1)))).toEqual([one, three!.replace(`${keyOf(3)}00`, `${keyOf(3)}01`)])
    }))
})
