import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {exampleOf, Uncarried, wordingsOf} from '../../../src/node/vale/wordings.ts'
import {runs} from '../../support/runs.ts'

const phrases = (source: string): readonly string[] => wordingsOf(source).phrases
const whyNot = (source: string): string => {
  try {
    return phrases(source).join('|')
  } catch (error) {
    if (error instanceof Uncarried) return error.message
    throw error
  }
}

describe('wordingsOf', () => {
  it('writes out choices, classes and what may be absent', () => {
    expect(phrases('(?:hold|held) a meeting')).toEqual(['hold a meeting', 'held a meeting'])
    expect(phrases('utili[sz]e(?:s|d)?')).toEqual(expect.arrayContaining(['utilise', 'utilized', 'utilizes']))
    expect(phrases('hyper[ -]?text')).toEqual(['hypertext', 'hyper text', 'hyper-text'])
    expect(phrases('news[ck]\\w*')).toEqual(['newsc*', 'newsk*'])
  })
  it('escapes the marks of patterns', () => {
    expect(phrases('pilot\\(s\\) \\[sic\\]')).toEqual(['pilot\\(s\\) \\[sic\\]'])
  })
  it('makes excuses of what may not stand beside', () => {
    expect(wordingsOf('(?<!well-)known(?! for)').unless).toEqual(['well-known', 'known for*'])
  })
  it.each([
    ['\\d+ percent', 'repeats without a small limit'],
    ['\\w+ish', 'stands for any letter'],
    ['so .* that', 'stands for any words'],
    ['[^a]b', 'all letters and marks but some'],
    ['[a-z]ing', 'stands for any letter'],
    ['^Note', 'the start or the end of a line'],
    ['in(?= the)', 'looks at what stands around it'],
    ['(a)\\1', 'words that were matched before'],
    ['\\p{L}+', 'only the engine of Vale knows'],
    ['(?P<n>x)', 'only the engine of Vale knows'],
    ['(?:a', 'cannot be read'],
    ['a?', 'may match nothing at all'],
    ['(?:a|b){1,4}(?:c|d){1,4}', 'more than 100 wordings'],
  ])('says why %s cannot be carried', (source, why) => expect(whyNot(source)).toContain(why))
  it('knows whether an end may lie in a word', () => {
    expect(wordingsOf('\\b(?:so)[\\s,]').isBound).toBe(true)
    expect(wordingsOf('[;-]\\sso\\b|\\bSo,').isBound).toBe(true)
    expect(wordingsOf('so\\b').isBound).toBe(false)
    expect(wordingsOf('\\bmoder\\w*').isBound).toBe(false)
  })
  it('survives what is meant to hang it', () => {
    expect(whyNot(`${'('.repeat(900)}ab${')'.repeat(900)}`)).toBe('ab')
    expect(whyNot('(?:a?){4}'.repeat(200))).toContain('more than 100 wordings')
    expect(whyNot('a'.repeat(5000))).toContain('longer than 2000')
  })

  // A regular expression, and one text that it matches.
  const piece: fc.Arbitrary<readonly [string, string]> = fc.oneof(
    fc.constantFrom('harbour', 'tram', 'line').map((word) => [word, word] as const),
    fc.constantFrom(['[sz]', 'z'] as const, ['(?:s|d)?', ''] as const, ['(?:s|d)?', 'd'] as const),
    fc.constantFrom(
      ['colou?r', 'color'] as const,
      ['\\s+a', ' a'] as const,
      ['[ -]b', '-b'] as const,
      ['x{1,2}', 'xx'] as const,
    ),
  )
  const sources = fc
    .array(piece, {minLength: 1, maxLength: 5})
    .map(
      (pieces) =>
        [`q${pieces.map(([source]) => source).join('')}q`, `q${pieces.map(([, text]) => text).join('')}q`] as const,
    )

  it('writes out what the expression matches: all of it, and nothing else', () =>
    fc.assert(
      fc.property(sources, ([source, text]) => {
        let made: readonly string[]
        try {
          made = phrases(source)
        } catch (error) {
          return error instanceof Uncarried
        }
        const expression = new RegExp(`^(?:${source})$`, 'u')
        const texts = made.map(exampleOf)
        return texts.every((one) => expression.test(one)) && texts.includes(text)
      }),
      runs(300),
    ))
})
