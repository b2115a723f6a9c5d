import {describe, it} from 'vitest'
import rule from '../../../rules/no-related-links.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const STORY = 'The ferry to Elmira left its pier at noon with all its crew aboard.'
const END = 'It came back at dusk, two hours late, and nobody aboard was hurt.'
const between = (...lines: string[]): string => [STORY, ...lines, END].join('\n\n')
/** A story with headings of its own. */
const headed = (line: string): string =>
  [STORY, 'What the crew saw', END, 'Old boats', STORY, line, END, 'On the pier', STORY].join('\n\n')

new RuleTester().run('lines that tell of something else', rule, {
  valid: [
    {
      name: 'a line that shares its words heads a part of the story',
      code: between('Why the Ferry Left Its Pier With All Aboard'),
    },
    {name: 'a story with headings has more of them', code: headed('Council Money and the Long Road')},
    {
      name: 'a line without a stop in Markdown is its author’s',
      code: between('Painting stairs that lead to one market has been part of the plan from Vale'),
      filename: 'a.md',
    },
    {name: 'a note of the editor stands in brackets', code: between('[Editor of this page was away for the week]')},
    {
      name: 'a label before small words is the story’s own',
      code: between('Plus: a cup of flour, an egg and two spoons of milk'),
    },
  ],
  invalid: [
    {
      name: 'a line without a stop between two paragraphs is offered',
      code: between('Painting stairs that lead to one market has been part of the plan from Vale'),
      errors: [{messageId: 'lone', suggestions: 1}],
      output: null,
    },
    {
      name: 'a headline alone between two paragraphs is offered to a person',
      code: between('Council Backs the Long Tram Line Through Vale'),
      errors: [{messageId: 'likely', text: 'Council Backs the Long Tram Line Through Vale', suggestions: 1}],
      output: null,
    },
    {
      name: 'a headline in brackets is one of a link',
      code: between('[Council backs the long tram line]'),
      errors: [{messageId: 'likely', text: '[Council backs the long tram line]', suggestions: 1}],
      output: null,
    },
    {
      name: 'a mark before a headline that stands alone',
      code: between('» Council backs the long tram line'),
      errors: [{messageId: 'likely', suggestions: 1}],
      output: null,
    },
    {
      name: 'blurbs that are cut off belong to the list they stand in',
      code: `${STORY}\n\n${END}\n\nRelated stories\n\nCouncil backs the long tram line\n\nThe council of Vale has backed a line to the market, the mayor...\n\nMayor opens the new library\n\nBooks came by boat for the whole of May, and the mayor...`,
      errors: [
        {messageId: 'link'},
        {messageId: 'listed'},
        {messageId: 'listed'},
        {messageId: 'listed'},
        {messageId: 'listed'},
      ],
      output: `${STORY}\n\n${END}`,
    },
  ],
})
