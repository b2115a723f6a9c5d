import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {resolve} from '../../src/core/config/resolve.ts'
import {builtin, createLinter} from '../../src/index.ts'
import {examplesOf} from '../support/rule-pages.ts'

describe.each(Object.keys(builtin.rules ?? {}))('the page of %s', (id) => {
  const {incorrect, correct, fixed} = examplesOf(
    readFileSync(new URL(`../../docs/rules/${id}.md`, import.meta.url), 'utf8'),
  )
  const linter = createLinter({config: resolve({layers: [{rules: {[id]: 'error'}}], plugins: [builtin], packs: []})})
  const idsOf = (text: string, filename: string) =>
    linter.lintText(text, {filename}).flatMap(({messages}) => messages.map(({ruleId}) => ruleId))

  it('has incorrect examples, and the rule finds each', () => {
    expect(incorrect.length).toBeGreaterThan(0)
    for (const {text, filename} of incorrect) expect(idsOf(text, filename), text).toContain(id)
  })
  it('has correct examples, and the rule finds nothing there', () => {
    expect(correct.length).toBeGreaterThan(0)
    for (const {text, filename} of correct) expect(idsOf(text, filename), text).toEqual([])
  })
  it('shows what --fix makes of the incorrect examples', () => {
    if (builtin.rules?.[id]?.meta.fixable) expect(fixed).toHaveLength(incorrect.length)
    fixed.forEach(({text}, index) => {
      const source = incorrect[index]!
      expect(linter.fixText(source.text, {filename: source.filename})[0]?.output).toBe(text)
    })
  })
})
