import {describe, expect, it} from 'vitest'
import type {ConfigOptions} from '../../src/node/index.ts'
import {type Files, pluginCode, problemOf} from '../support/configs.ts'

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
