import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Ajv} from 'ajv'
import {parse} from 'jsonc-parser'
import {describe, expect, it} from 'vitest'
import {builtin} from '../../src/builtin.ts'
import {validateShape} from '../../src/core/config/validate.ts'

const root = join(import.meta.dirname, '../..')
const schema = JSON.parse(readFileSync(join(root, 'schema/digestlintrc.schema.json'), 'utf8'))
const validate = new Ajv({
  strict: true,
  allowUnionTypes: true,
  strictTuples: false,
  keywords: ['markdownDescription'],
}).compile(schema)

describe('the schema for editors', () => {
  it.each([
    [{}],
    [{$schema: './node_modules/digestlint/schema/digestlintrc.schema.json', root: true, extends: 'strict'}],
    [
      {
        extends: ['recommended', './base.json', 'house-style'],
        plugins: ['house'],
        packs: ['p.yaml'],
        ignores: ['drafts'],
      },
    ],
    [
      {
        rules: {
          'no-toolbar-text': 'off',
          'no-doubled-word': ['warn'],
          'quote-punctuation': ['info', {style: 'american'}],
        },
      },
    ],
    [
      {
        rules: {
          'quote-punctuation': {severity: 'warn', fix: 'off', options: {style: 'british'}},
          'house/no-x': ['warn', {max: 1}],
        },
      },
    ],
    [
      {
        overrides: [
          {files: ['posts/**'], excludedFiles: ['*.md'], rules: {'no-toolbar-text': 'off'}, settings: {lang: 'en'}},
        ],
      },
    ],
    [{packs: ['p.yaml'], rules: {'no-house-style': 'warn'}}],
    [{extends: ['recommended', './base.json'], overrides: [{files: ['*'], rules: {'no-house-style': 'off'}}]}],
    [{settings: {purpose: 'corpus', confidence: {fix: 0.9, suggest: 0.1}, house: {}}}],
    [{reportUnusedDirectives: true, requireDirectiveReason: true}],
    [{reportUnusedDirectives: 'error'}],
  ])('takes what the linter takes: %j', (config) => {
    expect(validate(config)).toBe(true)
    expect(validateShape(config)).toEqual([])
  })

  it.each([
    [{rule: {}}],
    [{rules: {'no-such-rule': 'off'}}],
    [{extends: ['strict'], rules: {'no-such-rule': 'off'}}],
    [{extends: 'recommended', overrides: [{files: ['*'], rules: {'no-such-rule': 'off'}}]}],
    [{packs: ['p.yaml'], rules: {'no-house-style': 'loud'}}],
    [{packs: ['p.yaml'], rules: {HouseStyle: 'warn'}}],
    [{rules: {'no-toolbar-text': 'warning'}}],
    [{rules: {'no-toolbar-text': 2}}],
    [{rules: {'no-toolbar-text': ['warn', {max: 1}]}}],
    [{rules: {'quote-punctuation': ['warn', {style: 'french'}]}}],
    [{rules: {'quote-punctuation': {options: {}}}}],
    [{overrides: [{rules: {}}]}],
    [{overrides: [{files: []}]}],
    [{settings: {purpose: 'print'}}],
    [{settings: {confidence: {fix: 2}}}],
    [{reportUnusedDirectives: 'on'}],
    [{plugins: 'house'}],
    [{ignores: 'drafts'}],
  ])('refuses %j', (config) => expect(validate(config)).toBe(false))

  it('describes every built-in rule, with its page, so that editors complete it', () => {
    const {properties} = schema.definitions.rules
    expect(Object.keys(properties)).toEqual(Object.keys(builtin.rules ?? {}))
    for (const [id, rule] of Object.entries(builtin.rules ?? {})) {
      expect(properties[id].description).toContain(rule.meta.docs.description)
      expect(properties[id].markdownDescription).toContain(`[${id}](`)
    }
  })

  it('takes the config of this project', () => {
    const own: unknown = parse(readFileSync(join(root, '.digestlintrc.json'), 'utf8'))
    expect(validate(own)).toBe(true)
  })
})
