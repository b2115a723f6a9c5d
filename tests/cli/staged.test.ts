import {existsSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'
import {GIT_ENV, inRepo, type Repo, repoAt} from '../support/git.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const MENDED = DIRTY.replace('Adjust Comment Print\n\n', '')
const lint = (repo: Repo, argv: readonly string[], env: Record<string, string> = {}, cwd = repo.cwd) =>
  digestlint(cwd, argv, '', {...GIT_ENV, ...env})
/** Names of files with findings, from the top. */
const faulty = async (repo: Repo, argv: readonly string[], env = {}, cwd = repo.cwd): Promise<string[]> => {
  const {out, err} = await lint(repo, ['-f', 'json', ...argv], env, cwd)
  if (out === '') throw new Error(err)
  return (JSON.parse(out) as {filePath: string; messages: object[]}[])
    .filter(({messages}) => messages.length > 0)
    .map(({filePath}) => relative(repo.cwd, filePath))
}
const disk = (repo: Repo, name: string): string => readFileSync(join(repo.cwd, name), 'utf8')

describe('--staged', () => {
  it('looks at what is staged, not at the file, before the first commit too', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      repo.write('a.txt', MENDED)
      repo.add('b.txt', MENDED)
      repo.write('b.txt', DIRTY)
      repo.write('untracked.txt', DIRTY)
      expect(await faulty(repo, ['--staged'])).toEqual(['a.txt'])
      repo.commit()
      expect(await faulty(repo, ['--staged'])).toEqual([])
    }))
  it('says so where nothing is staged, and exits with 0', () =>
    inRepo(async (repo) => {
      expect(await lint(repo, ['--staged'])).toEqual({code: 0, out: '', err: '0 articles, no findings.\n'})
    }))
  it('takes files with any name', () =>
    inRepo(async (repo) => {
      const names = [
        'with space.txt',
        'new\nline.txt',
        '-dash.txt',
        'Ünïcode 文.txt',
        '"quoted".txt',
        'tab\there.txt',
        'a/b/*.txt',
      ]
      for (const name of names) repo.add(name, DIRTY)
      expect((await faulty(repo, ['--staged'])).sort()).toEqual([...names].sort())
      expect((await lint(repo, ['--staged', '--fix'])).code).toBe(0)
      for (const name of names) expect([repo.staged(name).toString(), disk(repo, name)]).toEqual([MENDED, MENDED])
      expect(
        repo
          .git('status', '--porcelain', '-z')
          .split('\0')
          .filter(Boolean)
          .every((line) => line.startsWith('A  ')),
      ).toBe(true)
    }))
  it('takes a renamed file as it is now, and leaves out what is deleted', () =>
    inRepo(async (repo) => {
      for (const name of ['old.txt', 'gone.txt', 'same.txt']) repo.add(name, DIRTY + name)
      repo.commit()
      repo.git('mv', 'old.txt', 'renamed.txt')
      repo.git('rm', '-q', 'gone.txt')
      expect(await faulty(repo, ['--staged'])).toEqual(['renamed.txt'])
    }))
  it('looks at what is staged of a file that is no longer on disk', () =>
    inRepo(async (repo) => {
      repo.add('a/b.txt', DIRTY)
      rmSync(join(repo.cwd, 'a'), {recursive: true})
      expect(await faulty(repo, ['--staged'])).toEqual(['a/b.txt'])
      expect(await faulty(repo, ['--staged', 'a'])).toEqual(['a/b.txt'])
      await lint(repo, ['--staged', '--fix', 'a/b.txt'])
      expect([repo.staged('a/b.txt').toString(), existsSync(join(repo.cwd, 'a'))]).toEqual([MENDED, false])
    }))
  it('keeps to the patterns, the folder, and what is no article', () =>
    inRepo(async (repo) => {
      for (const name of ['a.txt', 'in/b.txt', 'in/c.md', 'in/d.css', '.hidden/e.txt', 'out/f.txt'])
        repo.add(name, DIRTY)
      expect(await faulty(repo, ['--staged', 'in'])).toEqual(['in/b.txt', 'in/c.md'])
      expect(await faulty(repo, ['--staged', 'in/*.md', 'a.txt'])).toEqual(['in/c.md', 'a.txt'])
      expect(await faulty(repo, ['--staged'], {}, join(repo.cwd, 'in'))).toEqual(['in/b.txt', 'in/c.md'])
      expect(await faulty(repo, ['--staged', '..'], {}, join(repo.cwd, 'in'))).toEqual([
        'a.txt',
        'in/b.txt',
        'in/c.md',
        'out/f.txt',
      ])
      expect(await faulty(repo, ['--staged', '--ignore-pattern', 'in', '.'])).toEqual(['a.txt', 'out/f.txt'])
      expect((await lint(repo, ['--staged', 'nowhere'])).err).toBe('nowhere: no such file or folder.\n')
      await lint(repo, ['--staged', '--fix', 'in'])
      expect([repo.staged('out/f.txt').toString(), disk(repo, 'out/f.txt')]).toEqual([DIRTY, DIRTY])
    }))
  it('leaves links and submodules out, and works inside a submodule', () =>
    inRepo(async (repo) => {
      await inRepo(async (other) => {
        other.add('a.txt', MENDED)
        other.commit()
        repo.git('submodule', '--quiet', 'add', other.cwd, 'sub')
      })
      repo.add('a.txt', DIRTY)
      symlinkSync('a.txt', join(repo.cwd, 'link.txt'))
      repo.git('add', 'link.txt')
      expect(await faulty(repo, ['--staged'])).toEqual(['a.txt'])
      const sub = repoAt(join(repo.cwd, 'sub'))
      sub.add('n.txt', DIRTY)
      expect(await faulty(sub, ['--staged'])).toEqual(['n.txt'])
    }))
  it('tells of files that are not merged, and leaves them alone', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', 'The ferry left.\n')
      repo.commit()
      repo.git('checkout', '-q', '-b', 'other')
      repo.add('a.txt', `${DIRTY}One.\n`)
      repo.commit()
      repo.git('checkout', '-q', 'main')
      repo.add('a.txt', `${DIRTY}Two.\n`)
      repo.add('b.txt', DIRTY)
      repo.commit()
      expect(() => repo.git('merge', 'other')).toThrow()
      repo.add('c.txt', DIRTY)
      const before = disk(repo, 'a.txt')
      const {code, err} = await lint(repo, ['--staged', '--fix'])
      expect([code, err.split('\n')[0]]).toEqual([0, 'a.txt: is not merged yet; nothing was checked there.'])
      expect([disk(repo, 'a.txt'), repo.git('ls-files', '-u').split('\n').length]).toEqual([before, 4])
    }))
  it('takes the config and the baseline from the folder', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      repo.write('.digestlintrc.json', '{"rules": {"no-toolbar-text": "off"}}')
      expect(await faulty(repo, ['--staged'])).toEqual([])
      rmSync(join(repo.cwd, '.digestlintrc.json'))
      await lint(repo, ['--suppress-all', 'a.txt'])
      expect(await faulty(repo, ['--staged'])).toEqual([])
      await lint(repo, ['--staged', '--fix'])
      expect(repo.staged('a.txt').toString()).toBe(DIRTY)
    }))
  it('does not heed what the user told git about diffs', () =>
    inRepo(async (repo) => {
      for (const [key, value] of [
        ['diff.relative', 'true'],
        ['diff.renames', 'copies'],
        ['color.ui', 'always'],
        ['diff.noprefix', 'true'],
        ['core.quotePath', 'true'],
        ['diff.external', 'false'],
      ])
        repo.git('config', key!, value!)
      repo.add('in/ü.txt', DIRTY)
      repo.add('a.txt', DIRTY)
      expect(await faulty(repo, ['--staged', '..'], {}, join(repo.cwd, 'in'))).toEqual(['a.txt', 'in/ü.txt'])
      expect((await lint(repo, ['--staged', '--fix'])).code).toBe(0)
    }))
  it('is one clear line outside of a repository, and where git is not there', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      expect(await digestlint(cwd, ['--staged'], '', GIT_ENV)).toEqual({
        code: 2,
        out: '',
        err: '--staged: not a git repository (or any of the parent directories): .git\n',
      })
      expect((await digestlint(cwd, ['--staged'], '', {...GIT_ENV, PATH: cwd})).err).toBe(
        '--staged: git is not there: install it, or put it on the PATH.\n',
      )
    }))
})

