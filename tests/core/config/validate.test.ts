import {describe, expect, it} from 'vitest'
import {settingProblem, validateShape} from '../../../src/core/config/validate.ts'
import {unknownRules} from '../../../src/core/config/validate-rules.ts'

const problem = (data: unknown): string => validateShape(data).join('\n')

describe('a config of the right shape has no problems', () => {
  it.each([
    [{}],
    [{$schema: './x.json', root: true, extends: 'recommended', plugins: ['a', './b.js'], packs: ['p.yaml']}],
    [{extends: ['recommended', './base.json'], plugins: {house: {}}}],
    [{rules: {a: 'off', b: ['warn'], c: ['info', {max: 1}], 'p/d': {severity: 'error', fix: 'off', options: {}}}}],
    [{overrides: [{files: ['*.md', 'posts/'], excludedFiles: ['x/**'], rules: {a: 'off'}, settings: {lang: 'en-GB'}}]}],
    [{ignores: ['drafts', './tmp/**'], settings: {purpose: 'corpus', confidence: {fix: 1, suggest: 0}, house: {x: 1}}}],
    [{reportUnusedDirectives: 'error', requireDirectiveReason: true}],
    [{reportUnusedDirectives: false}],
  ])('%j', (data) => expect(validateShape(data)).toEqual([]))
})

