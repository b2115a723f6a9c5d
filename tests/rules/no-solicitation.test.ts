import {describe, it} from 'vitest'
import rule from '../../rules/no-solicitation.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-solicitation', rule, {
  valid: [
    'The ferry left.\n\nYou can sign up here in the town hall, where a desk is open from nine to five.',
    'Dana Roe is a reporter of the Elmira Gazette, and she wrote of the ferry.',
    'There was a problem submitting the bill, the mayor said.',
    'The party asked members to sign up for its newsletter, officials said.',
    'Donate blood, the hospital asked.',
  ],
  invalid: [
    {
      name: 'a block that speaks to the reader around its plea goes whole, if a person agrees',
      code: 'The ferry left.\n\nThe Harbour Brief newsletter has all the news you need. Sign up here.\n\nIt came back.',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nDana Roe can be reached at roe@example.org.',
      errors: [{messageId: 'found', text: 'Dana Roe can be reached at roe@example.org.', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nClick here for more information.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Click here for more information.', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nGet the Harbour Monthly delivered to your door. Twelve issues for ten crowns. Click here for more information.\n\nIt came back.',
      errors: [{messageId: 'found'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nShould Elmira buy a second ferry? Join the debate on Facebook and Twitter.\n\nIt came back.',
      errors: [
        {messageId: 'found', text: 'Should Elmira buy a second ferry? Join the debate on Facebook and Twitter.'},
      ],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nShould Elmira buy a second ferry? The mayor thinks so. Join the debate on Facebook and Twitter.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Join the debate on Facebook and Twitter.', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nDana Roe is a reporter for the Elmira Gazette who covers the harbour. Follow her on Twitter @danaroe',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nDana Roe is a reporter for the Elmira Gazette who covers the harbour. Follow her on Twitter @danaroe',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'found'}],
      output: 'The ferry left.',
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
