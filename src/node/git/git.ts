import {execFileSync} from 'node:child_process'
import {realpathSync} from 'node:fs'
import {resolve} from 'node:path'
import {UsageError} from '../errors.ts'

/** A repository with a working tree, by the real git. */
export interface Git {
  /** Absolute path of the working tree's top. */
  readonly top: string
  /** What git says, run at the top. @throws UsageError with git's own line */
  run(args: readonly string[], input?: Uint8Array | string): Buffer
  /** The same, null where git ends with an error. */
  attempt(args: readonly string[], input?: Uint8Array | string): Buffer | null
}

type Env = Readonly<Record<string, string | undefined>>

/** Opens the repository of a folder. `flag` is what messages begin with. @throws UsageError where there is none */
export function openGit(cwd: string, flag: string, env: Env = process.env): Git {
  const topOf = (own: Env): string =>
    withoutEnd(call(cwd, ['rev-parse', '--show-toplevel'], own, undefined, flag).toString('utf8'))
  const own = withoutOwnGitDir(cwd, env)
  const top = topOf(own)
  const run = (args: readonly string[], input?: Uint8Array | string): Buffer => call(top, args, own, input, flag)
  return {
    top,
    run,
    attempt(args, input) {
      try {
        return run(args, input)
      } catch {
        return null
      }
    },
  }
}

/**
 * Hooks of git set GIT_DIR, and git then takes the working folder for the top, also in a subfolder. Where the folder's own repository is the
 * one that is named, git finds it better by itself. The index that a hook names stays.
 */
function withoutOwnGitDir(cwd: string, env: Env): Env {
  const {GIT_DIR: folder, ...rest} = env
  if (folder === undefined || env.GIT_WORK_TREE !== undefined) return env
  try {
    const found = withoutEnd(call(cwd, ['rev-parse', '--absolute-git-dir'], rest, undefined, '').toString('utf8'))
    const top = withoutEnd(call(cwd, ['rev-parse', '--show-toplevel'], rest, undefined, '').toString('utf8'))
    // A relative one starts from the top, where hooks run.
    const named = [resolve(cwd, folder), resolve(top, folder)].some((path) => realOf(path) === realOf(found))
    return named ? rest : env
  } catch {
    return env
  }
}

function realOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

const withoutEnd = (line: string): string => line.replace(/\r?\n$/u, '')

function call(
  cwd: string,
  args: readonly string[],
  env: Env,
  input: Uint8Array | string | undefined,
  flag: string,
): Buffer {
  try {
    return execFileSync('git', [...args], {
      cwd,
      // Messages in English, and no lock taken for what only looks.
      env: {...env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0'},
      maxBuffer: Number.POSITIVE_INFINITY,
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(input === undefined ? {} : {input}),
    })
  } catch (error) {
    const {code, stderr} = error as {code?: string; stderr?: Buffer}
    if (code === 'ENOENT') throw new UsageError(`${flag}: git is not there: install it, or put it on the PATH.`)
    const [line = ''] = (stderr?.toString('utf8') ?? '').split('\n').filter((one) => one.trim() !== '')
    throw new UsageError(
      `${flag}: ${line.replace(/^(?:fatal|error): /u, '') || `git ${args[0]} failed: ${String(error)}`}`,
    )
  }
}
