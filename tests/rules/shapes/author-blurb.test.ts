import {describe, it} from 'vitest'
import rule from '../../../rules/no-page-metadata.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const story = (...behind: string[]): string =>
  [
    'The council voted on Tuesday to close the ferry line to the islands, and the town was not asked.',
    'The mayor told reporters that the boats had lost money in each of the years since 2014.',
    'Sailors who had come to listen left the hall before the vote, and did not come back that night.',
    'The line will close in May, when the contract of its last two crews comes to its end.',
    ...behind,
  ].join('\n\n')
const BLURB = 'Ana Poe, a former harbour master, teaches history at Elmira University.'

new RuleTester().run('no-page-metadata: authors', rule, {
  valid: [
    {
      name: 'somebody of whom the story has told',
      code: story(
        'The line was a school to all of us, wrote Ana Poe in a letter that was read to the council that night.',
        'It was not answered, and the council went on.',
        'Nobody else had written to it about the line, the clerk found.',
        'The letter will be kept in the town hall with others of its kind.',
        BLURB,
      ),
    },
    {name: 'somebody who does not write', code: story('Ana Poe is the owner of the last two boats on the line.')},
    {name: 'a quotation', code: story('Ben Roe teaches what he calls “harbour law” at Elmira University.')},
    {
      name: 'a list of people',
      code: story(
        'Ana Poe is a professor of history at Elmira University.',
        'Ben Roe is a professor of physics at Elmira University.',
        'Dana Moe is a professor of music at Elmira University.',
        'Jo Lund is a professor of law at Elmira University.',
      ),
    },
  ],
  invalid: [
    {
      name: 'a stranger behind the story',
      code: story(BLURB),
      errors: [{messageId: 'credit', text: BLURB, suggestions: 1}],
      output: null,
    },
    {
      name: 'named in a byline',
      code: `By Ana Poe\n\n${story(BLURB)}`,
      errors: 1,
      output: null,
    },
  ],
})
