import {existsSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {PassThrough} from 'node:stream'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {CIS, HOOKS, PRESETS, PURPOSES} from '../../../src/cli/init/answers.ts'
import {ask, Cancelled} from '../../../src/cli/init/ask.ts'
import {version} from '../../../src/generated/version.ts'
import {digestlint, inFolder} from '../../support/cli.ts'

const DIRTY = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n\nAdjust Comment Print\n\nIt came back at dusk.\n'
const FILES = {'articles/a.txt': DIRTY, 'incoming/a.jsonl': `${JSON.stringify({title: 'Ferry', text: DIRTY})}\n`}
const HOOK_FILE = {
  none: null,
  'pre-commit': '.pre-commit-config.yaml',
  husky: '.husky/pre-commit',
  lefthook: 'lefthook.yml',
}
const CI_FILE = {
  none: null,
  github: '.github/workflows/digestlint.yml',
  gitlab: '.gitlab-ci.yml',
  other: 'ci/digestlint.sh',
}

const combinations = (['files', 'records'] as const).flatMap((content) =>
  PURPOSES.flatMap((purpose) =>
    PRESETS.flatMap((preset) => HOOKS.flatMap((hook) => CIS.map((ci) => ({content, purpose, preset, hook, ci})))),
  ),
)

describe('digestlint init', () => {
  it('writes for each combination of answers a config that lints, and hooks and CI files that can be read', () =>
    inFolder(FILES, async (cwd) => {
      expect(combinations).toHaveLength(128)
      for (const {content, purpose, preset, hook, ci} of combinations) {
        const flags = Object.entries({content, purpose, preset, hook, ci}).flatMap(([name, value]) => [
          `--${name}`,
          value,
        ])
        // No `--yes`: every question has its answer.
        const folder = content === 'files' ? 'articles' : 'incoming'
        const {code, err} = await digestlint(cwd, ['init', '--force', '--folder', folder, ...flags])
        expect([code, err]).toEqual([0, ''])
        const printed = await digestlint(cwd, ['--print-config', 'articles/a.txt'])
        expect(JSON.parse(printed.out)).toMatchObject({settings: {purpose}})
        for (const file of [HOOK_FILE[hook], CI_FILE[ci]]) {
          if (file === null) continue
          const text = readFileSync(join(cwd, file), 'utf8')
          if (/\.ya?ml$/u.test(file)) expect(parse(text)).toBeTypeOf('object')
          else expect(statSync(join(cwd, file)).mode & 0o111).toBe(0o111)
          // Comments and configs of scrapes silence nothing.
          expect(text.includes('--no-inline-config')).toBe(content === 'records')
        }
      }
      for (const folder of ['articles', 'incoming']) {
        const {code, out} = await digestlint(cwd, [folder])
        expect([code, out.includes('no-toolbar-text')]).toEqual([1, true])
      }
    }))
  it('says how to install what a pipeline or a hook runs, and what runs the script', () =>
    inFolder({...FILES, 'package-lock.json': '{}'}, async (cwd) => {
      const next = async (...flags: string[]) =>
        (await digestlint(cwd, ['init', '--yes', '--force', ...flags])).out.split('Next:\n')[1]!.match(/\S.*/gu)
      const install = `npm install --save-dev digestlint@${version}`
      expect(await next()).toEqual(['npx digestlint articles'])
      expect(await next('--ci', 'github')).toEqual([install, 'npx digestlint articles'])
      expect(await next('--ci', 'github', '--hook', 'pre-commit')).toEqual([
        install,
        'pre-commit install',
        'npx digestlint articles',
      ])
      expect((await next('--ci', 'other'))?.at(-1)).toBe('have your pipeline run ci/digestlint.sh')
    }))
  it('asks nothing with --yes, and takes the folder that has the name of one', () =>
    inFolder(FILES, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['init', '--yes', '--ci', 'other'])
      expect([code, out.includes('Wrote .digestlintrc.json.')]).toEqual([0, true])
      expect(readFileSync(join(cwd, 'ci/digestlint.sh'), 'utf8')).toMatch(
        /^exec npx --yes digestlint@\S+ articles "\$@"$/mu,
      )
      expect(existsSync(join(cwd, '.pre-commit-config.yaml'))).toBe(false)
    }))
  it('says --yes where nobody can be asked', () =>
    inFolder({}, async (cwd) => {
      const {code, out, err} = await digestlint(cwd, ['init'])
      expect([code, out, err.split('\n').length]).toEqual([2, '', 2])
      expect(err).toContain('--yes')
      expect(existsSync(join(cwd, '.digestlintrc.json'))).toBe(false)
    }))
  it('changes nothing a second time', () =>
    inFolder(FILES, async (cwd) => {
      const flags = ['init', '--yes', '--hook', 'husky', '--ci', 'github']
      expect((await digestlint(cwd, flags)).code).toBe(0)
      const {code, out} = await digestlint(cwd, flags)
      expect([code, out]).toEqual([0, expect.stringContaining('.digestlintrc.json is as it should be.\n')])
      expect(out).not.toContain('Wrote')
    }))
  it('leaves what is there, shows what it meant, writes the rest, and writes over it when told', () =>
    inFolder({...FILES, '.gitlab-ci.yml': 'test: {script: [make]}\n'}, async (cwd) => {
      const flags = ['init', '--yes', '--ci', 'gitlab']
      const {code, out, err} = await digestlint(cwd, flags)
      expect([code, err]).toEqual([2, '.gitlab-ci.yml: there already, and not written over (--force does).\n'])
      expect(out).toContain('.gitlab-ci.yml stays as it is. For .gitlab-ci.yml this was meant:\n\n    digestlint:\n')
      expect(existsSync(join(cwd, '.digestlintrc.json'))).toBe(true)
      expect(readFileSync(join(cwd, '.gitlab-ci.yml'), 'utf8')).toBe('test: {script: [make]}\n')
      expect((await digestlint(cwd, [...flags, '--force'])).code).toBe(0)
      expect(readFileSync(join(cwd, '.gitlab-ci.yml'), 'utf8')).toContain('codequality')
    }))
  it('writes no second config beside one of another name, forced or not', () =>
    inFolder({'package.json': '{"digestlint": {"extends": "strict"}}'}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['init', '--yes', '--force'])
      expect([code, out.includes('package.json stays as it is.')]).toEqual([2, true])
      expect(existsSync(join(cwd, '.digestlintrc.json'))).toBe(false)
    }))
  it('writes nothing with --dry-run', () =>
    inFolder({}, async (cwd) => {
      const {code, out} = await digestlint(cwd, ['init', '--yes', '--ci', 'github', '--dry-run'])
      expect([code, out]).toEqual([0, expect.stringContaining('Would write .github/workflows/digestlint.yml')])
      expect(existsSync(join(cwd, '.github'))).toBe(false)
    }))
  it.each(['a b', '$(touch x)', '../out', '/etc', '-rf', "a'b"])(
    'takes no folder that would be a command: %s',
    (folder) =>
      inFolder({}, async (cwd) => {
        const {code, err} = await digestlint(cwd, ['init', '--yes', `--folder=${folder}`])
        expect([code, err.startsWith('--folder must ')]).toEqual([2, true])
      }),
  )
})

describe('the questions', () => {
  const DOWN = '\u001b[B'
  /** Presses keys one after the other, each when the question before it was answered. */
  async function answer(keys: readonly string[], given = {}) {
    const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode: () => input})
    const output = new PassThrough()
    output.resume()
    const asked = ask(given, '/nowhere', {input, output})
    for (const key of keys) {
      await new Promise((done) => setImmediate(done))
      input.write(key)
    }
    return asked
  }

  it('take the first answer on Enter, and another by the arrows', async () => {
    expect(await answer(['\r', '\r', '\r', '\r', DOWN, '\r', DOWN, DOWN, '\r'])).toEqual({
      content: 'files',
      folder: '.',
      purpose: 'republish',
      preset: 'recommended',
      hook: 'pre-commit',
      ci: 'gitlab',
    })
  })
  it('leave out what an option answered', async () => {
    const given = {content: 'records', purpose: 'corpus', preset: 'strict', hook: 'none', ci: 'none'}
    expect(await answer(['\r'], given)).toMatchObject({...given, folder: '.'})
  })
  it('end on Ctrl-C', () => expect(answer(['\r', '\u0003'])).rejects.toBeInstanceOf(Cancelled))
})
