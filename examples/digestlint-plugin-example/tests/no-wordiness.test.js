import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {checkPack, RuleTester} from 'digestlint/tester'
import wordy from '../packs/wordy.js'
import rule from '../rules/no-wordiness.js'

RuleTester.describe = describe
RuleTester.it = it

it('has a pack whose examples are true', () => assert.deepEqual(checkPack(wordy), []))

new RuleTester({packs: {wordy}}).run('no-wordiness', rule, {
  valid: ['The board met.', '"We held a meeting," Anna Roe said.'],
  invalid: [
    {
      code: 'The board held a meeting.',
      errors: [
        {messageId: 'replace', text: 'held a meeting', suggestions: [{desc: 'Write `met`.', output: 'The board met.'}]},
      ],
    },
  ],
})
