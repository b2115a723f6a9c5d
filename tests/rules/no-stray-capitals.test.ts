import {describe, it} from 'vitest'
import rule from '../../rules/no-stray-capitals.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-stray-capitals', rule, {
  valid: ['He IS right, she said.', 'The envoy, NASA said, left.'],
  invalid: [
    {
      code: 'The envoy, Dana Roe, IS heading to the harbour.',
      errors: [{messageId: 'stray', text: 'IS', suggestions: 1}],
      output: null,
    },
  ],
})
