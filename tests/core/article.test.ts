import {describe, expect, it} from 'vitest'
import {createArticle} from '../../src/core/article.ts'
import {markupOf} from '../../src/core/part.ts'
import type {Article, Nodes, Point} from '../../src/core/types.ts'
import {markdown} from '../../src/markups/markdown.ts'
import {text} from '../../src/markups/text.ts'
import {articleOf} from '../support/fixing.ts'

const ofParts = (parts: Partial<Record<'title' | 'description' | 'body', string>>, meta = {}): Article =>
  createArticle({
    filename: 'a.jsonl',
    parts: (['title', 'description', 'body'] as const).flatMap((name) =>
      parts[name] === undefined ? [] : [{name, text: parts[name], markup: text}],
    ),
    meta,
    settings: {},
  })

describe('points', () => {
  it.each([
    ['LF', 'ab\ncd\n\nef', [1, 1], [2, 1], [4, 1]],
    ['CRLF', 'ab\r\ncd\r\n\r\nef', [1, 1], [2, 1], [4, 1]],
    ['a lone CR', 'ab\rcd\r\ref', [1, 1], [2, 1], [4, 1]],
  ])('%s: lines and columns count from 1', (_what, source, ...expected) => {
    const article = articleOf(source)
    const points = ['ab', 'cd', 'ef'].map((words) => article.pointAt(source.indexOf(words)))
    expect(points.map(({line, column}) => [line, column])).toEqual(expected)
  })

  it('columns count UTF-16 units, offsets come back as given', () => {
    const source = '🚩 flag'
    const {column, offset} = articleOf(source).pointAt(source.indexOf('flag'))
    expect([column, offset]).toEqual([4, 3])
  })

  it('the end of a text is a point, after a final newline on the next line', () => {
    expect(articleOf('ab\n').pointAt(3)).toEqual({line: 2, column: 1, offset: 3})
    expect(articleOf('').pointAt(0)).toEqual({line: 1, column: 1, offset: 0})
  })

  it('a range has two points, in the part that is named', () => {
    const article = ofParts({title: 'Senate\nbacks', body: 'x'})
    expect(article.positionAt([7, 12], article.parts[0]!)).toEqual({
      start: {line: 2, column: 1, offset: 7},
      end: {line: 2, column: 6, offset: 12},
    })
  })

  it('blocks, sentences and quotations stand where their words are in the source', () => {
    const source = '# Senate\n\nIt &amp; “all” passed. He **left** early.\n'
    const {blocks, prose} = articleOf(source, 'markdown').body
    const sourceAt = ({position}: {position: {start: Point; end: Point}}) =>
      source.slice(position.start.offset, position.end.offset)
    expect(blocks.map(sourceAt)).toEqual(['Senate', 'It &amp; “all” passed. He **left** early.'])
    expect(prose.sentences.map(sourceAt)).toEqual(['Senate', 'It &amp; “all” passed.', 'He **left** early.'])
    expect(prose.quotes.map(sourceAt)).toEqual(['“all”'])
  })
})

describe('ancestors', () => {
  const article = articleOf('- one “*two*” three\n', 'markdown')
  const types = (node: Parameters<Article['ancestors']>[0]) => article.ancestors(node).map(({type}) => type)

  it('of a sentence and a quotation go over the block to the root', () => {
    const path = ['root', 'list', 'listItem', 'paragraph', 'block']
    expect(types(article.body.prose.sentences[0]!)).toEqual(path)
    expect(types(article.body.prose.quotes[0]!)).toEqual(path)
  })

  it('of a block and of a node', () => {
    const [block] = article.body.blocks
    expect(types(block!)).toEqual(['root', 'list', 'listItem', 'paragraph'])
    const emphasis = block!.node.children.find((node: Nodes) => node.type === 'emphasis')
    expect(types(emphasis!)).toEqual(['root', 'list', 'listItem', 'paragraph'])
  })

  it('the root has neither parent nor ancestors', () => {
    expect(article.parent(article.body.tree)).toBeNull()
    expect(article.ancestors(article.body.tree)).toEqual([])
  })
})

describe('title, language and parts', () => {
  it.each([
    ['a title part', {title: 'Own', body: 'Line one\n\nBody text here.'}, {}, 'Own'],
    ['meta before a part', {title: 'Own', body: 'x'}, {title: 'Meta'}, 'Meta'],
    ['the headline of the body', {body: 'Line one\n\nBody text here.'}, {}, 'Line one'],
    ['front matter', {body: '---\ntitle: Front\n---\nBody text here.'}, {}, 'Front'],
    ['none', {body: 'Body text here.'}, {}, undefined],
  ])('title: %s', (_what, parts, meta, expected) => {
    expect(ofParts(parts, meta).title?.text).toBe(expected)
  })

  it('a language comes from the article before the setting, and is cut to its first part', () => {
    const lang = (own: string | undefined, setting: string | undefined) => {
      const made = createArticle({
        filename: 'a.md',
        parts: [{name: 'body', text: 'x', markup: markdown}],
        meta: own === undefined ? {} : {lang: own},
        settings: setting === undefined ? {} : {lang: setting},
      })
      return [made.lang, made.langSource]
    }
    expect(lang('DE-at', 'en')).toEqual(['de', 'meta'])
    expect(lang(undefined, 'en_GB')).toEqual(['en', 'setting'])
    expect(lang(undefined, undefined)).toEqual(['und', 'none'])
  })

  it('an article needs a body', () => {
    expect(() => ofParts({title: 'x'})).toThrow('An article needs a `body` part.')
  })

  it('a part knows the markup that read it', () => {
    expect(markupOf(articleOf('x', 'markdown').body).name).toBe('markdown')
    expect(markupOf(articleOf('x').body).name).toBe('text')
  })

  it('an article cannot be changed', () => {
    expect(Object.isFrozen(articleOf('x'))).toBe(true)
  })
})
