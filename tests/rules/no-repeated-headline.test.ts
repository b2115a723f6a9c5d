import {describe, it} from 'vitest'
import rule from '../../rules/no-repeated-headline.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-repeated-headline', rule, {
  valid: [
    'Ferry returns to Elmira\n\nThe ferry returns to Elmira each night, the office said.',
    'Yes\n\nYes\n\nThe ferry left.',
    {
      name: 'a headline that goes on',
      code: 'Ferry returns to Elmira\n\nFerry returns to Elmira - and leaves again within the hour\n\nIt left at noon.',
    },
  ],
  invalid: [
    {
      code: 'Ferry returns to Elmira\n\nFerry returns to Elmira - The Harbour Post\n\nIt left at noon.',
      errors: [{messageId: 'found', text: 'Ferry returns to Elmira - The Harbour Post'}],
      output: 'Ferry returns to Elmira\n\nIt left at noon.',
    },
    {
      code: 'Ferry returns to Elmira\n\nFERRY RETURNS TO ELMIRA | Gazette of the Lakes\n\nIt left at noon.',
      errors: [{messageId: 'found', text: 'FERRY RETURNS TO ELMIRA | Gazette of the Lakes'}],
      output: 'Ferry returns to Elmira\n\nIt left at noon.',
    },
    {
      code: 'Ferry returns to Elmira\n\nFerry returns to Elmira\n\nIt left at noon.',
      errors: [{messageId: 'found', text: 'Ferry returns to Elmira'}],
      output: 'Ferry returns to Elmira\n\nIt left at noon.',
    },
  ],
})
