/**
 * Workers of the built command: the same results in the same order as without them, for files, records and pipes; an article at which
 * a worker dies is told, and no other is lost. Needs a build. `tsx scripts/test-workers.ts`
 */
import {deepStrictEqual, match, ok, strictEqual} from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {article} from './bench/corpus.ts'
import {root} from './generate/files.ts'

const FILES = 150
const RECORDS = 700
const folder = mkdtempSync(join(tmpdir(), 'digestlint-workers-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))

interface Ran {
  readonly out: string
  readonly err: string
  readonly code: number | null
}
function digestlint(cwd: string, argv: readonly string[], input?: string): Ran {
  const {stdout, stderr, status} = spawnSync('node', [join(root, 'dist/cli.js'), ...argv], {
    cwd,
    encoding: 'utf8',
    // So that memory is soon used up.
    env: {...process.env, NODE_OPTIONS: '--max-old-space-size=400'},
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : {input}),
  })
  return {out: stdout, err: stderr, code: status}
}
function check(name: string, work: () => void): void {
  work()
  console.log(`ok: ${name}`)
}

/** Text, Markdown, pages, another language, a copy, and records among the files. */
function fill(name: string): string {
  const cwd = join(folder, name)
  mkdirSync(cwd)
  for (let index = 0; index < FILES; index++) {
    const text = article(index % 140)
    const ending = index % 10 === 3 ? 'md' : index % 10 === 7 ? 'html' : 'txt'
    const blocks = text.trimEnd().split('\n\n')
    writeFileSync(
      join(cwd, `${String(index).padStart(3, '0')}.${ending}`),
      ending === 'html'
        ? blocks.map((block) => `<p>${block}</p>\n`).join('')
        : `${text}${ending === 'md' ? '\n* one\n  * two\n' : ''}`,
    )
  }
  writeFileSync(
    join(cwd, '055b.txt'),
    'Der Rat der Stadt hat am Dienstag beschlossen, die Fähre bis zum Ende des Jahres einzustellen, weil die Linie seit langem Geld verliert. Die Gewerkschaft sprach von einem schwarzen Tag für die Stadt und ihre Bürger.\n',
  )
  const records = Array.from({length: RECORDS}, (_, index) =>
    index % 97 === 5
      ? 'no record'
      : JSON.stringify({id: index, url: `https://s${index % 3}.example/${index}`, text: article(index % 650)}),
  )
  writeFileSync(join(cwd, '100.jsonl'), records.join('\n'))
  return cwd
}

const cwd = fill('plain')
const flags = ['--no-config', '--exit-zero', '-f', 'json']
const whole = digestlint(cwd, [...flags, '.'])
for (const count of ['1', '2', '3'])
  check(`lint with ${count} workers gives what one thread gives`, () => {
    const other = digestlint(cwd, [...flags, '--concurrency', count, '.'])
    strictEqual(other.out, whole.out)
    strictEqual(other.err, whole.err)
    strictEqual(other.code, whole.code)
  })
check('what is suppressed is so in workers too, and stays as it was with --fix', () => {
  const own = fill('suppressed')
  digestlint(own, ['--no-config', '--suppress-all', '.'])
  // Records that cannot be read are told for ever.
  const left = JSON.parse(digestlint(own, [...flags, '.']).out) as {messages: {ruleId: string | null}[]}[]
  deepStrictEqual([...new Set(left.flatMap(({messages}) => messages.map(({ruleId}) => ruleId)))], [null])
  // Some is known, and some is not.
  const known = JSON.parse(readFileSync(join(own, 'digestlint-suppressions.json'), 'utf8')) as Record<string, unknown>
  const half = Object.fromEntries(Object.entries(known).filter((_, index) => index % 2 === 0))
  writeFileSync(join(own, 'digestlint-suppressions.json'), JSON.stringify(half))
  const one = digestlint(own, ['--no-config', '-f', 'json', '--fix-dry-run', '.'])
  ok(one.out.includes('"kind":"baseline"') && one.out.includes('"fixed":[{'))
  const two = digestlint(own, ['--no-config', '-f', 'json', '--fix-dry-run', '--concurrency', '2', '.'])
  strictEqual(two.out, one.out)
  strictEqual(two.err, one.err)
})
check('the run had late findings and a skipped article, so that these were compared too', () => {
  ok(whole.out.includes('"late":true') && whole.out.includes('"reason":"language"'))
})

const [one, two] = [fill('fix-1'), fill('fix-2')]
const fix = ['--fix', ...flags]
const mended = digestlint(one, [...fix, '.'])
check('--fix with workers writes the same files and says the same', () => {
  const other = digestlint(two, [...fix, '--concurrency', '2', '.'])
  strictEqual(other.out.replaceAll(two, one), mended.out)
  for (const {filePath} of JSON.parse(mended.out) as {filePath: string}[])
    strictEqual(readFileSync(filePath.replace(one, two), 'utf8'), readFileSync(filePath, 'utf8'), filePath)
})
check('pipe with workers gives the same records in the same order', () => {
  const input = readFileSync(join(cwd, '100.jsonl'), 'utf8')
  const argv = ['pipe', '--fix', '--annotate', '--facts']
  const alone = digestlint(cwd, argv, input)
  deepStrictEqual(digestlint(cwd, [...argv, '--concurrency', '2'], input), alone)
  strictEqual(alone.out.split('\n').length, RECORDS)
})

const counted = fill('counted')
writeFileSync(
  join(counted, 'plugin.js'),
  `import {appendFileSync} from 'node:fs'
export default {meta: {name: 'house', version: '1.0.0'}, rules: {count: {
  meta: {type: 'problem', docs: {description: 'Counts.', recommended: 'off'}, messages: {x: 'x'}},
  create: () => { appendFileSync(new URL('./count', import.meta.url), '.'); return {} }}}}`,
)
writeFileSync(
  join(counted, '.digestlintrc.json'),
  '{"root": true, "plugins": ["./plugin.js"], "extends": "recommended", "rules": {"house/count": "warn"}}',
)
writeFileSync(join(counted, 'package.json'), '{"type": "module"}')
check('--cache with workers runs no rule on what is as it was, and says the same', () => {
  const argv = ['--exit-zero', '-f', 'json', '.']
  const looked = (): number => readFileSync(join(counted, 'count'), 'utf8').length
  const alone = digestlint(counted, argv)
  const each = looked()
  deepStrictEqual(digestlint(counted, ['--cache', '--concurrency', '2', ...argv]), alone)
  strictEqual(looked(), 2 * each)
  deepStrictEqual(digestlint(counted, ['--cache', '--concurrency', '2', ...argv]), alone)
  deepStrictEqual(digestlint(counted, ['--cache', ...argv]), alone)
  strictEqual(looked(), 2 * each)
  writeFileSync(join(counted, '001.txt'), 'The ferry left Tolvane at noon with all its crew and came back at dusk.\n')
  digestlint(counted, ['--cache', '--concurrency', '2', ...argv])
  strictEqual(looked(), 2 * each + 1)
})

const deadly = join(folder, 'deadly')
mkdirSync(deadly)
writeFileSync(
  join(deadly, 'plugin.js'),
  `export default {meta: {name: 'house', version: '1.0.0'}, rules: {
  dies: {meta: {type: 'problem', docs: {description: 'Dies.', recommended: 'off'}, messages: {x: 'x'}},
    create: ({article}) => {
      if (article.body.text.includes('DIE')) for (const all = []; ; ) all.push(new Array(1e5).fill(all.length + 0.5))
      if (article.body.text.includes('EXIT')) process.exit(7)
      return {}
    }}}}`,
)
writeFileSync(
  join(deadly, '.digestlintrc.json'),
  '{"root": true, "plugins": ["./plugin.js"], "rules": {"house/dies": "error", "no-doubled-word": "warn"}}',
)
writeFileSync(join(deadly, 'package.json'), '{"type": "module"}')
for (let index = 0; index < 40; index++)
  writeFileSync(
    join(deadly, `${String(index).padStart(2, '0')}.txt`),
    `Boat ${index} was in the the harbour.${index === 21 ? ' DIE' : index === 30 ? ' EXIT' : ''}\n`,
  )
check('a worker that dies is replaced, its article reported, and no other lost', () => {
  const {out, code} = digestlint(deadly, ['-f', 'json', '--concurrency', '2', '.'])
  const results = JSON.parse(out) as {filePath: string; messages: {ruleId: string | null; message: string}[]}[]
  strictEqual(code, 2)
  strictEqual(results.length, 40)
  for (const [index, {filePath, messages}] of results.entries()) {
    ok(filePath.endsWith(`${String(index).padStart(2, '0')}.txt`))
    if (index === 21) match(messages[0]!.message, /^The worker died at this article \(.*memory.*\)/u)
    else
      ok(
        messages.some(({ruleId}) => ruleId === 'no-doubled-word'),
        filePath,
      )
    if (index === 30)
      match(
        messages.map(({message}) => message).join('\n'),
        /Rule `house\/dies` crashed: process\.exit\(7\) was called in a worker/u,
      )
  }
})
check('auto does a small run in one thread', () => {
  strictEqual(digestlint(cwd, [...flags, '--concurrency', 'auto', '001.txt', '002.txt']).code, 0)
})
check('a number that is none is one line', () => {
  deepStrictEqual(digestlint(cwd, ['--concurrency', 'many', '001.txt']), {
    out: '',
    err: '--concurrency must be auto, off or a number of workers, not `many`.\n',
    code: 2,
  })
})
