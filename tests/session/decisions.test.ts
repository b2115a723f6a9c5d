import {describe, expect, it} from 'vitest'
import {marksFrom, noDecisions, parseDecisions, printDecisions, withArticle} from '../../src/session/decisions.ts'
import {opened, pressed, sessionOf} from '../support/sessions.ts'

const TEXT = 'Ferry returns\n\nThe ferry left at noon.\n\nRoe said. The harbour gained a crane.\n\nVolker, IS here.\n'
const decided = (text: string, ...keys: string[]) => pressed(sessionOf({'a.txt': text}), ...keys).articles[0]!
const always = () => true

describe('decisions', () => {
  it('hold the rule and the words, for who reads the file', () => {
    const kept = withArticle(noDecisions, 'in/a.txt', decided(TEXT, 'n'), always)
    expect(Object.values(kept['in/a.txt']!)).toEqual([
      {decision: 'skip', rule: 'no-orphan-attribution', words: 'Roe said.', times: 1},
    ])
    expect(printDecisions({b: kept['in/a.txt']!, a: kept['in/a.txt']!})).toMatch(
      /^\{\n {2}"version": 1,\n {2}"articles": \{\n {4}"a": \{/u,
    )
  })
  it('are not made by leaving a question for later', () =>
    expect(withArticle(noDecisions, 'a.txt', decided(TEXT, 'l'), always)).toEqual({}))
  it('count equal findings: one that comes on top is asked about', () => {
    const twice = `${TEXT}\nVolker, IS here.\n`
    const kept = withArticle(noDecisions, 'a.txt', decided(TEXT, 'd', 'd'), always)
    const again = marksFrom(kept['a.txt'], opened('a.txt', twice).questions)
    expect(opened('a.txt', twice).questions.length - again.length).toBe(1)
  })
  it('of another article are none of this one’s', () => {
    const kept = withArticle(noDecisions, 'a.txt', decided(TEXT, 'd', 'd'), always)
    expect(marksFrom(kept['b.txt'], opened('b.txt', TEXT).questions)).toEqual([])
  })
  it('go with what they were about, where the rule looked, and stay where it did not', () => {
    const kept = withArticle(noDecisions, 'a.txt', decided(TEXT, 'n', 'n'), always)
    const after = decided(TEXT.replace('Roe said. ', ''), 'n')
    expect(Object.values(withArticle(kept, 'a.txt', after, always)['a.txt']!).map(({rule}) => rule)).toEqual([
      'no-stray-capitals',
    ])
    expect(Object.keys(withArticle(kept, 'a.txt', after, () => false)['a.txt']!)).toHaveLength(2)
    expect(withArticle(kept, 'a.txt', decided(TEXT), always)).toEqual({})
  })
  it.each([
    ['{}', 'it is no file of decisions (`version: 1` and `articles`)'],
    ['[]', 'it is no file of decisions'],
    ['{"version": 1, "articles": {"a.txt": 1}}', '`a.txt` holds no decisions'],
    ['{"version": 1, "articles": {"a.txt": {"f": {"decision": "maybe"}}}}', '`f` of `a.txt` is no decision'],
  ])('of another shape are told: %s', (json, said) => expect(() => parseDecisions(json)).toThrow(said))
})
