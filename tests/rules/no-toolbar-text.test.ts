import {describe, it} from 'vitest'
import rule from '../../rules/no-toolbar-text.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

/** A story of two paragraphs with a line between them, and perhaps lines behind. */
const amid = (line: string, behind = ''): string =>
  `The council voted on Tuesday to close the ferry line to the islands.\n\n${line}\n\nThe mayor told reporters that the boats had lost money since 2014.${behind}`
const behind = (...lines: string[]): string => amid('It was a long night.', lines.map((line) => `\n\n${line}`).join(''))

new RuleTester().run('no-toolbar-text', rule, {
  valid: [
    // Names of platforms in a headline.
    amid('Share prices on Facebook and Twitter fell'),
    'A B A\n\nGrade A',
    'Share prices fell on Monday.',
    'The ferry left.\n\nSave\n\nIt came back.',
    'The ferry left.\n\n214\n\nIt came back.',
    'Print and share of the market fell.',
    'She asked him to share this burden with her.',
    // A section's name may head a part of the story.
    amid('Sports'),
    amid('Weather'),
    behind('Weather', 'Sunny, 21 degrees'),
    // The story speaks of it.
    amid('Facebook', '\n\nIts page on Facebook is gone since the vote of Tuesday night.'),
    // One of several short lines: a list of services, each with its paragraph.
    amid('Facebook', '\n\nTwitter\n\nThe short messages of the crew were read by the whole town.'),
    amid('Play.'),
    'Sports',
  ],
  invalid: [
    {
      name: 'buttons of any order with their counters',
      code: amid('Share88 Tweet Email3'),
      errors: [{messageId: 'found', text: 'Share88 Tweet Email3'}],
      output: amid('It').replace('\n\nIt\n\n', '\n\n'),
    },
    {
      code: amid('Facebook'),
      errors: [{messageId: 'found', text: 'Facebook', suggestions: 1}],
      output: null,
    },
    {
      code: behind('Home', 'Sports', '© 2019 Elmira Gazette', 'Weather'),
      errors: [
        {messageId: 'found', text: 'Home'},
        {messageId: 'found', text: 'Sports'},
        {messageId: 'found', text: 'Weather'},
      ],
      output: behind('© 2019 Elmira Gazette'),
    },
    {
      code: 'The ferry left.\n\nThis story has been shared 12,345 times.\n\nIt came back.',
      errors: [{messageId: 'found', text: 'This story has been shared 12,345 times.', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left at noon and came back. Share this article',
      errors: [{messageId: 'part', text: 'Share this article'}],
      output: 'The ferry left at noon and came back.',
    },
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
