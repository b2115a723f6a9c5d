import {describe, expect, it} from 'vitest'
import {text} from '../../src/markups/text.ts'

const blocksOf = (source: string): string[] => text.parse(source).blocks.map((block) => block.text)
const titleOf = (source: string): string | undefined => {
  const {blocks, title} = text.parse(source)
  return blocks[title]?.text
}

const LONG = 'The senate backed the river bill on Friday after a debate that went on for nine hours.'

describe('lines and blocks', () => {
  it.each([
    ['a line each', `${LONG}\n${LONG}`, 2],
    ['a blank line between', `${LONG}\n\n${LONG}`, 2],
    ['a line of spaces between', `${LONG}\n \t\u00a0\n${LONG}`, 2],
    ['CRLF', `${LONG}\r\n${LONG}\r\n`, 2],
    ['a lone CR', `${LONG}\r${LONG}`, 2],
    ['no line ending at the end', LONG, 1],
    ['blank lines around', `\n\n${LONG}\n\n\n`, 1],
  ])('%s', (_what, source, count) => {
    expect(blocksOf(source)).toEqual(Array.from({length: count}, () => LONG))
  })

  it('lines wrapped at a margin are one block', () => {
    const wrapped =
      'The senate backed the river bill on Friday after a\ndebate that went on for nine hours, and the house\nwill vote on it next week.'
    expect(blocksOf(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')])
  })

  it.each([
    'Counsel showed replies that had come in the night. One, from a user named\n@elmiradave, said that he knew it. A second said: "which boat". A third, which\nMs. Poe would not read, was read by the judge.',
    'The harbour office met twice in May and once in June, at the request of the\nGovernor, who had asked for a vote.',
  ])('a line that ends in the middle of a clause is wrapped, whatever letter follows: %#', (wrapped) => {
    expect(blocksOf(wrapped)).toEqual([wrapped.replaceAll('\n', ' ')])
  })

  it('a line of script does not go on from the line above it', () => {
    expect(blocksOf('The ferry at its pier in Elmira\nvar player = make("ferry");')).toEqual([
      'The ferry at its pier in Elmira',
      'var player = make("ferry");',
    ])
  })

  it('lines of verse that end in commas stay lines', () => {
    const verse = 'I left the harbour by water,\nI left the harbour by rain.'
    expect(blocksOf(verse)).toEqual(verse.split('\n'))
  })

  it('short lines are no wrapped prose', () => {
    expect(blocksOf('Apples\nPears\nPlums')).toEqual(['Apples', 'Pears', 'Plums'])
  })

  it.each([
    ['nothing', ''],
    ['spaces', '  \n\t\n'],
    ['a BOM', '\ufeff'],
    ['line endings', '\r\n\r\n'],
  ])('%s: no block, and a tree without children', (_what, source) => {
    const {blocks, tree, title} = text.parse(source)
    expect([blocks.length, tree.children.length, title]).toEqual([0, 0, -1])
  })

  it('a BOM is no part of the first block', () => {
    expect(blocksOf(`\ufeff${LONG}`)).toEqual([LONG])
  })

  it('NUL and other control characters stay where they are', () => {
    expect(blocksOf('One\0two three')).toEqual(['One\0two three'])
  })

  it('every block is its source at its range', () => {
    const source = `\ufeff  ${LONG}  \r\n\r\n\t${LONG}\n`
    for (const block of text.parse(source).blocks) expect(source.slice(...block.range)).toBe(block.text)
  })

  it('positions count lines of every kind from 1', () => {
    const {tree} = text.parse(`One line.\r\nTwo lines.\rThree lines.\n\n  Four lines.`)
    expect(tree.children.map(({position}) => [position!.start.line, position!.start.column])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
      [5, 3],
    ])
  })
})

describe('the headline', () => {
  it.each([
    ['apart by a blank line', `Senate backs bill\n\n${LONG}`, 'Senate backs bill'],
    ['shorter than what follows', `Senate backs bill\n${LONG}`, 'Senate backs bill'],
    ['a full stop at its end', `The senate backs it.\n\n${LONG}`, undefined],
    ['alone', 'Senate backs bill', undefined],
    ['longer than what follows', `${LONG.slice(0, -1)}\nShort line\n`, undefined],
  ])('%s', (_what, source, title) => {
    expect(titleOf(source)).toBe(title)
  })

  it('is a heading of the tree', () => {
    expect(text.parse(`Senate backs bill\n\n${LONG}`).tree.children.map(({type}) => type)).toEqual([
      'heading',
      'paragraph',
    ])
  })
})

describe('what no fix may touch', () => {
  it('addresses are protected, with and without a scheme', () => {
    const source = 'See https://a.example/b?c=d and www.b.example for more.'
    const {protected: guarded} = text.parse(source)
    expect(guarded.map((range) => source.slice(...range))).toEqual(['https://a.example/b?c=d', 'www.b.example'])
  })

  it('so is front matter, which is data and no block', () => {
    const source = `---\ntitle: Senate\n---\n${LONG}`
    const parsed = text.parse(source)
    expect(parsed.frontMatter).toEqual({title: 'Senate'})
    expect(parsed.blocks.map((block) => block.text)).toEqual([LONG])
    expect(source.slice(...parsed.protected[0]!)).toBe('---\ntitle: Senate\n---\n')
  })

  it('words put in keep to their line', () => {
    expect(text.encode('two\r\nlines & <tags> *', '', [0, 0])).toBe('two lines & <tags> *')
  })
})
