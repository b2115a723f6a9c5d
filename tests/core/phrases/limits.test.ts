import {describe, expect, it} from 'vitest'
import {runPackExamples, validatePack} from '../../../src/core/phrases/index.ts'

const packWith = (...entries: object[]) => ({
  pack: 'mine',
  rule: 'no-mine',
  language: 'en',
  source: 'A test.',
  reviewed: '2026-11-26',
  entries,
})
const checked = (...entries: object[]) => {
  const {pack, problems} = validatePack(packWith(...entries), 'mine.yaml')
  expect(problems).toEqual([])
  return runPackExamples(pack!)
}

describe('max', () => {
  it('lets so many hits stand in a sentence, and counts each sentence by itself', () => {
    const bad = ['However late, however cold, the ferry left.']
    const good = ['However late, the ferry left. However cold, it came back.']
    expect(checked({id: 'however', phrases: ['however'], where: 'any', max: 1, bad, good})).toEqual([])
  })
  it('counts in a block or in the article', () => {
    const lines = 'However late, the ferry left.\nHowever cold, it came back.'
    const entry = {id: 'however', phrases: ['however'], where: 'any', max: 1}
    expect(checked({...entry, per: 'block', bad: [lines.replace('\n', ' ')], good: [lines]})).toEqual([])
    expect(checked({...entry, per: 'article', bad: [lines], good: ['However late, it left.']})).toEqual([])
  })
})

describe('against', () => {
  it('finds the second of two spellings, whichever it is', () => {
    const one = {id: 'adviser', phrases: ['adviser'], where: 'any', against: 'advisor'}
    const other = {id: 'advisor', phrases: ['advisor'], where: 'any', against: 'adviser'}
    expect(
      checked(
        {...one, bad: ['An advisor spoke.\nThe adviser left.'], good: ['An adviser spoke.\nThe advisor left.']},
        {...other, bad: ['An adviser spoke.\nThe advisor left.'], good: ['An advisor spoke. The advisor left.']},
      ),
    ).toEqual([])
  })
  it('asks for another entry of the pack', () => {
    const entry = {id: 'one', phrases: ['adviser'], where: 'any', against: 'two', bad: ['adviser'], good: ['x']}
    expect(validatePack(packWith(entry), 'mine.yaml').problems.map(({message}) => message)).toEqual([
      'mine.yaml: entry `one`: `against` must be the id of another entry, not `two`.',
    ])
  })
})

it('finds no phrase that is its replacement already', () => {
  const [bad, good] = [['The github page.'], ['The GitHub page.']]
  expect(checked({id: 'name', phrases: ['github'], where: 'any', replace: 'GitHub', bad, good})).toEqual([])
})
