import {describe, it} from 'vitest'
import rule from '../../rules/no-solicitation.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-solicitation', rule, {
  valid: [
    'The party asked members to sign up for its newsletter, officials said.',
    'Donate blood, the hospital asked.',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\nDana Roe can be reached at roe@example.org.',
      errors: [{messageId: 'found', text: 'Dana Roe can be reached at roe@example.org.', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nLike this story? Share it with a friend!\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Like this story? Share it with a friend!'}],
      output: 'The ferry left.\n\nIt came back.',
    },

    {
      code: 'The ferry left.\n\nSign up for our morning newsletter\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Sign up for our morning newsletter'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: "The ferry left on time. We're thankful for your support in every way.\n\nIt came back.",
      errors: [{messageId: 'found', text: "We're thankful for your support in every way.", suggestions: 1}],
      output: null,
    },
  ],
})
