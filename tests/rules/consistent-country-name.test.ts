import {describe, it} from 'vitest'
import rule from '../../rules/consistent-country-name.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('consistent-country-name', rule, {
  valid: ['The U.S. sent two boats, and the U.S. paid.', '"The US paid," he said of the U.S. plan.'],
  invalid: [
    {
      code: 'The U.S. sent boats. The U.S. left. The US paid.',
      errors: [{messageId: 'mixed', text: 'US'}],
      output: 'The U.S. sent boats. The U.S. left. The U.S. paid.',
    },
  ],
})
