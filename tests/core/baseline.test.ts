import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {fingerprintOf} from '../../src/core/fingerprint.ts'
import {createLinter} from '../../src/index.ts'
import {runs} from '../support/runs.ts'

const BLOCKS = [
  'The ferry left Tolvane at noon with nine people on board.',
  'It came back in the the dark ,and Roe slept.',
  'Share Tweet Email Print',
  'Read more: Council backs the tram line',
  'The council met on Monday.The mayor spoke.',
  'Roe said.',
  '"We waited for the the boat ,and it came," Ana Roe, a baker, said on Monday.',
  'Leaders met with Russian Federation on Friday in in Elmira.',
  '© 2024 Valley Post. All rights reserved.',
]
const articles = fc
  .array(fc.constantFrom(...BLOCKS), {minLength: 2, maxLength: 9})
  .map((blocks) => `Ferry returns to Elmira\n\n${blocks.join('\n\n')}\n`)
const linter = createLinter()
const words = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
const count = (fingerprints: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const one of fingerprints) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
const minus = (all: ReadonlyMap<string, number>, some: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...all].map(([key, n]): [string, number] => [key, n - (some.get(key) ?? 0)]).filter(([, n]) => n > 0))
/** An article and some of its findings. */
const withKnown = fc.tuple(articles, fc.infiniteStream(fc.boolean())).map(([text, picks]) => {
  const all = linter.lintText(text)[0]!.messages.map(({fingerprint}) => fingerprint)
  return {text, all: count(all), known: count(all.filter(() => picks.next().value))}
})

describe('a baseline', () => {
  it('takes what is known out of the findings, as often as it is known, and nothing else', () => {
    fc.assert(
      fc.property(withKnown, ({text, all, known}) => {
        const [result] = linter.lintText(text, {known})
        expect(count(result!.messages.map(({fingerprint}) => fingerprint))).toEqual(minus(all, known))
        expect(count(result!.suppressedMessages.map(({fingerprint}) => fingerprint))).toEqual(known)
        expect(result!.suppressedMessages.every(({suppressions}) => suppressions[0]!.kind === 'baseline')).toBe(true)
      }),
      runs(100),
    )
  })
  it('keeps the words of blocks with known findings while the rest is mended, or the whole block goes', () => {
    fc.assert(
      fc.property(withKnown, ({text, known}) => {
        const [result] = linter.fixText(text, {known})
        const after = result!.output ?? text
        const left = new Map(known)
        for (const {fingerprint, range} of linter.lintText(text)[0]!.messages) {
          const times = left.get(fingerprint) ?? 0
          if (times === 0) continue
          left.set(fingerprint, times - 1)
          const start = text.lastIndexOf('\n\n', range[0]) + 2
          const end = Math.max(range[1], text.indexOf('\n\n', range[0]) >>> 0)
          const block = text.slice(start, Math.min(end, text.length)).trimEnd()
          for (const edit of result!.fixed ?? [])
            if (edit.range[0] < start + block.length && edit.range[1] > start) {
              const isWhole = edit.range[0] <= start && edit.range[1] >= start + block.length
              expect(isWhole || words(edit.removed) === words(edit.inserted), JSON.stringify([block, edit])).toBe(true)
            }
        }
        // Law 8, with what is known.
        expect(linter.fixText(after, {known})[0]!.output).toBeUndefined()
      }),
      runs(100),
    )
  })
  it('of other words changes nothing', () => {
    fc.assert(
      fc.property(articles, (text) => {
        const known = new Map([['00000000000000', 3]])
        expect(linter.lintText(text, {known})).toEqual(linter.lintText(text))
        expect(linter.fixText(text, {known})).toEqual(linter.fixText(text))
      }),
      runs(20),
    )
  })
})

it('fingerprints stay what they are from version to version: files of teams hold them', () => {
  expect(fingerprintOf('no-toolbar-text', 'Adjust Comment Print', undefined)).toBe('1dea68ad7f3108')
  const [{messages} = {messages: []}] = linter.lintText('The ferry left.\n\nShare Tweet Email Print\n')
  expect(messages.map(({ruleId, fingerprint}) => `${ruleId} ${fingerprint}`)).toEqual([
    'no-toolbar-text 1d8848328662eb',
  ])
})
