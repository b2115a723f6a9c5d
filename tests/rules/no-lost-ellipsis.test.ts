import {describe, it} from 'vitest'
import rule from '../../rules/no-lost-ellipsis.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-lost-ellipsis', rule, {
  valid: ['The U.S. and others left. Nobody knew.', 'They sell the iPod. ebay opened in May.'],
  invalid: [
    {
      code: 'The captain spoke of fog and. we simply had to wait.',
      errors: [{messageId: 'lost', text: 'and. we', suggestions: 1}],
      output: null,
    },
  ],
})
