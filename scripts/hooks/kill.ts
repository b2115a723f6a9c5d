import {ok, strictEqual} from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {cli, scratchRepo} from './scratch.ts'

const FILES = 120
const KILLS = 25
const nameOf = (index: number): string => `${String(index).padStart(3, '0')}.txt`
const before = (index: number): string =>
  `The ferry left Tolvane at noon with ${index} people on board.\n\nShare Tweet Email Print\n\nIt came back at dusk.\n`
const after = (index: number): string => before(index).replace('Share Tweet Email Print\n\n', '')
/** Every third file has work that is not staged. */
const work = (index: number): string => `${before(index)}More of ${index}.\n`
const hasWork = (index: number): boolean => index % 3 === 0

/** `--staged --fix`, killed at moments all along the run: nothing staged and nothing on disk is torn or lost, and a next run mends the rest. */
export async function tryKills(): Promise<string> {
  const repo = scratchRepo('kill')
  for (let index = 0; index < FILES; index++) repo.write(nameOf(index), before(index))
  const reset = (): void => {
    for (let index = 0; index < FILES; index++) repo.write(nameOf(index), before(index))
    repo.git('add', '-A')
    for (let index = 0; index < FILES; index++) if (hasWork(index)) repo.write(nameOf(index), work(index))
  }
  /** Killed after so many milliseconds, or as soon as so many files are written (the one of that number is looked at). */
  const run = (killAfter: number | null, written: number | null = null): Promise<number> =>
    new Promise((done) => {
      const started = performance.now()
      const child = spawn('node', [cli, '--staged', '--fix', '--exit-zero', '--no-config'], {
        cwd: repo.cwd,
        stdio: 'ignore',
      })
      const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
      let isOver = false
      const look = (): void => {
        if (isOver) return
        if (statSync(join(repo.cwd, nameOf(written!))).size < before(written!).length) child.kill('SIGKILL')
        else setImmediate(look)
      }
      if (written !== null) look()
      child.on('exit', () => {
        isOver = true
        if (timer) clearTimeout(timer)
        done(performance.now() - started)
      })
    })
  const check = (): {readonly staged: number; readonly written: number} => {
    const input = Array.from({length: FILES}, (_, index) => `:${nameOf(index)}\n`).join('')
    const {stdout} = spawnSync('git', ['cat-file', '--batch'], {cwd: repo.cwd, input, encoding: 'utf8'})
    const contents = stdout.split(/^[\da-f]{40} blob \d+\n/mu).slice(1)
    let staged = 0
    let written = 0
    for (let index = 0; index < FILES; index++) {
      const own = contents[index]!.replace(/\n$/u, '')
      ok(own === after(index) || own === before(index), `${nameOf(index)} in the index: ${own}`)
      if (own === after(index)) staged++
      const text = readFileSync(join(repo.cwd, nameOf(index)), 'utf8')
      if (hasWork(index)) strictEqual(text, work(index), 'work that is not staged')
      else ok(text === after(index) || text === before(index), `${nameOf(index)}: ${text}`)
      if (text === after(index)) written++
    }
    return {staged, written}
  }
  reset()
  const length = await run(null)
  strictEqual(check().staged, FILES)
  let midway = 0
  for (let kill = 0; kill < KILLS; kill++) {
    reset()
    // Files are written within some milliseconds at the end, which a clock rarely meets.
    if (kill % 3 === 0) await run(null, 1 + kill)
    else await run(60 + (length * kill) / KILLS)
    const {written} = check()
    if (written > 0 && written < (FILES * 2) / 3) midway++
    // A killed git leaves its lock, as it does for anybody.
    spawnSync('rm', ['-f', '.git/index.lock'], {cwd: repo.cwd})
    await run(null)
    strictEqual(check().staged, FILES)
  }
  ok(midway > 0, 'a kill while files were written')
  return `${KILLS} kills over ${FILES} staged files, ${midway} of them while files were written`
}
