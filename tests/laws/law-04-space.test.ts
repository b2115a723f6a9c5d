import fc from 'fast-check'
import {expect, test} from 'vitest'
import {anyArticle} from '../support/arbitraries.ts'
import {fix} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {dropBlocks, dropSentences} from '../support/test-rules.ts'

const RULES = [dropBlocks('blocks', 3, 1), dropSentences('sentences', 3, 1)]
const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length

test('law 4: what is removed leaves one space between sentences, one blank line between blocks, and none at an edge', () => {
  fc.assert(
    fc.property(anyArticle, ({text, markup}) => {
      const {text: mended} = fix(text, RULES, markup)
      expect(count(mended, /^[ \t]+(?=\S)/gmu)).toBeLessThanOrEqual(count(text, /^[ \t]+(?=\S)/gmu))
      expect(count(mended, /\S[ \t]+$/gmu)).toBeLessThanOrEqual(count(text, /\S[ \t]+$/gmu))
      expect(count(mended, /(?<=\S) {2,}(?=\S)/gu)).toBeLessThanOrEqual(count(text, /(?<=\S) {2,}(?=\S)/gu))
      expect(mended).not.toMatch(/(?:\r?\n){3}/u)
      expect(mended).not.toMatch(/(?<=[.?!])[A-Z“]/u)
      expect(mended.replace(/\s+$/u, '') + (/\s+$/u.exec(text)?.[0] ?? '')).toBe(mended)
    }),
    runs(60),
  )
})

test.each([
  ['the first of two', 'One word here. Two words here.', 'Two words here.', /^One/u],
  ['the last of two', 'One word here. Two words here.', 'One word here.', /^Two/u],
  ['neighbours', 'One word here. Two words here. Three words. Four words.', 'One word here. Four words.', /^T[wh]/u],
  ['the first two', 'One word here. Two words here. Three words.', 'Three words.', /^(?:One|Two)/u],
  ['the last two', 'One word here. Two words here. Three words.', 'One word here.', /^T[wh]/u],
])('law 4: sentences go with one space each: %s', (_name, words, left, pattern) => {
  const rule = dropSentencesLike(pattern)
  const source = `The long day at the harbour\n\n${words}\n\nA last word of it came.\n`
  expect(fix(source, [rule]).text).toBe(`The long day at the harbour\n\n${left}\n\nA last word of it came.\n`)
})

test.each(['', '\n'])(
  'law 4: furniture at the end goes with its blank lines, in one pass (final line ending: %j)',
  (end) => {
    const source = `The long day at the harbour\n\nFirst words of the story here.\n\nTop news now.\n\nTop picks now.\n\nTop videos now.${end}`
    const outcome = fix(source, [dropBlocksLike(/^Top/u)])
    expect(outcome.text).toBe(`The long day at the harbour\n\nFirst words of the story here.${end}`)
    expect(outcome.passes).toBe(1)
  },
)

function dropSentencesLike(pattern: RegExp) {
  return like(dropSentences('sentences', 1, 0), pattern)
}
function dropBlocksLike(pattern: RegExp) {
  return like(dropBlocks('blocks', 1, 0), pattern)
}
function like(rule: ReturnType<typeof dropBlocks>, pattern: RegExp): ReturnType<typeof dropBlocks> {
  return (article) => rule(article).filter(({part, range}) => pattern.test(part.text.slice(...range)))
}
