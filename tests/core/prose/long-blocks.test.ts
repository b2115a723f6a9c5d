import {expect, it} from 'vitest'
import {scanQuotes} from '../../../src/core/prose/quotes.ts'
import {splitSentences} from '../../../src/core/prose/sentences.ts'
import {attributeQuotes} from '../../../src/core/prose/speakers.ts'

const COUNT = 150_000
const blockOf = (text: string) => [{text, kind: 'paragraph' as const, inBlockquote: false, opaque: []}]

it('a block may hold more quotations than a call takes arguments, and each gets its speaker', () => {
  const blocks = blockOf('"We waited," Roe said. '.repeat(COUNT))
  const {quotes, problems} = scanQuotes(blocks)
  expect([quotes.length, problems.length]).toEqual([COUNT, 0])
  const sentences = splitSentences(blocks[0]!.text)
  const speakers = attributeQuotes(blocks, quotes, () => sentences)
  expect(speakers.filter((one) => one?.kind === 'cue-after')).toHaveLength(COUNT)
})

it('of a block full of marks that are never closed everything counts as quoted, and it takes no longer for being long', () => {
  const [block] = blockOf('“we waited '.repeat(COUNT))
  const {problems} = scanQuotes([block!])
  expect(problems.length).toBeLessThan(1000)
  expect(problems[0]!.doubtful[0]).toBe(0)
  expect(Math.max(...problems.map(({doubtful}) => doubtful[1]))).toBeGreaterThan(block!.text.lastIndexOf('“'))
})
