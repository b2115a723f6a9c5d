import {chmodSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {gunzipSync, gzipSync} from 'node:zlib'
import {describe, expect, it} from 'vitest'
import {digestlint} from '../support/cli.ts'
import {GIT_ENV, inRepo, type Repo} from '../support/git.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const MENDED = DIRTY.replace('Adjust Comment Print\n\n', '')
const lint = (repo: Repo, argv: readonly string[], env: Record<string, string> = {}, cwd = repo.cwd) =>
  digestlint(cwd, argv, '', {...GIT_ENV, ...env})
const disk = (repo: Repo, name: string): string => readFileSync(join(repo.cwd, name), 'utf8')

describe('--staged --fix', () => {
  it('stages what is mended and mends the file that was as it was staged', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      chmodSync(join(repo.cwd, 'a.txt'), 0o755)
      repo.git('add', 'a.txt')
      expect(await lint(repo, ['--staged', '--fix'])).toMatchObject({
        code: 0,
        err: '1 article, 1 place mended in 1 article, no findings.\n',
      })
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt'), repo.git('status', '--porcelain')]).toEqual([
        MENDED,
        MENDED,
        'A  a.txt\n',
      ])
      expect([repo.git('ls-files', '-s').slice(0, 6), statSync(join(repo.cwd, 'a.txt')).mode & 0o777]).toEqual([
        '100755',
        0o755,
      ])
    }))
  it('leaves a file with unstaged work byte for byte, and says so', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      const work = `${DIRTY.replace('noon', 'nine\r')}\uFEFFand more `
      repo.write('a.txt', work)
      const {code, err} = await lint(repo, ['--staged', '--fix'])
      expect([code, err.split('\n')[0]]).toEqual([
        0,
        'a.txt: has changes that are not staged: what is staged is mended, the file itself stays as it is.',
      ])
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt')]).toEqual([MENDED, work])
    }))
  it('leaves unstaged work that git was told not to look at, and what links lead to', () =>
    inRepo(async (repo) => {
      for (const name of ['a.txt', 'b.txt', 'in/c.txt']) repo.add(name, DIRTY)
      repo.git('update-index', '--assume-unchanged', 'a.txt')
      repo.write('a.txt', `${DIRTY}Work.\n`)
      rmSync(join(repo.cwd, 'b.txt'))
      rmSync(join(repo.cwd, 'in'), {recursive: true})
      repo.write('out/c.txt', DIRTY)
      symlinkSync('out/c.txt', join(repo.cwd, 'b.txt'))
      symlinkSync('out', join(repo.cwd, 'in'))
      const {err} = await lint(repo, ['--staged', '--fix'])
      expect(err.match(/the file itself stays as it is/gu)).toHaveLength(3)
      expect([disk(repo, 'a.txt'), disk(repo, 'out/c.txt')]).toEqual([`${DIRTY}Work.\n`, DIRTY])
      for (const name of ['a.txt', 'b.txt', 'in/c.txt']) expect(repo.staged(name).toString()).toBe(MENDED)
    }))
  it('knows nothing of a file that is only meant to be added', () =>
    inRepo(async (repo) => {
      repo.write('a.txt', DIRTY)
      repo.git('add', '-N', 'a.txt')
      expect((await lint(repo, ['--staged', '--fix'])).err).toBe('0 articles, no findings.\n')
      expect(disk(repo, 'a.txt')).toBe(DIRTY)
    }))
  it('leaves what is staged of other files, and files that nobody staged', () =>
    inRepo(async (repo) => {
      repo.add('old.txt', DIRTY)
      repo.commit()
      repo.add('a.txt', DIRTY)
      repo.add('b.css', DIRTY)
      repo.write('new.txt', DIRTY)
      const before = repo.git('ls-files', '-s', 'b.css', 'old.txt')
      await lint(repo, ['--staged', '--fix', '--exit-zero'])
      expect([repo.git('ls-files', '-s', 'b.css', 'old.txt'), disk(repo, 'new.txt'), disk(repo, 'old.txt')]).toEqual([
        before,
        DIRTY,
        DIRTY,
      ])
    }))
  it('changes nothing with --fix-dry-run', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      const before = repo.git('ls-files', '-s')
      expect((await lint(repo, ['--staged', '--fix-dry-run'])).out).toContain('-Adjust Comment Print')
      expect([repo.git('ls-files', '-s'), disk(repo, 'a.txt')]).toEqual([before, DIRTY])
    }))
  it('gives the file on disk the line ends that git gives it, and the index those that git keeps', () =>
    inRepo(async (repo) => {
      repo.git('config', 'core.autocrlf', 'true')
      repo.add('a.txt', DIRTY.replaceAll('\n', '\r\n'))
      repo.add('.gitattributes', 'b.txt -text\n')
      repo.add('b.txt', DIRTY.replaceAll('\n', '\r\n'))
      expect(repo.staged('a.txt').toString()).toBe(DIRTY)
      await lint(repo, ['--staged', '--fix', '.'])
      const crlf = MENDED.replaceAll('\n', '\r\n')
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt')]).toEqual([MENDED, crlf])
      expect([repo.staged('b.txt').toString(), disk(repo, 'b.txt')]).toEqual([crlf, crlf])
      expect(repo.git('diff', '--name-only')).toBe('')
    }))
  it('goes through the filters of the repository', () =>
    inRepo(async (repo) => {
      repo.git('config', 'filter.case.clean', "sed 's/^FERRY/Ferry/'")
      repo.git('config', 'filter.case.smudge', "sed 's/^Ferry/FERRY/'")
      repo.add('.gitattributes', '*.txt filter=case\n')
      repo.add('a.txt', DIRTY.replace('Ferry', 'FERRY'))
      expect(repo.staged('a.txt').toString()).toBe(DIRTY)
      await lint(repo, ['--staged', '--fix', '.'])
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt')]).toEqual([MENDED, MENDED.replace('Ferry', 'FERRY')])
    }))
  it('passes over what is kept in Git LFS', () =>
    inRepo(async (repo) => {
      const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n'
      for (const name of ['a.txt', 'b.jsonl', 'c.jsonl.gz']) repo.add(name, pointer)
      const {code, err} = await lint(repo, ['--staged', '--fix'])
      expect([code, err.match(/is kept in Git LFS/gu)?.length]).toEqual([0, 3])
    }))
  it('mends records, packed ones too, and compares what is mended', () =>
    inRepo(async (repo) => {
      const lines = `${JSON.stringify({id: 'r1', text: DIRTY})}\n${JSON.stringify({id: 'r2', text: MENDED})}\n`
      const mended = lines.replace('Adjust Comment Print\\n\\n', '')
      repo.add('n.jsonl', lines)
      repo.add('n.jsonl.gz', gzipSync(lines))
      repo.add('array.json', `[${lines.trim().replace('\n', ',\n')}]\n`)
      const {code, out} = await lint(repo, ['--staged', '--fix', '-f', 'json', '.', 'array.json'])
      expect([code, out.includes('no-duplicate-article')]).toEqual([0, false])
      expect([repo.staged('n.jsonl').toString(), disk(repo, 'n.jsonl')]).toEqual([mended, mended])
      expect(gunzipSync(repo.staged('n.jsonl.gz')).toString()).toBe(mended)
      expect(disk(repo, 'array.json')).not.toContain('Print')
    }))
  it('never writes what is not UTF-8', () =>
    inRepo(async (repo) => {
      const bytes = Buffer.concat([Buffer.from(DIRTY), Buffer.from([0xff])])
      repo.add('a.txt', bytes)
      expect((await lint(repo, ['--staged', '--fix'])).code).toBe(1)
      expect(repo.staged('a.txt').equals(bytes)).toBe(true)
    }))
  it('changes nothing where git cannot write its index', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      writeFileSync(join(repo.cwd, '.git/index.lock'), '')
      const {code, err} = await lint(repo, ['--staged', '--fix'])
      expect([code, err]).toEqual([2, expect.stringMatching(/^--staged: Unable to create .*index\.lock.*\n$/u)])
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt')]).toEqual([DIRTY, DIRTY])
    }))
  it('refuses the index of `git commit FILE`, whose changes git drops', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      const {code, err} = await lint(repo, ['--staged', '--fix'], {
        GIT_INDEX_FILE: join(repo.cwd, '.git/next-index-77.lock'),
      })
      expect([code, err]).toEqual([2, expect.stringContaining('`git commit FILE`')])
      expect(disk(repo, 'a.txt')).toBe(DIRTY)
    }))
  it('leaves a file that is read-only, and stages', () =>
    inRepo(async (repo) => {
      repo.add('a.txt', DIRTY)
      chmodSync(join(repo.cwd, 'a.txt'), 0o444)
      const {err} = await lint(repo, ['--staged', '--fix'])
      expect(err).toContain(
        'a.txt: cannot be written (it is read-only): what is staged is mended, the file itself stays as it is.',
      )
      expect([repo.staged('a.txt').toString(), disk(repo, 'a.txt')]).toEqual([MENDED, DIRTY])
    }))
})
