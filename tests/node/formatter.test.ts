import {describe, expect, it} from 'vitest'
import {loadFormatter, UsageError} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'

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

  it.each<[string, Files, string]>([
    [
      'none',
      {},
      '--format none: no such formatter; built in are stylish, json and jsonl, others are a path or a package.',
    ],
    ['./none.js', {}, '--format ./none.js: cannot be loaded: Cannot find module'],
    ['./bad.mjs', {'bad.mjs': 'throw new Error("no luck")'}, '--format ./bad.mjs: cannot be loaded: no luck'],
    ['bad', inPackage('bad', 'throw new Error("no luck")'), '--format bad: cannot be loaded: no luck'],
    ['./data.mjs', {'data.mjs': 'export default 1'}, '--format ./data.mjs: its default export must be a function.'],
  ])('%s is one clear line', async (name, files, line) =>
    expect((await problem(files, name)).slice(0, line.length)).toBe(line),
  )
})
