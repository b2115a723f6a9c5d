/**
 * `--fix` over a file of many records: whatever stands around and inside the mended strings, each byte that is not mended is as it was.
 * What must come out is made beside what goes in, and never asked of the code under test. Needs a build.
 * `tsx scripts/test-records.ts [records]`, by default 100,000
 */
import {ok, strictEqual} from 'node:assert/strict'
import {spawnSync} from 'node:child_process'
import {closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {random} from './bench/corpus.ts'
import {root} from './generate/files.ts'

const COUNT = Number(process.argv[2] ?? 100_000)
const SEED = 20
const next = random(SEED)
const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!
const chance = (share: number): boolean => next() < share

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
/** A unit by its number, in small or capital letters. */
function numbered(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16).padStart(4, '0')
  return `\\u${chance(0.5) ? hex : hex.toUpperCase()}`
}
/** One of the ways to write a unit in JSON. */
function unit(one: string): string {
  const code = one.charCodeAt(0)
  const isTorn = code >= 0xd800 && code <= 0xdfff
  const mustEscape = code < 0x20 || one === '"' || one === '\\'
  if (isTorn || (!mustEscape && chance(0.03)) || (mustEscape && !(one in SHORT))) return numbered(one)
  if (one === '/') return chance(0.5) ? '\\/' : '/'
  return mustEscape ? (chance(0.2) ? numbered(one) : SHORT[one]!) : one
}
/** Words as they may stand in a JSON string. Pairs of surrogates stay whole, or become two escapes. */
const written = (words: string): string =>
  [...words].map((sign) => (sign.length > 1 && chance(0.7) ? sign : sign.split('').map(unit).join(''))).join('')

const NAMES = ['Tolvane', 'Zoë', 'Ostergård', 'Marrow\u2019s End', 'Łódź', '東京', 'Pier 9 \u{1F6A2}', 'Hull/Goole']
const NOUNS =
  'ferry harbour council bridge meadow orchard engine school market theatre quarry tunnel chapel mill'.split(' ')
const VERBS = 'reopened closed moved flooded painted sold rented mapped lit cleaned measured guarded'.split(' ')
const TIMES = 'at noon,before dusk,in March,after the storm,on Friday,two winters ago,last spring'.split(',')
const sentence = (): string =>
  `The ${pick(NOUNS)} of ${pick(NAMES)} was ${pick(VERBS)} ${pick(TIMES)}, ${2 + Math.floor(next() * 900)} steps from the ${pick(NOUNS)} that ${pick(NAMES)} ${pick(VERBS)}.`
const said = (): string => `"The ${pick(NOUNS)} was ${pick(VERBS)} ${pick(TIMES)}," said Ada Lund of ${pick(NAMES)}.`
const paragraph = (): string =>
  Array.from({length: chance(0.2) ? 2 : 1}, () => (chance(0.2) ? said() : sentence())).join(' ')

/** A JSON string as it goes in and as it comes out, and whether these differ. */
interface Text {
  readonly before: string
  readonly after: string
}
const TOOLBAR = 'Share Tweet Email Print'
function text(): Text {
  // Which of two line ends goes with a block is nobody's business, so all of a text are alike.
  const gap = pick(['\\n\\n', '\\u000a\\u000A', '\\r\\n\\r\\n'])
  let before = ''
  let after = ''
  const both = (piece: string): void => {
    before += piece
    after += piece
  }
  const count = chance(0.0005) ? 4000 : 1 + Math.floor(next() * 2)
  const toolbar = chance(0.4) ? 1 + Math.floor(next() * count) : -1
  const doubled = chance(0.2) ? Math.floor(next() * count) : -1
  for (let index = 0; index < count; index++) {
    if (index > 0) both(gap)
    if (index === toolbar) before += written(TOOLBAR) + gap
    both(written(paragraph()))
    if (index === doubled) {
      both(` It came back in the`)
      before += ' the'
      both(` dark of ${Math.floor(next() * 1e6)} days.`)
    }
  }
  if (toolbar === count) before += gap + written(TOOLBAR)
  if (chance(0.5)) both(gap.slice(0, gap.length / 2))
  return {before, after}
}

const junk = (): string =>
  pick(['', 'Share Tweet Email Print', 'in the the dark', '\b\f\n\r\t\u0000\\"/', '\ud800 torn \udc00', '\u2028é🚢'])
