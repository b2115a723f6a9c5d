import fc from 'fast-check'
import type {Nodes} from 'mdast'
import {describe, expect, test} from 'vitest'
import type {MarkupName} from '../../src/core/types.ts'
import {markdownArticle, textArticle} from '../support/arbitraries.ts'
import {articleOf, draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {anyPage} from '../support/html-pages.ts'
import {runs} from '../support/runs.ts'
import {mixture, rawCuts, rawReplace} from '../support/test-rules.ts'

const BREAKING = [
  rawCuts('cuts', 150, 2, 3, ''),
  rawCuts('heads', 250, 1, 0, '\n\n# '),
  rawReplace('lines', /\r?\n\r?\n/gu, '\n'),
  rawReplace('marks', /[*`[\]()]/gu, ''),
]

/** The kinds of node above each numbered word, and which block it stands in. */
function places(source: string, tokens: readonly string[], markup: MarkupName) {
  const {body} = articleOf(source, markup)
  const paths = new Map<string, string>()
  const visit = (node: Nodes, above: string): void => {
    const path = `${above}>${node.type}${'depth' in node ? node.depth : ''}`
    if ('children' in node) for (const child of node.children) visit(child, path)
    else if ('value' in node) for (const [token] of node.value.matchAll(/n\d+x/gu)) paths.set(token, path)
  }
  visit(body.tree, '')
  const blocks = body.blocks.map((block) => [...block.text.matchAll(/n\d+x/gu)].map(([token]) => token))
  return {paths: new Map([...paths].filter(([token]) => tokens.includes(token))), blocks}
}

const property = (
  articles: fc.Arbitrary<{readonly text: string; readonly tokens: readonly string[]}>,
  markup: MarkupName,
) =>
  fc.property(articles, mixture, ({text, tokens}, rules) => {
    const {text: mended} = fix(text, [...BREAKING, ...rules], markup)
    const before = places(text, tokens, markup)
    const after = places(mended, tokens, markup)
    if (markup !== 'text')
      for (const [token, path] of after.paths) expect(`${token} ${path}`).toBe(`${token} ${before.paths.get(token)}`)
    // Words of one block stay in one block; words of two blocks never come together.
    const blockOf = new Map(before.blocks.flatMap((all, index) => all.map((token) => [token, index] as const)))
    for (const all of after.blocks)
      expect(
        new Set(all.flatMap((token) => (tokens.includes(token) ? [blockOf.get(token)] : []))).size,
      ).toBeLessThanOrEqual(1)
  })

test('law 5: what stays of a Markdown article stays in nodes and blocks of the same kind', () => {
  fc.assert(property(markdownArticle, 'markdown'), runs(8))
})
test('law 5: what stays of a page stays in nodes and blocks of the same kind', () => {
  fc.assert(property(anyPage, 'html'), runs(12))
})
test('law 5: what stays of a text stays in its block', () => {
  fc.assert(property(textArticle, 'text'), runs(12))
})

const remove =
  (words: string): TestRule =>
  (article) => {
    const start = article.body.text.indexOf(words)
    return start < 0
      ? []
      : [draft(article, 'one', [start, start + words.length], [editAt(article, [start, start + words.length], '')])]
  }

describe('law 5: a removal that would change what the rest is', () => {
  test.each([
    ['a heading', 'Read more. # 1 in the charts', 'Read more. '],
    ['an ordered list', 'Advertisement 1. The day', 'Advertisement '],
    ['a year as a list', 'It went on. 2024. That year', 'It went on. '],
    ['a blockquote', 'Note this > 40 of voters', 'Note this '],
    ['code', 'Advertisement\n    The day went on', 'Advertisement\n'],
    ['a setext heading', 'The day\n\nAdvertisement\n\n---', '\n\nAdvertisement\n'],
    ['one list of two', '- one day\n- two days\n\nAdvertisement\n\n- three days', 'Advertisement\n\n'],
    ['half an emphasis', 'The *long day* went', '*long'],
    ['half a link', 'The [long day](https://example.org) went', '[long '],
    ['a link without its address', 'The [long day][a] went\n\n[a]: https://example.org', '[a]: https://example.org'],
    ['two paragraphs as one', 'The long day.\n\nThe short night.', '\n\nThe short'],
  ])('is taken back: %s', (_name, text, words) => {
    const source = `# The day\n\nFirst words here.\n\n${text}\n\nLast words here.\n`
    const outcome = fix(source, [remove(words)], 'markdown')
    expect(outcome.text).toBe(source)
    expect(outcome.refused).toMatchObject([{reason: expect.stringMatching(/structure|protected/u)}])
    if (outcome.refused[0]!.reason === 'structure') expect(outcome.directed.active[0]!.edits).toBeNull()
  })

  test('does not take the good fixes with it', () => {
    const source = '# The day\n\nFirst words here. Second words.\n\nRead more. # 1 in the charts\n\nLast words here.\n'
    const outcome = fix(source, [remove('Read more. '), remove(' Second words.')], 'markdown')
    expect(outcome.text).toBe(source.replace(' Second words.', ''))
    expect(outcome.refused).toMatchObject([{reason: 'structure'}])
  })

  test('a hard-wrapped paragraph of plain text stays one', () => {
    const line = 'the ferry left the harbour before dawn and came back with the evening tide'
    const source = `The long day at the harbour\n\nOn Monday ${line},\nas it did on each day of the summer when ${line.slice(0, 30)}\nand no one on the quay of the old town thought of it as anything at all new\nuntil the day it did not.\n\nThe end of the story came.\n`
    const before = articleOf(source).body.blocks.length
    expect(before).toBe(3)
    const outcome = fix(source, [remove(line)])
    expect(articleOf(outcome.text).body.blocks).toHaveLength(before)
  })
})
