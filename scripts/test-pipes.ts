/**
 * What only a shell shows: a reader that goes away, a full disk, Ctrl-C amid writing, a slow writer. Needs a build.
 * `tsx scripts/test-pipes.ts`
 */
import {match, ok, strictEqual} from 'node:assert/strict'
import {spawn, spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from './generate/files.ts'

const cli = join(root, 'dist/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'digestlint-pipes-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const story = 'The ferry left Tolvane at noon with all its crew and came back at dusk.'
const dirty = (id: number): string =>
  JSON.stringify({id, text: `${story} Boat ${id} was in the the dark.\n\nShare Tweet Email Print\n`})
const clean = (id: number): string => JSON.stringify({id, text: `${story} Boat ${id} was in the dark.\n`})
const records = (make: (id: number) => string, count: number): string =>
  Array.from({length: count}, (_, id) => `${make(id)}\n`).join('')
const shell = (command: string) =>
  spawnSync('bash', ['-c', `set -o pipefail; dl() { node ${cli} --no-config "$@"; }; ${command}`], {
    cwd: folder,
    encoding: 'utf8',
  })
const check = async (name: string, work: () => void | Promise<void>): Promise<void> => {
  await work()
  console.log(`ok: ${name}`)
}
const at = (name: string): string => join(folder, name)

await check('--fix mends all of a file whose report nobody reads on', () => {
  writeFileSync(at('a.jsonl'), records(dirty, 3000))
  const {status, stderr} = shell("dl --fix --rule 'no-site-boilerplate: off' -f jsonl a.jsonl | head -1 >/dev/null")
  strictEqual(readFileSync(at('a.jsonl'), 'utf8'), records(clean, 3000))
  strictEqual(stderr, '')
  strictEqual(status, 0)
})
await check('a report that nobody reads on ends with what was found', () => {
  writeFileSync(at('b.jsonl'), records(dirty, 3000))
  strictEqual(shell('dl -f jsonl b.jsonl | head -1 >/dev/null').status, 1)
})
await check('pipe ends where its reader does', () => {
  const {status, stdout, stderr} = shell(`cat b.jsonl b.jsonl b.jsonl | node ${cli} pipe --fix | head -2`)
  strictEqual(stdout, records(clean, 2))
  strictEqual(stderr, '')
  ok(status === 0 || status === 141, `exit ${status}`)
})
await check('a summary that nobody hears changes no exit code', async () => {
  writeFileSync(at('clean.jsonl'), records(clean, 3))
  for (const [file, expected] of [
    ['clean.jsonl', 0],
    ['a.jsonl', 0],
    ['b.jsonl', 1],
  ] as const) {
    const child = spawn('node', [cli, '--no-config', '-o', '/dev/null', file], {cwd: folder})
    child.stderr.destroy()
    strictEqual(await new Promise((done) => child.on('exit', done)), expected, file)
  }
})
if (existsSync('/dev/full'))
  await check('a full disk is one line and exit code 2', () => {
    for (const command of [
      'dl b.jsonl > /dev/full',
      'dl -f json b.jsonl > /dev/full',
      'dl -o /dev/full b.jsonl',
      `node ${cli} pipe --fix < b.jsonl > /dev/full`,
    ]) {
      const {status, stderr} = shell(command)
      strictEqual(status, 2, command)
      match(stderr, /cannot be written/u)
      ok(!stderr.includes('    at '), stderr)
    }
  })
await check('Ctrl-C amid --fix leaves the file as it was, and nothing beside it', async () => {
  writeFileSync(at('c.jsonl'), records(dirty, 40_000))
  const before = readFileSync(at('c.jsonl'), 'utf8')
  const child = spawn('node', [cli, '--no-config', '--fix', '-f', 'jsonl', '-o', '/dev/null', 'c.jsonl'], {cwd: folder})
  // The file beside it is there once the work has begun.
  while (!readdirSync(folder).some((name) => name.startsWith('.c.jsonl.')))
    await new Promise((done) => setTimeout(done, 20))
  const ended = new Promise((done) => child.on('exit', done))
  child.kill('SIGINT')
  await ended
  strictEqual(readFileSync(at('c.jsonl'), 'utf8'), before)
  ok(!readdirSync(folder).some((name) => name.startsWith('.c.jsonl.')), readdirSync(folder).join(' '))
})
await check('pipe gives each record back before it waits for the next', async () => {
  const child = spawn('node', [cli, 'pipe', '--fix'], {cwd: folder})
  for (let id = 0; id < 3; id++) {
    const answer = new Promise<string>((done) => child.stdout.once('data', (data) => done(String(data))))
    child.stdin.write(`${dirty(id)}\n`)
    strictEqual(await answer, `${clean(id)}\n`)
  }
  child.stdin.end()
})
