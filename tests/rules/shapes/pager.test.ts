import {describe, it} from 'vitest'
import rule from '../../../rules/no-related-links.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const STORY = 'The ferry to Elmira left its pier at noon with all its crew aboard.'
const END = 'It came back at dusk, two hours late, and nobody aboard was hurt.'

new RuleTester().run('links to the stories before and after', rule, {
  valid: [
    {name: 'marks of a quotation come in pairs', code: `${STORY}\n\n«The pier of Elmira»\n\n${END}`},
    {
      name: 'one neighbour without the other may be a sentence',
      code: `${STORY}\n\nNext Friday the pier shuts\n\n${END}`,
    },
    {
      name: 'a list of the story has its own marks',
      code: `${STORY}\n\n» Ferries will be late\n\n» Crews will be paid\n\n${END}`,
    },
  ],
  invalid: [
    {
      name: 'an arrow points to another story',
      code: `${STORY}\n\n${END}\n\n← Mayor quits over tram\n\nTen ways to dry herbs →`,
      errors: [
        {messageId: 'link', text: '← Mayor quits over tram'},
        {messageId: 'link', text: 'Ten ways to dry herbs →'},
      ],
      output: `${STORY}\n\n${END}`,
    },
    {
      name: 'a label run into its headline',
      code: `${STORY}\n\n${END}\n\nPrevious articleMayor quits over tram`,
      errors: [{messageId: 'link'}],
      output: `${STORY}\n\n${END}`,
    },
    {
      name: 'a pair of labels',
      code: `${STORY}\n\n${END}\n\nPrevious Mayor quits over tram\n\nNext Ten ways to dry herbs`,
      errors: [{messageId: 'link'}, {messageId: 'link'}],
      output: `${STORY}\n\n${END}`,
    },
    {
      name: 'the section under a related headline takes the headline along',
      code: `${STORY}\n\n${END}\n\nMayor quits over the tram\n\nMay 3, 2017In "News"`,
      errors: [
        {messageId: 'listed', text: 'Mayor quits over the tram'},
        {messageId: 'link', text: 'May 3, 2017In "News"'},
      ],
      output: `${STORY}\n\n${END}`,
    },
  ],
})
