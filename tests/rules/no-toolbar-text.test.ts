import {describe, it} from 'vitest'
import rule from '../../rules/no-toolbar-text.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-toolbar-text', rule, {
  valid: [
    'A B A\n\nGrade A',
    'Share prices fell on Monday.',
    'The ferry left.\n\nSave\n\nIt came back.',
    'The ferry left.\n\n214\n\nIt came back.',
    'Print and share of the market fell.',
    'She asked him to share this burden with her.',
  ],
  invalid: [
    ...[
      'ShareTweetPin',
      'A- A+',
      'Print Email Text Size: A A A',
      'Share on Facebook · Share on Twitter · Copy link',
    ].map((text) => ({
      code: `The ferry left.\n\n${text}\n\nIt came back.`,
      errors: [{messageId: 'found', text}],
      output: 'The ferry left.\n\nIt came back.',
    })),
    {
      code: 'The ferry left.\n\n214 shares\n\n7\n\nIt came back at seven.',
      errors: [{messageId: 'found', text: '214 shares'}],
      output: 'The ferry left.\n\n7\n\nIt came back at seven.',
    },
    {
      code: 'The ferry left.\n\nThe index (.ELM), opens new tab fell by a third.',
      errors: [{messageId: 'part', text: ', opens new tab'}],
      output: 'The ferry left.\n\nThe index (.ELM) fell by a third.',
    },
    {
      code: 'The ferry left.\n\nPrint\n\n1\n\nIt came back at one.',
      errors: [{messageId: 'found', text: 'Print'}],
      output: 'The ferry left.\n\n1\n\nIt came back at one.',
    },
    {
      code: 'The ferry left.\n\n+1\n2\n\nIt came back.',
      errors: [
        {messageId: 'found', text: '+1'},
        {messageId: 'found', text: '2'},
      ],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nAdjust Comment Print\n\nIt came back.',
      errors: [{messageId: 'found', text: 'Adjust Comment Print'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nSave\nSubmit\n+1\n\nIt came back.',
      errors: [
        {messageId: 'found', text: 'Save'},
        {messageId: 'found', text: 'Submit'},
        {messageId: 'found', text: '+1'},
      ],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nShare on Twitter',
      errors: [{messageId: 'found', text: 'Share on Twitter'}],
      output: 'The ferry left.',
    },
  ],
})
