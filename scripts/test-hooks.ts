/**
 * `npm run test:hooks`: the recipes of docs/hooks.md, each by the real tool on a scratch repository: git alone, husky, lint-staged, lefthook, and
 * pre-commit, which installs the hooks from a clone. Needs a build and pre-commit (Debian: apt-get install pre-commit).
 */
import {spawnSync} from 'node:child_process'
import {tryKills} from './hooks/kill.ts'
import {tryGit, tryHusky, tryLefthook, tryLintStaged} from './hooks/others.ts'
import {tryPreCommit} from './hooks/pre-commit.ts'
import {installTools} from './hooks/tools.ts'

const only = process.argv[2]
const attempt = async (name: string, work: () => unknown): Promise<void> => {
  if (only !== undefined && only !== name) return
  const told = await work()
  console.log(`ok: ${name}${typeof told === 'string' ? `: ${told}` : ''}`)
}

const modules = installTools()
await attempt('git', () => tryGit(modules))
await attempt('husky', () => tryHusky(modules))
await attempt('lint-staged', () => tryLintStaged(modules))
await attempt('lefthook', () => tryLefthook(modules))
await attempt('kill', tryKills)
await attempt('pre-commit', () => {
  if (spawnSync('pre-commit', ['--version']).status !== 0)
    throw new Error('No pre-commit on the PATH: install it (Debian: apt-get install pre-commit).')
  tryPreCommit()
})
