import {execFileSync} from 'node:child_process'
import {createColors} from 'picocolors'
import {describe, expect, it} from 'vitest'
import {showChanges} from '../../src/cli/show-changes.ts'
import {fileFinding} from '../../src/node/read.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const DIRTY = 'The ferry left at noon.\n\nAdvertisement\n\nIt came back.\n'

describe('names and words that nobody meant well', () => {
  it('a folder that cannot be listed is told, and the rest is checked', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      // A name that is no UTF-8: Node cannot hand it back to the system.
      execFileSync('sh', ['-c', 'mkdir "$(printf \'b\\377d\')"'], {cwd})
      const {code, out, err} = await digestlint(cwd, ['.'])
      expect(out).toContain('a.txt\n3:1-3:14')
      expect(out).toMatch(/b\uFFFDd\n.*cannot be read: ENOENT/u)
      expect([code, err]).toEqual([2, expect.stringContaining('2 articles, 2 findings')])
    }))
  it('stylish hands no control to the terminal, and begins no line with the words of an article', () =>
    inFolder(
      {'a\n::error::b.txt': 'The ferry left.\n\nMore news: \x1b]0;title\x07 Ferry \u202E news\n'},
      async (cwd) => {
        const {out} = await digestlint(cwd, ['.'])
        expect(out).toContain('a\\n::error::b.txt\n')
        expect(out).toContain('\\u{1b}]0;title\\u{7} Ferry \\u{202e} news')
        expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
      },
    ))
  it('a patch names the byte order mark that its file has', () =>
    inFolder({'a.txt': `\uFEFFThe the ferry left.\r\n\r\nAdvertisement\r\n`}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'diff', 'a.txt'])
      expect(out).toContain('-\uFEFFThe the ferry left.\r\n')
      execFileSync('git', ['apply', '--check', '-'], {cwd, input: out})
    }))
  it('a file whose mark stays alone in a line that does not change is no change of that line', () =>
    inFolder({'a.txt': `\uFEFFThe ferry left at noon.\n\nAdvertisement\n`}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', 'diff', 'a.txt'])
      expect(out).not.toContain('-\uFEFFThe')
      execFileSync('git', ['apply', '--check', '-'], {cwd, input: out})
    }))
})

describe('words on standard error and in watch', () => {
  it('pipe tells of a bad record without its controls', () =>
    inFolder({}, async (cwd) => {
      const {err} = await digestlint(cwd, ['pipe', '--fix'], 'no\x1b[2J json\n')
      expect(err).toMatch(/^stdin:1: .*no JSON.*\n/u)
      expect(err.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
    }))
  it('watch shows names and findings without theirs', () => {
    const finding = fileFinding('/w/a', 'Unexpected `\x1b[2J`.', false)
    const change = {
      file: '/w/a\n::error::b.txt',
      was: null,
      isGone: false,
      findings: 1,
      fresh: [finding],
      mended: [],
      suppressed: [],
    }
    const text = showChanges([change], '/w', createColors(false))
    expect(text).toContain('a\\n::error::b.txt\n')
    expect(text).toContain('Unexpected `\\u{1b}[2J`.')
  })
})
