import {describe, expect, it} from 'vitest'
import type {Article, Block, Edit} from '../../src/core/types.ts'
import {edits} from '../../src/edits/index.ts'
import {applied, articleOf} from '../support/fixing.ts'

type Markup = 'markdown' | 'text'

const blockWith = (article: Article, words: string): Block => {
  const block = article.body.blocks.find(({text}) => text.includes(words))
  if (!block) throw new Error(`No block holds ${words}.`)
  return block
}

/** An edit of words of the block that holds them. */
function change(
  how: (block: Block, start: number, end: number) => readonly Edit[] | null,
  source: string,
  words: string,
  markup: Markup = 'text',
): string | null {
  const article = articleOf(source, markup)
  const block = blockWith(article, words)
  const start = block.text.indexOf(words)
  return applied(article, how(block, start, start + words.length))
}

describe('removeBlock', () => {
  const remove = (source: string, words: string, markup: Markup = 'text') => {
    const article = articleOf(source, markup)
    return applied(article, edits.removeBlock(blockWith(article, words)))
  }

  it.each([
    ['the blank line after it goes', 'One here.\n\nX there.\n\nTwo here.\n', 'One here.\n\nTwo here.\n'],
    ['the first', 'X there.\n\nOne here.\n', 'One here.\n'],
    ['the last, with the gap before it', 'One here.\n\nX there.\n', 'One here.\n'],
    ['the last, without a final newline', 'One here.\n\nX there.', 'One here.'],
    ['a line among lines', 'One here.\nX there.\nTwo here.', 'One here.\nTwo here.'],
    ['CRLF', 'One here.\r\n\r\nX there.\r\n\r\nTwo here.', 'One here.\r\n\r\nTwo here.'],
    ['its indentation', 'One here.\n\n  X there.  \n\nTwo here.', 'One here.\n\nTwo here.'],
    ['several blank lines', 'One here.\n\nX there.\n\n\n\nTwo here.', 'One here.\n\nTwo here.'],
  ])('text, %s', (_what, source, expected) => {
    expect(remove(source, 'X')).toBe(expected)
  })

  it.each([
    ['a paragraph', 'One here.\n\n**X** there.\n\nTwo here.\n', 'One here.\n\nTwo here.\n'],
    ['a heading with its marks', 'One here.\n\n## X ##\n\nTwo here.\n', 'One here.\n\nTwo here.\n'],
    ['an item with its bullet', '- one\n- X\n- two\n', '- one\n- two\n'],
    ['a numbered item', '1. one\n2. X\n', '1. one\n'],
  ])('Markdown, %s', (_what, source, expected) => {
    expect(remove(source, 'X', 'markdown')).toBe(expected)
  })

  it('a table cell cannot go', () => {
    expect(remove('| a | X |\n|---|---|\n| c | d |', 'X', 'markdown')).toBeNull()
  })

  it('several blocks go as one set of edits, each with its gap', () => {
    const article = articleOf('One here.\n\nX there.\n\nX again.\n\nTwo here.\n')
    const blocks = article.body.blocks.filter(({text}) => text.startsWith('X'))
    expect(applied(article, edits.removeBlocks(blocks))).toBe('One here.\n\nTwo here.\n')
  })
})

describe('removeSentence', () => {
  const remove = (source: string, words: string, markup: Markup = 'text') => {
    const article = articleOf(source, markup)
    const sentence = article.body.prose.sentences.find(({text}) => text.includes(words))
    return applied(article, edits.removeSentence(sentence!))
  }

  it.each([
    ['the first', 'X is here. One came.', 'One came.'],
    ['the last', 'One came. X is here.', 'One came.'],
    ['one in the middle leaves one space', 'One came. X is here. Two came.', 'One came. Two came.'],
    ['two spaces', 'One came.  X is here.  Two came.', 'One came.  Two came.'],
    ['the only one takes the block with it', 'One came.\n\nX is here.\n\nTwo came.', 'One came.\n\nTwo came.'],
  ])('%s', (_what, source, expected) => {
    expect(remove(source, 'X')).toBe(expected)
  })

  it('one that is all of an emphasis takes the marks with it', () => {
    expect(remove('One came. **X is here.** Two came.', 'X', 'markdown')).toBe('One came. Two came.')
  })

  it('one that would cut an emphasis in two is left', () => {
    expect(remove('One **came. X is** here. Two came.', 'X', 'markdown')).toBeNull()
  })
})

describe('removeText', () => {
  it.each([
    ['inside', 'one X two', 'one two'],
    ['at the start', 'X one two', 'one two'],
    ['at the end', 'one two X', 'one two'],
    ['before a comma', 'one X, two', 'one, two'],
    ['before a stop', 'one two X.', 'one two.'],
  ])('%s: one space between words, none at an edge', (_what, source, expected) => {
    expect(change(edits.removeText, source, 'X')).toBe(expected)
  })

  it('words of a link that stay keep the link', () => {
    expect(change(edits.removeText, 'See [the X bill](/a) here.', 'X', 'markdown')).toBe('See [the bill](/a) here.')
  })

  it('code stays', () => {
    expect(change(edits.removeText, 'Run `X` first.', 'X', 'markdown')).toBeNull()
  })
})

describe('replaceWords', () => {
  const to =
    (words: string) =>
    (block: Block, start: number, end: number): readonly Edit[] | null =>
      edits.replaceWords(block, start, end, words)

  it('text takes the words as they are', () => {
    expect(change(to('AT&T *now*'), 'The X deal.', 'X')).toBe('The AT&T *now* deal.')
  })

  it('Markdown gets them encoded', () => {
    expect(change(to('AT&amp;T *now*'), 'The X deal.', 'X', 'markdown')).toBe('The AT&amp;amp;T \\*now\\* deal.')
  })

  it('a reference is replaced whole', () => {
    expect(change(to('and'), 'Pell &amp; Sons', '&', 'markdown')).toBe('Pell and Sons')
  })

  it('words inside an emphasis stay inside it', () => {
    expect(change(to('river'), 'The **X bill** passed.', 'X', 'markdown')).toBe('The **river bill** passed.')
  })

  it('words that reach out of an emphasis are left', () => {
    expect(change(to('river'), 'The **X bill** passed.', 'bill passed', 'markdown')).toBeNull()
  })
})

describe('kinds', () => {
  it('an edit says what it does to the words', () => {
    const block = blockWith(articleOf('one two three'), 'two')
    const kinds = [
      edits.removeText(block, 4, 7),
      edits.replaceWords(block, 4, 7, 'x'),
      edits.respace(block, 3, 4, '  '),
      edits.repunctuate(block, 3, 4, ', '),
    ].map((made) => made?.[0]?.kind)
    expect(kinds).toEqual(['remove', 'words', 'spacing', 'punctuation'])
  })

  it('requiring adds ranges to every edit and keeps the ones that are there', () => {
    const block = blockWith(articleOf('one two three'), 'two')
    const once = edits.requiring(edits.removeText(block, 4, 7), [0, 3])
    expect(edits.requiring(once, [8, 13])?.map(({requires}) => requires)).toEqual([
      [
        [0, 3],
        [8, 13],
      ],
    ])
    expect(edits.requiring(null, [0, 3])).toBeNull()
  })
})
