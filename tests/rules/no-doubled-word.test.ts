import {describe, it} from 'vitest'
import rule from '../../rules/no-doubled-word.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-doubled-word', rule, {
  valid: [
    'He said that that was all he had had.',
    'They sang Duran Duran songs.',
    'He gave in in the end.',
    'The show goes on on Friday.',
    'Fans of Was He He Who Sang left.',
    'We put it on on Monday.',
  ],
  invalid: [
    {
      name: 'the words of an embedded post are somebody’s own: a person decides',
      code: 'The crew left the the harbour.\n\nNo ferry today.\n\n— Ana Poe (@anapoe) May 3, 2017',
      errors: [{messageId: 'doubled', text: 'the the', suggestions: 1}],
      output: null,
    },
    {
      name: 'a paragraph far above a post',
      code: `The crew left the the harbour.${'\n\nThe ferry came back.'.repeat(4)}\n\nNo ferry today. pic.twitter.com/AbCd12`,
      errors: [{messageId: 'doubled', text: 'the the'}],
      output: `The crew left the harbour.${'\n\nThe ferry came back.'.repeat(4)}\n\nNo ferry today. pic.twitter.com/AbCd12`,
    },
    {
      code: 'The crew wanted it it was said.',
      errors: [{messageId: 'doubled', text: 'it it', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry was late. He He waited.',
      errors: [{messageId: 'doubled', text: 'He He', suggestions: 1}],
      output: null,
    },
    {
      code: 'Two men were arrested on on Monday, the mayor said said that.',
      errors: [
        {messageId: 'doubled', text: 'on on', suggestions: 1},
        {messageId: 'doubled', text: 'said said', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The crew left the the harbour.',
      errors: [{messageId: 'doubled', text: 'the the'}],
      output: 'The crew left the harbour.',
    },
    {
      code: 'The vote was delayed again The vote was delayed again on Friday.',
      errors: [{messageId: 'doubled', text: 'The vote was delayed again The vote was delayed again'}],
      output: 'The vote was delayed again on Friday.',
    },
  ],
})
