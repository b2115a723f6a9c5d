/** CPU time of whole processes against `node -e 0`, in turn, medians of nine rounds. Needs a build. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {article} from './corpus.ts'
import {cpuOf, median} from './cpu.ts'

const folder = mkdtempSync(join(tmpdir(), 'digestlint-startup-'))
const cli = join(root, 'dist/cli.js')
try {
  writeFileSync(join(folder, 'a.txt'), article(1))
  writeFileSync(join(folder, 'a.md'), article(1))
  const commands = {
    'node -e 0': ['node', '-e', '0'],
    '--version': ['node', cli, '--version'],
    'one text article': ['node', cli, '--exit-zero', join(folder, 'a.txt')],
    'one Markdown article': ['node', cli, '--exit-zero', join(folder, 'a.md')],
  }
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]))
  for (let round = 0; round < 9; round++)
    for (const [name, command] of Object.entries(commands)) times.get(name)!.push(cpuOf(command))
  const base = median(times.get('node -e 0')!)
  for (const [name, values] of times)
    console.log(
      `${name.padEnd(22)} ${(median(values) * 1000).toFixed(0).padStart(5)} ms CPU  ${(median(values) / base).toFixed(2)} times node -e 0`,
    )
} finally {
  rmSync(folder, {recursive: true, force: true})
}
