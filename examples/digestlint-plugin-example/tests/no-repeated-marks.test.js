import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {checkRulePage, RuleTester} from 'digestlint/tester'
import rule from '../rules/no-repeated-marks.js'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-repeated-marks', rule, {
  valid: [
    'The ferry is back!',
    {code: 'The ferry is back!!!', options: {max: 3}},
    {code: 'Run `a!!b`.', filename: 'a.md'},
  ],
  invalid: [
    {
      code: 'The ferry is back?!',
      errors: [{messageId: 'found', data: {text: '?!', mark: '?'}, line: 1, text: '?!'}],
      output: 'The ferry is back?',
    },
  ],
})

it('has a page whose examples are true', () => {
  const page = readFileSync(new URL('../docs/rules/no-repeated-marks.md', import.meta.url), 'utf8')
  assert.deepEqual(checkRulePage('no-repeated-marks', rule, page), [])
})
