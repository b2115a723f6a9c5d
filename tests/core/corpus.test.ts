import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {activate} from '../../src/core/config/presets.ts'
import type {sketchOf} from '../../src/core/sketch.ts'
import {
  builtin,
  createLinter,
  type LintResult,
  type ResolvedConfig,
  recommendedConfig,
  type TextInput,
} from '../../src/index.ts'
import {type CorpusRule, corpus, defineCorpusRule, edits} from '../../src/plugin.ts'
import {articles, shuffle} from '../support/corpora.ts'
import {runs} from '../support/runs.ts'

const DASH = '<!-- digestlint-disable-next-block house/same -->'

/** Reports last blocks that an older article has too. */
const same = defineCorpusRule<number>({
  meta: {
    type: 'problem',
    docs: {description: 'Finds last blocks that are the same.', recommended: 'warn'},
    messages: {found: 'As in {{file}}.'},
    fixable: 'text',
  },
  collect: ({article}) => article.body.blocks.at(-1)?.text.length ?? null,
  compare(facts, report) {
    for (const [index, {article: about, fact}] of facts.entries()) {
      const first = facts.findIndex((one) => one.fact === fact)
      if (first === index) continue
      const {article: older} = facts[first]!
      report(about, (article, open) => {
        const [block, other] = [article.body.blocks.at(-1)!, open(older)!.body.blocks.at(-1)!]
        if (block.text !== other.text) return null
        return {
          messageId: 'found',
          data: {file: corpus.nameBeside(older, article)},
          range: block.range,
          fix: edits.removeBlock(block),
          related: [{message: 'There.', article: open(older)!, range: other.range}],
        }
      })
    }
  },
})

const withRule = (rule: CorpusRule, more: Partial<ResolvedConfig> = {}): ResolvedConfig => ({
  ...recommendedConfig,
  rules: [
    ...recommendedConfig.rules.filter(({id}) => id === 'no-toolbar-text'),
    {id: 'house/same', severity: 'warn', fix: 'safe', options: {}},
  ],
  plugins: [...recommendedConfig.plugins, {meta: {name: 'house', version: '1.0.0'}, rules: {same: rule}}],
  ...more,
})
const texts = (...all: readonly string[]): TextInput[] =>
  all.map((text, index) => ({text, filename: `${index + 1}.md`}))
const linter = createLinter({config: withRule(same)})
const told = (results: readonly LintResult[]): string[][] =>
  results.map(({messages}) => messages.map(({ruleId, line, message}) => `${ruleId} ${line} ${message}`))

const ONE = 'The ferry left at noon.\n\nIt came back at dusk.\n'
const TWO = 'The crew slept.\n\nIt came back at dusk.\n'

