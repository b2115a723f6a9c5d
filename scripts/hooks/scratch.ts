import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {root} from '../generate/files.ts'
import {NOBODY} from './nobody.ts'

export const DIRTY =
  'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
export const MENDED = DIRTY.replace('Adjust Comment Print\n\n', '')
/** An error that only a person may mend. */
export const DOUBTFUL = 'Ferry returns\n\nThe ferry left at noon.\n\n© 2024 Valley Post. All rights reserved.\n'

/** Folders that are gone when the process is. */
export function scratchFolder(name: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `digestlint-${name}-`)))
  process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
  return folder
}

/** No config of whoever runs this. */
const ENV: Readonly<Record<string, string | undefined>> = {
  ...process.env,
  ...NOBODY,
  // What is in npm's cache is taken from there.
  npm_config_prefer_offline: 'true',
  npm_config_update_notifier: 'false',
  // Hooks that look for a CI do not install themselves.
  CI: undefined,
}

export interface Ran {
  readonly code: number | null
  readonly out: string
}
export interface Scratch {
  readonly cwd: string
  git(...args: readonly string[]): string
  /** Runs a command that may fail. */
  run(command: readonly string[], env?: Readonly<Record<string, string>>): Ran
  write(name: string, content: string): void
  /** Content in a commit or (``) the index. */
  at(commit: string, name: string): string
}

/** A repository with an empty commit. `bins`: folders whose commands are there. */
export function scratchRepo(name: string, bins: readonly string[] = []): Scratch {
  const cwd = join(scratchFolder(name), 'repo')
  mkdirSync(cwd)
  const PATH = [...bins, ENV.PATH].join(delimiter)
  const own = {...ENV, PATH}
  const scratch: Scratch = {
    cwd,
    git: (...args) => execFileSync('git', args, {cwd, env: own, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}),
    run([command, ...args], env = {}) {
      const {status, stdout, stderr, error} = spawnSync(command!, args, {cwd, env: {...own, ...env}, encoding: 'utf8'})
      if (error) throw error
      return {code: status, out: `${stdout}${stderr}`}
    },
    write(file, content) {
      mkdirSync(dirname(join(cwd, file)), {recursive: true})
      writeFileSync(join(cwd, file), content)
    },
    at: (commit, file) => scratch.git('cat-file', 'blob', `${commit}:${file}`),
  }
  scratch.git('init', '-q', '-b', 'main')
  scratch.git('commit', '-q', '--allow-empty', '-m', 'start')
  return scratch
}

export const cli = join(root, 'dist/cli.js')
