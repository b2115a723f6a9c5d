import {describe, expect, it} from 'vitest'
import {builtin, createLinter, type Finding, recommendedConfig} from '../../src/index.ts'

type Purpose = 'republish' | 'corpus'

const before = 'The ferry left Tolvane at noon with all its crew.'
const after = 'It came back at dusk, two hours late.'
const more = [
  'The harbour master had warned of fog.',
  'Two boats stayed in.',
  'A third turned back.',
  'Nobody was hurt.',
]
const linterFor = (purpose: Purpose) =>
  createLinter({config: {...recommendedConfig, settings: {...recommendedConfig.settings, purpose}}})
/** Notices and credits stand after the story, bylines before it. */
const articleWith = (line: string): string =>
  line.startsWith('By ')
    ? `Ferry returns to Tolvane\n\n${line}\n\n${before}\n\n${after}\n`
    : `Ferry returns to Tolvane\n\n${before}\n\n${after}\n\n${line}\n`
/** The same amid the story. */
const articleAround = (line?: string): string =>
  `${['Ferry returns to Tolvane', before, after, ...(line ? [line] : []), ...more].join('\n\n')}\n`
const findingsOn = (line: string, purpose: Purpose): Finding[] =>
  linterFor(purpose)
    .lintText(articleWith(line))
    .flatMap(({messages}) => messages)

const owed = [
  ['a rights notice', 'no-legal-notice', 'Copyright 2026 Tolvane Courier. All rights reserved.'],
  ['a rights notice of one sign', 'no-legal-notice', '© Velmar Wire Media Group 2026'],
  ['a ban on copying', 'no-legal-notice', 'This material may not be published, broadcast, rewritten or redistributed.'],
  ['a provenance line', 'no-legal-notice', 'This article was originally published in the Tolvane Courier.'],
  ['a photographer’s credit', 'no-image-residue', 'Photo by Ola Sandberg'],
  ['a photographer’s credit with an outlet', 'no-image-residue', 'Photo: Ola Sandberg/Velmar Wire'],
  ['a wire photographer’s credit', 'no-image-residue', '(AP Photo/Nils Aker)'],
  ['a wire credit', 'no-page-metadata', 'Reporting by Ruth Vane in Velmar; editing by Greta Holm'],
  ['a wire credit of helpers', 'no-page-metadata', 'The Associated Press contributed to this report.'],
  ['a byline row', 'no-page-metadata', 'By Ruth Vane | March 3, 2026 | 4:10 pm'],
  ['an author blurb', 'no-page-metadata', 'Ruth Vane is a reporter for the Tolvane Courier.'],
].filter(([, ruleId]) => Object.hasOwn(builtin.rules ?? {}, ruleId!))

/** Bylines and blurbs close no story: they go from the ends of the page. */
const aboutPeople = /^By |is a reporter/u

const itOfClosing = (line: string): typeof it | (() => void) => (aboutPeople.test(line) ? () => undefined : it)

/** What is owed to others: a person decides about it where the text is published again; a corpus needs none of it, but what closes the story is the story's. */
describe.each(owed)('%s', (_, ruleId = '', line = '') => {
  it(`is a suggestion of ${ruleId} that --fix leaves alone to republish`, () => {
    expect(findingsOn(line, 'republish')).toMatchObject([{ruleId, suggestions: [{}]}])
    expect(findingsOn(line, 'republish')[0]?.fix).toBeUndefined()
    expect(linterFor('republish').fixText(articleWith(line))[0]?.output).toBeUndefined()
  })
  itOfClosing(line)('is mended for a corpus amid the story, and nothing else of the article', () => {
    expect(linterFor('corpus').fixText(articleAround(line))[0]?.output).toBe(articleAround())
  })
  itOfClosing(line)('that closes the story stays in a corpus, as a suggestion', () => {
    expect(findingsOn(line, 'corpus')).toMatchObject([{ruleId, suggestions: [{}]}])
    expect(linterFor('corpus').fixText(articleWith(line))[0]?.output).toBeUndefined()
  })
  it('goes from the end too where the rule is told so', () => {
    const rest = `Ferry returns to Tolvane\n\n${before}\n\n${after}\n`
    const linter = createLinter({
      config: {
        ...recommendedConfig,
        rules: recommendedConfig.rules.map((rule) =>
          rule.id === ruleId ? {...rule, options: {removeClosing: true}} : rule,
        ),
        settings: {...recommendedConfig.settings, purpose: 'corpus'},
      },
    })
    expect(linter.fixText(articleWith(line))[0]?.output).toBe(rest)
  })
})

/** Nobody is owed anything for these: they go whatever the text is for. */
describe.each([
  ['page tools', 'Share Tweet Email Print'],
  ['an agency’s name where a picture was', 'Getty Images'],
])('%s', (_, line) => {
  it.each<Purpose>(['republish', 'corpus'])('are mended where the purpose is to %s', (purpose) => {
    expect(findingsOn(line, purpose)).toMatchObject([{fix: {}}])
  })
})

describe.each<Purpose>(['republish', 'corpus'])(
  'a sentence of the story about rights and credits, purpose %s',
  (purpose) => {
    it.each([
      'The publisher holds the copyright to all songs that were printed before 1961.',
      'The photo by Ola Sandberg was printed in 60 newspapers and won a prize.',
      'The poem was originally published in the Tolvane Courier, which paid her nothing.',
    ])('stays: %s', (sentence) => {
      expect(findingsOn(sentence, purpose)).toEqual([])
    })
  },
)
