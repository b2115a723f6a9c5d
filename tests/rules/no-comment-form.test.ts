import {describe, it} from 'vitest'
import rule from '../../rules/no-comment-form.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-comment-form', rule, {
  valid: ['A spokesman did not respond to a request for comment.', 'Comments by the minister drew anger.'],
  invalid: [
    {
      code: 'The ferry left.\n\nYour email address will not be published.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Your email address will not be published.'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
