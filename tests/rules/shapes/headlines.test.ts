import {describe, it} from 'vitest'
import rule from '../../../rules/no-related-links.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const story = (amid: string): string =>
  `The council voted on Tuesday to close the ferry line to the islands.\n\nIt had lost money for years, the mayor said, and had few riders left.\n\n${amid}\n\nSailors who had come to listen left the hall before the vote was held.`
const OTHER = 'Bakers Fear Wheat Shortage Before Easter Holidays'

new RuleTester().run('no-related-links: headlines', rule, {
  valid: [
    {name: 'a heading that speaks of the story', code: story('Council and Mayor Close a Ferry Line That Lost Money')},
    {name: 'a heading of a list', code: story('3. Put foil behind the radiator')},
    {name: 'a short heading', code: story('Bakers Fear Wheat')},
    {name: 'a title that shouts', code: story('Bakers Fear Wheat Shortage Before Easter Holidays!')},
  ],
  invalid: [
    {
      name: 'a title alone that tells of something else',
      code: story(OTHER),
      errors: [{messageId: 'likely', text: OTHER, suggestions: 1}],
      output: null,
    },
    {
      name: 'a title beside a link to another story',
      code: story(`Read more: Wheat is dear\n\n${OTHER}`),
      errors: [{messageId: 'link'}, {messageId: 'likely', text: OTHER, suggestions: 1}],
      output: story(OTHER),
    },
  ],
})
