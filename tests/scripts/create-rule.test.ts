import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {afterAll, describe, expect, it} from 'vitest'
import {withHead} from '../../scripts/generate/page-head.ts'
import type {Rule} from '../../src/core/types.ts'
import {checkRulePage} from '../../src/tester/index.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const target = realpathSync(mkdtempSync(join(tmpdir(), 'digestlint-rule-')))
const FILES = ['rules/no-example.ts', 'docs/rules/no-example.md', 'tests/rules/no-example.test.ts']
const paths = FILES.map((file) => join(target, file))

const create = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', join(root, 'scripts/create-rule.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  })

for (const folder of ['rules', 'docs/rules', 'tests/rules']) mkdirSync(join(target, folder), {recursive: true})
for (const name of ['src', 'node_modules']) symlinkSync(join(root, name), join(target, name))
writeFileSync(join(target, 'package.json'), '{"type": "module"}')
const made = create('no-example', target)
afterAll(() => rmSync(target, {recursive: true, force: true}))

// The template's own test, as one of these.
await import(join(target, 'tests/rules/no-example.test.ts'))

describe('a rule made by create-rule', () => {
  it('is three files, and says what to do next', () => {
    expect(made).toMatchObject({status: 0, stderr: '', stdout: `Wrote ${FILES.join(', ')}. Next: npm run generate\n`})
  })

  it('has a page whose examples hold, also with the head that comes from its meta', async () => {
    const module: {default: Rule} = await import(join(target, 'rules/no-example.ts'))
    const page = readFileSync(join(target, 'docs/rules/no-example.md'), 'utf8')
    expect(checkRulePage('no-example', module.default, page)).toEqual([])
    const headed = withHead(page, 'no-example', module.default)
    expect(checkRulePage('no-example', module.default, headed)).toEqual([])
    expect(headed.split(module.default.meta.docs.description)).toHaveLength(2)
  })

  it('is formatted, and passes the linter', () => {
    const biome = join(root, 'node_modules/.bin/biome')
    const args = ['check', '--vcs-enabled=false', `--config-path=${root}`, 'rules', 'tests']
    expect(() => execFileSync(biome, args, {cwd: target, stdio: 'pipe'})).not.toThrow()
  })

  it('has no type error', () => {
    const {config} = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
    const {options} = ts.convertCompilerOptionsFromJson(config.compilerOptions, target)
    const program = ts.createProgram(
      paths.filter((path) => path.endsWith('.ts')),
      options,
    )
    const problems = paths.flatMap((path) => {
      const file = program.getSourceFile(path)
      return file ? [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)] : []
    })
    expect(problems.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, '\n'))).toEqual([])
  })

  it('is not written over', () => {
    const before = paths.map((path) => readFileSync(path, 'utf8'))
    expect(create('no-example', target)).toMatchObject({
      status: 2,
      stderr: 'rules/no-example.ts is there already: nothing was written.\n',
    })
    expect(paths.map((path) => readFileSync(path, 'utf8'))).toEqual(before)
  })

  it('needs a name of small words with hyphens', () => {
    expect(create('../no-example', target).status).toBe(2)
  })
})
