import {describe, it} from 'vitest'
import rule from '../../rules/no-duplicate-article.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const paragraphs = [
  'The harbour office said that fog had kept the ferry away from the northern pier for most of the morning, and that no boat would leave before noon.',
  'Several hundred people waited in the old fish market, where volunteers gave out tea and bread until the gates were opened again at one in the afternoon.',
  'Dana Roe, who leads the office, said the service had never been stopped for so long since the new lights were put up above the western wall in 2004.',
  'The company will give the money back to everyone who had booked a crossing, and has hired two more boats from Galway to serve the islands at the weekend.',
  'A spokeswoman for the council would not say whether the lights will be replaced, but invited everyone to a meeting about the whole matter next Thursday.',
]
const other = [
  'The school board of Tampere voted by a narrow margin to leave both buildings open until the summer, although every survey found water in their cellars.',
  'Teachers had moved their classes into tents, and parents drove to the town hall in the evening to hear how the repairs would be paid for and by whom.',
  'Lee Park, the only member to vote against, called the plan a gamble with other people’s children and left the room before the results were announced.',
]
const notice =
  'The Valley Post moderates what readers write below its reports, may shorten or remove anything at any time without giving a reason, keeps the right to print it elsewhere, and is in no way liable for losses that come from the use of these pages or of pages that they link to, whether or not it was told of them before, as far as the law of the land allows it.'
const text = (...blocks: readonly string[]): string => blocks.join('\n\n')
const headed = (title: string, ...blocks: readonly string[]): string => text(title, ...blocks)
const apart = (name: string, first: string, second: string) => ({name, articles: [{code: first}, {code: second}]})

new RuleTester().run('no-duplicate-article', rule, {
  valid: [text(...paragraphs), text(...paragraphs, ...paragraphs)],
  invalid: [],
  corpus: [
    {
      name: 'the same words under another headline, in other paragraphs and with other marks',
      articles: [
        {code: headed('Fog stops the Harwich ferry', ...paragraphs)},
        {
          code: headed('No boats this morning', paragraphs.join(' ').replace(', who', ' - who')),
          errors: [{messageId: 'exact', data: {file: '1.txt'}, line: 1, suggestions: 0}],
        },
      ],
    },
    {
      name: 'some words changed',
      articles: [
        {code: text(...paragraphs)},
        {
          code: text(...paragraphs)
            .replace('Several hundred', 'Many')
            .replace('next Thursday', 'on Thursday next week'),
          errors: [{messageId: 'near', data: {file: '1.txt', percent: 88}}],
        },
      ],
    },
    {
      name: 'a short version of a long report',
      articles: [
        {code: text(...paragraphs, ...other)},
        {
          code: text(
            paragraphs[0]!,
            paragraphs[1]!,
            'More was not known in the evening of that day, when the last of them had gone home.',
          ),
          errors: [{messageId: 'part', data: {file: '1.txt', percent: 75}}],
        },
      ],
    },
    {
      name: 'the oldest stays, whatever the files are called',
      articles: [
        {code: text(...paragraphs), filename: 'a.txt', errors: [{messageId: 'exact', data: {file: 'b.txt'}}]},
        {code: text(...paragraphs), filename: 'b.txt', meta: {date: '2024-02-01'}},
        {
          code: text(...paragraphs),
          filename: 'c.txt',
          meta: {date: '2024-02-02'},
          errors: [{messageId: 'exact', data: {file: 'b.txt'}}],
        },
      ],
    },
    {
      name: 'without dates the lowest id stays; other articles are named by id or path',
      articles: [
        {code: text(...paragraphs), filename: 'news/x/1.txt', meta: {id: 'r2'}, errors: [/`r1` word for word/u]},
        {code: text(...paragraphs), filename: 'news/y/2.txt', meta: {id: 'r1'}},
        {code: text(...other), filename: 'news/x/3.txt', errors: [/`y\/4\.txt` word/u]},
        {code: text(...other), filename: 'news/y/4.txt', meta: {date: '2020-01-01'}},
      ],
    },
    apart('another story', text(...paragraphs), text(...other)),
    apart(
      'one paragraph of background in two stories',
      text(paragraphs[2]!, ...other),
      text(paragraphs[2]!, paragraphs[0]!, paragraphs[1]!, paragraphs[3]!),
    ),
    apart(
      'a long notice under two short reports',
      text(paragraphs[0]!, paragraphs[1]!, notice),
      text(other[0]!, other[1]!, notice),
    ),
    apart('stubs', 'This page is not there any more.', 'This page is not there any more.'),
    apart(
      'the same form filled in for another day',
      'A quake of magnitude 4.1 was felt near Oporto at 5.12 on Monday, 20 km from the coast and 11 km below ground. It was reported by 41 people. Nobody was hurt, the survey said at 6.10.',
      'A quake of magnitude 5.3 was felt near Quito at 9.44 on Friday, 81 km from the coast and 30 km below ground. It was reported by 318 people. Nobody was hurt, the survey said at 10.02.',
    ),
  ],
})
