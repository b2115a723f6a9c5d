import fc from 'fast-check'
import {expect, test} from 'vitest'
import {articleOf, draft, editAt, fix, type TestRule} from '../support/fixing.ts'
import {runs} from '../support/runs.ts'
import {dropCopies, respace, reword} from '../support/test-rules.ts'

const line = fc.constantFrom(
  'The council closed the  harbour on Monday.',
  'The ferry came in late again.',
  'A  museum opened its doors.',
  'Nobody was on the bridge.',
  'The library lost its harbour books.',
)
const articles = fc
  .array(line, {minLength: 2, maxLength: 10})
  .map((lines) => `# The long day\n\n${lines.join('\n\n')}\n`)
const rules = fc.shuffledSubarray(
  [
    dropCopies('first', 'first'),
    dropCopies('last', 'last'),
    dropCopies('again', 'last'),
    respace,
    reword('reword', 'harbour', 'port'),
  ],
  {minLength: 1},
)

test('law 7: of what is said more than once, one copy stays, whichever copies the rules would take', () => {
  fc.assert(
    fc.property(articles, rules, fc.boolean(), (text, mixed, isMarkdown) => {
      const {text: mended} = fix(text, mixed, isMarkdown ? 'markdown' : 'text')
      for (const word of ['council', 'ferry', 'museum', 'Nobody', 'library']) {
        if (text.includes(word)) expect(mended).toContain(word)
      }
    }),
    runs(150),
  )
})

test('law 7: a copy is not taken in the pass that changes the one it names', () => {
  const source = 'The long day at the harbour\n\nOne two three.\n\nOne two three.\n\nThe last paragraph stays here.\n'
  const copy: TestRule = (article) => {
    const {text} = article.body
    const first = text.indexOf('One two')
    const second = text.indexOf('One two', first + 1)
    return second < 0
      ? []
      : [
          draft(
            article,
            'copy',
            [second, second + 14],
            [editAt(article, [second, second + 16], '', [[first, first + 14]])],
          ),
        ]
  }
  const fix2: TestRule = (article) => {
    const at = article.body.text.indexOf('three')
    return at < 0 ? [] : [draft(article, 'three', [at, at + 5], [editAt(article, [at, at + 5], '3')])]
  }
  expect(fix(source, [fix2, copy]).text).toBe(
    'The long day at the harbour\n\nOne two 3.\n\nThe last paragraph stays here.\n',
  )
  expect(fix(source, [fix2, copy]).passes).toBe(2)
})

test('law 7: an edit of what it requires itself is never made', () => {
  const rule: TestRule = (article) => [draft(article, 'a', [0, 3], [editAt(article, [0, 3], 'A', [[1, 2]])])]
  expect(articleOf('x').body.blocks).toHaveLength(1)
  expect(fix('The long day\n\nWent on and on.', [rule]).refused).toMatchObject([{reason: 'malformed'}])
})
