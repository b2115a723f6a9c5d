import {describe, it} from 'vitest'
import rule from '../../rules/no-unbalanced-quotes.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-unbalanced-quotes', rule, {
  valid: [
    'Roe said: "We waited.\n\n"Then we left."',
    "The '90s were rock 'n' roll.",
    'He is 6\'2" tall.',
    'Roe said: “We waited.\n\nRead more: Ferry late again\n\n“Then we left.”',
    '“We waited,’’ Roe said. ‘‘Then we left.’’',
    '“We love the ‘Canes this year,” Roe said.',
    '“We waited for the players’ bus,” Roe said.',
    'The “old” ferry (“a wreck”) left.',
    'Roe said “he ‘waited’ there” and left.',
  ],
  invalid: [
    {
      code: 'Roe said: "We waited for the boat. "However, it never came," he said.',
      errors: [{messageId: 'again', text: '"', suggestions: 1}],
      output: null,
    },
    {
      code: 'Roe said: "We waited for the "good boat" here," and left.',
      errors: [{messageId: 'nested-same-kind', text: '"', suggestions: 1}],
      output: null,
    },
    {
      code: 'Roe spoke of “a huge wait“ at the pier.',
      errors: [{messageId: 'turned', text: '“', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry will ”open the season” at last.',
      errors: [{messageId: 'turned', text: '”', suggestions: 1}],
      output: null,
    },
    {
      code: 'The show ‘Boats after Boats‘ opened.',
      errors: [{messageId: 'turned', text: '‘', suggestions: 1}],
      output: null,
    },
    {
      code: '“We waited for the boat, ’’ Roe said.',
      errors: [{messageId: 'turned', text: '’’'}],
      output: null,
    },
    {
      code: '“He told the crew that ‘there was no boat,” Roe said.',
      errors: [{messageId: 'unclosed', text: '‘', suggestions: 1}],
      output: null,
    },
    {
      code: 'Roe said: “We waited.\n\nThen the ferry left the pier at noon.\n\n“It came back,” he said.',
      errors: [{messageId: 'unclosed', text: '“', suggestions: 1}],
      output: null,
    },
    {
      code: 'Roe said "we waited for two hours.',
      errors: [{messageId: 'unclosed', text: '"', suggestions: 1}],
      output: null,
    },
  ],
})
