import {describe, expect, it} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {human, spun} from '../support/spun-news.ts'

const RULES = new Set(['no-spun-country-name', 'no-spun-phrase', 'no-altered-quote'])
const linter = createLinter()

/** What the rules on substitutions find in a text: the words, and the rule. */
const foundIn = (text: string): readonly string[] =>
  linter
    .lintText(text, {filename: 'a.txt'})
    .flatMap(({messages}) => messages)
    .filter(({ruleId}) => ruleId !== null && RULES.has(ruleId))
    .map(({ruleId, range}) => `${ruleId}: ${text.slice(...range)}`)

describe('wording that machines leave in news', () => {
  it('has sentences enough to tell', () => {
    expect(new Set(spun).size).toBeGreaterThanOrEqual(60)
    expect(new Set(human).size).toBeGreaterThanOrEqual(120)
  })

  it('is found in nine of ten sentences', () => {
    const missed = spun.filter((sentence) => foundIn(sentence).length === 0)
    expect(missed.length / spun.length, missed.join('\n')).toBeLessThanOrEqual(0.1)
  })

  it('is not seen in right sentences that look like it', () => {
    expect(human.flatMap((sentence) => foundIn(sentence).map((found) => `${found} | ${sentence}`))).toEqual([])
  })

  it('is not seen in an article of nothing but right sentences', () => {
    expect(foundIn(human.join('\n\n'))).toEqual([])
  })

  it('is never changed unasked inside a quotation', () => {
    for (const sentence of spun.filter((one) => !one.includes('{'))) {
      const quoted = `"${sentence.replace(/\.$/u, ',')}" the harbour master said.`
      const rules = new Set(foundIn(quoted).map((found) => found.split(':')[0]))
      expect(
        [...rules].filter((rule) => rule !== 'no-altered-quote'),
        quoted,
      ).toEqual([])
      const fixed = linter.fixText(quoted, {filename: 'a.txt'})[0]?.output ?? quoted
      expect(fixed.replaceAll(' ', '')).toBe(quoted.replaceAll(' ', ''))
    }
  })
})