describe('as a hook', () => {
  it('works with what git sets for hooks, in a subfolder and in a linked worktree', () =>
    inRepo(async (repo) => {
      repo.add('in/a.txt', MENDED)
      repo.commit()
      repo.add('in/a.txt', DIRTY)
      const sub = join(repo.cwd, 'in')
      for (const GIT_DIR of ['.git', join(repo.cwd, '.git')])
        for (const cwd of [repo.cwd, sub])
          expect(await faulty(repo, ['--staged', '.'], {GIT_DIR, GIT_INDEX_FILE: '.git/index'}, cwd)).toEqual([
            'in/a.txt',
          ])
      const tree = `${repo.cwd}-tree`
      repo.git('worktree', 'add', '-q', tree, '-b', 'topic')
      try {
        const linked = repoAt(tree)
        linked.add('in/b.txt', DIRTY)
        const GIT_DIR = linked.git('rev-parse', '--absolute-git-dir').trim()
        for (const cwd of [tree, join(tree, 'in')])
          expect(
            await faulty(linked, ['--staged', '.'], {GIT_DIR, GIT_INDEX_FILE: join(GIT_DIR, 'index')}, cwd),
          ).toEqual(['in/b.txt'])
        await lint(linked, ['--staged', '--fix', '.'], {GIT_DIR}, join(tree, 'in'))
        expect([linked.staged('in/b.txt').toString(), readFileSync(join(tree, 'in/b.txt'), 'utf8')]).toEqual([
          MENDED,
          MENDED,
        ])
        expect(repo.staged('in/a.txt').toString()).toBe(DIRTY)
      } finally {
        rmSync(tree, {recursive: true, force: true})
      }
    }))
  it('heeds an index of another name', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      const other = join(repo.cwd, '.git/other-index')
      writeFileSync(other, readFileSync(join(repo.cwd, '.git/index')))
      await lint(repo, ['--staged', '--fix'], {GIT_INDEX_FILE: other})
      expect(repo.staged('a.txt').toString()).toBe(DIRTY)
    }))
})

it('--staged beside --changed, --since or --stdin is one line', () =>
  inRepo(async (repo) => {
    for (const argv of [
      ['--staged', '--changed'],
      ['--staged', '--since', 'HEAD'],
      ['--staged', '--stdin'],
    ]) {
      const {code, err} = await lint(repo, argv)
      expect([code, err.trim().split('\n').length]).toEqual([2, 1])
    }
  }))
