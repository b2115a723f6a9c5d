import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {version} from '../../generated/version.ts'
import type {Answers} from './answers.ts'
import {pipelineOf} from './pipelines.ts'
import {argumentsOf, CONFIG, fileOf, type Wanted} from './wanted.ts'

export interface Setup {
  readonly files: readonly Wanted[]
  /** What is left to do by hand, in order. */
  readonly next: readonly string[]
}

const ENDINGS: Readonly<Record<Answers['content'], readonly string[]>> = {
  files: ['md', 'markdown', 'txt', 'html', 'htm'],
  records: ['jsonl', 'ndjson'],
}

const INSTALL = `npm install --save-dev digestlint@${version}`

/** The config, the hook and the CI file that the answers ask for. */
export function setupOf(answers: Answers, cwd: string): Setup {
  const hook = hookOf(answers)
  const hasLock = existsSync(join(cwd, 'package-lock.json'))
  const pipeline = pipelineOf(answers, hasLock)
  // A hook brings its own line; a pipeline of a project with a lock runs what the project has installed.
  const own = pipeline && hasLock && hook.next.length === 0 ? [INSTALL] : []
  return {
    files: [configOf(answers), ...hook.files, ...(pipeline ? [pipeline] : [])],
    next: [
      ...own,
      ...hook.next,
      `npx digestlint ${argumentsOf(answers)}`,
      ...(answers.ci === 'other' && pipeline ? [`have your pipeline run ${pipeline.path}`] : []),
    ],
  }
}

function configOf({purpose, preset}: Answers): Wanted {
  const config = {
    $schema: './node_modules/digestlint/schema/digestlintrc.schema.json',
    extends: preset,
    settings: {purpose},
    rules: {},
    ignores: [],
  }
  return fileOf(CONFIG, `${JSON.stringify(config, null, 2)}\n`)
}

function hookOf(answers: Answers): Setup {
  const {content, folder, hook} = answers
  const endings = ENDINGS[content]
  const staged = `npx --no-install digestlint --staged ${argumentsOf(answers)}`
  if (hook === 'pre-commit') {
    const within = folder === '.' ? '' : `^${folder.replaceAll('.', '\\.')}/.*`
    const flags = argumentsOf(answers).split(' ').slice(0, -1)
    // Files come after `--`: a name may begin with a hyphen.
    const entry = ['npx --no-install digestlint', ...flags, '--'].join(' ')
    const text = `repos:
  - repo: local
    hooks:
      - id: digestlint
        name: digestlint
        entry: ${entry}
        language: system
        files: '${within}\\.(${endings.join('|')})$'
        # What comparing articles finds needs all of them in one run.
        require_serial: true
`
    return {files: [fileOf('.pre-commit-config.yaml', text)], next: [INSTALL, 'pre-commit install']}
  }
  if (hook === 'husky')
    return {
      files: [fileOf('.husky/pre-commit', `${staged}\n`, true)],
      next: [`${INSTALL} husky`, 'npx husky', 'npm pkg set scripts.prepare=husky'],
    }
  if (hook === 'lefthook') {
    const text = `pre-commit:
  commands:
    digestlint:
      glob: '*.{${endings.join(',')}}'
      run: ${staged}
`
    return {files: [fileOf('lefthook.yml', text)], next: [`${INSTALL} lefthook`, 'npx lefthook install']}
  }
  return {files: [], next: []}
}
