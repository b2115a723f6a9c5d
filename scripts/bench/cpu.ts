import {spawnSync} from 'node:child_process'

/**
 * CPU seconds (user and system) of a whole process and its children, pinned to one core where `taskset` is there. A command that could not run
 * would look fast. @throws Error where it exits with more than `most`: 1 for a linter that has findings and no flag for them.
 */
export function cpuOf(command: readonly string[], cwd?: string, most = 0): number {
  const pin = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? 'taskset -c 0 ' : ''
  const {stdout, status, stderr} = spawnSync(
    'bash',
    ['-c', `${pin}"$@" >/dev/null 2>&1; code=$?; times; exit $code`, 'bash', ...command],
    {encoding: 'utf8', cwd},
  )
  if (status === null || status > most) throw new Error(`${command.join(' ')}: exit ${status} ${stderr}`)
  // The second line of `times` is that of the children.
  const line = stdout.trim().split('\n').at(-1) ?? ''
  return [...line.matchAll(/(\d+)m([\d.]+)s/gu)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  )
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
