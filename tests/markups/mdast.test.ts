import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import fc from 'fast-check'
import type {Root} from 'mdast'
import {describe, expect, it} from 'vitest'
import {treeOf} from '../../src/markups/mdast/hybrid.ts'
import {remark} from '../../src/markups/mdast/remark.ts'
import {markdownTexts} from '../support/markdown-texts.ts'
import {runs} from '../support/runs.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** The seed articles, the shelf, and the project's own pages, which are full of Markdown. */
const files = ['seeds/articles', 'fixtures', 'docs', '.']
  .flatMap((folder) =>
    readdirSync(join(root, folder), {recursive: folder !== '.', encoding: 'utf8'}).map((name) => join(folder, name)),
  )
  .filter((name) => /\.(?:md|txt)$/u.test(name))
  .sort()

const never = (source: string): Root => {
  throw new Error(`parsed: ${source}`)
}
/** The tree, and what the parser had to read for it. */
const scanned = (source: string): {readonly tree: Root; readonly parsed: readonly string[]} => {
  const parsed: string[] = []
  const tree = treeOf(source, (text) => {
    parsed.push(text)
    return remark(text)
  })
  return {tree, parsed}
}

describe("the tree is remark-parse's, node for node and offset for offset", () => {
  it('of generated texts', () => {
    fc.assert(
      fc.property(markdownTexts, (source) => {
        expect(treeOf(source, remark)).toStrictEqual(remark(source))
      }),
      runs(400),
    )
  })

  it('of the articles and pages of the project', () => {
    expect(files.length).toBeGreaterThan(100)
    for (const name of files) {
      const source = readFileSync(join(root, name), 'utf8')
      for (const text of [source, source.replaceAll('\n', '\r\n')])
        expect(treeOf(text, remark), name).toStrictEqual(remark(text))
    }
  })
})

describe('no parser for', () => {
  it.each([
    ['nothing', ''],
    ['prose', 'The ferry left at noon.\n\nIt came back at one.\n'],
    ['trailing and leading spaces', '  The ferry \n   left at noon.  \nIt came back.\t\n \nLate.'],
    ['breaks', 'The ferry  \nleft\\\nat noon.'],
    ['CRLF and a lone CR', 'The ferry\r\nleft.\r\n\r\nIt came\rback.\r\rLate.'],
    ['years, stops and signs', '2016 was 3.5 times U.S. #tag +1 -5 a_b 2 * 3 R&D (c) | d ! ] 1.5)'],
    ['other spaces', '\u00a0The\u2003ferry\u2028left.\u3000\n\n\u00a0\n\n\u3000It came back.'],
    ['headings', '# The ferry\n\n## It left ##tag\nat noon'],
    ['front matter', '---\ntitle: The ferry\n\nlang: en\n---\nIt left.'],
    ['items and quotations', 'Who:\n- Anna\n- Peter\n\nThen\n\n1. one\n2. two\n\n> It left\n> at noon.'],
    ['a list with blank lines, and another', 'Who:\n- Anna\n\n- Peter\n- Maria\n\n* one\n\n1. two'],
    ['emphasis', '**The ferry** *left **at** noon*, _they_ said (**all**).'],
    ['links and images', '[The *ferry*](/a "Title") ![left](b.png) [![at](c)](d_(e)) <https://noon.example>'],
    ['references', 'The [ferry][a], [a][] and [a].\n\n[a]: /ferry "Title"'],
    ['brackets without definitions', 'The [old] ferry [left][at] noon.'],
    ['escapes, references and code', '1\\. The \\*ferry\\* &amp; R&D &#8212; `left *at*` noon'],
    ['a directive', '<!-- digestlint-disable no-toolbar-text -- why -->\n\nThe ferry left.'],
    ['a break between parts', 'The ferry left.\n\n***\n\nIt came back.'],
  ])('%s', (_what, source) => {
    expect(treeOf(source, never)).toStrictEqual(remark(source))
  })
})

describe('the parser sees', () => {
  it('only the blocks that the scanner cannot read, with a word for those between', () => {
    const source = 'The ferry left.\n\n| a |\n|---|\n\nIt came back.\n\n- a\n\n  b\n\nLate.\n'
    expect(scanned(source)).toEqual({tree: remark(source), parsed: ['x\n\n| a |\n|---|\n\nx\n\n- a\n\n  b\n\nx\n\n']})
  })

  it('definitions, where a block that it reads may refer to them', () => {
    const {parsed} = scanned('The [ferry][a].\n\n| [a] |\n|---|\n\n[a]: /ferry\n')
    expect(parsed).toEqual(['x\n\n| [a] |\n|---|\n\n[a]: /ferry\n'])
  })

  it.each([
    ['code that nothing closes', '```\ncode\n\nThe ferry left.\n'],
    ['code in an item', '- ```\n\nThe ferry left.\n'],
    ['an HTML comment that nothing closes', 'a\n\n<!-- open\n\nThe ferry left.\n'],
    ['a script with a blank line', '<script>\n\nx\n</script >\n\nThe ferry left.'],
    ['a paragraph that a list may hold', '- a\n\n  The ferry left.\n\nb'],
    ['a list that goes on after a blank line', '- a\n\n- b\n\n- **c'],
    ['what would be front matter at the top', '\n---\na: b\n---\n\n| a |\n|---|\n'],
    ['what would be front matter after front matter', '---\na: b\n---\n---\nc: d\n---\n'],
    ['a word that is the stand-in', '```\n\nx\n\n```\n\nx\n\n| a |\n|---|\n\nx'],
    ['a definition in a quotation', 'The [ferry].\n\n> [ferry]: /a\n'],
    ['a BOM', '\ufeffThe ferry left.'],
    ['NUL', 'The\0ferry left.'],
  ])('the rest of the text, or all of it, with %s', (_what, source) => {
    const {tree, parsed} = scanned(source)
    expect(tree).toStrictEqual(remark(source))
    expect(parsed.length).toBeGreaterThan(0)
  })
})
