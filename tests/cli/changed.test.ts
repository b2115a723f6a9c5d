import {readFileSync, rmSync, symlinkSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint, inFolder} from '../support/cli.ts'
import {GIT_ENV, inRepo, type Repo, repoAt} from '../support/git.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const lint = (repo: Repo, argv: readonly string[], cwd = repo.cwd) => digestlint(cwd, argv, '', GIT_ENV)
const faulty = async (repo: Repo, argv: readonly string[], cwd = repo.cwd): Promise<string[]> => {
  const {out, err} = await lint(repo, ['-f', 'json', ...argv], cwd)
  if (out === '') throw new Error(err)
  return (JSON.parse(out) as {filePath: string; messages: object[]}[])
    .filter(({messages}) => messages.length > 0)
    .map(({filePath}) => relative(repo.cwd, filePath))
}
/** `main` with a commit, and `topic` with another one on top of it. */
const inBranch = (use: (repo: Repo) => Promise<void>): Promise<void> =>
  inRepo(async (repo) => {
    for (const name of ['old.txt', 'gone.txt', 'moved.txt', 'work.txt', 'staged.txt'])
      repo.add(name, `${name}\n\n${DIRTY}`)
    repo.commit()
    repo.git('checkout', '-q', '-b', 'topic')
    repo.add('committed.txt', DIRTY)
    repo.git('mv', 'moved.txt', 'now here.txt')
    repo.git('rm', '-q', 'gone.txt')
    repo.commit()
    await use(repo)
  })

describe('--changed', () => {
  it('takes what the branch, the index and the folder changed, and files that git does not know', () =>
    inBranch(async (repo) => {
      repo.write('work.txt', DIRTY)
      repo.add('staged.txt', DIRTY)
      repo.write('new\nfile.txt', DIRTY)
      repo.write('.gitignore', 'ignored.txt\n')
      repo.write('ignored.txt', DIRTY)
      symlinkSync('old.txt', join(repo.cwd, 'link.txt'))
      expect(await faulty(repo, ['--changed'])).toEqual([
        'committed.txt',
        'new\nfile.txt',
        'now here.txt',
        'staged.txt',
        'work.txt',
      ])
    }))
  it('looks at files on disk, and mends them there', () =>
    inBranch(async (repo) => {
      await lint(repo, ['--changed', '--fix'])
      expect(readFileSync(join(repo.cwd, 'committed.txt'), 'utf8')).not.toContain('Print')
      expect(readFileSync(join(repo.cwd, 'old.txt'), 'utf8')).toContain('Print')
      expect(repo.staged('committed.txt').toString()).toBe(DIRTY)
    }))
  it('does not count what the default branch changed meanwhile', () =>
    inBranch(async (repo) => {
      repo.git('checkout', '-q', 'main')
      repo.add('old.txt', DIRTY)
      repo.commit()
      repo.git('checkout', '-q', 'topic')
      expect(await faulty(repo, ['--changed'])).toEqual(['committed.txt', 'now here.txt'])
    }))
  it('keeps to the folder and the patterns', () =>
    inBranch(async (repo) => {
      repo.write('in/a.txt', DIRTY)
      expect(await faulty(repo, ['--changed'], join(repo.cwd, 'in'))).toEqual(['in/a.txt'])
      expect(await faulty(repo, ['--changed', 'c*.txt'])).toEqual(['committed.txt'])
      expect(await faulty(repo, ['--changed', 'old.txt'])).toEqual([])
    }))
  it('finds the default branch of a clone by what its remote says', () =>
    inBranch(async (origin) => {
      origin.git('branch', '-m', 'main', 'trunk')
      origin.git('checkout', '-q', 'trunk')
      await inFolder({}, async (cwd) => {
        repoAt(cwd).git('clone', '-q', origin.cwd, 'clone')
        const clone = repoAt(join(cwd, 'clone'))
        clone.git('checkout', '-q', 'topic')
        clone.git('branch', '-D', 'trunk')
        expect(await faulty(clone, ['--changed'])).toEqual(['committed.txt', 'now here.txt'])
      })
    }))
  it('takes everything before the first commit', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      repo.write('b.txt', DIRTY)
      expect(await faulty(repo, ['--changed'])).toEqual(['a.txt', 'b.txt'])
    }))
  it('of a file that is removed on disk alone is nothing', () =>
    inBranch(async (repo) => {
      rmSync(join(repo.cwd, 'committed.txt'))
      expect(await faulty(repo, ['--changed'])).toEqual(['now here.txt'])
    }))
  it('without a branch of a usual name asks for one', () =>
    inBranch(async (repo) => {
      repo.git('branch', '-m', 'main', 'trunk')
      expect(await lint(repo, ['--changed'])).toEqual({
        code: 2,
        out: '',
        err: '--changed: no branch called main or master, here or at origin: name one with --since.\n',
      })
      expect(await faulty(repo, ['--since', 'trunk'])).toEqual(['committed.txt', 'now here.txt'])
      expect(await faulty(repo, ['--changed', '--since=trunk'])).toEqual(['committed.txt', 'now here.txt'])
    }))
})

