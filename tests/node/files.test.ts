import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {expandFiles, UsageError} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'

type Files = Readonly<Record<string, string>>

/** Paths from the working folder that patterns expand to. */
const expand = (files: Files, patterns: readonly string[], folder = '', ignorePatterns: readonly string[] = []) =>
  inFolder(files, async (top) => {
    const cwd = join(top, folder)
    const found = await expandFiles(patterns, {cwd, ignorePatterns})
    return {files: found.files.map((file) => relative(cwd, file)), warnings: found.warnings}
  })
const problem = (files: Files, patterns: readonly string[]): Promise<string> =>
  expand(files, patterns).then(
    () => 'no error',
    (error: unknown) => (error instanceof UsageError ? error.message : `not a UsageError: ${String(error)}`),
  )
const tree: Files = {
  'b.txt': '',
  'a/z.md': '',
  'a/c.markdown': '',
  'a/x.log': '',
  'a/y.html': '',
  'a/.hidden.txt': '',
  '.cache/d.txt': '',
  'node_modules/m/e.txt': '',
  'a/B.TXT': '',
}

describe('what patterns mean', () => {
  it('a folder takes articles by their endings, sorted; never hidden files or node_modules', async () =>
    expect((await expand(tree, ['.'])).files).toEqual(['a/B.TXT', 'a/c.markdown', 'a/y.html', 'a/z.md', 'b.txt']))
  it('a file that is named is taken whatever its ending', async () =>
    expect((await expand(tree, ['a/x.log', '.cache/d.txt'])).files).toEqual(['a/x.log', '.cache/d.txt']))
  it.each<[string, string[]]>([
    ['**/*.md', ['a/z.md']],
    ['a/*.{md,markdown}', ['a/c.markdown', 'a/z.md']],
    ['./a/*.md', ['a/z.md']],
    ['a/*', ['a/B.TXT', 'a/c.markdown', 'a/x.log', 'a/y.html', 'a/z.md']],
    ['**/.hidden.*', ['a/.hidden.txt']],
    ['?.txt', ['b.txt']],
  ])('the glob %s', async (glob, files) => expect((await expand(tree, [glob])).files).toEqual(files))
  it('a glob may start above the working folder, and be absolute', () =>
    inFolder(tree, async (top) => {
      const up = await expandFiles(['../*.txt'], {cwd: join(top, 'a')})
      const whole = await expandFiles([join(top, 'a/*.md')], {cwd: top})
      expect([...up.files, ...whole.files]).toEqual([join(top, 'b.txt'), join(top, 'a/z.md')])
    }))
  it('each file comes once, in the order of the patterns', async () =>
    expect((await expand(tree, ['b.txt', 'a', './b.txt', '**/*.txt'])).files).toEqual([
      'b.txt',
      'a/B.TXT',
      'a/c.markdown',
      'a/y.html',
      'a/z.md',
    ]))
  it('a file whose name looks like a glob is that file', async () =>
    expect((await expand({'day [1].txt': '', 'day 1.txt': ''}, ['day [1].txt'])).files).toEqual(['day [1].txt']))
})

