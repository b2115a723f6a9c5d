import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {recommendedConfig} from '../../src/builtin.ts'
import {makeConfigFinder} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'
import {pluginCode, problemOf, rulesOf} from '../support/configs.ts'

const oneRule = {'no-doubled-word': 'info'}

describe('every form of config is read', () => {
  it.each<[string, string]>([
    ['.digestlintrc.json', '\uFEFF{\n  // why\n  "rules": {"no-doubled-word": "info",},\n}\n'],
    ['.digestlintrc.yaml', '# why\nrules:\n  no-doubled-word: info\n'],
    ['.digestlintrc.yml', 'rules: {no-doubled-word: info}\n'],
    ['package.json', '{"name": "x", "digestlint": {"rules": {"no-doubled-word": "info"}}}'],
    ['digestlint.config.mjs', 'export default {rules: {"no-doubled-word": "info"}}'],
    ['digestlint.config.js', 'module.exports = {rules: {"no-doubled-word": "info"}}'],
    [
      'digestlint.config.ts',
      "import {defineConfig} from 'digestlint/plugin'\nconst level: 'info' = 'info'\nexport default defineConfig({rules: {'no-doubled-word': level}})\n",
    ],
  ])('%s', async (name, text) => expect(await rulesOf({[name]: text})).toEqual(oneRule))
})

describe('which config counts', () => {
  it('none found means recommended, the same object each time', () =>
    inFolder({'package.json': '{"name": "x"}'}, async (cwd) => {
      const finder = makeConfigFinder({cwd})
      expect(await finder.configFor(join(cwd, 'a.txt'))).toBe(recommendedConfig)
      expect(await finder.configFor(join(cwd, 'b/a.txt'))).toBe(recommendedConfig)
    }))
  it('one that says nothing about rules means recommended', async () => {
    expect(await rulesOf({'.digestlintrc.json': '{"settings": {"purpose": "corpus"}}'})).toHaveProperty(
      'no-toolbar-text',
    )
    expect(await rulesOf({'.digestlintrc.json': '{"rules": {}}'})).toEqual({})
    expect(await rulesOf({'.digestlintrc.json': '{"extends": []}'})).toEqual({})
  })
  it('the nearest one alone', async () => {
    const files = {
      '.digestlintrc.json': '{"extends": "strict"}',
      'posts/.digestlintrc.json': '{"rules": {"no-doubled-word": "info"}}',
      'posts/2026/.keep': '',
    }
    expect(await rulesOf(files, 'posts/2026/a.txt')).toEqual(oneRule)
    expect(await rulesOf(files, 'other/a.txt')).toHaveProperty('quote-punctuation')
  })
  it('the one that is named, for all', async () => {
    const files = {
      '.digestlintrc.json': '{"extends": "strict"}',
      'tools/one.json': '{"rules": {"no-doubled-word": "info"}}',
    }
    expect(await rulesOf(files, 'a.txt', {config: 'tools/one.json'})).toEqual(oneRule)
  })
  it('with false none, not even a broken one', async () =>
    expect(await rulesOf({'.digestlintrc.json': '{{{'}, 'a.txt', {config: false})).toHaveProperty('no-toolbar-text'))
  it('files with the same overrides share one frozen config', () =>
    inFolder(
      {
        '.digestlintrc.json':
          '{"extends": "recommended", "overrides": [{"files": ["*.md"], "rules": {"no-doubled-word": "off"}}]}',
      },
      async (cwd) => {
        const finder = makeConfigFinder({cwd})
        const [a, b, c] = [
          await finder.configFor(join(cwd, 'a.md')),
          await finder.configFor(join(cwd, 'x/b.md')),
          await finder.configFor(join(cwd, 'c.txt')),
        ]
        expect(a).toBe(b)
        expect(a).not.toBe(c)
        expect(Object.isFrozen(a)).toBe(true)
      },
    ))
  it('20,000 files of one folder cost one look-up: all have the config that stood there at the first', () =>
    inFolder({'posts/.digestlintrc.json': '{"overrides": [{"files": ["*.md"], "rules": {}}]}'}, async (cwd) => {
      const finder = makeConfigFinder({cwd})
      const first = await finder.configFor(join(cwd, 'posts/first.txt'))
      // A second look would find it broken.
      writeFileSync(join(cwd, 'posts/.digestlintrc.json'), '{{{')
      const others = new Set<unknown>()
      for (let index = 0; index < 20_000; index++) others.add(await finder.configFor(join(cwd, `posts/${index}.txt`)))
      expect([...others]).toEqual([first])
    }))
})

describe('overrides and ignores', () => {
  const config =
    '{"rules": {"no-doubled-word": "error"}, "overrides": [{"files": ["posts/**"], "excludedFiles": ["*.md"], "rules": {"no-doubled-word": "info"}, "settings": {"purpose": "corpus"}}], "ignores": ["drafts", "*.tmp.txt"]}'
  it('globs start from the config, not from the working folder', () =>
    inFolder({'.git/HEAD': '', 'desk/.digestlintrc.json': config, 'posts/.keep': ''}, async (root) => {
      const finder = makeConfigFinder({cwd: join(root)})
      expect((await finder.configFor(join(root, 'desk/posts/a.txt'))).rules[0]?.severity).toBe('info')
      expect((await finder.configFor(join(root, 'desk/posts/a.txt'))).settings.purpose).toBe('corpus')
      expect((await finder.configFor(join(root, 'desk/posts/a.md'))).rules[0]?.severity).toBe('error')
      expect((await finder.configFor(join(root, 'desk/a.txt'))).settings.purpose).toBe('republish')
      expect(await finder.isIgnored(join(root, 'desk/x/drafts/a.txt'))).toBe(true)
      expect(await finder.isIgnored(join(root, 'desk/b.tmp.txt'))).toBe(true)
      expect(await finder.isIgnored(join(root, 'desk/b.txt'))).toBe(false)
      expect(await finder.isIgnored(join(root, 'drafts/a.txt'))).toBe(false)
    }))
  it('a link to the project changes nothing', () =>
    inFolder({'real/.digestlintrc.json': config}, async (root) => {
      mkdirSync(join(root, 'real/posts'))
      symlinkSync(join(root, 'real'), join(root, 'link'))
      const finder = makeConfigFinder({cwd: join(root, 'link')})
      expect((await finder.configFor(join(root, 'link/posts/a.txt'))).rules[0]?.severity).toBe('info')
    }))
})

