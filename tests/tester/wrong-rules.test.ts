import {describe, expect, test} from 'vitest'
import type {Rule} from '../../src/core/types.ts'
import {edits} from '../../src/plugin.ts'
import {RuleTester} from '../../src/tester/index.ts'
import {CODE, ferry, gatherFailures, run} from '../support/ferry-rule.ts'

gatherFailures()

describe('wrong rules fail', () => {
  const broken = (create: Rule['create']): Rule => ({...ferry(), create})
  const one = {code: CODE, errors: 1}
  test('a crash', () => {
    expect(
      run(
        {invalid: [one]},
        broken(() => ({block: () => JSON.parse('{') as undefined})),
      ),
    ).toEqual([expect.stringMatching(/crashed/u)])
  })
  test('a placeholder that nothing fills', () => {
    expect(
      run(
        {invalid: [one]},
        broken((context) => ({root: () => context.report({messageId: 'found', range: [0, 1]})})),
      ),
    ).toEqual([expect.stringMatching(/placeholder/u)])
  })
  test('a tree that it changes', () => {
    const rule = broken(() => ({
      text(node: {value: string}) {
        node.value = 'x'
      },
    }))
    expect(run({valid: ['One.']}, rule)).toEqual([expect.stringMatching(/changes the tree/u)])
  })
  test('two suggestions that say the same', () => {
    const rule = broken((context) => ({
      block(block) {
        const change = edits.replaceWords(block, 0, 3, 'A')
        if (change && block.index === 0)
          context.report({
            messageId: 'found',
            data: {word: 'x'},
            node: block,
            suggest: [
              {message: 'Same.', fix: change},
              {message: 'Same.', fix: change},
            ],
          })
      },
    }))
    expect(run({invalid: [one]}, rule)).toEqual([expect.stringMatching(/say the same/u)])
  })
  test('a rule that depends on the line ending', () => {
    const rule = broken((context) => ({
      root: () =>
        context.article.body.text.includes('\r') &&
        context.report({messageId: 'found', data: {word: 'x'}, range: [0, 1]}),
    }))
    expect(run({valid: ['One.\n\nTwo.']}, rule)).toEqual([expect.stringMatching(/^With CRLF: Wrong findings/u)])
  })
  test('a rule that fixes without end', () => {
    const rule = broken((context) => ({
      block(block) {
        const change = edits.replaceWords(block, 0, 0, 'So ')
        if (block.index === 0) context.report({messageId: 'found', data: {word: 'x'}, node: block, fix: change})
      },
    }))
    expect(run({invalid: [{...one, output: `So ${CODE}`}]}, rule)).toEqual([
      expect.stringMatching(/does not come to an end/u),
    ])
  })
})

test('without a test runner the cases run at once', () => {
  RuleTester.describe = undefined
  RuleTester.it = undefined
  expect(() => new RuleTester().run('no-ferry', ferry(), {valid: ['The ferry left.'], invalid: []})).toThrow(
    /Expected no finding/u,
  )
})

test('`only` runs with itOnly, and names are one line', () => {
  const names: string[] = []
  RuleTester.it = (name) => names.push(`it ${name}`)
  RuleTester.itOnly = (name) => names.push(`only ${name}`)
  new RuleTester().run('no-ferry', ferry(), {
    valid: ['One.', {code: 'Two.\n\nThree.', only: true}, {code: 'x'.repeat(100)}],
    invalid: [],
  })
  RuleTester.itOnly = undefined
  expect(names).toEqual(['it One.', 'only Two.⏎⏎Three.', `it ${'x'.repeat(77)}...`])
})
