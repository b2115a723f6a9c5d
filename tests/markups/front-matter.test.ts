import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse as library, stringify} from 'yaml'
import {frontMatterOf} from '../../src/markups/front-matter.ts'
import {parse} from '../../src/markups/yaml.ts'
import {runs} from '../support/runs.ts'

describe('where front matter is', () => {
  it.each([
    ['LF', '---\ntitle: x\n---\nBody.', 'Body.'],
    ['CRLF', '---\r\ntitle: x\r\n---\r\nBody.', 'Body.'],
    ['a lone CR', '---\rtitle: x\r---\rBody.', 'Body.'],
    ['at the end of the file', '---\ntitle: x\n---', ''],
    ['empty', '---\n---\nBody.', 'Body.'],
    ['spaces after the marks', '---  \ntitle: x\n--- \nBody.', 'Body.'],
  ])('%s: what follows it is the body', (_what, source, body) => {
    expect(source.slice(frontMatterOf(source)?.end)).toBe(body)
  })

  it('counts the line of the body', () => {
    expect(frontMatterOf('---\r\ntitle: x\r\n---\r\nBody.')?.lines).toBe(4)
  })

  it.each([
    ['never closed', '---\ntitle: x\nBody.'],
    ['not at the top', '\n---\ntitle: x\n---\n'],
    ['four marks', '----\ntitle: x\n----\n'],
    ['nothing', ''],
  ])('%s: none', (_what, source) => {
    expect(frontMatterOf(source)).toBeNull()
  })
})

describe('what is in it', () => {
  it.each([
    ['plain values', 'title: A: b\nlang: en', {title: 'A: b', lang: 'en'}],
    ['quoted values', `a: "x \\"y\\""\nb: 'it''s'`, {a: 'x "y"', b: "it's"}],
    ['comments', '# top\na: x # end\nb: "x # y" # end', {a: 'x', b: 'x # y'}],
    ['a list in a line', 'tags: [a, "b", c]', {tags: ['a', 'b', 'c']}],
    ['a list', 'tags:\n  - a\n  - b', {tags: ['a', 'b']}],
    ['a list that is not indented', 'tags:\n- a\n- b\nlang: en', {tags: ['a', 'b'], lang: 'en'}],
    [
      'nested keys',
      'seo:\n  meta:\n    og:\n      title: x\n    lang: de\ntitle: y',
      {
        seo: {meta: {og: {title: 'x'}, lang: 'de'}},
        title: 'y',
      },
    ],
    [
      'maps in a list',
      'authors:\n  - name: A\n    site:\n      url: u\n  - name: B\nlang: en',
      {
        authors: [{name: 'A', site: {url: 'u'}}, {name: 'B'}],
        lang: 'en',
      },
    ],
    ['lists in lists', 'a:\n  - - x\n    - y\n  - z', {a: [['x', 'y'], 'z']}],
    ['lines kept', 'a: |\n  one\n  two\nb: x', {a: 'one\ntwo', b: 'x'}],
    ['lines folded', 'a: >-\n  one\n  two\nb: x', {a: 'one two', b: 'x'}],
    ['a value that goes on', 'a: one\n  two\nb: x', {a: 'one two', b: 'x'}],
    ['quoted keys', '"og:title": x\n\'a b\': y', {'og:title': 'x', 'a b': 'y'}],
    ['no value', 'a:\nb: x', {a: null, b: 'x'}],
    ['booleans, and numbers as text', 'a: true\nb: false\nc: 007', {a: true, b: false, c: '007'}],
    ['CRLF', 'a: x\r\nb:\r\n  c: y', {a: 'x', b: {c: 'y'}}],
  ])('%s', (_what, yaml, expected) => {
    expect(parse(yaml)).toEqual(expected)
  })

  it('a nested title is not the title', () => {
    expect(parse('seo:\n  card:\n    title: x\n')).not.toHaveProperty('title')
  })

  it('a key such as __proto__ is data', () => {
    const data = parse('__proto__: x\nconstructor: y')
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
    expect(Object.keys(data)).toEqual(['__proto__', 'constructor'])
  })

  it('what no YAML is does no harm', () => {
    for (const yaml of ['just words', '- a\n- b', '{{ template }}', ': x', 'a: [', '\t\ta: x', '- - - -'])
      expect(() => parse(yaml)).not.toThrow()
  })

  it('nesting without end is read as text, not into the stack', () => {
    expect(() => parse(`a:\n${'- '.repeat(50_000)}x`)).not.toThrow()
    expect(() => parse(Array.from({length: 5000}, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'))).not.toThrow()
  })

  it('is what the YAML library reads, for all nested data of words', () => {
    const word = fc
      .stringMatching(/^[a-z][a-z ]{0,12}[a-z]$/u)
      .filter((text) => !/^(?:true|false|null|yes|no|on|off)$/u.test(text))
    const key = fc.stringMatching(/^[a-z][a-z_.-]{0,8}[a-z]$/u).filter((text) => text !== 'null')
    const {data} = fc.letrec<{data: Record<string, unknown>; value: unknown}>((tie) => ({
      data: fc.dictionary(key, tie('value'), {minKeys: 1, maxKeys: 4, noNullPrototype: true}),
      value: fc.oneof(
        {depthSize: 'small', withCrossShrink: true},
        word,
        fc.boolean(),
        fc.array(tie('value'), {minLength: 1, maxLength: 3}),
        tie('data'),
      ),
    }))
    fc.assert(
      fc.property(data, fc.constantFrom({}, {indentSeq: false}, {indent: 4}), (value, style) => {
        const yaml = stringify(value, style)
        expect(parse(yaml)).toEqual(library(yaml))
      }),
      runs(300),
    )
  })
})
