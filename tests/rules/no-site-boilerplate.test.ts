import {describe, it} from 'vitest'
import rule from '../../rules/no-site-boilerplate.ts'
import type {ArticleMeta} from '../../src/plugin.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const stories = [
  'Fog kept the ferry away from the northern pier of Harwich for most of the morning, the harbour office said.\n\nSeveral hundred people waited in the old fish market until the gates were opened again.',
  'The school board of Tampere voted by a narrow margin to leave both of its buildings open until the summer.\n\nTeachers had moved their classes into tents after water was found in the cellars.',
  'Two hospitals in Galway will be merged before the end of the year, the ministry of health announced on Friday.\n\nThe union of nurses said that it had not been asked and would go to court.',
  'A tax on empty flats brings the city of Quito more than anyone had thought, a report of the council shows.\n\nOwners have until March to tell the office that somebody lives in their houses.',
]
const url = 'https://www.valleypost.example/news/1'
const run = (line: string, meta: ArticleMeta = {url}, count = 3) =>
  stories.slice(0, count).map((story, index) => ({code: `${story}\n\n${line}`, filename: `${index + 1}.txt`, meta}))
const clean = (name: string, line: string, meta: ArticleMeta = {url}) => ({name, articles: run(line, meta)})
const found = (name: string, line: string, meta: ArticleMeta = {url}) => ({
  name,
  articles: run(line, meta).map((one, index) => ({
    ...one,
    errors: [{messageId: 'found', text: line, suggestions: [{messageId: 'remove', output: stories[index]!}]}],
  })),
})

new RuleTester().run('no-site-boilerplate', rule, {
  valid: [`${stories[0]}\n\nSign up for our morning letter and never miss a boat.`],
  invalid: [],
  corpus: [
    found('a plea in the second person', 'Sign up for the morning letter and have your news by seven.'),
    found('a label', 'More from Harwich and the islands'),
    found('an address', 'Story ideas go to desk@valleypost.example at any time.'),
    found('the site on itself', 'The Valley Post is a newsroom of twelve people in the old customs house.'),
    found('`site` of the meta counts before the address', 'Have your say below this report.', {
      site: 'other.example',
      url,
    }),
    {
      name: 'the message names the site and the number of stories, and where else it stands',
      articles: run('Have your say below this report.').map((one) => ({
        ...one,
        errors: [
          {
            messageId: 'found',
            data: {text: 'Have your say below this report.', count: 3, site: 'valleypost.example'},
            suggestions: 1,
          },
        ],
      })),
    },
    {
      name: 'the site of the front matter',
      articles: stories.slice(0, 3).map((story, index) => ({
        code: `---\nsite: valleypost.example\n---\n${story}\n\nHave your say below this report.`,
        filename: `${index + 1}.md`,
        errors: [{messageId: 'found', text: 'Have your say below this report.', suggestions: 1}],
      })),
    },
    {
      name: 'the site of the settings, for articles that name none',
      settings: {site: 'valleypost.example'},
      articles: run('Have your say below this report.', {}).map((one) => ({
        ...one,
        errors: [{messageId: 'found', suggestions: 1}],
      })),
    },
    {
      name: 'the last sentence of a paragraph',
      articles: stories.slice(0, 3).map((story, index) => ({
        code: `${story} Subscribe to our evening letter for more.`,
        filename: `${index + 1}.txt`,
        meta: {url},
        errors: [
          {
            messageId: 'found',
            text: 'Subscribe to our evening letter for more.',
            suggestions: [{messageId: 'remove', output: story}],
          },
        ],
      })),
    },
    clean('background that recurs in reports', 'He denies the charges.'),
    clean(
      'a longer background paragraph',
      'The inquiry was set up in 2015 after the old pier fell into the sea and four people died.',
    ),
    clean('a quotation that is brought again', '"You cannot trust the lights," Roe told the inquiry in May.'),
    clean('a correction', 'Correction: you will find the ferry at the western pier, not the northern one as we wrote.'),
    clean('a divider', '* * *'),
    clean('no site is known', 'Have your say below this report.', {}),
    {name: 'two stories are too few', articles: run('Have your say below this report.', {url}, 2)},
    {
      name: 'three articles of three sites',
      articles: run('Have your say below this report.').map((one, index) => ({
        ...one,
        meta: {site: `site${index}.example`},
      })),
    },
    {
      name: 'what many sites have is no furniture of one of them',
      articles: [0, 1, 2, 3].flatMap((site) =>
        run('Have your say below this report.').map((one, index) => ({
          ...one,
          filename: `${site}/${index}.txt`,
          meta: {site: `site${site}.example`},
        })),
      ),
    },
    {
      name: 'copies of one story are one story',
      articles: [1, 2, 3].map((copy) => ({
        code: `${stories[0]}\n\nHave your say below this report.`,
        filename: `${copy}.txt`,
        meta: {url},
      })),
    },
  ],
})
