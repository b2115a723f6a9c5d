import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {makeConfigFinder} from '../../src/node/index.ts'
import {digestlint, inFolder} from '../support/cli.ts'

const pack = (rule: string, more = ''): string => `pack: house-style
rule: ${rule}
language: en
source: The style book.
reviewed: 2026-11-24
entries:
  - id: harbour-master
    where: prose
    fix: safe
    phrases: ["(chief|head) of the harbour"]
    replace: harbour master
    bad: ["The chief of the harbour spoke."]
    good: ["The harbour master spoke."]
${more}`
const QUOTED = `  - id: gutted
    where: quotation
    phrases: [we are gutted]
    bad: ['Roe said: "We are gutted."']
    good: [They gutted the fish.]
`
const ARTICLE = 'The ferry left at noon.\n\nOn Monday the chief of the harbour spoke to the crew.\n'
const withPack = (rule: string, config = '{"packs": ["house.yaml"]}', more = '') => ({
  '.digestlintrc.json': config,
  'house.yaml': pack(rule, more),
  'a.txt': ARTICLE,
})
const messagesIn = async (cwd: string): Promise<[string, string][]> =>
  JSON.parse((await digestlint(cwd, ['--format', 'json', 'a.txt'])).out)[0].messages.map(
    ({ruleId, level}: {ruleId: string; level: string}) => [ruleId, level],
  )
const errorOf = (rule: string): Promise<string> =>
  inFolder(withPack(rule), async (cwd) => (await digestlint(cwd, ['a.txt'])).err)

describe('a pack brings a rule of its own', () => {
  it('that warns beside the recommended ones, and mends', () =>
    inFolder(withPack('no-house-style'), async (cwd) => {
      expect(await messagesIn(cwd)).toEqual([['no-house-style', 'warn']])
      expect((await digestlint(cwd, ['a.txt'])).out).toContain(
        'Unexpected `chief of the harbour`, expected `harbour master`.',
      )
      expect((await digestlint(cwd, ['--fix-dry-run', 'a.txt'])).out).toContain('+On Monday the harbour master spoke')
    }))
  it.each<[string, [string, string][]]>([
    ['{"packs": ["house.yaml"], "rules": {"no-house-style": "error"}}', [['no-house-style', 'error']]],
    ['{"packs": ["house.yaml"], "extends": "recommended", "rules": {"no-house-style": "off"}}', []],
    [
      '{"packs": ["house.yaml"], "extends": "recommended", "overrides": [{"files": ["*.txt"], "rules": {"no-house-style": "info"}}]}',
      [['no-house-style', 'info']],
    ],
    ['{"packs": ["house.yaml"], "rules": {}}', [['no-house-style', 'warn']]],
  ])('whose level the config sets: %s', (config, expected) =>
    inFolder(withPack('no-house-style', config), async (cwd) => expect(await messagesIn(cwd)).toEqual(expected)),
  )
  it('also from a config that is extended', () =>
    inFolder(
      {
        ...withPack(
          'no-house-style',
          '{"extends": ["recommended", "./desk/base.json"], "rules": {"no-house-style": "error"}}',
        ),
        'desk/base.json': '{"packs": ["house.yaml"]}',
        'desk/house.yaml': pack('no-house-style'),
      },
      async (cwd) => expect(await messagesIn(cwd)).toEqual([['no-house-style', 'error']]),
    ))
  it('for each of its names one, whose packs count together', () =>
    inFolder(
      {
        ...withPack('no-house-style', '{"packs": ["house.yaml", "more.yaml"]}'),
        'more.yaml': pack('no-house-style')
          .replace('house-style', 'more')
          .replace('(chief|head) of the harbour', 'on monday'),
      },
      async (cwd) => expect(await messagesIn(cwd)).toHaveLength(2),
    ))
  it('that --rule and directives know', () =>
    inFolder(
      {...withPack('no-house-style'), 'b.md': `<!-- digestlint-disable no-house-style -- ours -->\n\n${ARTICLE}`},
      async (cwd) => {
        expect((await digestlint(cwd, ['--rule', 'no-house-style: error', 'a.txt'])).code).toBe(1)
        expect(await digestlint(cwd, ['b.md'])).toMatchObject({code: 0, err: '1 article, no findings.\n'})
      },
    ))
  it('that digestlint rules and --print-config show', () =>
    inFolder(withPack('no-house-style'), async (cwd) => {
      expect((await digestlint(cwd, ['rules'])).out).toMatch(
        /^no-house-style +warn +fix +Finds the phrases of `house-style`\.$/mu,
      )
      expect(
        JSON.parse((await digestlint(cwd, ['--print-config', 'a.txt'])).out).rules['no-house-style'],
      ).toMatchObject({
        severity: 'warn',
      })
    }))
  it('an entry for quotations is found there, and only offered', () =>
    inFolder(
      {
        ...withPack('no-house-style', '{"packs": ["house.yaml"]}', QUOTED),
        'a.txt': 'Jane Roe said: "We are gutted."\n',
      },
      async (cwd) => expect(await messagesIn(cwd)).toEqual([['no-house-style', 'warn']]),
    ))
  it('in the language of the pack', () =>
    inFolder(withPack('no-house-style'), async (cwd) => {
      const {plugins} = await makeConfigFinder({cwd}).configFor(join(cwd, 'a.txt'))
      expect(plugins.at(-1)?.rules?.['no-house-style']?.meta.languages).toEqual(['en'])
    }))
})

describe('a name that can be no rule of its own is one line', () => {
  it('a known one misspelt', async () =>
    expect(await errorOf('no-spun-phrsae')).toBe(
      '.digestlintrc.json: pack `house-style` is for the unknown rule `no-spun-phrsae`; did you mean `no-spun-phrase`?\n',
    ))
  it("a plugin's", async () =>
    expect(await errorOf('house/no-x')).toBe(
      '.digestlintrc.json: pack `house-style` is for the unknown rule `house/no-x`.\n',
    ))
  it('one that is not in small letters and hyphens', async () =>
    expect(await errorOf('HouseStyle')).toBe(
      '.digestlintrc.json: pack `house-style`: `HouseStyle` is no name for a rule of its own: write small letters, digits and hyphens, such as `no-house-style`.\n',
    ))
})

it('a rule of a plugin that reads a pack nobody has is one line with the rule, the pack and the config', () =>
  inFolder(
    {
      '.digestlintrc.json': '{"plugins": ["./p.mjs"], "rules": {"house/no-x": "warn"}}',
      'p.mjs':
        'export default {meta: {name: "house", version: "1.0.0"}, rules: {"no-x": {meta: {type: "problem", docs: {description: "x", recommended: "warn"}, messages: {found: "x"}, packs: ["house-stile"]}, create: () => ({})}}, packs: {"house-style": {}}}',
      'a.txt': ARTICLE,
    },
    async (cwd) =>
      expect(await digestlint(cwd, ['a.txt'])).toEqual({
        code: 2,
        out: '',
        err: '.digestlintrc.json: rule `house/no-x` reads the pack `house-stile`, which no plugin has; did you mean `house-style`?\n',
      }),
  ))

it('digestlint rules still lists the rules where the config names an unknown one', () =>
  inFolder({'.digestlintrc.json': '{"rules": {"house/no-x": "warn"}}'}, async (cwd) => {
    const {code, out, err} = await digestlint(cwd, ['rules'])
    expect([code, out.includes('no-toolbar-text')]).toEqual([0, true])
    expect(err).toBe(
      '.digestlintrc.json: unknown rule `rules["house/no-x"]`: no plugin `house` is loaded; name it in `plugins`.\n',
    )
  }))
