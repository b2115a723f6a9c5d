import {describe, expect, it} from 'vitest'
import {
  createLinter,
  type LintResult,
  type ResolvedConfig,
  recommendedConfig,
  type TextInput,
} from '../../../src/index.ts'
import {type CorpusRule, corpus, defineCorpusRule, edits} from '../../../src/plugin.ts'

/** Reports first paragraphs that an older article has too. */
const same = defineCorpusRule<number, number>({
  meta: {
    type: 'problem',
    docs: {description: 'Finds first paragraphs that are the same.', recommended: 'warn'},
    messages: {found: 'As in {{file}}.'},
    fixable: 'text',
  },
  collect: ({article}) => (article.body.blocks[0] ? corpus.printOf(article.body.blocks[0].text) : null),
  match({table, report}) {
    const prints = table(3)
    return {
      article: ({number, fact}) => prints.add(...corpus.halves(fact), number),
      end() {
        for (const [older, one] of corpus.pairsOf(prints, 2, 1)) report(one[2]!, older[2]!)
      },
    }
  },
  confirm({article, clues, open, report}) {
    const older = open(clues[0]!)
    const [block] = article.body.blocks
    if (!older || older.body.blocks[0]?.text !== block!.text) return
    report({
      messageId: 'found',
      data: {file: corpus.nameBeside(older, article)},
      range: block!.range,
      fix: edits.removeBlock(block!),
      related: [{message: 'There.', article: older, range: older.body.blocks[0].range}],
    })
  },
})

const linterOf = (rule: CorpusRule) => {
  const config: ResolvedConfig = {
    ...recommendedConfig,
    rules: [{id: 'house/same', severity: 'warn', fix: 'safe', options: {}}],
    plugins: [...recommendedConfig.plugins, {meta: {name: 'house', version: '1.0.0'}, rules: {same: rule}}],
  }
  return createLinter({config})
}
const texts = (...all: readonly string[]): TextInput[] =>
  all.map((text, index) => ({text, filename: `${index + 1}.txt`}))
const told = (results: readonly LintResult[]): string[][] =>
  results.map(({messages}) => messages.map(({message}) => message))

const ONE = 'It came back at dusk.\n\nThe ferry left at noon.\n'
const TWO = 'It came back at dusk.\n\nThe crew slept.\n'
const THREE = 'Fog lay there.\n\nThe crew slept.\n'

describe('a rule with `match` and `confirm`', () => {
  it('reports in the articles that it matched, with places in others; its fixes are offers', () => {
    const [first, second, third] = linterOf(same).lintTexts(texts(ONE, TWO, THREE))
    expect([first, third].map((result) => result?.messages)).toEqual([[], []])
    expect(second?.messages).toMatchObject([
      {message: 'As in 1.txt.', line: 1, suggestions: [{}], related: [{filePath: '1.txt', line: 1}]},
    ])
    expect(second?.messages[0]).not.toHaveProperty('fix')
  })

  it('has articles numbered by age, and their sites', () => {
    const seen: unknown[] = []
    const rule = defineCorpusRule<string>({
      meta: same.meta,
      collect: ({article}) => article.id,
      match: () => ({article: ({number, site, fact}) => void seen.push([number, site, fact]), end() {}}),
      confirm() {},
    })
    const article = (id: string, meta: object): TextInput => ({text: ONE, filename: 'a.md', meta: {id, ...meta}})
    linterOf(rule).lintTexts([
      article('c', {}),
      article('b', {}),
      article('z', {date: '2024-03-01', site: 'paper.example'}),
    ])
    expect(seen).toEqual([
      [0, 'paper.example', 'z'],
      [1, null, 'b'],
      [2, null, 'c'],
    ])
  })

  it('gets all clues of an article at once, in the order of their reports', () => {
    const seen: unknown[] = []
    const rule = defineCorpusRule<number, string>({
      ...same,
      match: ({report}) => ({
        article: ({number}) => report(number, `early ${number}`),
        end() {
          report(1, 'late')
        },
      }),
      confirm: ({filename, clues}) => void seen.push([filename, ...clues]),
    })
    linterOf(rule).lintTexts(texts(ONE, TWO))
    expect(seen).toEqual([
      ['1.txt', 'early 0'],
      ['2.txt', 'early 1', 'late'],
    ])
  })

  it('is not asked to the end where one article alone has a fact', () => {
    const rule = defineCorpusRule<number, number>({
      ...same,
      collect: ({filename}) => (filename === '1.txt' ? 1 : null),
      match: () => ({
        article() {},
        end() {
          throw new Error('asked')
        },
      }),
    })
    expect(told(linterOf(rule).lintTexts(texts(ONE, TWO)))).toEqual([[], []])
  })

  const crash = (): never => {
    throw new Error('no luck')
  }
  it.each<[string, Partial<CorpusRule<number, number>>, [number, number, number]]>([
    ['article', {match: () => ({article: crash, end() {}})}, [1, 0, 0]],
    ['end', {match: () => ({article() {}, end: crash})}, [1, 0, 0]],
    ['confirm', {confirm: crash}, [0, 1, 0]],
    [
      'a row of another width',
      {match: ({table}) => ({article: ({number}) => table(2).add(number), end() {}})},
      [1, 0, 0],
    ],
  ])('a crash in %s is one fatal finding', (_name, wrong, fatal) => {
    const results = linterOf(defineCorpusRule({...same, ...wrong})).lintTexts(texts(ONE, TWO, THREE))
    expect(results.map(({fatalErrorCount}) => fatalErrorCount)).toEqual(fatal)
    expect(told(results).flat().join()).toMatch(/`house\/same` crashed where it compares articles: (?:no luck|A row)/u)
  })

  it('what was reported before a crash stays', () => {
    const rule = defineCorpusRule<number, number>({
      ...same,
      confirm(context) {
        same.confirm!(context)
        crash()
      },
    })
    expect(told(linterOf(rule).lintTexts(texts(ONE, TWO)))[1]).toEqual([
      expect.stringContaining('no luck'),
      'As in 1.txt.',
    ])
  })
})

it('a rule needs one of the two ways to compare, whole', () => {
  const {match, confirm, ...neither} = same
  const wanted = 'either `match` and `confirm`, or `compare`'
  expect(() => defineCorpusRule(neither)).toThrow(wanted)
  expect(() => defineCorpusRule({...neither, match: match!})).toThrow(wanted)
  expect(() => defineCorpusRule({...neither, confirm: confirm!})).toThrow(wanted)
  expect(() => defineCorpusRule({...same, compare() {}})).toThrow(wanted)
})
