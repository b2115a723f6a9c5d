import {describe, it} from 'vitest'
import rule from '../../rules/no-truncated-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-truncated-sentence', rule, {
  valid: [
    'They came from all over the U.S.',
    'Nobody knew where it had gone to.',
    'The mayor said:\n\nThe pier is closed.',
    'The crew went to see the film The harbour and sang With a little help from the pier in the evening.',
    'They walked along the pier, “and so the question Why and the answer Because it is there came up” that evening.',
    'The old crew of the ferry had Gone With the tide, as the title in the Elmira Gazette had put it that week.',
    'She left for the U.S. The ferry was late.',
    'He called the U.S. a friend. They called the U.S.',
    'The firm has its seat at 12 Oak Dr.',
    'Ann Roe works there as a Customer Service Rep.',
    '"I wanted to tell you about the boat and the captain, but then the ..." she said, and wept for the ...',
    'The council met on Monday evening to talk about a new pier and then it turned to the ...\n\n“What about the boat?”',
    'This is the old house by the harbour that he lived in. It is the one that he lived in',
    'He said the vehicle was no longer his.',
    'The new album of the band is the only one that it owns the rights to',
    '- if it rains in the harbour for more than a week in the spring, or',
    'He waited and. . . then he left.',
    'The council met on Monday evening to talk about the ferry and the pier.\n\nadidas and other firms, it said, had paid for the new boat of the crew.',
    'The council met on Monday evening to talk about the ferry and the pier.\n\niPhone users were told to wait for the new boat of the crew at the pier.',
    'The council met on Monday evening to talk about the ferry and the pier:\n\nwhether it could be mended in time for the summer and who was to pay.',
  ],
  invalid: [
    {
      code: 'The crew of the ferry waited for two hours in the rain before the captain of the',
      errors: [{messageId: 'cut'}],
      output: null,
    },
    {
      code: 'The council met on Monday evening to talk about the ferry and the pier.\n\ncommittee members said that they would wait for the report of the crew.',
      errors: [{messageId: 'headless'}],
      output: null,
    },
    {
      code: 'He said working groups would be set up to improve U.S.',
      errors: [{messageId: 'cut', text: 'He said working groups would be set up to improve U.S.'}],
      output: null,
    },
    {
      code: 'The pier is closed.\n\nThe mayor wrote on Twitter:',
      errors: [{messageId: 'cut'}],
      output: null,
    },
    {
      code: 'The cider of the valley is pressed and then it is made into vinegar With all of it the crew sailed home.',
      errors: [{messageId: 'unended', text: 'vinegar With'}],
      output: null,
    },
    {
      code: 'The envoy spoke of what he called the U.S.',
      errors: [{messageId: 'cut'}],
      output: null,
    },
    {
      code: 'The envoy hoped to improve U.S. The harbour was closed.',
      errors: [{messageId: 'cut', text: 'The envoy hoped to improve U.S.'}],
      output: null,
    },
    {
      code: 'The bill was brought in by Democratic Sen.',
      errors: [{messageId: 'cut'}],
      output: null,
    },
    {
      code: 'The bill was brought in on Monday by two members and by Rep.',
      errors: [{messageId: 'cut'}],
      output: null,
    },
    {
      code: 'The shops lost a third of their trade in the spring. They want the town to',
      errors: [{messageId: 'cut', text: 'They want the town to'}],
      output: null,
    },
    {
      code: 'He had gone out alone during. It rained.',
      errors: [{messageId: 'cut', text: 'He had gone out alone during.'}],
      output: null,
    },
    {
      code: 'The mayor opened the new library and the. It rained.',
      errors: [{messageId: 'cut', text: 'The mayor opened the new library and the.'}],
      output: null,
    },
  ],
})
