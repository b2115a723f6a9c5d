import {chmodSync, existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintFiles} from '../../src/node/lint-files.ts'
import {openSuppressions} from '../../src/node/suppressions/open.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {DIRTY, FILE, namedIn, read, shown} from '../support/suppressions.ts'

describe('the suppressions file', () => {
  const told = (text: string | Uint8Array, argv: readonly string[] = []) =>
    inFolder({'a.txt': DIRTY, [FILE]: text}, async (cwd) => await digestlint(cwd, [...argv, 'a.txt']))
  it('that is damaged is one clear error', async () => {
    for (const text of [
      '{"a.txt": ',
      '[]',
      '{"a.txt": []}',
      '{"a.txt": {"no-x": {"0": 0}}}',
      '{"a.txt": {"no-x": {"count": "1"}}}',
      '',
    ]) {
      const {code, out, err} = await told(text, ['--suppress-all'])
      expect([code, out]).toEqual([2, ''])
      expect(err).toMatch(/^digestlint-suppressions\.json: is damaged \(.+\)\. Take back the last good one, or .+\n$/u)
    }
  })
  it('with the marks of a merge says so', async () => {
    const {code, err} = await told('{\n<<<<<<< HEAD\n  "a.txt": {}\n=======\n>>>>>>> b\n}\n')
    expect([code, err]).toEqual([2, expect.stringContaining(`${FILE}: has merge conflicts.`)])
  })
  it('stands elsewhere with --suppressions-location, with paths from its own folder', () =>
    inFolder({'articles/a.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', '--suppressions-location', 'lint/known.json', 'articles'])
      expect(namedIn(cwd, 'lint/known.json')).toEqual(['../articles/a.txt'])
      expect(await shown(cwd, ['--suppressions-location', 'lint/known.json', 'articles'])).toEqual([])
      expect(await shown(join(cwd, 'articles'), ['--suppressions-location', '../lint/known.json', '.'])).toEqual([])
      expect(await shown(cwd, ['articles'])).toHaveLength(2)
    }))
  it('that is read-only, or changed meanwhile, is left as it is', () =>
    inFolder({'a.txt': DIRTY, 'b.txt': DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      const before = read(cwd, FILE)
      chmodSync(join(cwd, FILE), 0o444)
      const {code, err} = await digestlint(cwd, ['--suppress-all', 'b.txt'])
      expect([code, err, read(cwd, FILE)]).toEqual([
        2,
        expect.stringContaining(`${FILE}: cannot be written (it is read-only).\n`),
        before,
      ])
      rmSync(join(cwd, FILE))
      const own = openSuppressions({cwd, suppress: 'all'})
      await lintFiles(['b.txt'], {cwd, suppressions: own})
      writeFileSync(join(cwd, FILE), before)
      await expect(own.save()).rejects.toThrow('changed while articles were checked')
      expect(read(cwd, FILE)).toBe(before)
    }))
  it.runIf(existsSync('/dev/full'))('that is a device without an end is one line', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--suppress-all', '--suppressions-location', '/dev/zero', 'a.txt'])
      expect([code, err]).toEqual([2, expect.stringMatching(/zero: is no file\.\n$/u)])
    }),
  )
  it('that is not there is not called complete by --prune-suppressions', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--exit-zero', '--prune-suppressions', 'a.txt'])
      expect([code, err]).toEqual([0, expect.stringContaining(`${FILE}: is not there, so nothing is pruned.\n`)])
    }))
  it('that is named and not there is an error, unless it is to be made', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await digestlint(cwd, ['--suppressions-location', 'x.json', 'a.txt'])).toEqual({
        code: 2,
        out: '',
        err: 'x.json: no such suppressions file; --suppress-all or --suppress-rule makes one.\n',
      })
    }))
  it('may name an article like a property of every object', () =>
    inFolder({'__proto__.txt': DIRTY, constructor: DIRTY}, async (cwd) => {
      await digestlint(cwd, ['--suppress-all', '__proto__.txt', 'constructor'])
      expect(await shown(cwd, ['__proto__.txt', 'constructor'])).toEqual([])
    }))
})

it('flags that contradict each other are one line, and exit with 2', () =>
  inFolder({'a.txt': DIRTY}, async (cwd) => {
    for (const argv of [
      ['--suppress-all', '--suppress-rule', 'no-toolbar-text'],
      ['--suppress-all', '--prune-suppressions'],
      ['--no-suppressions', '--suppress-all'],
      ['--fix-dry-run', '--suppress-all'],
      ['--format', 'diff', '--suppress-rule', 'no-toolbar-text'],
      ['--fix-dry-run', '--prune-suppressions'],
    ]) {
      const {code, out, err} = await digestlint(cwd, [...argv, 'a.txt'])
      expect([code, out, err.trim().split('\n').length]).toEqual([2, '', 1])
    }
    expect([read(cwd, 'a.txt'), existsSync(join(cwd, FILE))]).toEqual([DIRTY, false])
  }))
