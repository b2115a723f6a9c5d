import {describe, it} from 'vitest'
import rule from '../../rules/no-truncated-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-truncated-sentence', rule, {
  valid: [
    'They came from all over the U.S.',
    'Nobody knew where it had gone to.',
    'He said the vehicle was no longer his.',
  ],
  invalid: [
    {
      code: 'He said working groups would be set up to improve U.S.',
      errors: [{messageId: 'cut', text: 'He said working groups would be set up to improve U.S.'}],
      output: null,
    },
    {
      code: 'The mayor opened the new library and the. It rained.',
      errors: [{messageId: 'cut', text: 'The mayor opened the new library and the.'}],
      output: null,
    },
  ],
})
