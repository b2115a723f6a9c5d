import {describe, it} from 'vitest'
import rule from '../../../rules/no-toolbar-text.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const story = (amid: readonly string[], behind: readonly string[] = []): string =>
  [
    'The council voted on Tuesday to close the ferry line to the islands.',
    ...amid,
    'The mayor told reporters that the boats had lost money since 2014.',
    ...behind,
  ].join('\n\n')
const among = (text: string) => ({messageId: 'among', text, suggestions: 1})

new RuleTester().run('no-toolbar-text: among furniture', rule, {
  valid: [
    {name: 'a line between a paragraph and a plea', code: story(['Quayside', 'Subscribe to our newsletter'])},
    {
      name: 'a heading of the story between two links',
      code: story(['Read more', 'The ferry council', 'Related stories']),
    },
    {name: 'a sentence among furniture', code: story(['Read more', 'It rained.', 'Related stories'])},
    {
      name: 'lines behind a story with one notice',
      code: story([], ['Ana Poe', 'All rights reserved', 'Ben Roe', 'Jo Lund']),
    },
  ],
  invalid: [
    {
      name: 'a line between a link and a plea, whatever it says',
      code: story(['Read more', 'Quayside Extra', 'Subscribe to our newsletter']),
      errors: [among('Quayside Extra')],
      output: null,
    },
    {
      name: 'lines among furniture behind the story',
      code: story(
        [],
        ['Related stories', 'Tideline', 'Subscribe to our newsletter', 'Mudlark Club', 'All rights reserved'],
      ),
      errors: [among('Tideline'), among('Mudlark Club')],
      output: null,
    },
  ],
})
