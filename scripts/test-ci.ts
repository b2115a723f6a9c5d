/** `npm run test:ci`: what runs in pipelines and hooks, judged by tools that we did not write; needs python3 with venv, go, shellcheck and pre-commit. */
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {CIS, CONTENTS} from '../src/cli/init/answers.ts'
import {tryAction, tryHusky} from './ci/action.ts'
import {installPacked, tryPreCommit} from './ci/hook.ts'
import {installTools, ownFiles, ran} from './ci/tools.ts'
import {root} from './generate/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'digestlint-ci-'))
try {
  const tools = installTools(folder)
  const own = ownFiles(folder)
  tools.schema('github-actions', own.action)
  tools.schema('github-workflows', own.workflow)
  tools.schema('gitlab-ci', own.component)
  tools.schema('gitlab-ci', own.include)
  tools.actionlint(own.workflow)
  tools.shellcheck('bash', own.actionScript)
  tools.shellcheck('sh', own.componentScript)
  tools.shellcheck('sh', own.recipe)

  let written = 0
  for (const content of CONTENTS)
    for (const ci of CIS)
      for (const hasLock of [false, true]) {
        const target = join(folder, `${content}-${ci}-${hasLock}`)
        mkdirSync(target)
        if (hasLock) writeFileSync(join(target, 'package-lock.json'), '{}')
        ran(process.execPath, [join(root, 'dist/cli.js'), 'init', '--yes', '--content', content, '--ci', ci], target)
        if (ci === 'github') {
          tools.schema('github-workflows', join(target, '.github/workflows/digestlint.yml'))
          tools.actionlint(join(target, '.github/workflows/digestlint.yml'))
        }
        if (ci === 'gitlab') tools.schema('gitlab-ci', join(target, '.gitlab-ci.yml'))
        if (ci === 'other') tools.shellcheck('sh', join(target, 'ci/digestlint.sh'))
        written++
      }

  const repository = join(folder, 'repository')
  installPacked(repository)
  tryPreCommit(repository)
  tryAction(repository)
  tryHusky(repository)
  console.log(
    `action, component, recipe and ${written} setups of init pass their validators; pre-commit stops an error and lets a clean article pass`,
  )
} finally {
  rmSync(folder, {recursive: true, force: true})
}
