import {describe, it} from 'vitest'
import rule from '../../rules/no-comment-form.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-comment-form', rule, {
  valid: [
    'A spokesman did not respond to a request for comment.',
    'Comments by the minister drew anger.',
    'The ferry left.\n\nThe clerk wrote:\n\nIt is late.\n\nIt came back.',
  ],
  invalid: [
    {
      name: "readers' comments below their heading are offered to a person",
      code: 'The ferry left its pier at noon with all its crew aboard.\n\nIt came back at dusk, and nobody aboard was hurt.\n\n2 thoughts on “Ferry returns”\n\nAna Poe says:\n\nI was aboard and it was fine.\n\nReply',
      errors: [
        {messageId: 'found', text: '2 thoughts on “Ferry returns”'},
        {messageId: 'comment', text: 'Ana Poe says:', suggestions: 1},
        {messageId: 'comment', text: 'I was aboard and it was fine.', suggestions: 1},
        {messageId: 'found', text: 'Reply'},
      ],
      output:
        'The ferry left its pier at noon with all its crew aboard.\n\nIt came back at dusk, and nobody aboard was hurt.\n\nAna Poe says:\n\nI was aboard and it was fine.',
    },
    {
      code: 'The ferry left.\n\nWould you board it again? Scroll down to comment below!\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Would you board it again? Scroll down to comment below!'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left. The crew was late. Tell us what you think in the comments.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Tell us what you think in the comments.', suggestions: 1}],
      output: null,
    },
    {
      code: 'Ferry returns\n\nThe ferry left at noon.\n\nLeave a Comment\n\nTitle: Ferry returns\n\nYou have 900 characters left.\n\nDisclaimer:\n\nPlease keep comments polite. Abusive messages posted here are removed by the moderators.',
      errors: [
        {messageId: 'found', text: 'Leave a Comment'},
        {messageId: 'rules', text: 'Title: Ferry returns'},
        {messageId: 'found', text: 'You have 900 characters left.'},
        {messageId: 'rules', text: 'Disclaimer:'},
        {messageId: 'found'},
      ],
      output: 'Ferry returns\n\nThe ferry left at noon.',
    },
    {
      code: 'The ferry left.\n\nHave something to add? Share it in the comments.\n\nIt came back.',
      errors: [{messageId: 'found'}],
      output: 'The ferry left.\n\nIt came back.',
    },

    {
      code: 'The ferry left.\n\nYour email address will not be published.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Your email address will not be published.'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
