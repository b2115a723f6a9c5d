import {chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {lintFiles, outputFixes, readArticle, writeArticle} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'

const BROKEN = 'The council met on Tuesday , the clerk wrote.\n'
const MENDED = 'The council met on Tuesday, the clerk wrote.\n'
const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('reading', () => {
  it.each<[string, Buffer, number]>([
    ['a byte that starts nothing', bytes('abc', [0xff], 'def'), 3],
    ['Latin-1', bytes('caf', [0xe9], ' au lait'), 3],
    ['a character cut off at the end', bytes('abc', [0xe2, 0x80]), 3],
    ['half a surrogate pair', bytes('né', [0xed, 0xa0, 0x80]), 3],
    ['a bad byte far in', bytes('é'.repeat(5000), [0x80], 'x'.repeat(5000)), 10_000],
    ['a bad byte after a whole character', bytes('“', [0xc2, 0x41]), 3],
  ])('%s is one finding with its offset, and is never written', (_, content, offset) =>
    inFolder({'a.txt': content}, async (cwd) => {
      const [result] = await lintFiles(['a.txt'], {cwd, fix: true})
      expect(result?.messages.map(({message}) => message)).toEqual([
        `The file is not valid UTF-8 (byte ${offset}): it was not checked and is never written. Convert it to UTF-8 first.`,
      ])
      expect(result).toMatchObject({errorCount: 1})
      expect(readFileSync(join(cwd, 'a.txt')).equals(content)).toBe(true)
    }),
  )
  it('a file that cannot be read is a fatal finding, and the others are linted', () =>
    inFolder({'b.txt': BROKEN}, async (cwd) => {
      symlinkSync(join(cwd, 'b.txt'), join(cwd, 'a.txt'))
      expect(readArticle(join(cwd, 'none.txt'))).toMatchObject({
        failure: {fatalErrorCount: 1, messages: [{ruleId: null, fatal: true, level: 'error'}]},
      })
      expect((await lintFiles(['a.txt', 'b.txt'], {cwd})).map(({errorCount}) => errorCount)).toEqual([1, 1])
    }))
})

describe('writing', () => {
  it('replaces the file in one step, its mode kept, nothing left beside it', () =>
    inFolder({'a.txt': BROKEN}, async (cwd) => {
      const file = join(cwd, 'a.txt')
      chmodSync(file, 0o640)
      const [result] = await lintFiles(['a.txt'], {cwd, fix: true})
      expect(result?.output).toBe(MENDED)
      expect(readFileSync(file, 'utf8')).toBe(MENDED)
      expect(statSync(file).mode & 0o777).toBe(0o640)
      expect(readdirSync(cwd)).toEqual(['a.txt'])
    }))
  it('leaves a file that is right alone, its time too', () =>
    inFolder({'a.txt': MENDED}, async (cwd) => {
      const {mtimeMs, ino} = statSync(join(cwd, 'a.txt'))
      await lintFiles(['a.txt'], {cwd, fix: true})
      expect(statSync(join(cwd, 'a.txt'))).toMatchObject({mtimeMs, ino})
    }))
  it('keeps the byte order mark and the line ends', () =>
    inFolder({'a.txt': `\uFEFF${BROKEN.replace('\n', '\r\n')}`}, async (cwd) => {
      await lintFiles(['a.txt'], {cwd, fix: true})
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(`\uFEFF${MENDED.replace('\n', '\r\n')}`)
    }))
  it('goes through a link to the real file', () =>
    inFolder({'real.txt': BROKEN}, async (cwd) => {
      symlinkSync(join(cwd, 'real.txt'), join(cwd, 'link.txt'))
      await lintFiles(['link.txt'], {cwd, fix: true})
      expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true)
      expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toBe(MENDED)
    }))
  it('a read-only file stays, and its result says why; the others are written', () =>
    inFolder({'a.txt': BROKEN, 'b.txt': BROKEN}, async (cwd) => {
      chmodSync(join(cwd, 'a.txt'), 0o444)
      const [a, b] = await lintFiles(['a.txt', 'b.txt'], {cwd, fix: true})
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BROKEN)
      expect(a?.messages[0]?.message).toMatch(/^The mended text could not be written: .+\.$/u)
      expect(a).toMatchObject({fatalErrorCount: 1})
      expect(a?.output).toBeUndefined()
      expect(b?.output).toBe(MENDED)
      expect(readFileSync(join(cwd, 'b.txt'), 'utf8')).toBe(MENDED)
    }))
  it('a dry run writes nothing until outputFixes does', () =>
    inFolder({'a.txt': BROKEN}, async (cwd) => {
      const results = await lintFiles(['a.txt'], {cwd, fix: 'dry'})
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BROKEN)
      expect(outputFixes(results)).toEqual(results)
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(MENDED)
    }))
  it('a file that was edited meanwhile keeps the edit', () =>
    inFolder({'a.txt': BROKEN}, async (cwd) => {
      const results = await lintFiles(['a.txt'], {cwd, fix: 'dry'})
      writeFileSync(join(cwd, 'a.txt'), 'Another text.\n')
      expect(outputFixes(results)[0]?.messages[0]?.message).toBe(
        'The mended text could not be written: it changed while it was checked; run again.',
      )
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe('Another text.\n')
    }))
  it('a file that is gone is not made anew', () =>
    inFolder({}, async (cwd) => {
      expect(() => writeArticle(join(cwd, 'a.txt'), 'x')).toThrow('ENOENT')
      expect(readdirSync(cwd)).toEqual([])
    }))
})
