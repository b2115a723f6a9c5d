import {spawnSync} from 'node:child_process'
import {chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

export interface Called {
  readonly status: number | null
  /** What npx was given, call by call. */
  readonly calls: readonly (readonly string[])[]
  readonly stdout: string
  readonly stderr: string
}

/** In the place of npx: keeps its arguments, each ended by NUL, writes a file, and ends as it is told. */
const NPX = `#!/bin/sh
{ printf '%s\\0' "$@"; printf '\\n'; } >>"$NPX_CALLS"
[ -z "\${NPX_WRITES:-}" ] || : >"$NPX_WRITES"
exit "\${NPX_CODE:-0}"
`

/** Runs a script in a folder by a shell, with a stand-in for npx. */
export function runScript(
  shell: readonly string[],
  script: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Called {
  const bin = join(cwd, '.bin')
  const log = join(cwd, '.calls')
  mkdirSync(bin, {recursive: true})
  writeFileSync(join(bin, 'npx'), NPX)
  chmodSync(join(bin, 'npx'), 0o755)
  writeFileSync(log, '')
  const [command = 'sh', ...flags] = shell
  const {status, stdout, stderr} = spawnSync(command, [...flags, '-c', script, 'script'], {
    cwd,
    encoding: 'utf8',
    env: {PATH: `${bin}:${process.env.PATH}`, NPX_CALLS: log, ...env},
  })
  const calls = existsSync(log) ? readFileSync(log, 'utf8').split('\0\n').slice(0, -1) : []
  return {status, stdout, stderr, calls: calls.map((call) => call.split('\0'))}
}
