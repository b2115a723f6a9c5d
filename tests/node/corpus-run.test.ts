import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {activate} from '../../src/core/config/presets.ts'
import type {CorpusStore} from '../../src/core/corpus/store.ts'
import {type CorpusRun, type FactSheet, makeCorpus, type Reopen, sheetOf} from '../../src/core/corpus.ts'
import {compileRules} from '../../src/core/lint.ts'
import {builtin, createLinter, recommendedConfig, type TextInput} from '../../src/index.ts'
import {articleBuilder, lateResults} from '../../src/linter.ts'
import {text as textMarkup} from '../../src/markups/text.ts'
import {spillingStore} from '../../src/node/corpus-store.ts'
import {articles, shuffle} from '../support/corpora.ts'
import {runs} from '../support/runs.ts'

const RULES = ['no-site-boilerplate', 'no-duplicate-article', 'no-conflicting-quote']
const config = {
  ...recommendedConfig,
  settings: {...recommendedConfig.settings, lang: 'en'},
  rules: RULES.map((id) => activate(id, 'warn', builtin.rules![id]!)!),
}
const set = compileRules(config)
const build = articleBuilder(
  () => textMarkup,
  () => 'en',
)
const nothing = {active: [], suppressed: [], regions: []}
const articleOf = ({text, filename = 'a.txt', meta}: TextInput) => build(filename, config, meta ? {meta} : {})(text)
const reopener =
  (inputs: readonly TextInput[]): Reopen =>
  ({order}) =>
    articleOf(inputs[order]!)

/** Findings by article, whatever its order. */
function found(corpus: CorpusRun, inputs: readonly TextInput[]): string[] {
  const late = [...lateResults(corpus, reopener(inputs))]
  expect(late.map(({order}) => order)).toEqual(late.map(({order}) => order).sort((a, b) => a - b))
  return late
    .map(({result: {filePath, messages}, order}) => JSON.stringify([filePath, inputs[order]!.text, messages]))
    .sort()
}
function run(inputs: readonly TextInput[], store?: CorpusStore): string[] {
  const corpus = makeCorpus(store)
  for (const [order, input] of inputs.entries()) corpus.add(articleOf(input), set, order, nothing)
  return found(corpus, inputs)
}
const onDisk = (): CorpusStore => spillingStore({limit: 0})

/** What a worker sends: the sheet as JSON. */
const sent = (sheet: FactSheet): FactSheet => JSON.parse(JSON.stringify(sheet)) as FactSheet

