import {describe, it} from 'vitest'
import rule from '../../rules/no-conflicting-quote.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const story = (quotation: string, speaker = 'Dana Roe'): string =>
  `Harwich ferry to run again\n\nThe ferry between Harwich and Elmira runs again from Monday.\n\n"${quotation}," ${speaker} said on Friday.\n\nThe pier stays shut.`
const said = 'We have waited far too long for this boat and nobody asked the people who live here'
const changed = 'We have waited far too long for this vessel and nobody asked the people who live here'

const apart = (name: string, first: string, second: string) => ({
  name,
  articles: [{code: first}, {code: second}],
})

new RuleTester().run('no-conflicting-quote', rule, {
  valid: [story(said)],
  invalid: [],
  corpus: [
    {
      name: 'names the other article and both wordings, and offers the other one',
      articles: [
        {code: story(said)},
        {
          code: story(changed),
          errors: [
            {
              messageId: 'found',
              data: {own: 'vessel', other: 'boat', file: '1.txt'},
              text: 'vessel',
              line: 5,
              suggestions: [{messageId: 'write', data: {other: 'boat'}, output: story(said)}],
            },
          ],
        },
      ],
    },
    {
      name: 'the wording that more articles have is the usual one, however late they are',
      articles: [
        {
          code: story(changed),
          meta: {date: '2024-01-01'},
          errors: [{messageId: 'found', data: {own: 'vessel', other: 'boat', file: '2.txt'}, suggestions: 1}],
        },
        {code: story(said), meta: {date: '2024-01-02'}},
        {code: `A second report.\n\n${story(said)}`, meta: {date: '2024-01-03'}},
      ],
    },
    {
      name: 'of two the later is the odd one',
      articles: [
        {code: story(changed), meta: {date: '2024-01-01T08:00'}},
        {
          code: story(said),
          meta: {date: '2024-01-01T09:00'},
          errors: [{messageId: 'found', data: {own: 'boat', other: 'vessel', file: '1.txt'}, suggestions: 1}],
        },
      ],
    },
    {
      name: 'several changes are one finding, and a longer quotation holds the shorter',
      articles: [
        {code: story(`It is hard to say, and ${said.toLowerCase()} or on the islands`)},
        {
          code: story(changed.replace('asked', 'questioned')),
          errors: [
            {
              messageId: 'found',
              data: {own: 'vessel, questioned', other: 'boat, asked', file: '1.txt'},
              text: 'vessel and nobody questioned',
              suggestions: 1,
            },
          ],
        },
      ],
    },
    {
      name: 'curly marks and capitals are no difference in themselves',
      articles: [
        {code: story(said)},
        {
          code: story(changed).replace('"We', '“WE').replace(',"', ',”'),
          errors: [{messageId: 'found', data: {own: 'vessel', other: 'boat', file: '1.txt'}, suggestions: 1}],
        },
      ],
    },
    {
      name: 'Markdown: the words are replaced where they stand',
      articles: [
        {code: story(said)},
        {
          code: story(changed).replace('vessel', '**vessel**'),
          filename: 'b.md',
          errors: [
            {
              messageId: 'found',
              data: {own: 'vessel', other: 'boat', file: '1.txt'},
              text: 'vessel',
              suggestions: [
                {messageId: 'write', data: {other: 'boat'}, output: story(said).replace('boat', '**boat**')},
              ],
            },
          ],
        },
      ],
    },
    apart('the same words are no conflict', story(said), `Other news.\n\n${story(said)}`),
    apart('words left out are no conflict', story(said), story(said.replace('far ', ''))),
    apart('small words heard in two ways are no conflict', story(said), story(said.replace('for this', 'of the'))),
    apart(
      'spelling is no conflict',
      story(`${said} to organise a timetable`),
      story(`${said} to organize a time-table`),
    ),
    apart('an editor’s brackets are no conflict', story(said), story(said.replace('this boat', '[the ferry]'))),
    apart(
      'condolences for other people are another quotation',
      story('Our thoughts are with his family and friends at this very difficult time for all of us'),
      story('Our thoughts are with her family and friends at this very difficult time for all of us'),
    ),
    apart(
      'other names and numbers make another statement',
      story('We will work with our partners in Harwich to keep the ferry running for the next ten years'),
      story('We will work with our partners in Elmira to keep the ferry running for the next ten years'),
    ),
    apart(
      'figures that differ are another statement',
      story('There were 41 people on the boat and all of them were brought to the pier by the crew'),
      story('There were 43 people on the boat and all of them were brought to the pier by the crew'),
    ),
    apart('another speaker said something else', story(said, 'Dana Roe'), story(changed, 'Lee Park')),
    apart(
      'another statement on the same matter',
      story(said),
      story('We have waited far too long and now the council must pay for the new pier and its lights'),
    ),
    apart(
      'too short to tell',
      story('We have waited long enough for it'),
      story('We have waited long enough for this'),
    ),
  ],
})
