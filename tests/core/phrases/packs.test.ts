import {readdirSync, readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {runPackExamples, validatePack} from '../../../src/core/phrases/index.ts'
import {packOf} from '../../support/phrases.ts'

const folder = new URL('../../../seeds/phrases/', import.meta.url)
const names = readdirSync(folder)

describe.each(names)('seeds/phrases/%s', (name) => {
  const {pack, problems} = validatePack(parse(readFileSync(new URL(name, folder), 'utf8')), name)
  it('is a valid pack', () => {
    expect(problems.map(({message}) => message)).toEqual([])
  })
  it('finds every bad example and no good one', () => {
    expect(pack ? runPackExamples(pack) : []).toEqual([])
  })
})

describe('runPackExamples', () => {
  it('tells a bad example that is not found, and a good one that is', () => {
    const pack = packOf(['more news'], {bad: ['More news', 'Other news'], good: ['More news came.', 'No news.']})
    expect(runPackExamples(pack)).toEqual([
      {entry: 'one', example: 'Other news', problem: 'is in `bad`, but no phrase of the entry finds it'},
      {entry: 'one', example: 'More news came.', problem: 'is in `good`, but the entry finds `More news` in it'},
    ])
  })
})
