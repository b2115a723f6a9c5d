import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/core/types.ts'
import {anyArticle} from '../support/arbitraries.ts'
import {articleOf, draft, editAt, fix, lintWith, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {dropBlocks, mixture, rawCuts, rawReplace} from '../support/test-rules.ts'

/** Watchers: they only tell. */
const watch =
  (id: string, pattern: RegExp): TestRule =>
  (article) =>
    [...article.body.text.matchAll(pattern)].map(({0: words, index}) =>
      draft(article, id, [index, index + words.length], null),
    )
const WATCHERS = [
  watch('no-broken-spacing', /[a-z][.?!][A-Z]/gu),
  watch('no-truncated-sentence', /[a-z]$/gmu),
  watch('no-unbalanced-quotes', /[“”](?=[^“”]{0,3}[“”])/gu),
]
const GLUE = [
  rawReplace('glue', /(?<=[.?!]) (?=[A-Z])/gu, ''),
  rawReplace('stops', /\.(?=\r?\n)/gu, ''),
  rawCuts('cuts', 100, 7, 2, ''),
]

const tally = (article: Article, rules: readonly TestRule[], ids: ReadonlySet<string>): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const {ruleId, range, part} of lintWith(rules)(article).active) {
    if (!ids.has(ruleId!)) continue
    const key = `${ruleId} ${part.text.slice(...range)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

test('law 9: no finding of the rules that watch is new', () => {
  fc.assert(
    fc.property(anyArticle, mixture, ({text, markup}, mixed) => {
      const rules = [...WATCHERS, ...GLUE, ...mixed]
      const {text: mended} = fix(text, rules, markup)
      const ids = new Set(['no-broken-spacing', 'no-unbalanced-quotes'])
      const before = tally(articleOf(text, markup), rules, ids)
      const after = tally(articleOf(mended, markup), rules, ids)
      for (const id of ids) {
        const sum = (counts: ReadonlyMap<string, number>): number =>
          [...counts].reduce((all, [key, count]) => all + (key.startsWith(id) ? count : 0), 0)
        expect(sum(after)).toBeLessThanOrEqual(sum(before))
      }
    }),
    runs(10),
  )
})

const HEAD = 'The long day at the harbour\n\n'
const one =
  (id: string, from: string, to: string): TestRule =>
  (article) => {
    const start = article.body.text.indexOf(from)
    return start < 0
      ? []
      : [draft(article, id, [start, start + from.length], [editAt(article, [start, start + from.length], to)])]
  }

describe('law 9: a fix that brings a finding about', () => {
  const source = `${HEAD}The ferry left. The council met on Monday.\n\nThe end of the story came.\n`
  test('of a rule that watches is taken back, and offered', () => {
    const outcome = fix(source, [
      one('glue', '. The council', '.The council'),
      WATCHERS[0]!,
      one('good', 'ferry', 'boat'),
    ])
    expect(outcome.text).toBe(source.replace('ferry', 'boat'))
    expect(outcome.refused).toMatchObject([{reason: 'adds-finding', draft: {ruleId: 'glue'}}])
    expect(outcome.directed.active.find(({ruleId}) => ruleId === 'glue')).toMatchObject({
      edits: null,
      suggestions: [{desc: expect.any(String)}],
    })
  })
  test('of its own rule that nothing mends is taken back', () => {
    const outcome = fix(source, [one('own', 'ferry', 'barge'), watch('own', /barge/gu)])
    expect(outcome.text).toBe(source)
    expect(outcome.refused).toMatchObject([{reason: 'adds-finding'}])
  })
  test('of its own rule that the next pass mends is made', () => {
    const outcome = fix(source, [one('own', 'ferry', 'barge'), one('own', 'barge', 'tug')])
    expect(outcome.text).toBe(source.replace('ferry', 'tug'))
  })
  test('of its own rule whose own mending is no good is taken back too', () => {
    const outcome = fix(source, [one('own', 'ferry', 'barge'), one('own', 'barge', 'tug'), watch('own', /tug/gu)])
    expect(outcome.text).toBe(source)
  })
  test('of another rule is made', () => {
    const outcome = fix(source, [one('own', 'ferry', 'barge'), watch('other', /barge/gu)])
    expect(outcome.text).toBe(source.replace('ferry', 'barge'))
  })
  test('that was there before under other words is made', () => {
    const outcome = fix(source, [
      one('own', 'ferry', 'barge'),
      watch('no-truncated-sentence', /The (?:ferry|barge) left/gu),
    ])
    expect(outcome.text).toBe(source.replace('ferry', 'barge'))
  })
})

describe('law 9: an article is never emptied', () => {
  const everything = dropBlocks('all', 1, 0)
  test.each([
    ['all blocks', `${HEAD}Share this now.\n\nRead more here.\n`, 'text'],
    ['all but the headings', '# The day\n\nShare this now.\n\n## Comments\n\nRead more here.\n', 'markdown'],
  ] as const)('%s', (_name, source, markup) => {
    const rule: TestRule = (article) =>
      everything(article).filter(({part, range}) => !part.text.slice(...range).includes('Comments'))
    const outcome = fix(source, [rule], markup)
    expect(outcome.text).toBe(source)
    expect(outcome.refused.map(({reason}) => reason)).toEqual(['empties', 'empties'])
    expect(outcome.directed.active).toHaveLength(2)
  })
  test('all but furniture that a person is asked about', () => {
    const offer: TestRule = (article) =>
      article.body.blocks
        .filter((block) => block.text.startsWith('Copyright'))
        .map((block) =>
          draft(article, 'offer', block.range, null, [
            {messageId: null, desc: 'Remove it.', edits: [editAt(article, block.range, '')]},
          ]),
        )
    const source = `${HEAD}Share this now.\n\nCopyright of the paper.\n`
    const rule: TestRule = (article) =>
      everything(article).filter(({part, range}) => part.text.slice(...range).startsWith('Share'))
    expect(fix(source, [rule, offer]).text).toBe(source)
    expect(fix(source.replace('Copyright', 'The story went on. Copyright'), [rule, offer]).changed).toBe(true)
  })
  test('whatever the rules', () => {
    fc.assert(
      fc.property(anyArticle, mixture, ({text, markup}, mixed) => {
        const prose = (source: string): number =>
          articleOf(source, markup).body.blocks.filter((block) => block.role !== 'title' && block.kind !== 'heading')
            .length
        const {text: mended} = fix(text, [...mixed, dropBlocks('half', 2, 0)], markup)
        if (prose(text) > 0) expect(prose(mended)).toBeGreaterThan(0)
      }),
      runs(10),
    )
  })
})
