/**
 * JSON Lines: CPU of `digestlint pipe` beside the bare loop that parses the same records and writes them back, in one run.
 * `tsx scripts/bench/records.ts [number of records]`
 */
import {closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {article} from './corpus.ts'
import {cpuOf, median} from './cpu.ts'

const COUNT = Number(process.argv[2] ?? 10_000)
const ROUNDS = 3
const folder = mkdtempSync(join(tmpdir(), 'digestlint-records-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const records = join(folder, 'records.jsonl')
const file = openSync(records, 'w')
let bytes = 0
for (let index = 0; index < COUNT; index++) {
  const text = article(index)
  const record = {
    id: index,
    url: `https://site${index % 50}.example/${index}`,
    title: text.slice(0, text.indexOf('\n')),
    text,
  }
  bytes += writeSync(file, `${JSON.stringify(record)}\n`)
}
closeSync(file)
const bare = join(folder, 'bare.mjs')
writeFileSync(
  bare,
  `import {readSync, writeSync} from 'node:fs'
const buffer = Buffer.alloc(1 << 20)
const decoder = new TextDecoder()
let rest = ''
for (let size; (size = readSync(0, buffer)) > 0; ) {
  const lines = (rest + decoder.decode(buffer.subarray(0, size), {stream: true})).split('\\n')
  rest = lines.pop()
  let out = ''
  for (const line of lines) out += JSON.stringify(JSON.parse(line)) + '\\n'
  writeSync(1, out)
}
`,
)
const fed = (...command: string[]): number => cpuOf(['bash', '-c', `"$@" < ${records}`, 'bash', ...command])
const cli = join(root, 'dist/cli.js')
const jobs = {
  'pipe --annotate': ['node', cli, 'pipe', '--annotate'],
  'pipe --fix': ['node', cli, 'pipe', '--fix', '--exit-zero'],
}
const rounds = Array.from({length: ROUNDS}, () => ({
  bare: fed('node', bare),
  ...Object.fromEntries(Object.entries(jobs).map(([name, command]) => [name, fed(...command)])),
})) as Record<string, number>[]
const line = (name: string, value: (round: Record<string, number>) => number): string => {
  const seconds = median(rounds.map((round) => round[name]!))
  const rate = `${(COUNT / seconds).toFixed(0)} records, ${(bytes / 1e6 / seconds).toFixed(0)} MB a CPU second`
  return `${name}: ${rate}; ${median(rounds.map(value)).toFixed(1)} times the bare loop`
}
for (const name of ['bare', ...Object.keys(jobs)]) console.log(line(name, (round) => round[name]! / round.bare!))
