import {describe, expect, it} from 'vitest'
import {toSource} from '../../src/core/text-map.ts'
import type {Article} from '../../src/core/types.ts'
import {articleOf} from '../support/fixing.ts'

/** The source that stands for words of the only block that holds them. */
function sourceOf(article: Article, words: string): string {
  const block = article.body.blocks.find(({text}) => text.includes(words))
  if (!block) throw new Error(`No block holds ${words}: ${article.body.blocks.map(({text}) => text).join(' / ')}`)
  const start = block.text.indexOf(words)
  return article.body.text.slice(...article.rangeIn(block, start, start + words.length))
}

describe('a map of segments', () => {
  // "a&b" from "a&amp;b" at source offset 10: the reference is atomic.
  const map = {base: 10, segments: [0, 1, 10, 11, 1, 2, 11, 16, 2, 3, 16, 17]}

  it('maps unit by unit where lengths are equal, and widens to the whole of a reference', () => {
    expect(toSource(map, 0, 1)).toEqual([10, 11])
    expect(toSource(map, 1, 2)).toEqual([11, 16])
    expect(toSource(map, 0, 3)).toEqual([10, 17])
    expect(toSource(map, 2, 3)).toEqual([16, 17])
  })

  it('an empty range is a place before what follows it', () => {
    expect(toSource(map, 0, 0)).toEqual([10, 10])
    expect(toSource(map, 1, 1)).toEqual([11, 11])
    expect(toSource(map, 3, 3)).toEqual([17, 17])
  })

  it('without segments it only adds the base', () => {
    expect(toSource({base: 5, segments: null}, 2, 4)).toEqual([7, 9])
  })
})

describe('Markdown', () => {
  it.each([
    ['a named reference', 'Pell &amp; Sons paid.', 'Pell & Sons', 'Pell &amp; Sons'],
    ['inside a reference', 'Pell &amp; Sons paid.', '&', '&amp;'],
    ['after a reference', 'Pell &amp; Sons paid.', 'Sons', 'Sons'],
    ['a numeric reference', 'It cost &#163;5 then.', '£5', '&#163;5'],
    ['a reference of two units', 'The flag &#x1F6A9; flew.', '🚩 flew', '&#x1F6A9; flew'],
    ['an escape', 'A 5\\* hotel shut.', '5* hotel', '5\\* hotel'],
    ['emphasis', 'The **river** bill passed.', 'river bill', 'river** bill'],
    [
      'a link',
      'The [river bill](https://a.example/b) passed.',
      'river bill passed',
      'river bill](https://a.example/b) passed',
    ],
    ['nested marks', 'The [**river** bill](/b) passed.', 'river', 'river'],
    ['code', 'Run `npm  ci` first.', 'npm  ci', 'npm  ci'],
    ['a soft break', 'The bill that the senate backed on\nmonday passed.', 'on monday', 'on\nmonday'],
    ['a soft break, CRLF', 'The bill that the senate backed on\r\nmonday passed.', 'on monday', 'on\r\nmonday'],
    ['a quoted soft break', '> The bill that the senate backed on\n> monday passed.', 'on monday', 'on\n> monday'],
    ['a hard break with a backslash', 'One line\\\nAnother line', 'Another', 'Another'],
    ['a heading', '## The &amp; sign', '& sign', '&amp; sign'],
    ['a closed heading', '## The sign ##', 'The sign', 'The sign'],
    ['a list item', '- one &lt; two', 'one < two', 'one &lt; two'],
    ['a table cell', '| a | b |\n|---|---|\n| x \\| y | z |', 'x | y', 'x \\| y'],
    ['struck text', 'It ~~never~~ passed.', 'never passed', 'never~~ passed'],
    ['an emoji before', '🚩 The bill passed.', 'bill', 'bill'],
  ])('%s', (_what, source, words, expected) => {
    expect(sourceOf(articleOf(source, 'markdown'), words)).toBe(expected)
  })

  it('offsets are those of the file, behind a front matter', () => {
    const article = articleOf('---\ntitle: x\n---\n\nPell &amp; Sons paid.\n', 'markdown')
    expect(sourceOf(article, '& Sons')).toBe('&amp; Sons')
  })
})

describe('text', () => {
  it.each([
    ['nothing is a reference', 'Pell &amp; Sons paid.', '&amp; Sons', '&amp; Sons'],
    ['a wrapped line', 'The bill that the senate backed on\nmonday at last passed.', 'on monday', 'on\nmonday'],
    [
      'a wrapped line, CRLF',
      'The bill that the senate backed on\r\nmonday at last passed.',
      'on monday',
      'on\r\nmonday',
    ],
    [
      'a wrapped and indented line',
      'The bill that the senate backed on  \n  monday at last passed.',
      'on monday',
      'on  \n  monday',
    ],
  ])('%s', (_what, source, words, expected) => {
    expect(sourceOf(articleOf(source), words)).toBe(expected)
  })
})