describe('findings of a run', () => {
  it('are the same from memory and from disk, in any order of the articles', () => {
    let count = 0
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (inputs, order) => {
        const expected = run(inputs)
        count += expected.length
        expect(run(inputs, onDisk())).toEqual(expected)
        expect(run(shuffle(inputs, order), onDisk())).toEqual(expected)
      }),
      runs(15),
    )
    expect(count).toBeGreaterThan(3)
  })

  it('are the same where sheets are made elsewhere and come in another order', () => {
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (inputs, order) => {
        const sheets = inputs.flatMap((input, at) => sheetOf(articleOf(input), set, at, nothing) ?? [])
        const corpus = makeCorpus(onDisk())
        for (const sheet of shuffle(sheets, order)) corpus.addSheet(sent(sheet), set)
        expect(found(corpus, inputs)).toEqual(run(inputs))
      }),
      runs(15),
    )
  })

  it('are by their words for records of one file that have no id', () => {
    const stories = [0, 1, 2].map(
      (at) =>
        `The harbour office said on day ${at} that fog had kept the ferry away from the northern pier for most of the morning, and that no boat would leave before noon. Several hundred people waited in the old fish market, where volunteers gave out tea and bread until the gates were opened again at one.`,
    )
    const inputs = stories.map((text): TextInput => ({text, filename: 'records.jsonl'}))
    const texts = (lines: readonly string[]): string[] => lines.map((line) => (JSON.parse(line) as [string, string])[1])
    const expected = texts(run(inputs))
    expect(expected).toHaveLength(2)
    for (const [a, b, c] of [
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ] as const)
      expect(texts(run([inputs[a]!, inputs[b]!, inputs[c]!]))).toEqual(expected)
  })

  it('leave out what was taken back, on disk too', () => {
    const inputs = ['1.txt', '2.txt', '3.txt'].map(
      (filename): TextInput => ({
        text: `${'The ferry left Harwich at noon with few people and came back at dusk, as fog lay there. '.repeat(4)}\n\nHave your say below this report.`,
        filename,
      }),
    )
    for (const store of [undefined, onDisk()]) {
      const corpus = makeCorpus(store)
      for (const [order, input] of inputs.entries()) {
        corpus.forget(order)
        corpus.add(articleOf({...input, text: 'Another text, which was linted too early.'}), set, order, nothing)
        corpus.forget(order)
        corpus.add(articleOf(input), set, order, nothing)
      }
      corpus.forget(2)
      expect([...lateResults(corpus, reopener(inputs))].map(({order}) => order)).toEqual([1])
    }
  })

  it('come one at a time: an article is opened when its turn comes', () => {
    const inputs = ['1.txt', '2.txt', '3.txt', '4.txt'].map(
      (filename): TextInput => ({
        text: 'The ferry left Harwich at noon with few people and came back at dusk, as fog lay there. '.repeat(4),
        filename,
      }),
    )
    const opened: number[] = []
    const corpus = makeCorpus()
    for (const [order, input] of inputs.entries()) corpus.add(articleOf(input), set, order, nothing, order * 100)
    const late = corpus.compare(({order, at}) => {
      expect(at).toBe(order * 100)
      opened.push(order)
      return articleOf(inputs[order]!)
    })
    expect(opened).toEqual([])
    expect(late.next().value?.order).toBe(1)
    expect(opened.sort()).toEqual([0, 1])
    late.return()
    expect(opened).toEqual([0, 1])
  })

  it('close the store at the end, and where the caller stops', () => {
    let closed = 0
    const watched = (): CorpusStore => {
      const store = onDisk()
      return {
        ...store,
        close() {
          closed++
          store.close()
        },
      }
    }
    run([{text: 'One.'}, {text: 'Two.'}], watched())
    expect(closed).toBe(1)
    const corpus = makeCorpus(watched())
    corpus.close()
    expect(closed).toBe(2)
  })
})

it('a sheet is JSON, and holds no text of the article', () => {
  const input = {
    text: '"We have waited far too long for this boat and nobody asked the people who live here," Dana Roe said on Friday.\n\nSign up for our morning letter and have your news by seven.',
    filename: 'a.txt',
    meta: {site: 'valleypost.example', date: '2024-03-01', id: 'r1'},
  }
  const sheet = sheetOf(articleOf(input), set, 4, nothing, 77)!
  expect(sent(sheet)).toEqual(sheet)
  expect(structuredClone(sheet)).toEqual(sheet)
  expect(sheet).toMatchObject({
    id: 'r1',
    filename: 'a.txt',
    site: 'valleypost.example',
    date: '2024-03-01',
    order: 4,
    at: 77,
  })
  expect(Object.keys(sheet.facts)).toEqual(['no-site-boilerplate', 'no-conflicting-quote'])
  expect(JSON.stringify(sheet)).not.toMatch(/waited|morning/u)
  const homeless = sheetOf(articleOf({text: input.text}), set, 4, nothing)
  expect(homeless?.homeless).toEqual(['no-site-boilerplate'])
  expect(sheetOf(articleOf({text: ''}), compileRules({...config, rules: []}), 0, nothing)).toBeNull()
})

it('the linter hands articles of a run to whoever takes them', () => {
  const sheets: FactSheet[] = []
  const linter = createLinter({config})
  linter.lintText('Sign up for our morning letter and have your news by seven.', {
    meta: {site: 'valleypost.example'},
    run: {
      order: 3,
      at: 9,
      corpus: {
        add(article, own, order, directed, at) {
          const sheet = sheetOf(article, own, order, directed, at)
          if (sheet) sheets.push(sheet)
        },
      },
    },
  })
  expect(sheets).toMatchObject([{order: 3, at: 9, site: 'valleypost.example'}])
})
