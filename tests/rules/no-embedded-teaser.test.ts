import {describe, it} from 'vitest'
import rule from '../../rules/no-embedded-teaser.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-embedded-teaser', rule, {
  valid: [
    'Ferry Returns to the Harbour\n\nThe ferry lies at its long pier before the storm of the year…\n\nThe ferry left at noon with all its crew, and was late.',
    'The ferry left at noon with its crew.\n\nWhat the Captain Said\n\nHe spoke of fog.',
  ],
  invalid: [
    {
      code: 'Ferry returns\n\nThe ferry left at noon.\n\nMayor opens the library\n\nBY DANA ROE | 03/14/21 9:05 AM\n\nIt holds many books.\n\nIt came back at dusk.',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      code: 'Ferry returns\n\nThe ferry left at noon.\n\nMayor opens the library\n\nIt holds many books and…\n\nIt came back at dusk.',
      errors: [{messageId: 'found', text: 'Mayor opens the library\n\nIt holds many books and…', suggestions: 1}],
      output: null,
    },

    {
      code: 'Ferry returns\n\nThe ferry left at noon with all its crew.\n\nMayor Opens the New Harbour Library\nThe library holds forty thousand books, and a reading room opened with it.\n\nIt came back at dusk.',
      errors: [
        {
          messageId: 'found',
          text: 'Mayor Opens the New Harbour Library\nThe library holds forty thousand books, and a reading room opened with it.',
          suggestions: 1,
        },
      ],
      output: null,
    },
  ],
})
