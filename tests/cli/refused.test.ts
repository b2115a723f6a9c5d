import {existsSync, readFileSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'

const CLEAN = 'The ferry left at noon.\n'
const DIRTY = 'The ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'

describe('what the disk refuses is one line and exit code 2', () => {
  // Node's own way to make folders never ends there.
  it.skipIf(!existsSync('/proc/self'))('a report, a cache or decisions below /proc', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      for (const argv of [
        ['-f', 'json=/proc/nope/deep/x'],
        ['--fix-report', '/proc/nope/x'],
        ['--suppress-all', '--suppressions-location', '/proc/nope/x'],
      ]) {
        const {code, err} = await digestlint(cwd, [...argv, 'a.txt'])
        expect([argv[0], code]).toEqual([argv[0], 2])
        expect(err).toMatch(/\/proc\/nope\/(?:deep\/)?x: cannot be written \(ENOENT\)\.\n$/u)
      }
      const cached = await digestlint(cwd, ['--cache', '--cache-location', '/proc/nope/x', 'a.txt'])
      expect([cached.code, cached.err]).toEqual([1, expect.stringContaining('the cache was not written (ENOENT)')])
    }),
  )
  it('a circle of links, and words in the place of a file', () =>
    inFolder({}, async (cwd) => {
      symlinkSync('loop', join(cwd, 'loop'))
      expect(await digestlint(cwd, ['loop'])).toMatchObject({code: 2, err: 'loop: cannot be looked at (ELOOP).\n'})
      const words = 'The ferry left at noon. '.repeat(20)
      const {code, err} = await digestlint(cwd, [words])
      expect([code, err]).toEqual([2, `${words}: cannot be looked at (ENAMETOOLONG).\n`])
    }))
  it('a file of init in the way of a folder', () =>
    inFolder({'.husky': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['init', '--yes', '--hook', 'husky'])
      expect([code, err]).toEqual([2, '.husky/pre-commit: cannot be written (ENOTDIR).\n'])
    }))
})

describe('a command line that cannot be meant', () => {
  it.each(['--constructor', '--no-toString', '--__proto__'])('%s is no option', (option) =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, [option, 'a.txt', 'a.txt'])
      expect([code, err]).toEqual([2, expect.stringContaining(`Unknown option \`${option}\``)])
    }),
  )
  it('a short option takes its value after `=` too', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['-f=json', 'a.txt'])
      expect([code, JSON.parse(out)]).toEqual([0, [expect.objectContaining({messages: []})]])
    }))
  it('--max-error-rate without a share is told where nothing is found too', () =>
    inFolder({'a.txt': CLEAN}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--max-error-rate', '5', 'a.txt'])
      expect([code, err]).toEqual([2, '--max-error-rate needs a share such as 0.5%, not `5`.\n'])
    }))
  it('--fix-report in the place of an article leaves the article', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--fix', '--fix-report', 'a.txt', 'a.txt'])
      expect([code, err]).toEqual([2, 'a.txt: the report would take the place of an article.\n'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }))
  it.each(['.xml', '.xhtml', '.csv'])('standard input as %s is refused, as such a file is', (ending) =>
    inFolder({}, async (cwd) => {
      const {code, err} = await digestlint(cwd, ['--stdin', '--fix', '--stdin-filename', `a${ending}`], DIRTY)
      expect([code, err]).toEqual([2, expect.stringContaining(`${ending} is not read`)])
    }),
  )
})

it('--max-warnings holds for standard input that is mended', () =>
  inFolder({}, async (cwd) => {
    const text = 'Ferry returns\n\nRoe said. A crane came.\n'
    const {code, err, out} = await digestlint(cwd, ['--stdin', '--fix', '--max-warnings', '0'], text)
    expect([code, err, out]).toEqual([1, '1 warning; --max-warnings allows 0.\n', text])
  }))
