import {describe, it} from 'vitest'
import rule from '../../../rules/no-image-residue.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const FIRST =
  'The council voted on Tuesday to close the ferry line to the islands.\n\nIt had lost money for years, the mayor said, and had few riders left.'
const LAST =
  'Sailors who had come to listen left the hall before the vote was held.\n\nThe line will close in May, when the last contract comes to its end.'
const story = (amid: string): string => `${FIRST}\n\n${amid}\n\n${LAST}`
const SHOWN = 'Harbour master Ana Poe and her deputy Ben Roe at the old pier in Elmira during the flood'

new RuleTester().run('no-image-residue: captions', rule, {
  valid: [
    {
      name: 'a sentence that lost its full stop',
      code: story('The council was told of it at the old pier in Elmira during the flood'),
    },
    {name: 'a heading', code: story('The long way round in winter')},
    {
      name: 'in a text without full stops',
      code: story(
        `${SHOWN}\n\nThe boats of the line at the old pier of Elmira\n\nThe sea in May off the coast of Elmira and Vale\n\n${SHOWN} again`,
      ),
    },
  ],
  invalid: [
    {
      name: 'a paragraph above a credit is none of its own',
      code: `${FIRST}\nSailors who came to listen left before the vote, the clerk said.\nGetty Images\n${LAST}`,
      errors: [{messageId: 'credit', text: 'Getty Images'}],
      output: `${FIRST}\nSailors who came to listen left before the vote, the clerk said.\n${LAST}`,
    },
    {
      name: 'a line with no verb between paragraphs',
      code: story(SHOWN),
      errors: [{messageId: 'caption', text: SHOWN, suggestions: 1}],
      output: null,
    },
    {
      name: 'the line right above a credit, and its twin',
      code: story('Ben Roe is the master of the last ferry.\nGetty Images\n\nBen Roe is the master of the last ferry.'),
      errors: [
        {messageId: 'caption', suggestions: 1},
        {messageId: 'credit', text: 'Getty Images'},
        {messageId: 'caption', suggestions: 1},
      ],
      output: story('Ben Roe is the master of the last ferry.\nBen Roe is the master of the last ferry.'),
    },
    {
      name: 'the letters of a station',
      code: story('(KZRB)'),
      errors: [{messageId: 'credit', text: '(KZRB)'}],
      output: `${FIRST}\n\n${LAST}`,
    },
    {
      name: 'a channel behind a photographer',
      code: story('Ana Poe/HTN'),
      errors: [{messageId: 'credit', text: 'Ana Poe/HTN', suggestions: 1}],
      output: null,
    },
  ],
})
