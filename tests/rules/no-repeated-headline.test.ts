import {describe, it} from 'vitest'
import rule from '../../rules/no-repeated-headline.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-repeated-headline', rule, {
  valid: [
    'Ferry returns to Elmira\n\nThe ferry returns to Elmira each night, the office said.',
    'Yes\n\nYes\n\nThe ferry left.',
    {code: '---\ntitle: Ferry returns to Elmira\n---\n\nThe ferry returns to Elmira each night.\n', filename: 'a.md'},
    // What readers of the file see, below what its site reads.
    {
      code: '---\ntitle: Ferry returns to Elmira\n---\n\n# Ferry returns to Elmira\n\nIt left at noon.\n',
      filename: 'a.md',
    },
  ],
  invalid: [
    {
      code: '---\ntitle: Ferry returns to Elmira | Elmira Gazette\n---\n\nFerry returns to Elmira\n\nIt left at noon.\n',
      filename: 'a.md',
      errors: [{messageId: 'found', text: 'Ferry returns to Elmira'}],
      output: '---\ntitle: Ferry returns to Elmira | Elmira Gazette\n---\n\nIt left at noon.\n',
    },
    {
      code: '---\ntitle: Ferry returns to Elmira\n---\n\nBy Ana Poe\n\n# Ferry returns to Elmira\n\nIt left at noon.\n',
      filename: 'a.md',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      code: 'Ferry returns to Elmira\n\nFerry returns to Elmira\n\nIt left at noon.',
      errors: [{messageId: 'found', text: 'Ferry returns to Elmira'}],
      output: 'Ferry returns to Elmira\n\nIt left at noon.',
    },
  ],
})
