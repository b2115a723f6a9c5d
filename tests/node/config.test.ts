import {mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {recommendedConfig} from '../../src/builtin.ts'
import {ConfigError, type ConfigOptions, makeConfigFinder} from '../../src/node/index.ts'
import {inFolder} from '../support/cli.ts'

type Files = Readonly<Record<string, string>>
const RULE =
  '{meta: {type: "problem", docs: {description: "x", recommended: "warn"}, messages: {}, schema: {type: "object", properties: {max: {type: "integer"}}, additionalProperties: false}}, create: () => ({})}'
const pluginCode = (name: string, more = ''): string =>
  `export default {meta: {name: "${name}", version: "1.0.0"}, rules: {"no-x": ${RULE}}${more}}\n`

/** Severities by rule of an article, in a folder with these files. */
const rulesOf = (files: Files, path = 'a.txt', options: Partial<ConfigOptions> = {}): Promise<Record<string, string>> =>
  inFolder(files, async (cwd) => {
    const {rules} = await makeConfigFinder({cwd, ...options}).configFor(join(cwd, path))
    return Object.fromEntries(rules.map(({id, severity}) => [id, severity]))
  })
const problemOf = (files: Files, path = 'a.txt', options: Partial<ConfigOptions> = {}): Promise<string> =>
  rulesOf(files, path, options).then(
    () => 'no error',
    (error: unknown) => (error instanceof ConfigError ? error.message : `not a ConfigError: ${String(error)}`),
  )
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

describe('each mistake is one line that names file, key and remedy', () => {
  const rc = (text: string, more: Files = {}): Files => ({'.digestlintrc.json': text, ...more})
  it.each<[string, Files, string]>([
    ['bad JSON', rc('{\n  "rules": {]\n}'), '.digestlintrc.json: line 2, column 13: property name expected.'],
    ['an empty file', rc(''), '.digestlintrc.json: line 1, column 1: value expected.'],
    ['an unknown key', rc('{"rule": {}}'), '.digestlintrc.json: unknown key `rule`; did you mean `rules`?'],
    [
      'an unknown rule',
      rc('{"rules": {"no-toolbr-text": "off"}}'),
      '.digestlintrc.json: unknown rule `rules["no-toolbr-text"]`; did you mean `no-toolbar-text`?',
    ],
    [
      'an unknown rule of an override',
      rc('{"overrides": [{"files": ["*"], "rules": {"no-toolbr-text": "off"}}]}'),
      '.digestlintrc.json: unknown rule `overrides[0].rules["no-toolbr-text"]`; did you mean `no-toolbar-text`?',
    ],
    [
      'a wrong option',
      rc('{"rules": {"quote-punctuation": ["warn", {"style": "french"}]}}'),
      '.digestlintrc.json: rules["quote-punctuation"].style must be "american" or "british" or "consistent".',
    ],
    [
      'an unknown option',
      rc('{"rules": {"quote-punctuation": ["warn", {"styl": "american"}]}}'),
      '.digestlintrc.json: rules["quote-punctuation"] has no option `styl`; did you mean `style`?',
    ],
    [
      'an option of a rule without any',
      rc('{"overrides": [{"files": ["*"], "rules": {"no-doubled-word": ["warn", {"max": 1}]}}]}'),
      '.digestlintrc.json: overrides[0].rules["no-doubled-word"] takes no options.',
    ],
    [
      'an option of a plugin',
      rc('{"plugins": ["./p.mjs"], "rules": {"house/no-x": ["warn", {"max": "1"}]}}', {'p.mjs': pluginCode('house')}),
      '.digestlintrc.json: rules["house/no-x"].max must be integer.',
    ],
    [
      'a plugin whose schema is wrong',
      rc('{"plugins": ["./p.mjs"], "rules": {"house/no-x": ["warn", {"max": 1}]}}', {
        'p.mjs': pluginCode('house').replace('"object"', '"objekt"'),
      }),
      '.digestlintrc.json: rules["house/no-x"] cannot be checked, `meta.schema` of the rule is wrong: ',
    ],
    [
      'a preset that is none',
      rc('{"extends": "digestlint:strickt"}'),
      '.digestlintrc.json: extends `digestlint:strickt`; known: recommended, strict.',
    ],
    [
      'a file that is not there',
      rc('{"extends": "./base.json"}'),
      '.digestlintrc.json: names `./base.json`, which is not there.',
    ],
    [
      'a circle',
      rc('{"extends": "./a.json"}', {'a.json': '{"extends": "./.digestlintrc.json"}'}),
      '.digestlintrc.json: extends itself.',
    ],
    [
      'a wrong key of what is extended',
      rc('{"extends": "./a.json"}', {'a.json': '{"rule": {}}'}),
      'a.json: unknown key `rule`; did you mean `rules`?',
    ],
    [
      'a package that is not there',
      rc('{"extends": "house-style"}'),
      '.digestlintrc.json: package `house-style` cannot be found: ',
    ],
    [
      'a plugin that is not there',
      rc('{"plugins": ["./house.mjs"]}'),
      'house.mjs: cannot be loaded: Cannot find module',
    ],
    [
      'a plugin that throws',
      rc('{"plugins": ["./p.mjs"]}', {'p.mjs': 'throw new Error("no luck")'}),
      'p.mjs: cannot be loaded: no luck',
    ],
    [
      'a plugin that is none',
      rc('{"plugins": ["./p.mjs"]}', {'p.mjs': 'export default 1'}),
      '.digestlintrc.json: plugin `./p.mjs` is no plugin: its default export must be an object with `meta` and `rules`.',
    ],
    [
      'a config of a plugin that is not loaded',
      rc('{"extends": "plugin:house/all"}'),
      '.digestlintrc.json: extends `plugin:house/all`: no such plugin is loaded; name its package in `plugins`.',
    ],
    [
      'a config that a plugin has not',
      rc('{"plugins": ["./p.mjs"], "extends": "plugin:house/all"}', {'p.mjs': pluginCode('house')}),
      '.digestlintrc.json: extends `plugin:house/all`: it has no configs.',
    ],
    [
      'two configs',
      rc('{}', {'digestlint.config.mjs': ''}),
      '.digestlintrc.json: stands beside `digestlint.config.mjs`: keep one config in a folder.',
    ],
    [
      'a code config that throws',
      {'digestlint.config.mjs': 'throw new Error("no luck")'},
      'digestlint.config.mjs: cannot be loaded: no luck',
    ],
    [
      'a code config of a wrong shape',
      {'digestlint.config.mjs': 'export default 3'},
      'digestlint.config.mjs: must be an object, not 3.',
    ],
    ['bad YAML', {'.digestlintrc.yaml': 'rules: [a'}, '.digestlintrc.yaml: Flow sequence in block collection must be'],
    [
      'a key of package.json',
      {'package.json': '{"digestlint": {"rule": {}}}'},
      'package.json: unknown key `rule`; did you mean `rules`?',
    ],
  ])('%s', async (_, files, line) => {
    const problem = await problemOf(files)
    expect(problem.split('\n')).toHaveLength(1)
    expect(problem.slice(0, line.length)).toBe(line)
  })
  it('a named config that is not there', async () =>
    expect(await problemOf({}, 'a.txt', {config: 'x.json'})).toBe('x.json: is not there.'))
  it('a rule of the command line', async () => {
    const overlay = (rules: Record<string, never>) => ({overlay: {rules}}) as Partial<ConfigOptions>
    expect(await problemOf({}, 'a.txt', overlay({'no-toolbr-text': 'off' as never}))).toBe(
      '--rule: unknown rule `rules["no-toolbr-text"]`; did you mean `no-toolbar-text`?',
    )
    expect(await problemOf({}, 'a.txt', overlay({'no-doubled-word': ['warn', {a: 1}] as never}))).toBe(
      '--rule: rules["no-doubled-word"] takes no options.',
    )
  })
})
