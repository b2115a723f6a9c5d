import {expect, it} from 'vitest'
import {edits} from '../../src/edits/index.ts'
import {articleOf, draft, fix, type TestRule} from '../support/fixing.ts'

/** Removes every block with one of these words. */
const drop =
  (...words: string[]): TestRule =>
  (article) =>
    article.body.blocks
      .filter(({text}) => words.some((word) => text.includes(word)))
      .map((block) => draft(article, 'one', block.range, edits.removeBlock(block)))

const SOURCE = 'The ferry left.\n\n## Comments\n\n**Jo Poe**\n\nI was aboard and saw it all.\n'

it('a heading of Markdown stays with the text under it', () => {
  expect(fix(SOURCE, [drop('Comments')], 'markdown').text).toBe(SOURCE)
})

it.each([
  ['with that text', SOURCE, drop('Comments', 'Poe', 'aboard'), 'The ferry left.\n'],
  [
    'above the next heading',
    'It left.\n\n## Comments\n\n## Pier\n\nIt is old and grey now.\n',
    drop('Comments'),
    'It left.\n\n## Pier\n\nIt is old and grey now.\n',
  ],
  [
    'where it says more',
    'The ferry left.\n\n## Ferry leaves Elmira late\n\nI was aboard and saw it all.\n',
    drop('Elmira'),
    'The ferry left.\n\nI was aboard and saw it all.\n',
  ],
  ['above labels', 'The ferry left.\n\n## Comments\n\nLog in\n', drop('Comments'), 'The ferry left.\n\nLog in\n'],
])('it goes %s', (_what, source, rule, expected) => {
  expect(fix(source, [rule], 'markdown').text).toBe(expected)
})

it('is an offer to a person instead', () => {
  const article = articleOf(SOURCE, 'markdown')
  expect(fix(SOURCE, [drop('Comments')], 'markdown').refused.map(({reason}) => reason)).toEqual(['heading'])
  expect(article.body.blocks).toHaveLength(4)
})
