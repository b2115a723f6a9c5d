import {describe, expect, it} from 'vitest'
import {compilePacks} from '../../../src/core/phrases/index.ts'
import {digestlint, inFolder} from '../../support/cli.ts'
import {articleOf} from '../../support/fixing.ts'
import {packOf} from '../../support/phrases.ts'

/** Each word may begin the pattern, each of its slots may end at any of thirty words, and what has to follow never comes. */
const HOSTILE = 'pier {words:1-30} [pier] {words:1-30} [pier] {words:1-30} (pier|boat) {words:1-30} (quay|boat)'
const TEXT = `${'pier '.repeat(6000)}left.`

const config = JSON.stringify({extends: 'recommended', packs: ['hostile.yaml'], settings: {lang: 'en'}})
const pack = `pack: piers
rule: no-toolbar-text
language: en
source: written for a test
reviewed: 2026-11-24
entries:
  - id: hostile
    where: any
    phrases: ["${HOSTILE}"]
    bad: ["The pier was old and pier was new and pier was low and pier was high quay."]
    good: ["The pier left."]
`

describe('a pack that would take for ever', () => {
  it('is told once when its steps are used up, and what was found before stays', () => {
    const matcher = compilePacks([packOf([HOSTILE, 'the harbour'])])
    let exhausted = 0
    const hits = matcher.match(articleOf(`The harbour burned.\n\n${TEXT}\n\nThe harbour stood.`), () => exhausted++)
    expect(exhausted).toBe(1)
    expect(hits.map(({start}) => start)).toContain(0)
  })

  it('is a finding of the command, in that article alone, and the run goes on', () =>
    inFolder(
      {'.digestlintrc.json': config, 'hostile.yaml': pack, 'a.txt': TEXT, 'b.txt': 'The boat left the pier at noon.\n'},
      async (cwd) => {
        const {code, out} = await digestlint(cwd, ['-f', 'json', 'a.txt', 'b.txt'])
        const results: {messages: {ruleId: string}[]}[] = JSON.parse(out)
        expect(results.map(({messages}) => messages.map(({ruleId}) => ruleId))).toEqual([['phrase-budget'], []])
        expect(code).toBe(0)
      },
    ))
})
