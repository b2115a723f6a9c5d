import {describe, expect, it} from 'vitest'
import {createLinter} from '../../src/index.ts'
import {readSeed, seedArticles, seedOutcome} from '../support/seeds.ts'

describe.each(seedArticles())('the seed article %s', (name) => {
  it('has just the findings beside it', () => {
    expect(seedOutcome(name).findings).toEqual(JSON.parse(readSeed(`${name}.findings.json`)))
  })
  it('is mended to the text beside it, which a second --fix leaves alone', () => {
    const fixed = readSeed(`${name}.fixed`)
    expect(seedOutcome(name).fixed).toBe(fixed)
    expect(createLinter().fixText(fixed, {filename: `${name}.txt`})[0]?.output).toBeUndefined()
  })
})
