import {describe, expect, it} from 'vitest'
import type {Quote} from '../../../src/core/types.ts'
import {articleOf} from '../../support/fixing.ts'

const quotesOf = (...paragraphs: string[]): readonly Quote[] => articleOf(paragraphs.join('\n\n')).body.prose.quotes

/** "kind: speaker | cue" of a quotation; null without attribution. */
const shown = ({attribution: found}: Quote): string | null => {
  if (!found) return null
  const words = (range: readonly [number, number] | null) => (range ? found.block.text.slice(...range) : '-')
  return `${found.kind}: ${words(found.speaker)} | ${words(found.cue)}`
}
const attributed = (...paragraphs: string[]): (string | null)[] => quotesOf(...paragraphs).map(shown)

describe('a verb and its subject in the sentence of the quotation', () => {
  it.each([
    ['after it', '“We waited in the rain,” Pell said.', ['cue-after: Pell | said']],
    ['before it', 'Pell said, “We waited in the rain.”', ['cue-before: Pell | said']],
    ['before a partial quotation', 'Pell called it “a very bad deal.”', ['cue-before: Pell | called']],
    ['inverted', '“We waited in the rain,” said Pell.', ['inverted: Pell | said']],
    [
      'inverted, with a title',
      '“We waited,” said the prime minister, Ann Pell.',
      ['inverted: the prime minister | said'],
    ],
    [
      'inside a split quotation',
      '“We waited,” Pell said, “in the rain.”',
      ['cue-after: Pell | said', 'cue-before: Pell | said'],
    ],
    ['a pronoun', '“We waited in the rain,” she said.', ['cue-after: she | said']],
    ['a question and a name', '“Who waited?” Pell asked.', ['cue-after: Pell | asked']],
    [
      'a noun phrase with a preposition',
      '“We waited,” a spokesman for the harbour told reporters.',
      ['cue-after: a spokesman for the harbour | told'],
    ],
    [
      'a full noun phrase',
      '“We waited,” the head of the harbour told us.',
      ['cue-after: the head of the harbour | told'],
    ],
  ])('%s', (_what, text, expected) => {
    expect(attributed(text)).toEqual(expected)
  })

  it('a pronoun is an attribution, and known as one', () => {
    const [pronoun, name] = quotesOf('“We waited,” she said.', '“We left,” Pell said.')
    expect([pronoun!.attribution!.pronoun, name!.attribution!.pronoun]).toEqual([true, false])
  })

  it('a verb inside a quotation names nobody', () => {
    expect(attributed('“Pell said we waited in the rain for hours.”')).toEqual([null])
  })
})

describe('phrases, colons, dashes and labels', () => {
  it.each([
    ['according to', '“We waited in the rain,” according to Pell.', ['according-to: Pell | according to']],
    ['a colon after a name', 'Pell on the delay: “We waited in the rain.”', ['colon: Pell on the delay | -']],
    ['a dash and a name', '“We waited in the rain.” — Ann Pell', ['dash: Ann Pell | -']],
    ['a hyphen and a name', '“We waited in the rain.” -Ann Pell', ['dash: Ann Pell | -']],
    ['a colon after a label', 'PELL: “We waited in the rain.”', ['colon: PELL | -']],
    ['a label of an interview', 'Q. “Who waited in the rain?”', ['transcript: Q | -']],
  ])('%s', (_what, text, expected) => {
    expect(attributed(text)).toEqual(expected)
  })

  it('a dash and a name on the next line', () => {
    expect(attributed('“We waited in the rain.”', '— Ann Pell')).toEqual(['dash: Ann Pell | -'])
  })

  it('a paragraph before that ends in a colon', () => {
    expect(attributed('The letter goes on:', '“We waited in the rain.”')).toEqual(['colon: - | -'])
  })

  it('the name is found in its own block, though it is another', () => {
    const [quote] = quotesOf('“We waited in the rain.”', '— Ann Pell')
    expect(quote!.attribution!.block.index).toBe(1)
  })
})

describe('quotations that lean on others', () => {
  it('a whole sentence right after an attributed quotation floats', () => {
    expect(attributed('“We waited,” Pell said. “Nobody called.”')).toEqual([
      'cue-after: Pell | said',
      'floating: Pell | said',
    ])
  })

  it('so does the third', () => {
    expect(attributed('“We waited,” Pell said. “Nobody called.” “Nobody wrote.”').at(-1)).toBe('floating: Pell | said')
  })

  it('a sentence of its own between them ends that: the rest of the paragraph is only nearby', () => {
    const all = attributed('“We waited,” Pell said. The rain went on for hours. “Nobody called.”')
    expect(all.at(-1)).toBe('nearby: Pell | said')
  })

  it('a running quotation has the speaker of its first paragraph', () => {
    expect(attributed('Pell said: “We waited.', '“Nobody called.', '“Nobody wrote.”')).toEqual([
      'cue-before: Pell | said',
      'running: Pell | said',
      'running: Pell | said',
    ])
  })

  it('or of its last, where only that one names somebody', () => {
    expect(attributed('“We waited for hours.', '“Nobody called,” Pell said.')).toEqual([
      'running: Pell | said',
      'cue-after: Pell | said',
    ])
  })
})

describe('nobody is named', () => {
  it.each([
    ['a paragraph of its own', '“We waited in the rain for hours.”'],
    [
      'a subject without a verb of saying',
      'The mayor of Orme left the town hall in the late evening. “We waited in the rain.”',
    ],
    ['a quoted term', 'The “rain tax” fell in May.'],
  ])('%s', (_what, text) => {
    expect(attributed(text)).toEqual([null])
  })

  it('a speaker two paragraphs away is nobody', () => {
    expect(attributed('Pell said nothing.', 'It rained.', '“We waited in the rain for hours.”')).toEqual([null])
  })
})
