import {describe, expect, test} from 'vitest'
import type {Rule} from '../../src/core/types.ts'
import {CODE, ferry, gatherFailures, OUTPUT, run, type Suite} from '../support/ferry-rule.ts'

gatherFailures()

describe('right cases pass', () => {
  test('a message, its place, its words, its output', () => {
    const error = {
      messageId: 'found',
      data: {word: 'ferry'},
      line: 1,
      column: 5,
      endLine: 1,
      endColumn: 10,
      text: 'ferry',
    }
    expect(
      run({
        valid: ['The boat left.', {code: 'The ferry left.', options: {word: 'tug'}}],
        invalid: [{code: CODE, errors: [error], output: OUTPUT}],
      }),
    ).toEqual([])
  })
  test('a number, a message, a pattern', () => {
    expect(
      run({
        invalid: [
          {code: CODE, errors: 1, output: OUTPUT},
          {code: `${CODE} `, errors: ['Unexpected `ferry`.'], output: `${OUTPUT} `},
          {code: `${CODE}\n`, errors: [/ferry/u], output: `${OUTPUT}\n`},
        ],
      }),
    ).toEqual([])
  })
  test('suggestions with their output', () => {
    const rule = ferry({fix: false, suggest: true})
    const suggestions = [{messageId: 'offer', data: {to: 'boat'}, output: OUTPUT}]
    expect(
      run(
        {
          invalid: [
            {code: CODE, errors: [{messageId: 'found', suggestions}]},
            {code: `${CODE}\n`, output: null, errors: [{messageId: 'found', suggestions: 1}]},
          ],
        },
        rule,
      ),
    ).toEqual([])
  })
  test('Markdown by its file name', () => {
    expect(
      run({
        invalid: [
          {
            code: '# A day\n\nThe *ferry* left.\n',
            filename: 'a.md',
            errors: [{messageId: 'found', line: 3, column: 6}],
            output: '# A day\n\nThe *boat* left.\n',
          },
        ],
      }),
    ).toEqual([])
  })
})

describe('wrong suites fail before they run', () => {
  test.each<[string, Suite, RegExp]>([
    ['the same case twice', {valid: ['One.', 'One.']}, /same/u],
    ['an unknown key of the suite', {only: []}, /unknown key `only`/u],
    ['no list of valid cases', {valid: undefined}, /lists/u],
  ])('%s', (_name, cases, message) => {
    expect(run(cases)).toEqual([expect.stringMatching(message)])
  })
  test.each<[string, Partial<Rule['meta']>, RegExp]>([
    ['a schema that is none', {schema: {type: 'objekt'}}, /no JSON Schema/u],
    ['a list of schemas, as ESLint has it', {schema: [{type: 'object'}] as never}, /one options object/u],
    ['a schema that checks nothing', {schema: {}}, /checks nothing/u],
    ['defaults that break the schema', {defaultOptions: {word: 4}}, /its own schema/u],
    ['no messages', {messages: {}}, /meta\.messages/u],
    ['another kind of fixable', {fixable: 'code' as 'text'}, /meta\.fixable/u],
  ])('a rule with %s', (_name, meta, message) => {
    const rule = ferry()
    expect(run({}, {...rule, meta: {...rule.meta, ...meta}})).toEqual([expect.stringMatching(message)])
  })
})

