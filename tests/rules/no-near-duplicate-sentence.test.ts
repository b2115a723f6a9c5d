import {describe, it} from 'vitest'
import rule from '../../rules/no-near-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-near-duplicate-sentence', rule, {
  valid: [
    'Turnout was 41 percent in the northern district of the city of Elmira on Sunday.\n\nTurnout was 43 percent in the southern district of the city of Elmira on Sunday.',
  ],
  invalid: [
    {
      code: 'Harbour master Dana Roe announced that the northern pier in Elmira will close next week for repairs to its wooden deck.\n\nThe northern pier in Elmira will close next week for urgent repairs to its wooden deck, harbour master Dana Roe said.',
      errors: [
        {
          messageId: 'near',
          text: 'The northern pier in Elmira will close next week for urgent repairs to its wooden deck, harbour master Dana Roe said.',
          suggestions: 1,
        },
      ],
      output: null,
    },
  ],
})
