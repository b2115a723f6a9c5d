import {describe, it} from 'vitest'
import rule from '../../rules/no-unbalanced-quotes.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-unbalanced-quotes', rule, {
  valid: ['Roe said: "We waited.\n\n"Then we left."', "The '90s were rock 'n' roll.", 'He is 6\'2" tall.'],
  invalid: [
    {
      code: 'Roe said "we waited for two hours.',
      errors: [{messageId: 'unclosed', text: '"', suggestions: 1}],
      output: null,
    },
  ],
})
