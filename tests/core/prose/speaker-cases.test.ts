import {expect, it} from 'vitest'
import {type ProseBlock, scanQuotes} from '../../../src/core/prose/quotes.ts'
import {splitSentences} from '../../../src/core/prose/sentences.ts'
import {attributeQuotes} from '../../../src/core/prose/speakers.ts'
import {type Expected, type SpeakerCase, speakerCases} from './speaker-cases/index.ts'

const LEAST = 0.9
const COUNT = 200

/** What the attributor says of each double quotation, in words. */
function attributionsOf(text: string): Expected[] {
  const blocks = text
    .split('\n\n')
    .map((one): ProseBlock => ({text: one, kind: 'paragraph', inBlockquote: false, opaque: []}))
  const {quotes} = scanQuotes(blocks)
  const found = attributeQuotes(blocks, quotes, (block) => splitSentences(blocks[block]!.text))
  return quotes.flatMap(({kind}, index) => {
    if (kind !== 'double') return []
    const one = found[index]
    if (!one) return [null]
    const own = blocks[one.block]!.text
    return [{cue: one.cue && own.slice(...one.cue), speaker: one.speaker && own.slice(...one.speaker)}]
  })
}

const show = (one: Expected | undefined): string => (one ? `${one.cue ?? '-'} | ${one.speaker ?? '-'}` : 'nobody')

/** One line for each quotation that is attributed in another way than expected. */
function mistakesOf([text, ...expected]: SpeakerCase): string[] {
  const found = attributionsOf(text)
  expect(found, text).toHaveLength(expected.length)
  return expected.flatMap((one, index) =>
    show(one) === show(found[index]) ? [] : [`${text} → ${show(found[index])}, not ${show(one)}`],
  )
}

it('of 200 quotations at least 90 % are given their attributing words and speaker', () => {
  const all = speakerCases.reduce((sum, [, ...expected]) => sum + expected.length, 0)
  const mistakes = speakerCases.flatMap(mistakesOf)
  expect(all).toBeGreaterThanOrEqual(COUNT)
  const right = all - mistakes.length
  expect(right / all, `${right} of ${all} right\n${mistakes.join('\n')}`).toBeGreaterThanOrEqual(LEAST)
})
