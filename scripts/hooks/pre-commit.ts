import {match, ok, strictEqual} from 'node:assert/strict'
import {execFileSync} from 'node:child_process'
import {cpSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {DIRTY, DOUBTFUL, MENDED, type Scratch, scratchFolder, scratchRepo} from './scratch.ts'

/** digestlint as a repository that pre-commit clones: what is in the working folder, committed. */
function toolRepo(): Scratch {
  const tool = scratchRepo('tool')
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
  for (const name of names.split('\0').filter((one) => one !== ''))
    cpSync(join(root, name), join(tool.cwd, name), {force: true})
  tool.git('add', '-A', '-f')
  tool.git('commit', '-q', '-m', 'digestlint')
  return tool
}

/** The real pre-commit installs the hooks from a clone and runs them on commits. */
export function tryPreCommit(): void {
  const tool = toolRepo()
  const repo = scratchRepo('pre-commit')
  const env = {PRE_COMMIT_HOME: scratchFolder('pre-commit-home')}
  const disk = (name: string): string => readFileSync(join(repo.cwd, name), 'utf8')
  const use = (id: string): void => {
    repo.write(
      '.pre-commit-config.yaml',
      `repos:\n  - repo: ${tool.cwd}\n    rev: ${tool.git('rev-parse', 'HEAD').trim()}\n    hooks:\n      - id: ${id}\n`,
    )
    repo.git('add', '-A')
  }
  use('digestlint')
  const {code, out} = repo.run(['pre-commit', 'install', '--install-hooks'], env)
  strictEqual(code, 0, out)

  repo.write('with space.txt', DIRTY)
  repo.write('LICENSE', DIRTY)
  repo.write('style.css', DIRTY)
  repo.git('add', '-A')
  const refused = repo.run(['git', 'commit', '-m', 'x'], env)
  strictEqual(refused.code, 1, refused.out)
  match(refused.out, /with space\.txt\n5:1-5:21 +error .*no-toolbar-text/u)
  ok(!/LICENSE|style\.css/u.test(refused.out), refused.out)
  strictEqual(disk('with space.txt'), DIRTY)

  use('digestlint-fix')
  const mended = repo.run(['git', 'commit', '-m', 'x'], env)
  strictEqual(mended.code, 1, mended.out)
  match(mended.out, /files were modified by this hook/u)
  strictEqual(disk('with space.txt'), MENDED)
  repo.git('add', '-A')
  const passed = repo.run(['git', 'commit', '-m', 'x'], env)
  strictEqual(passed.code, 0, passed.out)
  strictEqual(repo.at('HEAD', 'with space.txt'), MENDED)
  strictEqual(disk('LICENSE'), DIRTY)

  repo.write('doubtful.md', DOUBTFUL)
  repo.git('add', '-A')
  strictEqual(repo.run(['git', 'commit', '-m', 'x'], env).code, 1)
  strictEqual(disk('doubtful.md'), DOUBTFUL)
}
