import {execFileSync} from 'node:child_process'
import {mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {NOBODY} from '../../scripts/hooks/nobody.ts'
import {inFolder} from './cli.ts'

/** No config of whoever runs the tests, and commits that need nobody's name. */
export const GIT_ENV = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  ...NOBODY,
}

export interface Repo {
  readonly cwd: string
  git(...args: string[]): string
  write(name: string, content: string | Uint8Array): void
  /** Writes, stages. */
  add(name: string, content: string | Uint8Array): void
  /** Content in the index, as bytes. */
  staged(name: string): Buffer
  commit(): void
}

export const repoAt = (cwd: string): Repo => {
  const bytes = (args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
      cwd,
      env: GIT_ENV,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const repo: Repo = {
    cwd,
    git: (...args) => bytes(args).toString('utf8'),
    write(name, content) {
      mkdirSync(dirname(join(cwd, name)), {recursive: true})
      writeFileSync(join(cwd, name), content)
    },
    add(name, content) {
      repo.write(name, content)
      bytes(['--literal-pathspecs', 'add', '--', name])
    },
    staged: (name) => bytes(['cat-file', 'blob', `:${name}`]),
    commit: () => void bytes(['commit', '-q', '-m', 'x']),
  }
  return repo
}

/** A new repository in a folder of its own, its branch `main`, without a commit. */
export const inRepo = <T>(use: (repo: Repo) => Promise<T>): Promise<T> =>
  inFolder({}, async (cwd) => {
    const repo = repoAt(cwd)
    repo.git('init', '-q', '-b', 'main')
    return await use(repo)
  })
