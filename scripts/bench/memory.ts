/**
 * Peak memory of the command over a file of records, few and many, in one run: it should not grow with the file.
 * `tsx scripts/bench/memory.ts [many] [few]`, by default 100,000 and 10,000; a million takes a while.
 */
import {execFileSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {root} from '../generate/files.ts'
import {article} from './corpus.ts'

const [MANY, FEW] = [Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 10_000)]
const folder = mkdtempSync(join(tmpdir(), 'digestlint-memory-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

const peak = join(folder, 'peak')
const hook = join(folder, 'hook.cjs')
writeFileSync(
  hook,
  `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)))`,
)
/** Texts are made once and used again under new sites: making a million costs more than checking them. */
const texts = Array.from({length: 2000}, (_, index) => article(index))
function recordsOf(count: number): string {
  const path = join(folder, `${count}.jsonl`)
  const file = openSync(path, 'w')
  let batch = ''
  for (let index = 0; index < count; index++) {
    const text = `${texts[index % texts.length]!}Number ${index} of the day.\n`
    batch += `${JSON.stringify({id: index, url: `https://site${index % 997}.example/${index}`, text})}\n`
    if (batch.length > 1e6 || index === count - 1) {
      writeSync(file, batch)
      batch = ''
    }
  }
  closeSync(file)
  return path
}
function peakOf(...argv: string[]): number {
  execFileSync('node', ['-r', hook, join(root, 'dist/cli.js'), ...argv], {stdio: ['ignore', 'ignore', 'inherit']})
  return Number(readFileSync(peak, 'utf8')) / 1024
}
const report = join(folder, 'report.jsonl')
const modes: Readonly<Record<string, readonly string[]>> = {
  lint: ['--exit-zero', '--no-config', '-f', 'jsonl', '-o', report],
  '--fix': ['--fix', '--exit-zero', '--no-config', '-f', 'jsonl', '-o', report],
}
for (const [name, argv] of Object.entries(modes)) {
  const [few, many] = [FEW, MANY].map((count) => {
    const records = recordsOf(count)
    const megabytes = peakOf(...argv, records)
    rmSync(records)
    rmSync(report, {force: true})
    return megabytes
  }) as [number, number]
  console.log(
    `${name}: ${few.toFixed(0)} MB for ${FEW} records, ${many.toFixed(0)} MB for ${MANY}: ${(many / few).toFixed(2)} times`,
  )
}
