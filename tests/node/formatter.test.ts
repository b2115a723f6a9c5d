import {symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {stripVTControlCharacters} from 'node:util'
import {describe, expect, it} from 'vitest'
import {loadFormatter, UsageError} from '../../src/node/index.ts'
import {FORMATS} from '../../src/reporters/names.ts'
import {digestlint, inFolder} from '../support/cli.ts'
import {DIRTY, FOLDER} from '../support/reports.ts'

type Files = Readonly<Record<string, string>>
const context = {cwd: '/', color: false, rulesMeta: {}}
const code =
  'export default (results, {cwd, rulesMeta}) => [results.length, cwd, "no-toolbar-text" in rulesMeta].join(" ")'

const formatted = (files: Files, name: string): Promise<string> =>
  inFolder(files, async (cwd) => (await loadFormatter(name, cwd))([], context))
const problem = (files: Files, name: string): Promise<string> =>
  formatted(files, name).then(
    () => 'no error',
    (error: unknown) => (error instanceof UsageError ? error.message : `not a UsageError: ${String(error)}`),
  )
const inPackage = (name: string, text: string): Files => ({
  [`node_modules/${name}/package.json`]: `{"name": "${name}", "type": "module", "exports": {"import": "./i.js"}}`,
  [`node_modules/${name}/i.js`]: text,
})

describe('formatters', () => {
  it.each(FORMATS)('%s is built in, and writes a report of nothing', async (name) => {
    expect(typeof (await formatted({}, name))).toBe('string')
  })
  it('stylish and json are built in', async () => {
    expect(await formatted({}, 'stylish')).toBe('')
    expect(JSON.parse(await formatted({}, 'json'))).toEqual([])
  })
  it.each<[string, Files]>([
    ['./mine.mjs', {'mine.mjs': code}],
    ['tools/mine.mjs', {'tools/mine.mjs': code}],
    ['./mine.cjs', {'mine.cjs': code.replace('export default', 'module.exports =')}],
    ['pretty', inPackage('eslint-formatter-pretty', code)],
    ['neat', inPackage('digestlint-formatter-neat', code)],
    ['eslint-formatter-pretty', inPackage('eslint-formatter-pretty', code)],
    ['@house/formatter', inPackage('@house/formatter', code)],
  ])('%s is loaded, and gets results and rules', async (name, files) =>
    expect(await formatted(files, name)).toBe('0 / true'),
  )

  it('that give nothing back print nothing', () =>
    inFolder({'a.txt': DIRTY, 'mute.mjs': 'export default () => undefined'}, async (cwd) => {
      expect(await digestlint(cwd, ['-f', './mute.mjs', 'a.txt'])).toEqual({code: 1, out: '', err: ''})
    }))
  it('know the built-in rules unasked', async () => {
    expect(await formatted({}, 'sarif')).toContain('"id":"no-toolbar-text"')
  })

  it.each<[string, Files, string]>([
    [
      'none',
      {},
      '--format none: no such formatter; built in are stylish, json, jsonl, sarif, github, gitlab, junit, checkstyle, rdjson, rdjsonl, diff, markdown and html; others are a path or a package.',
    ],
    ['srif', {}, '--format srif: no such formatter; did you mean `sarif`?'],
    ['chekstyle', {}, '--format chekstyle: no such formatter; did you mean `checkstyle`?'],
    ['./none.js', {}, '--format ./none.js: cannot be loaded: Cannot find module'],
    ['./bad.mjs', {'bad.mjs': 'throw new Error("no luck")'}, '--format ./bad.mjs: cannot be loaded: no luck'],
    ['bad', inPackage('bad', 'throw new Error("no luck")'), '--format bad: cannot be loaded: no luck'],
    ['./data.mjs', {'data.mjs': 'export default 1'}, '--format ./data.mjs: its default export must be a function.'],
  ])('%s is one clear line', async (name, files, line) =>
    expect((await problem(files, name)).slice(0, line.length)).toBe(line),
  )
})

describe('formatters of ESLint', () => {
  /** Writes down what it is given. */
  const spy = 'export default (results, context) => JSON.stringify({results, context, keys: Object.keys(context)})'
  const given = (argv: readonly string[], files: Files = {}) =>
    inFolder({...FOLDER, ...files, 'spy.mjs': spy}, async (cwd) => {
      const {out} = await digestlint(cwd, ['-f', './spy.mjs', ...argv])
      return {cwd, ...(JSON.parse(out) as Given)}
    })
  interface Given {
    results: {filePath: string; source?: string; output?: string; messages: {line: number}[]}[]
    context: {cwd: string; rulesMeta: Record<string, unknown>; maxWarningsExceeded?: unknown}
    keys: string[]
  }

  it('get results sorted by file, and what ESLint gives besides', async () => {
    const {cwd, results, context, keys} = await given(['page.html', 'crlf.txt', 'a b'])
    expect(results.map(({filePath}) => filePath)).toEqual([...results.map(({filePath}) => filePath)].sort())
    expect(context.cwd).toBe(cwd)
    expect(context.rulesMeta).toHaveProperty('no-toolbar-text')
    expect(context.rulesMeta).toHaveProperty('crash/now')
    expect(keys).toEqual(['cwd', 'color', 'rulesMeta'])
  })
  it('are told of too many warnings, of files and of records', async () => {
    expect((await given(['--max-warnings', '0', 'bom.txt'])).context.maxWarningsExceeded).toEqual({
      maxWarnings: 0,
      foundWarnings: 2,
    })
    expect((await given(['--max-warnings', '1', 'n.jsonl'])).context.maxWarningsExceeded).toEqual({
      maxWarnings: 1,
      foundWarnings: 2,
    })
    expect((await given(['--max-warnings', '2', 'bom.txt'])).keys).not.toContain('maxWarningsExceeded')
  })
  it('get `source` where findings are places in it, and nowhere else', async () => {
    expect((await given(['a b'])).results[0]!.source).toBe(DIRTY)
    for (const {source} of (await given(['n.jsonl'])).results) expect(source).toBeUndefined()
    const [mended] = (await given(['--fix-dry-run', 'a b'])).results
    expect([mended!.source, mended!.output?.includes('Adjust')]).toEqual([undefined, false])
  })
  it('work: codeframe, as published, shows the words', () =>
    inFolder(FOLDER, async (cwd) => {
      // Installed beside the articles, as a project has it.
      symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(cwd, 'node_modules'))
      const {code, out} = await digestlint(cwd, ['-f', 'codeframe', 'a b'])
      const plain = stripVTControlCharacters(out)
      expect(code).toBe(1)
      expect(plain).toContain('error: Unexpected page tools `Adjust Comment Print`, expected only the story')
      expect(plain).toMatch(/> 5 \| Adjust Comment Print\n\s+\| \^/u)
      expect(plain).toContain('2 errors and 2 warnings found.')
      expect((await digestlint(cwd, ['-f', 'codeframe', 'n.jsonl'])).out).toContain('no-doubled-word')
    }))
})