describe('--since', () => {
  it('takes what changed since a commit, a tag or a branch', () =>
    inBranch(async (repo) => {
      repo.git('tag', 'v1')
      repo.add('next.txt', DIRTY)
      repo.commit()
      expect(await faulty(repo, ['--since', 'v1'])).toEqual(['next.txt'])
      expect(await faulty(repo, ['--since', 'HEAD'])).toEqual([])
      expect(await faulty(repo, ['--since', 'HEAD~2'])).toEqual(['committed.txt', 'next.txt', 'now here.txt'])
    }))
  it('a commit that there is not, or what looks like an option, is one line', () =>
    inBranch(async (repo) => {
      expect((await lint(repo, ['--since', 'nowhere'])).err).toBe('--since: git knows no commit `nowhere` here.\n')
      expect((await lint(repo, ['--since', 'old.txt'])).err).toBe('--since: git knows no commit `old.txt` here.\n')
      expect((await lint(repo, ['--since=--output=x'])).err).toBe('--since: `--output=x` is no commit.\n')
    }))
  it('in a shallow clone that lacks the commit in common says what to fetch', () =>
    inBranch(async (origin) => {
      origin.git('checkout', '-q', 'main')
      origin.add('old.txt', 'x\n')
      origin.commit()
      await inFolder({}, async (cwd) => {
        repoAt(cwd).git('clone', '-q', '--depth=1', '--no-single-branch', `file://${origin.cwd}`, 'clone')
        const clone = repoAt(join(cwd, 'clone'))
        clone.git('checkout', '-q', 'topic')
        const {code, err} = await lint(clone, ['--since', 'origin/main'])
        expect([code, err]).toEqual([
          2,
          expect.stringMatching(/^--since: HEAD and origin\/main have no commit in common here\. .*--unshallow.*\n$/u),
        ])
      })
    }))
})

it('branches that suppress findings of different articles merge without a conflict', () =>
  inRepo(async (repo) => {
    const names = Array.from({length: 12}, (_, index) => `${index + 10}.txt`)
    for (const name of names) repo.add(name, `${name}\n\n${DIRTY}`)
    await lint(repo, ['--suppress-all', '.'])
    repo.git('add', '.')
    repo.commit()
    const more = async (branch: string, name: string): Promise<void> => {
      repo.git('checkout', '-q', '-b', branch, 'main')
      repo.write(name, `${name}\n\n${DIRTY}\nRead more: Council backs the tram line\n`)
      await lint(repo, ['--suppress-all', '.'])
      repo.git('add', '.')
      repo.commit()
    }
    await more('a', '12.txt')
    await more('b', '13.txt')
    await more('c', '18b.txt')
    repo.git('merge', '-q', 'a', 'b', '-m', 'm')
    expect(await faulty(repo, ['.'])).toEqual([])
  }))
