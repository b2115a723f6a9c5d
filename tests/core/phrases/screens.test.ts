import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parsePattern} from '../../../src/core/phrases/pattern.ts'
import {mayBegin, startsFor, startsWithin} from '../../../src/core/phrases/places.ts'
import {compileProgram} from '../../../src/core/phrases/program.ts'
import {budgetOf, run} from '../../../src/core/phrases/run.ts'
import {placeOf} from '../../../src/core/phrases/where.ts'
import {articleOf} from '../../support/fixing.ts'

/** A pattern's source, and all that it can stand for, in the order in which it is tried. */
interface Sample {
  readonly source: string
  readonly ways: readonly string[]
}

const word = fc
  .constantFrom('pier', 'Pilot', 'pie', 'boat', 'board', "o'clock", '“quay', '4', 'ñandú', 'Ñ')
  .map((text): Sample => ({source: text, ways: [text]}))
const joined = (samples: readonly Sample[]): Sample => ({
  source: samples.map(({source}) => source).join(' '),
  ways: samples.reduce<readonly string[]>(
    (before, {ways}) => before.flatMap((one) => ways.map((way) => (one === '' ? way : `${one} ${way}`))),
    [''],
  ),
})
const choice = (options: readonly Sample[]): Sample => ({
  source: `(${options.map(({source}) => source).join('|')})`,
  ways: options.flatMap(({ways}) => ways),
})
const phrase = fc.array(word, {minLength: 1, maxLength: 2}).map(joined)
const choices = fc.array(phrase, {minLength: 2, maxLength: 5}).map(choice)
const nested = fc.array(fc.oneof(phrase, choices), {minLength: 2, maxLength: 4}).map(choice)
const optional = phrase.map(({source, ways}) => ({source: `[${source}]`, ways}))
const pattern = fc
  .tuple(fc.oneof(word, choices, nested), fc.option(optional, {nil: null}), fc.oneof(word, choices, nested))
  .map(([first, middle, last]): Sample => {
    if (!middle) return joined([first, last])
    // The optional words are tried before their absence, after each way to say what stands before them.
    const ways = first.ways.flatMap((one) =>
      [...middle.ways.map((way) => `${one} ${way}`), one].flatMap((begun) => last.ways.map((way) => `${begun} ${way}`)),
    )
    return {source: `${first.source} ${middle.source} ${last.source}`, ways}
  })

const isWord = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit)

describe('a program that tells its options by their first letter', () => {
  it('takes the way that trying each of them in turn would take', () => {
    const texts = fc.array(
      fc.constantFrom('pier', 'PILOT', 'pie', 'boat', 'Board', 'o’clock', '"quay', '4', 'Ñandú', 'ñ', 'x'),
      {minLength: 1, maxLength: 6},
    )
    fc.assert(
      fc.property(pattern, texts, fc.boolean(), ({source, ways}, words, exact) => {
        const text = words.join(' ')
        const fold = (one: string): string => {
          const marks = one.replace(/[’]/gu, "'").replace(/[“]/gu, '"')
          return exact ? marks : marks.toLowerCase()
        }
        const program = compileProgram(parsePattern(source, exact), exact)
        const match = run(program, text, 0, () => true, budgetOf(100_000))
        const wanted = ways.find((way) => {
          const folded = exact ? way : fold(way)
          return fold(text).startsWith(folded) && !(isWord(folded.at(-1)) && isWord(text[folded.length]))
        })
        expect(match?.end ?? null).toBe(wanted?.length ?? null)
      }),
      {numRuns: 3000},
    )
  })
})

describe('where a phrase that is a whole sentence is tried', () => {
  const pieces = [
    'The pier fell',
    '. ',
    '.',
    ' ',
    '“',
    '" ',
    'he said',
    ', ',
    '• ',
    '— ',
    '(',
    ') ',
    ': ',
    '! ',
    '’s',
    '\u00a0',
    '*',
  ]
  it('is every place at which one may stand', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 2, maxLength: 9}), (parts) => {
        const {blocks} = articleOf(`x${parts.join('')}`).body
        for (const block of blocks)
          for (let start = 0; start < block.text.length; start++) {
            const tried = mayBegin(block.text, 'sentence', start)
            if (!tried)
              for (let end = start + 1; end <= block.text.length; end++)
                expect(placeOf('sentence', block, start, end)).toBeNull()
            const within = startsWithin(block.text, start, 3)
            const left = new Set(startsFor(block.text, 'sentence', start, 3))
            for (const one of within) expect(left.has(one)).toBe(mayBegin(block.text, 'sentence', one))
          }
      }),
      {numRuns: 300},
    )
  })
})
