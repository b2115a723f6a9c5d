import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {datelineEnd, noticeStart} from '../../src/core/fix-notices.ts'
import {anyArticle} from '../support/arbitraries.ts'
import {draft, editAt, fix, flat, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {mixture, rawCuts, rawReplace} from '../support/test-rules.ts'

const REACHING = [
  rawReplace('words', /harbour/gu, 'quay'),
  rawReplace('numbers', /(?<=n)1/gu, '0'),
  rawCuts('cuts', 80, 3, 2, ''),
  rawReplace('names', / said/gu, ' told'),
]

test('law 3: code, notices, front matter and suppressed regions stay as they are; addresses stay or go whole', () => {
  fc.assert(
    fc.property(anyArticle, mixture, ({text, markup, marked}, rules) => {
      const {text: mended} = fix(text, [...REACHING, ...rules], markup)
      if (text.startsWith('---')) expect(mended.startsWith(text.slice(0, text.indexOf('---', 3) + 3))).toBe(true)
      const plain = flat(mended)
      for (const {kind, token, words} of marked) {
        if (kind === 'code' || kind === 'notice' || kind === 'suppressed') expect(plain).toContain(flat(words))
        if (kind === 'url' && mended.includes(token)) expect(plain).toContain(flat(words))
      }
    }),
    runs(20),
  )
})

const replace =
  (words: string, to: string, ruleId = 'one'): TestRule =>
  (article) => {
    const start = article.body.text.indexOf(words)
    return start < 0
      ? []
      : [draft(article, ruleId, [start, start + words.length], [editAt(article, [start, start + words.length], to)])]
  }

describe('law 3: what is out of reach, and why', () => {
  const HEAD = 'The long day at the harbour\n\n'
  test.each([
    ['notice', 'Correction: An earlier story gave the wrong old date.', 'old', 'new'],
    ['notice', 'Correction\n\nThe story gave the wrong old date.', 'old', 'new'],
    ['notice', 'Ferries stopped. Editor’s note: The old date was wrong.', 'old', 'new'],
    [
      'notice',
      'This story has been corrected to fix the old date.\n\nFerries stopped.',
      'This story has been corrected to fix the old date.\n\n',
      '',
    ],
    ['dateline', 'CAIRO (AP) — The old ferry stopped.', 'CAIRO', 'Alexandria'],
    ['dateline', 'CAIRO (AP) — The old ferry stopped.\n\nNo more.', 'CAIRO (AP) — The old ferry stopped.\n\n', ''],
    ['attribution', '“We closed the port,” said Anna Lindqvist, the mayor.', 'said Anna', 'said Anne'],
    ['attribution', '“We closed the port,” said Anna Lindqvist on Monday.', ' said Anna Lindqvist on Monday', ''],
    ['protected', 'See https://example.org/old for more of it.', 'old', 'new'],
  ])('%s: %s', (reason, text, from, to) => {
    const source = `${HEAD}${text}\n\nThe last paragraph of the story stays.\n`
    const outcome = fix(source, [replace(from, to)])
    expect(outcome.refused).toMatchObject([{reason}])
    expect(outcome.text).toBe(source)
  })

  test('a region is out of reach of the rules that it silences, and of an edit that reaches in from outside', () => {
    const source =
      '# The day\n\nFirst words here.\n\n<!-- digestlint-disable one -- kept -->\n\nSecond words here.\n\n<!-- digestlint-enable one -->\n\nThird words here.\n'
    const reaching =
      (id: string): TestRule =>
      (article) => {
        const start = article.body.text.indexOf('First')
        const end = article.body.text.indexOf('words here.\n\n<!-- digestlint-e')
        const range = [source.indexOf('Second'), end] as const
        return end < 0 ? [] : [draft(article, id, [start, start + 5], [editAt(article, range, 'Other ')])]
      }
    expect(fix(source, [reaching('one')], 'markdown').refused).toMatchObject([{reason: 'suppressed'}])
    expect(fix(source, [reaching('two')], 'markdown').text).toContain('Other words')
  })

  test('an address goes with the furniture that holds it', () => {
    const source = '# The day\n\nFirst words here.\n\n[More news](https://example.org/more)\n\nThird words here.\n'
    expect(fix(source, [replace('[More news](https://example.org/more)\n\n', '')], 'markdown').text).toBe(
      '# The day\n\nFirst words here.\n\nThird words here.\n',
    )
  })

  test('an attribution goes with all that it attributes', () => {
    const source = `${HEAD}“We closed the port,” said Anna Lindqvist.\n\nThe last paragraph of the story stays.\n`
    expect(fix(source, [replace('“We closed the port,” said Anna Lindqvist.\n\n', '')]).text).toBe(
      `${HEAD}The last paragraph of the story stays.\n`,
    )
  })
})

test.each([
  ['WASHINGTON — The ferry', 12],
  ['CAIRO (AP) — The', 12],
  ['MOSCOW, March 3 (Reuters) - The', 27],
  ['Geneva (Reuters) – The', 18],
  ['ST. LOUIS -- The', 12],
  ['LONDON, Ont. — The', 14],
  ['U.S. -Russia talks went on', 0],
  ['ADVERTISEMENT — Go on', 0],
  ['The ferry — a wreck — sank', 0],
  ['Oslo — quiet as ever', 0],
  ['NATO-led troops', 0],
])('a dateline: %s', (text, end) => {
  expect(datelineEnd(text)).toBe(end)
})

test.each([
  ['Correction: the date', 0],
  ['CORRECTION', 0],
  ['**Clarification:** a date', 2],
  ['Editor’s Note: a date', 0],
  ["(Editor's note: a date)", 1],
  ['An earlier version of this story said', 0],
  ['This article was updated at noon.', 0],
  ['Ferries stopped. Correction: no', 17],
  ['Ferries stop at noon Correction: at one', 21],
  ['Correction officers went on strike', -1],
  ['The corrections: none', -1],
  ['This story was told twice', -1],
])('a notice: %s', (text, start) => {
  expect(noticeStart(text)).toBe(start)
})
