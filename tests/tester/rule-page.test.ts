import {describe, expect, test} from 'vitest'
import rule from '../../rules/no-broken-spacing.ts'
import {checkRulePage, examplesOf} from '../../src/tester/index.ts'

const fence = (code: string, language = 'text'): string => `\`\`\`${language}\n${code}\n\`\`\`\n`
const BAD = 'The council met.The ferry left at noon.'
const GOOD = 'The council met. The ferry left at noon.'
const page = (bad: string, good: string, fixed?: string): string =>
  `# no-x\n\n### Incorrect\n\n${fence(bad)}\n### Correct\n\n${fence(good)}${fixed === undefined ? '' : `\n### Fixed\n\n${fence(fixed)}`}`

describe('examplesOf', () => {
  test('takes text and markdown fences below the three headings, with their comments', () => {
    const source = `# no-x\n\n${fence('not one')}\n### Incorrect examples\n\n<!-- options: {"a": 1} -->\n<!-- settings: {"purpose": "corpus"} -->\n\n${fence('one')}\n${fence('two', 'markdown')}\n${fence('let x', 'js')}\n## Options\n\n${fence('none')}`
    expect(examplesOf(source)).toEqual([
      {
        kind: 'incorrect',
        code: 'one\n',
        filename: 'article.txt',
        options: {a: 1},
        settings: {purpose: 'corpus'},
        line: 12,
      },
      {kind: 'incorrect', code: 'two\n', filename: 'article.md', options: {}, settings: {}, line: 16},
    ])
  })
  test('takes html fences as pages', () => {
    expect(examplesOf(`### Correct\n\n${fence('<p>one</p>', 'html')}`)).toMatchObject([{filename: 'article.html'}])
  })
  test('a longer fence holds a shorter one, and CRLF is a line ending', () => {
    expect(examplesOf('### Correct\r\n\r\n````markdown\r\n```js\r\nx\r\n```\r\n````\r\n')).toMatchObject([
      {code: '```js\nx\n```\n'},
    ])
  })
  test('says which line is wrong', () => {
    expect(() => examplesOf('### Correct\n\n```text\nx\n')).toThrow('line 3')
    expect(() => examplesOf('<!-- options: {a: 1} -->')).toThrow('line 1')
  })
})

describe('checkRulePage', () => {
  const check = (source: string): string[] => checkRulePage('no-broken-spacing', rule, source)
  test('a right page has no problem', () => {
    expect(check(page(BAD, GOOD, GOOD))).toEqual([])
  })
  test.each([
    ['an incorrect example without a finding', page(GOOD, GOOD), /nothing is found/u],
    ['a correct example with one', page(BAD, BAD), /has a finding at 1:/u],
    ['a fixed example that fixing does not make', page(BAD, GOOD, BAD), /fixing makes "The council met\. The/u],
    ['a fixed example too many', `${page(BAD, GOOD, GOOD)}\n${fence(GOOD)}`, /without its incorrect one/u],
    ['no fixed example of a fixable rule', page(BAD, GOOD), /1 incorrect examples, but 0 fixed/u],
    ['no example', '# no-x\n', /no incorrect example/u],
    [
      'options that the rule does not take',
      page(BAD, GOOD).replace('### Incorrect\n', '### Incorrect\n\n<!-- options: {"nope": 1} -->\n'),
      /schema/u,
    ],
  ])('%s', (_name, source, message) => {
    expect(check(source).join('\n')).toMatch(message)
  })
})
