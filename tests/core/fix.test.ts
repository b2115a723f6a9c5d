import {describe, expect, test} from 'vitest'
import {createArticle} from '../../src/core/article.ts'
import {fixArticle} from '../../src/core/fix.ts'
import {guardFixes} from '../../src/core/fix-guard.ts'
import type {Article} from '../../src/core/types.ts'
import {text} from '../../src/markups/text.ts'
import {articleOf, draft, editAt, lintWith, type TestRule} from '../support/fixing.ts'
import {reword} from '../support/test-rules.ts'

const SOURCE =
  'The long day at the harbour\n\nThe ferry left the harbour. The council met.\n\nThe end of the story came.\n'

describe('the work that fixing does', () => {
  const counted = (source: string, rules: readonly TestRule[]) => {
    let lints = 0
    let builds = 0
    const lint = lintWith(rules)
    const outcome = fixArticle({
      article: articleOf(source),
      lint: (article) => {
        lints++
        return lint(article)
      },
      rebuild: ([body]) => {
        builds++
        return articleOf(body!)
      },
    })
    return {outcome, lints, builds}
  }
  test('an article without fixes is linted once and never built again', () => {
    const {outcome, lints, builds} = counted(SOURCE, [])
    expect([lints, builds]).toEqual([1, 0])
    expect(outcome.article.body.text).toBe(SOURCE)
  })
  test('an article with fixes is linted twice, and built once', () => {
    const {outcome, lints, builds} = counted(SOURCE, [reword('a', 'harbour', 'port'), reword('b', 'council', 'board')])
    expect([lints, builds]).toEqual([2, 1])
    expect(outcome).toMatchObject({passes: 1, changed: true})
  })
  test('findings that are known already are not looked for again', () => {
    const article = articleOf(SOURCE)
    const plain = lintWith([])
    let lints = 0
    const lint = (one: Article) => {
      lints++
      return plain(one)
    }
    fixArticle({article, directed: plain(article), lint, rebuild: ([body]) => articleOf(body!)})
    expect(lints).toBe(0)
  })
})

test('only findings that are selected are fixed', () => {
  const rules = [reword('a', 'harbour', 'port'), reword('b', 'council', 'board')]
  const outcome = fixArticle({
    article: articleOf(SOURCE),
    lint: lintWith(rules),
    rebuild: ([body]) => articleOf(body!),
    select: ({ruleId}) => ruleId === 'b',
  })
  expect(outcome.article.body.text).toBe(SOURCE.replace('council', 'board'))
  expect(outcome.directed.active.map(({ruleId}) => ruleId)).toEqual(['a', 'a'])
})

test('each part of an article is mended, and a description is never emptied', () => {
  const build = (texts: readonly string[]) =>
    createArticle({
      filename: 'a.jsonl',
      parts: (['title', 'description', 'body'] as const).map((name, index) => ({
        name,
        text: texts[index]!,
        markup: text,
      })),
      settings: {lang: 'en'},
    })
  const rule: TestRule = (article) =>
    article.parts.flatMap((part) =>
      [...part.text.matchAll(/harbour|Share this/gu)].map(({0: words, index}) => ({
        ...draft(
          article,
          'a',
          [index, index + words.length],
          [
            {
              part,
              range: [index, index + words.length] as const,
              text: words === 'harbour' ? 'port' : '',
              kind: 'words' as const,
            },
          ],
        ),
        part,
      })),
    )
  const outcome = fixArticle({
    article: build(['The harbour', 'Share this', 'At the harbour all was well.\n']),
    lint: lintWith([rule]),
    rebuild: build,
  })
  expect(outcome.article.parts.map((part) => part.text)).toEqual([
    'The port',
    'Share this',
    'At the port all was well.\n',
  ])
  expect(outcome.fixed.map(({part, range}) => [part, range])).toEqual([
    ['title', [4, 11]],
    ['body', [7, 14]],
  ])
  expect(outcome.refused).toMatchObject([{reason: 'empties'}])
})

test('a fix that the laws forbid is a suggestion before anything is fixed', () => {
  const source = `${SOURCE}\n“We saw the harbour,” she said.\n`
  const article = articleOf(source)
  const {directed, refused} = guardFixes(article, lintWith([reword('a', 'harbour', 'port')])(article))
  expect(directed.active.map(({edits, suggestions}) => [edits !== null, suggestions.length])).toEqual([
    [true, 0],
    [true, 0],
    [false, 1],
  ])
  expect([...refused.values()]).toEqual(['quotation'])
})

test('an edit that changes nothing is never made', () => {
  const rule: TestRule = (article) => [draft(article, 'a', [0, 3], [editAt(article, [0, 3], 'The')])]
  const outcome = fixArticle({
    article: articleOf(SOURCE),
    lint: lintWith([rule]),
    rebuild: ([body]) => articleOf(body!),
  })
  expect(outcome).toMatchObject({changed: false, refused: [{reason: 'malformed'}]})
})