describe('what is left out', () => {
  it('by .gitignore and .digestlintignore of every folder, the deepest deciding', async () => {
    const files = {
      '.git/HEAD': '',
      '.gitignore': '*.tmp.txt\nbuild/\n/top.txt\n',
      '.digestlintignore': 'old\n',
      'top.txt': '',
      'desk/top.txt': '',
      'desk/.gitignore': '!keep.tmp.txt\nnotes.md\n',
      'desk/keep.tmp.txt': '',
      'desk/drop.tmp.txt': '',
      'desk/notes.md': '',
      'notes.md': '',
      'build/.gitignore': '!*\n',
      'build/a.txt': '',
      'desk/old/a.txt': '',
    }
    expect((await expand(files, ['.'])).files).toEqual(['desk/keep.tmp.txt', 'desk/top.txt', 'notes.md'])
    expect((await expand(files, ['**/*.{txt,md}'])).files).toEqual(['desk/keep.tmp.txt', 'desk/top.txt', 'notes.md'])
    expect((await expand(files, ['.'], 'desk')).files).toEqual(['keep.tmp.txt', 'top.txt'])
  })
  it('by the patterns of the command', async () =>
    expect((await expand(tree, ['.'], '', ['*.md', '/b.txt'])).files).toEqual(['a/B.TXT', 'a/c.markdown', 'a/y.html']))
  it('an ignored folder is not even entered', () =>
    inFolder({'.git/HEAD': '', '.gitignore': 'big/\n', 'a.txt': ''}, async (cwd) => {
      mkdirSync(join(cwd, 'big'))
      for (let index = 0; index < 300; index++) mkdirSync(join(cwd, `big/${index}`))
      writeFileSync(join(cwd, 'big/7/a.txt'), '')
      expect((await expandFiles(['.'], {cwd})).files).toEqual([join(cwd, 'a.txt')])
    }))
  it('links: they may lead in a circle or out of the folder', () =>
    inFolder({'a/a.txt': '', 'out/README.md': ''}, async (cwd) => {
      symlinkSync(join(cwd, 'a'), join(cwd, 'a/loop'))
      symlinkSync(join(cwd, 'out/README.md'), join(cwd, 'a/link.md'))
      expect((await expandFiles(['a'], {cwd})).files).toEqual([join(cwd, 'a/a.txt')])
      expect((await expandFiles(['a/*'], {cwd})).files).toEqual([join(cwd, 'a/a.txt')])
      expect((await expandFiles(['a/link.md'], {cwd})).files).toEqual([join(cwd, 'a/link.md')])
    }))
  it('a file that is named and ignored gives a warning', async () =>
    expect(await expand({'.gitignore': 'a.txt', 'a.txt': '', 'b.txt': ''}, ['a.txt', 'b.txt'])).toEqual({
      files: ['b.txt'],
      warnings: ['a.txt: ignored; nothing was checked there.'],
    }))
})

describe('a pattern that means nothing is an error that names it', () => {
  it.each<[string, string]>([
    ['none.txt', 'none.txt: no such file or folder.'],
    ['none/', 'none/: no such file or folder.'],
    ['*.rst', '*.rst: no article there (.md, .markdown, .txt, .html, .htm, .jsonl, .ndjson).'],
    ['none/*.md', 'none/*.md: no such folder as none.'],
    ['empty', 'empty: no article there (.md, .markdown, .txt, .html, .htm, .jsonl, .ndjson).'],
    ['out', 'out: every file there is ignored.'],
    [
      'page.xhtml',
      'page.xhtml: .xhtml is not read; articles are Markdown, HTML, plain text, or records of JSON Lines or CSV.',
    ],
  ])('%s', async (pattern, line) =>
    expect(await problem({'empty/x.log': '', 'out/a.txt': '', '.gitignore': 'out', 'page.xhtml': ''}, [pattern])).toBe(
      line,
    ),
  )
})

it('ten times the files cost about ten times as much, and not a hundred times', () =>
  inFolder({'.gitignore': 'drafts/\n'}, async (cwd) => {
    /** CPU time of the best of three, in microseconds: what else the machine does counts least there. */
    const costOf = async (name: string, count: number): Promise<number> => {
      mkdirSync(join(cwd, name))
      for (let index = 0; index < count; index++) writeFileSync(join(cwd, name, `${index}.txt`), '')
      const costs: number[] = []
      for (let time = 0; time < 3; time++) {
        const before = process.cpuUsage()
        expect((await expandFiles([name], {cwd})).files).toHaveLength(count)
        const {user, system} = process.cpuUsage(before)
        costs.push(user + system)
      }
      return Math.min(...costs)
    }
    await costOf('warm', 400)
    const few = await costOf('few', 400)
    expect((await costOf('many', 4000)) / few).toBeLessThan(50)
  }))