describe('extends', () => {
  it('later ones win, and the config over all, its overrides last', async () => {
    const files = {
      '.digestlintrc.json': '{"extends": ["./a.json", "./b.yaml"], "rules": {"no-stray-capitals": "error"}}',
      'a.json':
        '{"rules": {"no-doubled-word": "error", "no-lost-ellipsis": "error"}, "overrides": [{"files": ["*.txt"], "rules": {"no-stray-capitals": "off", "no-lost-ellipsis": "info"}}]}',
      'b.yaml': 'rules: {no-doubled-word: warn, no-stray-capitals: warn}',
    }
    expect(await rulesOf(files)).toEqual({
      'no-doubled-word': 'warn',
      'no-stray-capitals': 'error',
      'no-lost-ellipsis': 'info',
    })
  })
  it('presets by both names', async () => {
    const [short, long] = await Promise.all(
      ['strict', 'digestlint:strict'].map((name) => rulesOf({'.digestlintrc.json': `{"extends": "${name}"}`})),
    )
    expect(short).toEqual(long)
    expect(short).toHaveProperty('quote-punctuation', 'warn')
  })
  it('a package, of which `require` would find nothing, with a config of its own; its globs mean the project', async () => {
    const files = {
      '.digestlintrc.json': '{"extends": "house-style"}',
      'node_modules/house-style/package.json':
        '{"name": "house-style", "type": "module", "exports": {"import": "./index.js"}}',
      'node_modules/house-style/index.js':
        'export default {extends: ["./more.json"], plugins: ["digestlint-plugin-house"], rules: {"house/no-x": "warn"}, overrides: [{files: ["posts/**"], rules: {"house/no-x": "error"}}]}',
      'node_modules/house-style/more.json': '{"rules": {"no-doubled-word": "info"}}',
      'node_modules/digestlint-plugin-house/package.json':
        '{"name": "digestlint-plugin-house", "type": "module", "main": "index.js"}',
      'node_modules/digestlint-plugin-house/index.js': pluginCode('digestlint-plugin-house'),
    }
    expect(await rulesOf(files, 'posts/a.txt')).toEqual({'house/no-x': 'error', 'no-doubled-word': 'info'})
  })
  it('a config that a plugin brings', async () => {
    const files = {
      '.digestlintrc.json': '{"plugins": ["./p.mjs"], "extends": "plugin:house/all"}',
      'p.mjs': pluginCode('house', ', configs: {all: {rules: {"house/no-x": "error"}}}'),
    }
    expect(await rulesOf(files)).toEqual({'house/no-x': 'error'})
  })
  it('plugin objects of a code config go by their key', async () => {
    const files = {
      'digestlint.config.mjs':
        'import one from "./p.mjs"\nexport default {plugins: {mine: one}, rules: {"mine/no-x": ["warn", {max: 2}]}}',
      'p.mjs': pluginCode('house'),
    }
    expect(await rulesOf(files)).toEqual({'mine/no-x': 'warn'})
  })
})

describe('packs', () => {
  const pack = (rule: string): string =>
    `pack: house\nrule: ${rule}\nlanguage: en\nsource: ours\nreviewed: 2026-11-24\nentries:\n  - id: one\n    phrases: [tune in tonight]\n    where: prose\n    bad: [Tune in tonight.]\n    good: [They met tonight.]\n`
  it('are read from their path', () =>
    inFolder(
      {
        '.digestlintrc.json': '{"extends": "recommended", "packs": ["packs/house.yaml"]}',
        'packs/house.yaml': pack('no-toolbar-text'),
      },
      async (cwd) => {
        const {packs} = await makeConfigFinder({cwd}).configFor(join(cwd, 'a.txt'))
        expect(packs).toMatchObject([{pack: 'house', entries: [{id: 'one', fix: 'suggest'}]}])
      },
    ))
  it('must be for a rule there is', async () =>
    expect(
      await problemOf({'.digestlintrc.json': '{"packs": ["house.yaml"]}', 'house.yaml': pack('no-toolbar-txt')}),
    ).toBe(
      '.digestlintrc.json: pack `house` is for the unknown rule `no-toolbar-txt`; did you mean `no-toolbar-text`?',
    ))
  it('say what is wrong with them', async () => {
    expect(await problemOf({'.digestlintrc.json': '{"packs": ["house.yaml"]}', 'house.yaml': 'pack: house'})).toMatch(
      /^house\.yaml: `rule` must be a text\.$/mu,
    )
    expect(await problemOf({'.digestlintrc.json': '{"packs": ["house.yaml"]}', 'house.yaml': 'a: [b'})).toMatch(
      /^house\.yaml: .*line 1/u,
    )
    expect(await problemOf({'.digestlintrc.json': '{"packs": ["none.yaml"]}'})).toBe(
      '.digestlintrc.json: names `none.yaml`, which is not there.',
    )
  })
})