describe('wrong cases fail', () => {
  const ok = {code: CODE, errors: [{messageId: 'found'}], output: OUTPUT}
  test.each<[string, object, RegExp]>([
    ['no errors', {code: CODE, output: OUTPUT}, /`errors`/u],
    ['an empty list', {...ok, errors: []}, /`errors`/u],
    ['errors: 0', {...ok, errors: 0}, /`errors`/u],
    ['too few', {...ok, errors: 2}, /Expected 2 findings, found 1:\n {2}1:5/u],
    ['an unknown key', {...ok, ouput: ''}, /unknown key `ouput`/u],
    ['an unknown key of an error', {...ok, errors: [{messageId: 'found', colum: 3}]}, /unknown key `colum`/u],
    ['neither message nor id', {...ok, errors: [{line: 1}]}, /needs `messageId` or `message`/u],
    ['both', {...ok, errors: [{messageId: 'found', message: 'x'}]}, /not both/u],
    ['data without an id', {...ok, errors: [{message: 'x', data: {word: 'x'}}]}, /goes with/u],
    ['an unknown id', {...ok, errors: [{messageId: 'lost'}]}, /no message `lost`/u],
    ['other data', {...ok, errors: [{messageId: 'found', data: {word: 'tug'}}]}, /Wrong message of finding 1/u],
    ['another message', {...ok, errors: ['Unexpected.']}, /Wrong message/u],
    ['another pattern', {...ok, errors: [/tug/u]}, /does not match/u],
    ['another line', {...ok, errors: [{messageId: 'found', line: 2}]}, /Wrong line/u],
    ['another end', {...ok, errors: [{messageId: 'found', endColumn: 11}]}, /Wrong endColumn/u],
    ['other words', {...ok, errors: [{messageId: 'found', text: 'The ferry'}]}, /Wrong text/u],
    ['no output', {code: CODE, errors: 1}, /fixes the code: assert `output`/u],
    ['output: null', {...ok, output: null}, /fixes the code/u],
    ['output that is the code', {...ok, output: CODE}, /is the code/u],
    ['another output', {...ok, output: 'x'}, /Wrong output/u],
    [
      'options against the schema',
      {...ok, options: {wrod: 'ferry'}},
      /break the rule’s schema|break the rule's schema/u,
    ],
    ['suggestions that are none', {...ok, errors: [{messageId: 'found', suggestions: 1}]}, /has 0 suggestions/u],
  ])('%s', (_name, one, message) => {
    expect(run({invalid: [one]})).toEqual([expect.stringMatching(message)])
  })
  test.each<[string, object, RegExp]>([
    ['errors', {code: 'One.', errors: 1}, /no `errors`/u],
    ['output', {code: 'One.', output: 'x'}, /no `output`/u],
    ['a finding', {code: CODE}, /Expected no finding, found 1/u],
    ['an unknown key', {code: 'One.', file: 'x'}, /unknown key `file`/u],
    ['an empty name', {code: 'One.', name: ''}, /`name`/u],
  ])('a valid case with %s', (_name, one, message) => {
    expect(run({valid: [one]})).toEqual([expect.stringMatching(message)])
  })
  test.each<[string, object, RegExp]>([
    ['not asserted', {messageId: 'found'}, /has 1 suggestions, the case asserts 0/u],
    ['without output', {messageId: 'found', suggestions: [{messageId: 'offer'}]}, /needs its `output`/u],
    ['without a name', {messageId: 'found', suggestions: [{output: OUTPUT}]}, /needs `messageId` or `desc`/u],
    [
      'with another output',
      {messageId: 'found', suggestions: [{messageId: 'offer', output: 'x'}]},
      /Wrong output of suggestion 1/u,
    ],
    ['with another text', {messageId: 'found', suggestions: [{desc: 'x', output: OUTPUT}]}, /Wrong desc/u],
  ])('a suggestion %s', (_name, error, message) => {
    expect(run({invalid: [{code: CODE, errors: [error]}]}, ferry({fix: false, suggest: true}))).toEqual([
      expect.stringMatching(message),
    ])
  })
  test('a suggestion that changes nothing', () => {
    const error = {messageId: 'found', suggestions: [{messageId: 'offer', output: CODE}]}
    expect(run({invalid: [{code: CODE, errors: [error]}]}, ferry({fix: false, suggest: true, to: 'ferry'}))).toEqual([
      expect.stringMatching(/changes nothing/u),
    ])
  })
  test('what assertionOptions ask for', () => {
    expect(run({invalid: [{code: CODE, errors: 1, output: OUTPUT}], assertionOptions: {requireMessage: true}})).toEqual(
      [expect.stringMatching(/requireMessage/u)],
    )
    expect(run({invalid: [ok], assertionOptions: {requireLocation: true}})).toEqual([
      expect.stringMatching(/requireLocation/u),
    ])
    expect(run({invalid: [ok], assertionOptions: {requireData: true}})).toEqual([expect.stringMatching(/requireData/u)])
  })
})
