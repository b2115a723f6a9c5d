import {existsSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {digestlint} from '../support/cli.ts'
import {GIT_ENV, inRepo, type Repo} from '../support/git.ts'
import {DIRTY, FILE, namedIn, read} from '../support/suppressions.ts'

const lint = (cwd: string, ...argv: string[]) => digestlint(cwd, argv, '', GIT_ENV)

/** Articles of two desks, their findings suppressed, and of the desks only `north` on disk. */
const inSparse = (use: (repo: Repo) => Promise<void>): Promise<void> =>
  inRepo(async (repo) => {
    for (const name of ['north/a.txt', 'north/gone.txt', 'south/b.txt', 'south/deep/c.txt']) repo.add(name, DIRTY)
    await lint(repo.cwd, '--suppress-all', '.')
    repo.add(FILE, read(repo.cwd, FILE))
    repo.commit()
    repo.git('sparse-checkout', 'set', 'north')
    expect(existsSync(join(repo.cwd, 'south'))).toBe(false)
    await use(repo)
  })

describe('in a sparse checkout', () => {
  it('--prune-suppressions keeps what is known of files that are left out, and takes out that of a deleted one', () =>
    inSparse(async ({cwd}) => {
      rmSync(join(cwd, 'north/gone.txt'))
      const {code, err} = await lint(cwd, '--prune-suppressions', '.')
      expect(namedIn(cwd)).toEqual(['north/a.txt', 'south/b.txt', 'south/deep/c.txt'])
      expect([code, err]).toEqual([
        0,
        `1 article, no findings.\n${FILE}: written without what is gone.\n${FILE}: 4 suppressed findings of files that this sparse checkout leaves out stay.\n`,
      ])
    }))
  it('a run does not call them gone', () =>
    inSparse(async ({cwd}) => {
      expect((await lint(cwd, '.')).err).toBe('2 articles, no findings.\n')
    }))
  it('a suppressions file below the top names them from its own folder', () =>
    inSparse(async ({cwd}) => {
      const own = 'north/known.json'
      const all = JSON.parse(read(cwd, FILE)) as Record<string, unknown>
      const moved = Object.fromEntries(Object.entries(all).map(([name, rules]) => [`../${name}`, rules]))
      writeFileSync(join(cwd, own), JSON.stringify(moved))
      rmSync(join(cwd, 'north/gone.txt'))
      await lint(cwd, '--prune-suppressions', '--suppressions-location', own, '.')
      expect(namedIn(cwd, own)).toEqual(['../north/a.txt', '../south/b.txt', '../south/deep/c.txt'])
    }))
  it('--since passes over what changed and is left out', () =>
    inSparse(async (repo) => {
      repo.git('sparse-checkout', 'disable')
      repo.add('south/b.txt', `${DIRTY}\nIt left again.\n`)
      repo.add('north/a.txt', `${DIRTY}\nIt left again.\n`)
      repo.commit()
      repo.git('sparse-checkout', 'set', 'north')
      const {code, err} = await lint(repo.cwd, '--since', 'HEAD~1')
      expect([code, err]).toEqual([
        0,
        '--since: this sparse checkout leaves out 1 of the changed articles; nothing was checked there.\n1 article, no findings.\n',
      ])
    }))
})
