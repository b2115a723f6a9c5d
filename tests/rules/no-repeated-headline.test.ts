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
    // The head of a page is not what its readers see, wherever the headline stands.
    {
      code: '<title>Ferry returns to Elmira | Gazette</title><p>Home</p><h1>Ferry returns to Elmira</h1><p>It left.</p>',
      filename: 'a.html',
    },
    {
      code: '<title>Ferry returns to Elmira</title><p>Home</p><div>Ferry returns to Elmira</div><p>It left.</p>',
      filename: 'a.html',
    },
  ],
  invalid: [
    {
      code: '<title>Ferry returns to Elmira</title>\n<h1>Ferry returns to Elmira</h1>\n<p>Ferry returns to Elmira</p>\n<p>It left.</p>\n',
      filename: 'a.html',
      errors: [{messageId: 'found', line: 3, text: 'Ferry returns to Elmira'}],
      output: '<title>Ferry returns to Elmira</title>\n<h1>Ferry returns to Elmira</h1>\n<p>It left.</p>\n',
    },
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