describe('rules that compare articles', () => {
  it('report in the later article, with the place in the other one', () => {
    const [first, second] = linter.lintTexts(texts(ONE, TWO))
    expect(first?.messages).toEqual([])
    expect(second).toMatchObject({
      warningCount: 1,
      source: TWO,
      messages: [{ruleId: 'house/same', line: 3, message: 'As in 1.md.', level: 'warn', part: 'body'}],
    })
    expect(second?.messages[0]?.related).toEqual([
      {message: 'There.', filePath: '1.md', line: 3, column: 1, endLine: 3, endColumn: 22, range: expect.any(Array)},
    ])
  })

  it('find nothing in a text that is linted alone, and are not asked', () => {
    const crash = defineCorpusRule({
      ...same,
      collect() {
        throw new Error('asked')
      },
    })
    expect(createLinter({config: withRule(crash)}).lintText(ONE)[0]?.messages).toEqual([])
  })

  it('results keep the order of the texts, findings that of the text', () => {
    const dirty = `Fog lay there.\n\nAdjust Comment Print\n\n${TWO}`
    expect(told(linter.lintTexts(texts(dirty, ONE)))[0]?.map((line) => line.split(' ')[0])).toEqual(['no-toolbar-text'])
    expect(told(linter.lintTexts(texts(ONE, dirty)))[1]?.map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['no-toolbar-text', '3'],
      ['house/same', '7'],
    ])
  })

  it('what a fix takes out anyhow needs no second finding', () => {
    const results = linter.lintTexts(texts(`${ONE}\nAdjust Comment Print\n`, `${TWO}\nAdjust Comment Print\n`))
    expect(told(results).map((lines) => lines.map((line) => line.split(' ')[0]))).toEqual([
      ['no-toolbar-text'],
      ['no-toolbar-text'],
    ])
  })

  it('a fix is only offered: the article that it stands on may be gone by then', () => {
    const [, second] = linter.lintTexts(texts(ONE, TWO), {fix: true})
    expect(second?.output).toBeUndefined()
    expect(second?.messages[0]).not.toHaveProperty('fix')
    expect(second?.messages[0]?.suggestions).toHaveLength(1)
  })

  it('compare texts as fixing left them', () => {
    const [, second] = linter.lintTexts(texts(ONE, `${TWO}\nAdjust Comment Print\n`), {fix: true})
    expect(second?.output).toBe(TWO)
    expect(second?.messages).toMatchObject([{ruleId: 'house/same', line: 3}])
  })

  it('a directive silences their findings, and is not unused whether it does or not', () => {
    const silenced = TWO.replace('It came', `${DASH}\n\nIt came`)
    const [, second] = linter.lintTexts(texts(ONE, silenced))
    expect(second?.messages).toEqual([])
    expect(second?.suppressedMessages).toMatchObject([{ruleId: 'house/same'}])
    expect(linter.lintText(silenced, {filename: '1.md'})[0]?.messages).toEqual([])
  })

  it('a directive without names that silences their findings alone is not unused, and is never fixed away', () => {
    const silenced = TWO.replace('It came', '<!-- digestlint-disable-next-block -->\n\nIt came')
    const [, second] = linter.lintTexts(texts(ONE, silenced), {fix: true})
    expect(second?.messages).toEqual([])
    expect(second?.output).toBeUndefined()
    const [alone] = linter.fixText(silenced, {filename: '2.md'})
    expect(alone?.messages).toMatchObject([{messageId: 'unusedDirective'}])
    expect(alone?.output).toBeUndefined()
  })

  it('directives are not heeded where the config says so', () => {
    const config = withRule(same, {inlineConfig: false})
    const silenced = TWO.replace('It came', `${DASH}\n\nIt came`)
    expect(createLinter({config}).lintTexts(texts(ONE, silenced))[1]?.messages).toHaveLength(1)
  })

  it('an article in another language takes no part', () => {
    const results = linter.lintTexts([...texts(ONE), {text: TWO, filename: '2.md', meta: {lang: 'fr'}}])
    expect(results[1]).toMatchObject({skipped: {lang: 'fr'}, messages: []})
  })

  it.each([
    ['collect', {collect: () => crash()}, [1, 1]],
    ['compare', {compare: () => crash()}, [1, 0]],
    [
      'a report',
      {compare: ([, second]: {article: unknown}[], report: Report) => report(second?.article, () => crash())},
      [0, 1],
    ],
  ])('a crash in %s is a fatal finding, and the others stay', (_name, wrong, fatal) => {
    const rule = defineCorpusRule({...same, ...(wrong as object)})
    const dirty = `Fog lay there.\n\nAdjust Comment Print\n\n${TWO}`
    const results = createLinter({config: withRule(rule)}).lintTexts(texts(ONE, dirty))
    expect(results.map(({fatalErrorCount}) => fatalErrorCount)).toEqual(fatal)
    expect(told(results).flat().join('\n')).toContain('`house/same` crashed where it compares articles: no luck')
    expect(told(results)[1]?.at(-1)).toContain('no-toolbar-text')
  })

  it('get facts oldest first, then by id, with the site', () => {
    const seen: string[] = []
    const rule = defineCorpusRule<number>({
      ...same,
      compare(facts) {
        for (const {article} of facts) seen.push(`${article.id} ${article.date} ${article.site}`)
      },
    })
    const article = (id: string, meta: object): TextInput => ({text: ONE, filename: 'a.md', meta: {id, ...meta}})
    createLinter({
      config: withRule(rule, {settings: {...recommendedConfig.settings, site: 'WWW.Setting.example'}}),
    }).lintTexts([
      article('d', {}),
      article('c', {url: 'https://user@www.Paper.example:8080/a?b'}),
      article('b', {date: '2024-03-01', site: 'https://site.example/', url: 'https://paper.example'}),
      article('a', {date: '3 March 2024', url: 'no address'}),
      article('z', {date: '2024-02-29T10:00:00Z'}),
    ])
    expect(seen).toEqual([
      'z 2024-02-29T10:00:00Z setting.example',
      'b 2024-03-01 site.example',
      'a null setting.example',
      'c null paper.example',
      'd null setting.example',
    ])
  })

  it('the meta of front matter reaches them', () => {
    const seen: unknown[] = []
    const rule = defineCorpusRule<number>({
      ...same,
      collect: ({article, site}) => {
        seen.push([article.meta.id, article.meta.date, site])
        return null
      },
    })
    createLinter({config: withRule(rule)}).lintTexts(
      texts(`---\nid: r1\ndate: 2024-05-06\nurl: https://www.paper.example/x\n---\n${ONE}`, ONE),
    )
    expect(seen).toEqual([
      ['r1', '2024-05-06', 'paper.example'],
      [undefined, undefined, null],
    ])
  })

  it('one that needs the site says once how many articles it could not look at', () => {
    const rule = defineCorpusRule({...same, meta: {...same.meta, needsSite: true}})
    const lines: string[] = []
    const onWarning = (line: string): void => void lines.push(line)
    const own = createLinter({config: withRule(rule)})
    expect(own.lintTexts(texts(ONE, TWO, TWO), {onWarning}).flatMap(({messages}) => messages)).toEqual([])
    expect(lines).toEqual([
      'house/same: 3 articles were not compared, since their site is not known. Set `settings.site`, or `site` or `url` in their front matter.',
    ])
    own.lintTexts(texts(ONE), {onWarning})
    own.lintTexts(
      texts(ONE, TWO).map((one) => ({...one, meta: {site: 'paper.example'}})),
      {onWarning},
    )
    expect(lines).toHaveLength(1)
  })
})

