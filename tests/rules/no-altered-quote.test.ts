import {describe, it} from 'vitest'
import rule from '../../rules/no-altered-quote.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-altered-quote', rule, {
  valid: ['"Our ties with Russia are good," Roe said.', 'The minister kept ties with Russian Federation.'],
  invalid: [
    {
      code: '"Our ties with Russian Federation are good," Roe said.',
      errors: [{messageId: 'found', text: 'Russian Federation', suggestions: 1}],
      output: null,
    },
  ],
})