describe('each slip is one line that names the key and the remedy', () => {
  it.each<[unknown, string]>([
    [null, 'must be an object, not null.'],
    [['recommended'], 'must be an object, not ["recommended"].'],
    [{rule: {}}, 'unknown key `rule`; did you mean `rules`?'],
    [
      {env: {}},
      'unknown key `env`; known: $schema, root, extends, plugins, rules, overrides, ignores, settings, packs, reportUnusedDirectives, requireDirectiveReason.',
    ],
    [{$schema: 1}, '`$schema` must be a text, not 1.'],
    [{root: 'yes'}, '`root` must be true or false, not "yes".'],
    [{extends: 1}, '`extends` must be a name or a list of names, not 1.'],
    [{extends: ['recommended', 1]}, '`extends[1]` must be a preset, a package or a path, not 1.'],
    [{plugins: 'house'}, '`plugins` must be a list of packages, not "house".'],
    [{plugins: [7]}, '`plugins[0]` must be a package, a path or a plugin, not 7.'],
    [{plugins: {house: 'house'}}, '`plugins.house` must be a plugin, not "house".'],
    [{rules: []}, '`rules` must be an object of rules and their severities, not [].'],
    [{rules: {'no-x': 'warning'}}, '`rules["no-x"]` has the severity "warning"; expected error, warn, info, off.'],
    [{rules: {'no-x': 2}}, '`rules["no-x"]` has the severity 2; expected error, warn, info, off.'],
    [{rules: {'no-x': []}}, '`rules["no-x"]` has the severity undefined; expected error, warn, info, off.'],
    [{rules: {'no-x': ['warn', 3]}}, '`rules["no-x"]` must be [severity, {options}].'],
    [{rules: {'no-x': ['warn', {}, {}]}}, '`rules["no-x"]` must be [severity, {options}].'],
    [
      {rules: {'no-x': {severity: 'warn', option: {}}}},
      '`rules["no-x"]` has an unknown key `option`; did you mean `options`?',
    ],
    [{rules: {'no-x': {severity: 'warn', fix: true}}}, '`rules["no-x"]` has a `fix` that is neither `off` nor `safe`.'],
    [{rules: {'no-x': {severity: 'warn', options: 1}}}, '`rules["no-x"]` has `options` that are no object.'],
    [{overrides: {}}, '`overrides` must be a list of overrides, not {}.'],
    [{overrides: ['a']}, '`overrides[0]` must be an object, not "a".'],
    [{overrides: [{rules: {}}]}, '`overrides[0]` needs `files`.'],
    [{overrides: [{files: []}]}, '`overrides[0].files` must be a list of globs such as ["posts/**"], not [].'],
    [{overrides: [{files: '*.md'}]}, '`overrides[0].files` must be a list of globs such as ["posts/**"], not "*.md".'],
    [{overrides: [{files: ['a'], file: ['b']}]}, 'unknown key `overrides[0].file`; did you mean `files`?'],
    [
      {overrides: [{files: ['a'], rules: {'no-x': 'on'}}]},
      '`overrides[0].rules["no-x"]` has the severity "on"; expected error, warn, info, off.',
    ],
    [{overrides: [{files: ['']}]}, '`overrides[0].files[0]` must be a glob such as "posts/**", not "".'],
    [
      {overrides: [{files: ['../x']}]},
      '`overrides[0].files[0]` is wrong: "../x" must stay inside the config\'s own folder.',
    ],
    [
      {overrides: [{files: ['!x']}]},
      '`overrides[0].files[0]` is wrong: "!x" may not be negated (overrides have `excludedFiles`).',
    ],
    [
      {overrides: [{files: ['*a*a*a*a*']}]},
      '`overrides[0].files[0]` is wrong: "*a*a*a*a*" has more than 4 wildcards in a row.',
    ],
    [{ignores: 'drafts'}, '`ignores` must be a list of globs, not "drafts".'],
    [{settings: 1}, '`settings` must be an object, not 1.'],
    [{settings: {purpos: 'corpus'}}, 'unknown key `settings.purpos`; did you mean `purpose`?'],
    [{settings: {purpose: 'print'}}, '`settings.purpose` must be "republish" or "corpus", not "print".'],
    [{settings: {lang: 'English'}}, '`settings.lang` must be a language tag such as "en", not "English".'],
    [{settings: {confidence: 0.5}}, '`settings.confidence` must be an object, not 0.5.'],
    [{settings: {confidence: {fix: 2}}}, '`settings.confidence.fix` must be a number from 0 to 1, not 2.'],
    [{settings: {confidence: {fixes: 1}}}, 'unknown key `settings.confidence.fixes`; did you mean `fix`?'],
    [{packs: 'x.yaml'}, '`packs` must be a list of pack files, not "x.yaml".'],
    [{packs: [1]}, '`packs[0]` must be the path of a pack file, not 1.'],
    [
      {reportUnusedDirectives: 'on'},
      '`reportUnusedDirectives` must be true, false or a severity (error, warn, info, off), not "on".',
    ],
    [{requireDirectiveReason: 1}, '`requireDirectiveReason` must be true or false, not 1.'],
  ])('%j', (data, line) => expect(problem(data)).toBe(line))

  it('an invalid glob gives the reason', () =>
    expect(problem({ignores: ['posts/[a']})).toMatch(
      /^`ignores\[0\]` is wrong: "posts\/\[a" is no valid glob: Missing closing/u,
    ))

  it('several slips are several lines', () => expect(validateShape({rule: 1, root: 2})).toHaveLength(2))

  it('names that every object has are no keys', () => {
    expect(problem({constructor: 1})).toContain('unknown key `constructor`')
    expect(settingProblem('toString')).toContain('has the severity "toString"')
  })
})

describe('unknown rules', () => {
  it('the nearest name is suggested', () =>
    expect(unknownRules(['no-toolbr-text', 'no-toolbar-text'], ['no-toolbar-text', 'no-legal-notice'])).toEqual([
      'unknown rule `rules["no-toolbr-text"]`; did you mean `no-toolbar-text`?',
    ]))
  it('where nothing is near nothing is', () =>
    expect(
      unknownRules(
        ['lorem-ipsum-dolor'],
        Array.from({length: 20}, (_, i) => `a-rule-of-many-${i}`),
        'overrides[0].rules',
      ),
    ).toEqual(['unknown rule `overrides[0].rules["lorem-ipsum-dolor"]`.']))
  it('one of a plugin that is not loaded says so', () =>
    expect(unknownRules(['house/no-x'], ['no-toolbar-text', 'paper/no-y'])).toEqual([
      'unknown rule `rules["house/no-x"]`: no plugin `house` is loaded; name it in `plugins`.',
    ]))
  it('one of a plugin that is loaded has the nearest of its rules', () =>
    expect(unknownRules(['house/no-x'], ['no-x', 'house/no-xy'])).toEqual([
      'unknown rule `rules["house/no-x"]`; did you mean `house/no-xy`?',
    ]))
})
