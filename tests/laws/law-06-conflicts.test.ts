import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {articleOf, draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'

const HEAD = 'The long day at the harbour\n\n'
const TAIL = '\n\nThe last paragraph of the story stays.\n'
type Change = readonly [ruleId: string, edits: readonly (readonly [from: string, to: string])[]]

/** Each change while all that it names is there. */
const changes =
  (...all: readonly Change[]): TestRule =>
  (article) =>
    all.flatMap(([id, edits]) => {
      const {text} = article.body
      if (edits.some(([from]) => !text.includes(from))) return []
      const made = edits.map(([from, to]) =>
        editAt(article, [text.indexOf(from), text.indexOf(from) + from.length], to),
      )
      return [draft(article, id, made[0]!.range, made)]
    })

const run = (words: string, ...all: readonly Change[]) => {
  const outcome = fix(HEAD + words + TAIL, [changes(...all)])
  return {...outcome, words: outcome.text.slice(HEAD.length, -TAIL.length)}
}

describe('law 6', () => {
  test('neighbours are no conflict: any row of adjacent changes is made in one pass', () => {
    const pieces = fc
      .array(fc.stringMatching(/^[b-y]{1,6}$/u), {minLength: 2, maxLength: 12})
      .map((all) => all.map((word, index) => `(${word}${index})`))
    fc.assert(
      fc.property(pieces, fc.infiniteStream(fc.constantFrom('', 'A', 'ZZZZ')), (words, to) => {
        const made = words.map((word): readonly [string, string] => [word, to.next().value])
        const outcome = fix(`${HEAD}Start ${words.join('')} end.${TAIL}`, [
          changes(...made.map((one, index): Change => [`rule-${index}`, [one]])),
        ])
        expect(outcome.text).toBe(`${HEAD}Start ${made.map(([, text]) => text).join('')} end.${TAIL}`)
        expect(outcome.passes).toBe(1)
        expect(outcome.fixed).toHaveLength(words.length)
      }),
      runs(60),
    )
  })

  test('identical edits of two rules count once', () => {
    const outcome = run('One two three.', ['a', [['two', '2']]], ['b', [['two', '2']]])
    expect(outcome).toMatchObject({words: 'One 2 three.', passes: 1, refused: []})
    expect(outcome.fixed).toHaveLength(1)
  })

  test('an edit that two findings share is made for both', () => {
    const outcome = run(
      'One two three four.',
      ['a', [['two', '2']]],
      [
        'b',
        [
          ['two', '2'],
          ['four', '4'],
        ],
      ],
    )
    expect(outcome).toMatchObject({words: 'One 2 three 4.', passes: 1})
  })

  test('an edit inside what is removed is resolved by the removal', () => {
    const outcome = run(
      'One two three. Four five.',
      ['a', [['two', '2']]],
      ['b', [[' Four five.', '']]],
      ['c', [['five', '5']]],
    )
    expect(outcome).toMatchObject({words: 'One 2 three.', passes: 1, refused: []})
    expect(outcome.fixed.map(({ruleId}) => ruleId)).toEqual(['a', 'b'])
  })

  test('of two that overlap one waits for the next pass', () => {
    const outcome = run(
      'One two three four.',
      ['a', [['two three', 'deux trois']]],
      ['b', [['three four', 'drei vier']]],
    )
    expect(outcome.words).toBe('One deux trois four.')
  })

  test('the edits of a finding are made all or none', () => {
    const outcome = run(
      'One two three four.',
      ['a', [['two three', 'deux trois']]],
      [
        'b',
        [
          ['three four', 'x'],
          ['One', 'y'],
        ],
      ],
    )
    expect(outcome.words).toBe('One deux trois four.')
    const both = run('One two three four.', [
      'a',
      [
        ['two', '2'],
        ['four', '4'],
      ],
    ])
    expect(both.words).toBe('One 2 three 4.')
  })

  test('two insertions at one place: the first goes in, the other waits', () => {
    const at =
      (id: string, text: string): TestRule =>
      (article) => {
        const start = article.body.text.indexOf('two')
        return article.body.text.includes(text)
          ? []
          : [draft(article, id, [start, start], [editAt(article, [start, start], text)])]
      }
    const outcome = fix(`${HEAD}One two.${TAIL}`, [at('a', 'A '), at('b', 'B ')])
    expect(outcome.text).toBe(`${HEAD}One A B two.${TAIL}`)
    expect(outcome.passes).toBe(2)
  })

  test('edits of one finding that overlap one another are never made', () => {
    const rule: TestRule = (article) => [
      draft(article, 'a', [0, 4], [editAt(article, [0, 4], 'x'), editAt(article, [2, 6], 'y')]),
    ]
    expect(fix(`${HEAD}One.${TAIL}`, [rule]).refused).toMatchObject([{reason: 'malformed'}])
  })

  test('an offset of a pass refers to the original, however many passes came before', () => {
    const outcome = run('aa bb cc', ['a', [['aa ', '']]], ['b', [['bb', 'dddd']]], ['c', [['dddd cc', 'e']]])
    expect(outcome.words).toBe('e')
    expect(outcome.fixed.map(({removed, inserted}) => [removed, inserted])).toEqual([
      ['aa ', ''],
      ['bb cc', 'e'],
    ])
    expect(articleOf(HEAD).body.text).toBe(HEAD)
  })
})
