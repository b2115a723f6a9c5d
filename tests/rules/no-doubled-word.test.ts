import {describe, it} from 'vitest'
import rule from '../../rules/no-doubled-word.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-doubled-word', rule, {
  valid: ['He said that that was all he had had.', 'They sang Duran Duran songs.', 'He gave in in the end.'],
  invalid: [
    {
      code: 'The crew wanted it it was said.',
      errors: [{messageId: 'doubled', text: 'it it', suggestions: 1}],
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