type Report = (about: unknown, make: () => never) => void
function crash(): never {
  throw new Error('no luck')
}

it('the order of the articles does not matter to any built-in rule', () => {
  const ids = Object.keys(builtin.rules ?? {})
  const own = createLinter({
    config: {...recommendedConfig, rules: ids.map((id) => activate(id, 'warn', builtin.rules![id]!)!)},
  })
  for (const id of ['no-site-boilerplate', 'no-duplicate-article', 'no-conflicting-quote']) expect(ids).toContain(id)
  let found = 0
  fc.assert(
    fc.property(articles, fc.infiniteStream(fc.nat()), (inputs, order) => {
      const run = (list: readonly TextInput[]): string[] =>
        own
          .lintTexts(list)
          .map(({filePath, messages}) => JSON.stringify([filePath, messages]))
          .sort()
      const first = run(inputs)
      found += first.filter((line) => /no-(?:site-boilerplate|duplicate-article|conflicting-quote)/u.test(line)).length
      expect(run(shuffle(inputs, order))).toEqual(first)
    }),
    runs(40),
  )
  expect(found).toBeGreaterThan(20)
})

it('a sketch is of blocks, last sentences, anchors and quotations, and is made once', () => {
  const seen: ReturnType<typeof sketchOf>[] = []
  const rule = defineCorpusRule<number>({
    ...same,
    collect: ({article}) => {
      seen.push(corpus.sketchOf(article), corpus.sketchOf(article))
      return null
    },
  })
  createLinter({config: withRule(rule)}).lintTexts(
    texts(
      '# Ferry\n\nThe **ferry** never left Elmira on that day, as fog lay above the pier. It came back at dusk.\n',
      'x',
    ),
  )
  expect(seen[0]).toBe(seen[1])
  expect(seen[0]?.passages.filter((_, at) => at % 4 > 0)).toEqual([1, 0, 89, 1, 68, 89])
  expect(seen[0]?.anchors).toHaveLength(2)
  expect(seen[0]?.quotes).toEqual([])
})
