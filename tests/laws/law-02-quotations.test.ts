import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lettersOf} from '../../src/core/fix-words.ts'
import {anyArticle} from '../support/arbitraries.ts'
import {articleOf, draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {mixture, rawReplace, reword} from '../support/test-rules.ts'

const REWORDERS = [
  reword('reword', 'harbour', 'port'),
  rawReplace('raw', /ferry/gu, 'boat'),
  rawReplace('drop', / (?:of|in)\b/gu, ''),
  rawReplace('numbers', /(?<=n)1/gu, '0'),
]

test('law 2: a quotation keeps its letters and digits, or goes whole', () => {
  fc.assert(
    fc.property(anyArticle, mixture, ({text, markup, marked}, rules) => {
      const {text: mended} = fix(text, [...REWORDERS, ...rules], markup)
      for (const {kind, token, words} of marked) {
        if (kind !== 'quote' || !mended.includes(token)) continue
        expect(lettersOf(mended)).toContain(lettersOf(words))
      }
    }),
    runs(30),
  )
})

const one =
  (words: string, to: string): TestRule =>
  (article) => {
    const start = article.body.text.indexOf(words)
    return start < 0
      ? []
      : [draft(article, 'one', [start, start + words.length], [editAt(article, [start, start + words.length], to)])]
  }

describe('law 2: what a fix may do to a quotation', () => {
  const HEAD = 'The long day at the harbour\n\n'
  const cases: readonly [name: string, text: string, from: string, to: string, isMade: boolean][] = [
    ['reword a curly quotation', '“We closed the old port,” she said.', 'old', 'new', false],
    ['reword a straight one', '"We closed the old port," she said.', 'old', 'new', false],
    ['reword a single one', '‘We closed the old port,’ she said.', 'old', 'new', false],
    ['reword an inner one', '“They told us ‘go home at once’ and left,” she said.', 'home', 'away', false],
    ['change a digit', '“We lost 40 boats,” she said.', '40', '50', false],
    ['drop a currency sign', '“We lost $40 that day,” she said.', '$', '', false],
    ['add a word at the edge', '“We closed the port,” she said.', '“We', '“Indeed We', false],
    ['move a comma out', '“We closed the port,” she said.', ',”', '”,', true],
    ['change the spacing', '“We closed  the port,” she said.', '  ', ' ', true],
    ['move a word into it', 'He called “the port closed” on Monday.', 'called “the', '“called the', false],
    ['move a word out of it', 'He called “the port closed” on Monday.', '“the port', 'the “port', false],
    ['reword outside', '“We closed the port,” she said on a Monday.', 'Monday', 'Tuesday', true],
    [
      'take out the whole sentence',
      'The day was long. “We closed the port,” she said. All went home.',
      '“We closed the port,” she said. ',
      '',
      true,
    ],
    [
      'paraphrase the whole quotation',
      'The day was long. “We closed the port,” she said. All went home.',
      '“We closed the port,” she said. ',
      'She closed it. ',
      false,
    ],
    [
      'reword after a mark that nothing closes',
      'The day was long. “We closed the old port, she said.',
      'old',
      'new',
      false,
    ],
  ]
  test.each(cases)('%s', (_name, text, from, to, isMade) => {
    const source = `${HEAD}${text}\n\nThe last paragraph of the story stays.\n`
    const {text: mended, refused, directed} = fix(source, [one(from, to)])
    expect(mended === source).toBe(!isMade)
    if (isMade) return
    expect(refused.map(({reason}) => reason)).toEqual(['quotation'])
    expect(directed.active[0]).toMatchObject({edits: null, suggestions: [{edits: [{text: to}]}]})
  })

  test('an edit elsewhere that would leave the words without their marks', () => {
    const source = `${HEAD}The ferry left. "We closed the old port," she said. "It was late."\n\nThe last paragraph of the story stays.\n`
    expect(fix(source, [one('. "We', '. We'), one('old', 'new')]).text).toBe(source)
    // After a digit a mark means inches.
    const sign = `${HEAD}The sign of "lost boat 40" stood there.\n\nThe last paragraph of the story stays.\n`
    const outcome = fix(sign, [one('sign of ', 'sign of 5'), one('lost', 'found')])
    expect(outcome.text).toBe(sign)
    expect(outcome.refused.map(({reason}) => reason)).toEqual(['quotation', 'quotation'])
  })

  test('reword a blockquote', () => {
    const source = '# The long day\n\n> We closed the old port.\n\nThe end of it came.\n'
    expect(fix(source, [one('old', 'new')], 'markdown').refused[0]?.reason).toBe('quotation')
  })

  test('one segment of a running quotation goes only as a copy', () => {
    const source = `${HEAD}“We closed the port and went home, all of us,” she said. “It was late.\n\n“Nobody wanted to stay there for the night.”\n\nThe end of it came.\n`
    const start = source.indexOf('“Nobody')
    const end = source.indexOf('The end')
    const {quotes} = articleOf(source).body.prose
    expect(quotes.at(-1)!.continues).not.toBeNull()
    const drop =
      (requires?: readonly [number, number][]): TestRule =>
      (article) =>
        article.body.text.includes('“Nobody')
          ? [draft(article, 'one', [start, end], [editAt(article, [start, end], '', requires)])]
          : []
    expect(fix(source, [drop()]).refused[0]?.reason).toBe('quotation')
    expect(fix(source, [drop([[0, 5]])]).text).not.toContain('Nobody')
  })
})
