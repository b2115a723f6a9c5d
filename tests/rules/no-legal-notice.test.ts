import {describe, it} from 'vitest'
import rule from '../../rules/no-legal-notice.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-legal-notice', rule, {
  valid: [
    'Copyright law was changed in 2012, the court heard.',
    'The terms of service were changed in May, the company said.',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\nPrivacy Policy\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Privacy Policy'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nCopyright 2019 Elmira Gazette. All rights reserved.\n\nIt came back.',
      errors: 1,
      output: null,
    },
  ],
})
