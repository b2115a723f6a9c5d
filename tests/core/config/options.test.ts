import {Ajv} from 'ajv'
import {describe, expect, it} from 'vitest'
import {builtin} from '../../../src/builtin.ts'
import {type OptionsCheck, optionErrors} from '../../../src/core/config/option-errors.ts'
import {pluginPrefix, pluginProblem} from '../../../src/core/config/plugin-name.ts'
import {activate} from '../../../src/core/config/presets.ts'
import {resolve} from '../../../src/core/config/resolve.ts'
import type {JsonSchema, Rule, RuleMeta} from '../../../src/core/types.ts'
import {validators} from '../../../src/generated/validators.js'

const meta = (schema: JsonSchema | false): RuleMeta => ({
  type: 'problem',
  docs: {description: 'x', recommended: 'off'},
  messages: {},
  schema,
})
const schema = {
  type: 'object',
  properties: {
    max: {type: 'integer', minimum: 1},
    mode: {enum: ['a', 'b']},
    'a/b': {type: 'array', items: {type: 'object', properties: {n: {type: 'number'}}}},
  },
  additionalProperties: false,
}
const errors = (options: Record<string, unknown>): string[] =>
  optionErrors(
    meta(schema),
    options,
    'rules["no-x"]',
    new Ajv({allErrors: true, strict: false}).compile(schema) as OptionsCheck,
  )

describe('options against a schema', () => {
  it.each([
    [{max: 'three'}, 'rules["no-x"].max must be integer.'],
    [{max: 0}, 'rules["no-x"].max must be >= 1.'],
    [{mode: 'c'}, 'rules["no-x"].mode must be "a" or "b".'],
    [{maxx: 1}, 'rules["no-x"] has no option `maxx`; did you mean `max`?'],
    [{colour: 1}, 'rules["no-x"] has no option `colour`; known: max, mode, a/b.'],
    [{'a/b': [{n: 1}, {n: 'x'}]}, 'rules["no-x"]["a/b"][1].n must be number.'],
  ])('%j', (options, line) => expect(errors(options)).toEqual([line]))

  it('several slips are several lines', () => expect(errors({max: 'x', mode: 'c'})).toHaveLength(2))
  it('a rule without a schema takes none', () => {
    expect(optionErrors(meta(false), {a: 1}, 'rules["no-x"]', null)).toEqual(['rules["no-x"] takes no options.'])
    expect(optionErrors(meta(false), {}, 'rules["no-x"]', null)).toEqual([])
  })
  it('every built-in schema has a compiled validator, which takes the defaults', () => {
    for (const [id, rule] of Object.entries(builtin.rules ?? {})) {
      expect(id in validators).toBe(Boolean(rule.meta.schema))
      if (rule.meta.schema) expect(validators[id]?.(rule.meta.defaultOptions ?? {})).toBe(true)
    }
  })
})

describe('merging', () => {
  const rule: Rule = {meta: {...meta(schema), defaultOptions: {max: 3, list: ['a']}}, create: () => ({})}
  const plugin = {meta: {name: 'house', version: '1.0.0'}, rules: {x: rule, y: rule}}
  const parts = {plugins: [plugin], packs: []}

  it('the severity alone keeps options and fixing as they were', () => {
    const layers = [
      {rules: {'house/x': ['error', {max: 5}] as const, 'house/y': {severity: 'error', fix: 'off'} as const}},
      {rules: {'house/x': 'warn', 'house/y': ['info'] as const} as const},
    ]
    const [x, y] = resolve({...parts, layers}).rules
    expect(x).toEqual({id: 'house/x', severity: 'warn', fix: 'safe', options: {max: 5, list: ['a']}})
    expect(y).toMatchObject({severity: 'info', fix: 'off'})
  })
  it('new options replace the old, over the defaults', () => {
    const layers = [
      {rules: {'house/x': ['error', {max: 5, mode: 'a'}] as const}},
      {rules: {'house/x': ['error', {mode: 'b'}] as const}},
    ]
    expect(resolve({...parts, layers}).rules[0]?.options).toEqual({max: 3, list: ['a'], mode: 'b'})
  })
  it('no rule can change options for the next article, nor the defaults', () => {
    const active = activate('house/x', 'warn', rule)
    expect(() => (active!.options.list as string[]).push('b')).toThrow(TypeError)
    expect(rule.meta.defaultOptions).toEqual({max: 3, list: ['a']})
    expect(Object.isFrozen(rule.meta.defaultOptions)).toBe(false)
  })
  it('settings merge by key, thresholds too', () => {
    const {settings} = resolve({
      ...parts,
      layers: [
        {settings: {lang: 'en', confidence: {fix: 0.9, suggest: 0.5}}},
        {settings: {purpose: 'corpus', confidence: {fix: 1} as never}},
      ],
    })
    expect(settings).toEqual({purpose: 'corpus', lang: 'en', confidence: {fix: 1, suggest: 0.5}})
  })
  it('true and false are severities of unused directives', () => {
    const level = (value: boolean) =>
      resolve({...parts, layers: [{reportUnusedDirectives: value}]}).reportUnusedDirectives
    expect([level(true), level(false)]).toEqual(['warn', 'off'])
  })
})

describe('plugins', () => {
  it.each([
    ['digestlint-plugin-house', 'house'],
    ['house', 'house'],
    ['@paper/digestlint-plugin', '@paper'],
    ['@paper/digestlint-plugin-house', '@paper/house'],
    ['@paper/house', '@paper/house'],
  ])('%s → %s', (name, prefix) => expect(pluginPrefix(name)).toBe(prefix))

  it.each<[unknown, string]>([
    [null, 'is no plugin'],
    [{}, 'needs `meta.name` and `meta.version`.'],
    [{meta: {name: 'a'}}, 'needs `meta.name` and `meta.version`.'],
    [{meta: {name: 'digestlint', version: '1'}}, 'may not be named `digestlint`.'],
    [{meta: {name: 'digestlint-plugin-digestlint', version: '1'}}, 'may not be named `digestlint`.'],
    [{meta: {name: 'a', version: '1'}, rules: []}, 'has `rules` that are no object.'],
    [{meta: {name: 'a', version: '1'}, packs: 1}, 'has `packs` that are no object.'],
    [
      {meta: {name: 'a', version: '1'}, rules: {x: {meta: {}}}},
      'has a rule `x` without `meta`, `meta.docs` or `create`.',
    ],
  ])('%j', (plugin, problem) => expect(pluginProblem(plugin)).toContain(problem))
})
