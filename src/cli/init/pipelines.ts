import {version} from '../../generated/version.ts'
import type {Answers} from './answers.ts'
import {argumentsOf, fileOf, type Wanted} from './wanted.ts'

/** The CI file that the answers ask for; null for none. `hasLock`: the project's own packages are installed first. */
export function pipelineOf(answers: Answers, hasLock: boolean): Wanted | null {
  const command = hasLock ? 'npx --no-install digestlint' : `npx --yes digestlint@${version}`
  const end = argumentsOf(answers)
  if (answers.ci === 'github') return fileOf('.github/workflows/digestlint.yml', github(command, end, hasLock))
  if (answers.ci === 'gitlab') return fileOf('.gitlab-ci.yml', gitlab(command, end, hasLock))
  if (answers.ci === 'other') return fileOf('ci/digestlint.sh', shell(command, end, hasLock), true)
  return null
}

const github = (command: string, end: string, hasLock: boolean): string => `name: digestlint
on: [push, pull_request]
permissions:
  contents: read
jobs:
  digestlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${hasLock ? '      - run: npm ci\n' : ''}      # Findings stand beside the lines of a pull request.
      - run: ${command} --format github ${end}
`

const gitlab = (command: string, end: string, hasLock: boolean): string => `digestlint:
  image: node:22
  script:
${hasLock ? '    - npm ci\n' : ''}    - ${command} --format stylish --format gitlab=gl-code-quality-report.json ${end}
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`

const shell = (command: string, end: string, hasLock: boolean): string => `#!/bin/sh
# Ends with 0 where the articles are fine, 1 where there are errors, 2 where something could not be checked.
set -eu
cd "$(dirname "$0")/.."
${hasLock ? 'npm ci\n' : ''}exec ${command} ${end} "$@"
`
