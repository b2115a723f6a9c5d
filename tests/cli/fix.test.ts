import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {describe, expect, it} from 'vitest'
import type {Terminal} from '../../src/cli/io.ts'
import {run} from '../../src/cli/run.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const LEAD = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n'
const DIRTY = `${LEAD}\nAdjust Comment Print\n\nVolker, IS heading to Elmira.\n`
const MENDED = `${LEAD}\nVolker, IS heading to Elmira.\n`
const DECISIONS = '.digestlint-decisions.json'

const decided = (cwd: string): string[] =>
  Object.keys(JSON.parse(readFileSync(join(cwd, DECISIONS), 'utf8')).articles['a.txt'])

/** Runs `fix` with keys that were typed ahead at a terminal that is none. */
async function typed(cwd: string, argv: readonly string[], keys: string) {
  const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => input})
  const output = Object.assign(new PassThrough(), {isTTY: true, columns: 100})
  let screen = ''
  let err = ''
  output.on('data', (data) => {
    screen += data
  })
  input.write(keys)
  const code = await run(['fix', '--interactive', ...argv], {
    cwd,
    isTTY: false,
    env: {},
    out: () => undefined,
    bytes: () => undefined,
    err: (text) => {
      err += text
    },
    terminal: () => ({input, output}) as unknown as Terminal,
    stdin: async function* () {},
    readStdin: async () => new Uint8Array(),
  })
  return {code, screen, err}
}

describe('digestlint fix', () => {
  it('is the main command with --fix', () =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, ['fix', '--quiet', 'a.txt'])
      expect([code, out]).toEqual([0, ''])
      expect(err).toContain('1 place mended in 1 article')
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(MENDED)
    }))
  it.each([
    [['fix', '--all', 'a.txt'], '--all is for fix --interactive.'],
    [['fix', '--stdin'], 'Unknown option `--stdin`'],
    [['fix', '-i', 'a.txt'], 'fix --interactive asks at a terminal, and standard input or output is none'],
    [['fix', '-i', '--format', 'json', 'a.txt'], '--format has no meaning with fix --interactive.'],
  ])('says in one line what cannot be: %j', (argv, said) =>
    inFolder({'a.txt': DIRTY}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, argv)
      expect([code, out, err.split('\n')]).toEqual([2, '', [expect.stringContaining(said), '']])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(DIRTY)
    }),
  )
  it('asks about no finding that is known', () =>
    inFolder({'a.txt': MENDED}, async (cwd) => {
      expect((await typed(cwd, ['a.txt'], 'q')).err).toMatch(/1 question\./u)
      expect((await digestlint(cwd, ['--suppress-all', 'a.txt'])).code).toBe(0)
      expect((await typed(cwd, ['a.txt'], 'q')).err).toMatch(/0 questions\./u)
      expect((await typed(cwd, ['--no-suppressions', 'a.txt'], 'q')).err).toMatch(/1 question\./u)
    }))
  it('keeps what was decided on a finding that is known since then', () =>
    inFolder({'a.txt': MENDED}, async (cwd) => {
      await typed(cwd, ['a.txt'], 'nq')
      const [decision] = decided(cwd)
      expect(decision).toBeDefined()
      await digestlint(cwd, ['--suppress-all', 'a.txt'])
      writeFileSync(join(cwd, 'a.txt'), `${MENDED}\nVolker, IS here.\n`)
      await typed(cwd, ['a.txt'], 'nq')
      expect(decided(cwd)).toHaveLength(2)
      expect(decided(cwd)).toContain(decision)
    }))
  it.each(['fix', 'watch', 'rules', 'init', 'pipe'])('%s --help lists its own options alone', (command) =>
    inFolder({}, async (cwd) => {
      const {code, out} = await digestlint(cwd, [command, '--help'])
      expect(code).toBe(0)
      const listed = [...out.matchAll(/^ +(?:-\w, )?--([\w-]+)/gmu)].map(([, name]) => name)
      const own = {
        fix: ['interactive', 'all', 'decisions', 'fix-type', 'rule', 'format'],
        watch: ['quiet', 'rule', 'ignore-pattern', 'markup'],
        rules: ['json', 'config'],
        init: ['yes'],
        pipe: ['fix', 'annotate', 'facts'],
      }[command]!
      const foreign = {
        fix: ['fix', 'stdin', 'print-config', 'facts'],
        watch: ['fix', 'format', 'stdin', 'all'],
        rules: ['fix', 'format'],
        init: ['fix', 'format'],
        pipe: ['format', 'print-config', 'interactive'],
      }[command]!
      expect(listed).toEqual(expect.arrayContaining(own))
      expect(listed.filter((name) => foreign.includes(name!))).toEqual([])
    }),
  )
})

