import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {root} from '../generate/files.ts'

const DIRTY = 'Ferry returns\n\nThe ferry left at noon.\n\nAdjust Comment Print\n'

/** Runs the action's script with the real npx and the packed digestlint: exit code, outputs and the SARIF file. */
export function tryAction(folder: string): void {
  mkdirSync(join(folder, 'news'), {recursive: true})
  writeFileSync(join(folder, 'news/a file.txt'), DIRTY)
  const {inputs, runs} = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as {
    inputs: Record<string, {default: string}>
    runs: {steps: [{env: Record<string, string>; run: string}]}
  }
  const [{env, run}] = runs.steps
  const variables = Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      inputs[/inputs\.([\w-]+)/u.exec(value)?.[1] ?? '']?.default ?? '',
    ]),
  )
  const output = join(folder, 'output.txt')
  const {status, stdout, stderr} = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
    cwd: folder,
    encoding: 'utf8',
    env: {...process.env, ...variables, DIGESTLINT_PATHS: 'news/', DIGESTLINT_ACTION: root, GITHUB_OUTPUT: output},
  })
  const isRight =
    status === 1 &&
    stdout.includes('::error') &&
    readFileSync(output, 'utf8') === 'exit-code=1\nsarif=digestlint.sarif\n' &&
    readFileSync(join(folder, 'digestlint.sarif'), 'utf8').includes('"no-toolbar-text"')
  if (!isRight) throw new Error(`The action ends with ${status}: ${stdout}${stderr}`)
}

/** The husky hook that `init` wrote, as husky runs it: by sh, with what is staged. */
export function tryHusky(folder: string): void {
  const call = (command: string, ...args: string[]) => spawnSync(command, args, {cwd: folder, encoding: 'utf8'})
  call('npx', '--no-install', 'digestlint', 'init', '--yes', '--hook', 'husky', '--folder', 'news')
  mkdirSync(join(folder, 'news'), {recursive: true})
  for (const [text, code] of [
    [DIRTY, 1],
    [DIRTY.replace('Adjust Comment Print\n', 'It came back.\n'), 0],
  ] as const) {
    writeFileSync(join(folder, 'news/a file.txt'), text)
    call('git', 'add', '-A')
    const {status, stdout, stderr} = call('sh', '-e', '.husky/pre-commit')
    if (status !== code) throw new Error(`The husky hook ends with ${status}, not ${code}: ${stdout}${stderr}`)
  }
}
