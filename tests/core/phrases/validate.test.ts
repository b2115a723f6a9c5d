import {describe, expect, it} from 'vitest'
import {compilePacks, validatePack} from '../../../src/core/phrases/index.ts'
import {packOf} from '../../support/phrases.ts'

const entry = {id: 'one', phrases: ['more news'], where: 'block', bad: ['More news'], good: ['More news came.']}
const pack = {
  pack: 'mine',
  rule: 'no-mine',
  language: 'en',
  source: 'our style book',
  reviewed: '2026-11-24',
  entries: [entry],
}
const problemsOf = (value: unknown) => validatePack(value, 'packs/mine.yaml').problems.map(({message}) => message)

describe('validatePack', () => {
  it('takes a good pack and fills in defaults', () => {
    const {pack: checked, problems} = validatePack(pack, 'packs/mine.yaml')
    expect(problems).toEqual([])
    expect(checked?.entries[0]?.fix).toBe('suggest')
  })
  it.each<[string, unknown, string]>([
    ['not a mapping', 'more news', 'packs/mine.yaml: a pack must be a mapping'],
    ['no entries', {...pack, entries: []}, 'packs/mine.yaml: `entries` must be a list'],
    ['a key misspelt', {...pack, entrys: []}, 'unknown key `entrys` (did you mean `entries`?)'],
    ['a date missing', {...pack, reviewed: 'soon'}, '`reviewed` must be a date'],
    ['a wrong place', {...pack, entries: [{...entry, where: 'blocks'}]}, 'entry `one`: `where` must be one of'],
    ['a wrong fix', {...pack, entries: [{...entry, fix: 'auto'}]}, 'entry `one`: `fix` must be one of'],
    [
      'an entry without a name',
      {...pack, entries: [{...entry, id: undefined}]},
      'entry `number 1`: `id` must be a name',
    ],
    ['a name used twice', {...pack, entries: [entry, entry]}, 'entry `one`: `id` is taken'],
    ['no examples', {...pack, entries: [{...entry, bad: []}]}, 'entry `one`: `bad` must be a list'],
    [
      'a bad pattern',
      {...pack, entries: [{...entry, phrases: ['more (news']}]},
      'entry `one`: the phrase `more (news` has a `(`',
    ],
    [
      'a pattern of slots only',
      {...pack, entries: [{...entry, phrases: ['{any} {date}']}]},
      'has no word of two letters',
    ],
    [
      'a bad `unless`',
      {...pack, entries: [{...entry, unless: ['{no}']}]},
      'entry `one`: the phrase `{no}` has an unknown slot',
    ],
    ['a group too many', {...pack, entries: [{...entry, replace: '$1 news'}]}, '`replace` uses `$1`'],
    [
      'a confidence past 1',
      {...pack, entries: [{...entry, confidence: 7}]},
      '`confidence` must be a number from 0 to 1',
    ],
  ])('names file, entry and what is wrong: %s', (_, value, message) => {
    expect(problemsOf(value).join('\n')).toContain(message)
    expect(validatePack(value, 'packs/mine.yaml').pack).toBeNull()
  })
  it('tells all that is wrong at once', () => {
    expect(problemsOf({...pack, rule: '', entries: [{...entry, where: 'top', phrases: []}]})).toHaveLength(3)
  })
})

describe('compilePacks', () => {
  it('throws on a bad pattern with pack, entry and phrase', () => {
    expect(() => compilePacks([packOf(['more ['])])).toThrow('Pack `test`, entry `one`: the phrase `more [`')
    expect(() => compilePacks([packOf(['more news'], {unless: ['{x}']})])).toThrow(
      'the phrase `{x}` has an unknown slot',
    )
  })
})
