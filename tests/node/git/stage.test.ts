import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, it} from 'vitest'
import {onlyChanged} from '../../../src/node/git/only.ts'
import {GIT_ENV, inRepo, type Repo} from '../../support/git.ts'

const open = (repo: Repo, told: string[]) =>
  onlyChanged(
    {kind: 'staged'},
    {cwd: repo.cwd, env: GIT_ENV, flag: '--staged', fix: true, onWarning: (line) => told.push(line)},
  )

it('a file that is staged anew while it is checked stays as it is then, and others are staged', () =>
  inRepo(async (repo) => {
    repo.add('a.txt', 'one\n')
    repo.add('b.txt', 'two\n')
    const told: string[] = []
    const only = open(repo, told)
    for (const path of only.among) only.contents!.write(path, 'mended\n')
    repo.add('a.txt', 'newer\n')
    only.finish()
    expect(told).toEqual(['a.txt: was staged anew while it was checked, and stays as it is; run again.'])
    expect([repo.staged('a.txt'), repo.staged('b.txt')].map(String)).toEqual(['newer\n', 'mended\n'])
    expect(readFileSync(join(repo.cwd, 'a.txt'), 'utf8')).toBe('newer\n')
  }))

it('a file that is no longer staged stays so', () =>
  inRepo(async (repo) => {
    repo.add('a.txt', 'one\n')
    const told: string[] = []
    const only = open(repo, told)
    only.contents!.write(only.among[0]!, 'mended\n')
    repo.git('rm', '--cached', '-q', 'a.txt')
    only.finish()
    expect([told.length, repo.git('ls-files'), readFileSync(join(repo.cwd, 'a.txt'), 'utf8')]).toEqual([1, '', 'one\n'])
  }))

it('contents are asked of git in groups, and come whole whatever is in them', () =>
  inRepo(async (repo) => {
    const contents = Array.from({length: 150}, (_, index) => Buffer.from(`${'\0\n'.repeat(index)}${index}\nend`))
    for (const [index, content] of contents.entries()) repo.write(`${String(index).padStart(3, '0')}.txt`, content)
    repo.git('add', '-A')
    const only = open(repo, [])
    expect(only.among).toHaveLength(150)
    const read = [149, 3, 64, 63, 0, 128, ...contents.keys()]
    for (const index of read) expect(contents[index]!.equals(only.contents!.read(only.among[index]!)!)).toBe(true)
  }))
