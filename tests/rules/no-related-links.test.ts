import {describe, it} from 'vitest'
import rule from '../../rules/no-related-links.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-related-links', rule, {
  valid: ['More news is expected on Friday, the ministry said.', 'The ministry had more news: nothing was lost.'],
  invalid: [
    {
      code: 'The ferry left.\n\nMore news: Council backs the tram line\n\nIt came back.',
      errors: [{messageId: 'link', text: 'More news: Council backs the tram line'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