const space = (): string => pick(['', '', ' ', '\t', '  '])
const fields = (id: number): string[] => {
  const others = [
    `"id"${space()}:${space()}${id}`,
    `"url":"https:\\/\\/site${Math.floor(next() * 997)}.example\\/${id}"`,
    `"meta":{"text":"${written(junk())}","n":[1.50,-0,1E400,12345678901234567890,true,null,{}]}`,
    `"${written(pick(['tags', 'té', 'a"b', 'x\\y']))}":["${written(junk())}",{"body":"${written(junk())}"}]`,
    '"":""',
  ]
  return others.filter((_, index) => index === 0 || chance(0.6)).sort(() => next() - 0.5)
}
const BAD = [
  '',
  '   ',
  '{"text":"Share Tweet Email Print\\n\\nIt came back in the the dark."',
  '{"text":"a tab\tin a string, in the the dark"}',
  '["Share Tweet Email Print"]',
  '"in the the dark"',
  '17',
  'null',
  '{"headline":"No text here, in the the dark"}',
  '{"text":["in the the dark"]}',
  '{"text":"bad \\x escape in the the dark"}',
  'Share Tweet Email Print',
]

function line(id: number): {readonly before: Buffer; readonly after: Buffer; readonly isMended: boolean} {
  if (chance(0.002)) {
    const bytes = Buffer.concat([
      Buffer.from('{"text":"in the the dark '),
      Buffer.from([0xff, 0xc3, 0x28]),
      Buffer.from('"}'),
    ])
    return {before: bytes, after: bytes, isMended: false}
  }
  if (chance(0.03)) {
    const bytes = Buffer.from(pick(BAD))
    return {before: bytes, after: bytes, isMended: false}
  }
  const {before, after} = text()
  const others = fields(id)
  const at = Math.floor(next() * (others.length + 1))
  const [open, colon, close] = [space(), space(), space()]
  const make = (literal: string): Buffer =>
    Buffer.from(
      `${open}{${open}${[...others.slice(0, at), `"text"${colon}:${close}"${literal}"`, ...others.slice(at)].join(`${close},`)}}${close}`,
    )
  return {before: make(before), after: make(after), isMended: before !== after}
}

const folder = mkdtempSync(join(tmpdir(), 'digestlint-records-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
const [path, expected] = [join(folder, 'scrape.jsonl'), join(folder, 'expected')]
const files = [openSync(path, 'w'), openSync(expected, 'w')] as const
let mended = 0
for (let id = 0; id < COUNT; id++) {
  const {before, after, isMended} = line(id)
  if (isMended) mended++
  // The last line has no end.
  const ending = Buffer.from(id === COUNT - 1 ? '' : pick(['\n', '\n', '\r\n']))
  writeSync(files[0], Buffer.concat([before, ending]))
  writeSync(files[1], Buffer.concat([after, ending]))
}
for (const file of files) closeSync(file)

const {status, stderr} = spawnSync(
  'node',
  [join(root, 'dist/cli.js'), '--no-config', '--fix', '-f', 'jsonl', '-o', join(folder, 'report'), '--exit-zero', path],
  {encoding: 'utf8', maxBuffer: 1e9},
)
// Of the records without an address it says that their site is not known.
strictEqual(stderr.replace(/^no-site-boilerplate: .*\n/u, ''), '')
strictEqual(status, 0)
ok(mended > COUNT / 4, `only ${mended} of ${COUNT} records need mending: the test shows little`)
strictEqual(firstDifference(path, expected), null)
console.log(`ok: ${COUNT} records, ${mended} mended, every other byte as it was`)

/** Where two files differ first, with what stands there; null where they are equal. */
function firstDifference(...paths: readonly [string, string]): string | null {
  const open = paths.map((one) => openSync(one, 'r')) as [number, number]
  const chunks = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)] as const
  try {
    for (let at = 0; ; at += 1 << 20) {
      const [a, b] = open.map((file, index) =>
        chunks[index]!.subarray(0, readSync(file, chunks[index]!, 0, 1 << 20, at)),
      ) as [Buffer, Buffer]
      if (!a.equals(b)) {
        let differs = 0
        while (a[differs] === b[differs]) differs++
        const around = (bytes: Buffer): string =>
          JSON.stringify(bytes.subarray(Math.max(0, differs - 200), differs + 200).toString())
        return `byte ${at + differs}:\n  is        ${around(a)}\n  should be ${around(b)}`
      }
      if (a.length === 0) return null
    }
  } finally {
    for (const file of open) closeSync(file)
  }
}