describe('digestlint fix --interactive', () => {
  it('keeps a byte order mark and CRLF', () =>
    inFolder({'a.txt': `\uFEFF${DIRTY.replaceAll('\n', '\r\n')}`}, async (cwd) => {
      expect((await typed(cwd, ['a.txt'], 'y\r')).err).toMatch(/1 done, 0 skipped\.\n$/u)
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(
        `\uFEFF${MENDED.replace('IS', 'is').replaceAll('\n', '\r\n')}`,
      )
    }))
  it('tells of records that nothing is asked about them, and asks about the rest', () => {
    const record = `${JSON.stringify({id: 1, text: DIRTY})}\n`
    return inFolder({'a.txt': DIRTY, 'b.jsonl': record}, async (cwd) => {
      expect(await typed(cwd, ['b.jsonl'], 'y')).toMatchObject({
        code: 2,
        err: 'b.jsonl: nothing is asked about records; `digestlint fix` mends in them what is safe.\n',
      })
      expect((await typed(cwd, ['.'], 'n\r')).err).toMatch(
        /^b\.jsonl: nothing is asked.*\n.*\n1 article, 1 question\./u,
      )
      expect(readFileSync(join(cwd, 'b.jsonl'), 'utf8')).toBe(record)
    })
  })
  it('asks about what only the comparison of articles finds', () => {
    const article = (words: string) => `${words}\n\nHave your news by seven, in our harbour letter.\n`
    const articles = {
      'a.txt': article(
        'Fog kept the ferry away from the northern pier for most of the morning, the harbour office said.',
      ),
      'b.txt': article(
        'The school board voted by a narrow margin to leave both of its buildings open until the summer.',
      ),
      'c.txt': article(
        'Two hospitals will be merged before the end of the year, the ministry of health said on Friday.',
      ),
    }
    const config = '{"extends": "recommended", "settings": {"site": "valley.example"}}'
    const files = {...articles, '.digestlintrc.json': config}
    return inFolder(files, async (cwd) => {
      const plain = await digestlint(cwd, ['.', '--format', 'json'])
      const late = (JSON.parse(plain.out) as {messages: {ruleId: string; suggestions?: unknown[]}[]}[])
        .flatMap(({messages}) => messages)
        .filter(({ruleId, suggestions}) => ruleId === 'no-site-boilerplate' && suggestions)
      expect(late).toHaveLength(3)
      const {screen} = await typed(cwd, ['.'], 'a\r')
      expect(screen).toContain('3 accepted.')
      for (const [name, text] of Object.entries(articles))
        expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replace(/\n\nHave.*\n$/u, '\n'))
    })
  })
  it('keeps decisions where it is told to, and says which file of them it cannot read', () =>
    inFolder({'in/a.txt': MENDED, 'bad.json': '{'}, async (cwd) => {
      expect((await typed(cwd, ['in', '--decisions', 'in/kept.json'], 'n\r')).code).toBe(0)
      expect(existsSync(join(cwd, DECISIONS))).toBe(false)
      expect(readFileSync(join(cwd, 'in/kept.json'), 'utf8')).toContain('"a.txt": {')
      expect((await typed(cwd, ['in', '--decisions', 'in/kept.json'], '')).err).toMatch(
        /^1 article, 0 questions \(1 decided before\)\.\n$/u,
      )
      expect(await typed(cwd, ['in', '--decisions', 'bad.json'], '')).toMatchObject({
        code: 2,
        err: expect.stringMatching(/^bad\.json: cannot be used: .*--decisions\.\n$/u),
      })
    }))
  it('keeps a decision of a rule that was not asked about this time', () =>
    inFolder({'a.txt': `${MENDED}\nMayor Roe said, "The worldwide community must act."\n`}, async (cwd) => {
      await typed(cwd, ['a.txt'], 'nn\r')
      await typed(cwd, ['--quiet', 'a.txt'], '')
      const kept = readFileSync(join(cwd, DECISIONS), 'utf8')
      expect([...kept.matchAll(/"rule": "([^"]+)"/gu)].map(([, rule]) => rule).sort()).toEqual([
        'no-altered-quote',
        'no-stray-capitals',
      ])
    }))
  it('ends where the terminal does, with what was done done', () =>
    inFolder({'a.txt': `${MENDED}\nRoe said. The harbour gained a crane.\n`}, async (cwd) => {
      const {code, err} = await typed(cwd, ['a.txt'], 'y\u0004')
      expect([code, err.split('\n').at(-2)]).toEqual([0, '1 done, 0 skipped, 1 left for the next time.'])
      expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toContain('Volker, is heading')
    }))
  it('reports files that cannot be read, asks about the others, and ends with 2', () =>
    inFolder({'a.txt': MENDED, 'b.txt': new Uint8Array([0x41, 0xff, 0x42])}, async (cwd) => {
      const {code, err} = await typed(cwd, ['a.txt', 'b.txt'], 'y\r')
      expect(code).toBe(2)
      expect(err).toMatch(/^b\.txt: The file is not valid UTF-8.*\n1 article, 1 question\./u)
    }))
})
