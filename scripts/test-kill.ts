/**
 * `--fix` over a thousand files, killed at fifty moments: each file is then as it was or wholly mended, and a next run mends the rest.
 * Needs a build. `tsx scripts/test-kill.ts [number of kills]`
 */
import {spawn} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from './generate/files.ts'

const KILLS = Number(process.argv[2] ?? 50)
const FILES = 1000
const cli = join(root, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'digestlint-kill-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const before = (index: number): string =>
  `The ferry left Tolvane at noon with ${index} people on board.\n\nShare Tweet Email Print\n\nIt came back at dusk, in the the dark.\n`
const after = (index: number): string =>
  `The ferry left Tolvane at noon with ${index} people on board.\n\nIt came back at dusk, in the dark.\n`
const nameOf = (index: number): string => `${String(index).padStart(4, '0')}.txt`

const source = join(folder, 'source')
mkdirSync(source)
for (let index = 0; index < FILES; index++) writeFileSync(join(source, nameOf(index)), before(index))

/** How long a run takes that nobody kills, in milliseconds. */
const run = (cwd: string, killAfter: number | null): Promise<number> =>
  new Promise((done, fail) => {
    const started = performance.now()
    const child = spawn(
      'node',
      [cli, '--fix', '--exit-zero', '--no-config', '-f', 'json', '-o', join(folder, 'report'), '.'],
      {
        cwd,
        stdio: 'ignore',
      },
    )
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    child.on('error', fail)
    child.on('exit', () => {
      if (timer) clearTimeout(timer)
      done(performance.now() - started)
    })
  })

let torn = 0
const check = (cwd: string): {mended: number; left: number} => {
  const names = readdirSync(cwd)
  let mended = 0
  for (let index = 0; index < FILES; index++) {
    const text = readFileSync(join(cwd, nameOf(index)), 'utf8')
    if (text === after(index)) mended++
    else if (text !== before(index)) {
      torn++
      console.error(`${nameOf(index)} is neither as it was nor mended: ${JSON.stringify(text.slice(0, 200))}`)
    }
  }
  return {mended, left: names.length - FILES}
}

const fresh = (name: string): string => {
  const cwd = join(folder, name)
  cpSync(source, cwd, {recursive: true})
  return cwd
}

const whole = fresh('whole')
const length = await run(whole, null)
if (check(whole).mended !== FILES) throw new Error('A run that nobody killed did not mend all files.')
let midway = 0
let strays = 0
for (let kill = 0; kill < KILLS; kill++) {
  const cwd = fresh(`killed-${kill}`)
  // From the start to the end of the run, so that most fall amid the writing.
  await run(cwd, 100 + (length * kill) / KILLS)
  const {mended, left} = check(cwd)
  if (mended > 0 && mended < FILES) midway++
  strays += left
  if (kill % 10 === 0) {
    await run(cwd, null)
    if (check(cwd).mended !== FILES) throw new Error('A run after a killed one did not mend the rest.')
  }
  rmSync(cwd, {recursive: true, force: true})
}
console.log(
  `${KILLS} kills over ${FILES} files, ${midway} of them midway: ${torn} files torn, ${strays} temporary files left.`,
)
if (torn > 0 || midway === 0) process.exitCode = 1
