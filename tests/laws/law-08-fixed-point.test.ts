import fc from 'fast-check'
import {expect, test} from 'vitest'
import {CYCLE_RULE} from '../../src/core/fix-types.ts'
import {anyArticle} from '../support/arbitraries.ts'
import {draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {mixture, rawReplace, reword} from '../support/test-rules.ts'

test('law 8: a second run changes nothing', () => {
  fc.assert(
    fc.property(anyArticle, mixture, ({text, markup}, rules) => {
      const once = fix(text, rules, markup)
      const twice = fix(once.text, rules, markup)
      expect(twice.text).toBe(once.text)
      expect(twice.changed).toBe(false)
      expect(once.passes).toBeLessThanOrEqual(10)
    }),
    runs(25),
  )
})

const SOURCE =
  'The long day at the harbour\n\nThe ferry left the harbour. The council met.\n\nThe end of the story came.\n'
const grow: TestRule = (article) => {
  const at = article.body.text.lastIndexOf('.')
  return [draft(article, 'grow', [at, at], [editAt(article, [at, at], ' more')])]
}
const count: TestRule = (article) => {
  const match = /(\d+) boats/u.exec(article.body.text)!
  return [
    draft(
      article,
      'count',
      [match.index, match.index + 1],
      [editAt(article, [match.index, match.index + match[1]!.length], String(Number(match[1]) + 1).padStart(4, '0'))],
    ),
  ]
}

test.each([
  [
    'two rules that undo one another',
    SOURCE,
    [reword('to-port', 'harbour', 'port'), reword('to-harbour', 'port', 'harbour')],
    ['to-harbour', 'to-port'],
  ],
  [
    'three in a ring',
    SOURCE,
    [reword('a', 'ferry', 'boat'), reword('b', 'boat', 'ship'), reword('c', 'ship', 'ferry')],
    ['a', 'b', 'c'],
  ],
  [
    'one rule that undoes itself',
    SOURCE,
    [(article) => [...reword('flip', 'harbour', 'port')(article), ...reword('flip', 'port', 'harbour')(article)]],
    ['flip'],
  ],
  ['a text that keeps growing', SOURCE, [grow], ['grow']],
  ['a text that never comes to rest', SOURCE.replace('ferry', '0001 boats'), [count], ['count']],
] satisfies [string, string, TestRule[], string[]][])(
  'law 8: %s end as a finding that names them, and the article stays',
  (name, source, rules, names) => {
    const outcome = fix(source, [...rules, rawReplace('innocent', /council/gu, 'board')])
    expect(outcome.text).toBe(source)
    expect(outcome.changed).toBe(false)
    expect(outcome.fixed).toEqual([])
    const found = outcome.directed.active.filter(({ruleId}) => ruleId === CYCLE_RULE)
    expect(found).toHaveLength(1)
    expect(outcome.cycle!.rules).toEqual(names)
    for (const rule of names) expect(found[0]!.message).toContain(`\`${rule}\``)
    // A repeat is seen when it comes; a text that never repeats is given up after ten passes.
    const repeats = {'two rules that undo one another': 3, 'one rule that undoes itself': 3, 'three in a ring': 4}
    expect(outcome.tries).toBeLessThanOrEqual(name in repeats ? repeats[name as keyof typeof repeats] : 10)
  },
)

test('law 8: rules that hand on to one another come to rest', () => {
  const outcome = fix(SOURCE, [reword('a', 'ferry', 'boat'), reword('b', 'boat', 'ship'), reword('c', 'ship', 'tug')])
  expect(outcome.text).toBe(SOURCE.replace('ferry', 'tug'))
  expect(outcome).toMatchObject({passes: 3, fixed: [{removed: 'ferry', inserted: 'tug'}]})
})
