import {describe, it} from 'vitest'
import rule from '../../rules/no-near-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-near-duplicate-sentence', rule, {
  valid: [
    `The Old Pier, Elmira\n\n${'Lantern walk with songs and boats and soup for all on the pier from 3 to 14 April. elmira.org'}\n\nThe Mill, Corning\n\n${'Lantern walk with songs and boats and soup for many on the pier from 3 to 14 April. elmira.org'}`,
    'The bill on harbour fees passed in the lower house of Ohio late on Monday evening.\n\nThe bill on harbour fees passed in the lower house of Utah late on Monday evening.',
    'Council to close the northern pier in Elmira for urgent repairs\n\nThe council will close the northern pier in Elmira next week, and the mayor, who had asked for more money for urgent repairs, said that ships would be sent to the southern one.',
    'Turnout was 41 percent in the northern district of the city of Elmira on Sunday.\n\nTurnout was 43 percent in the southern district of the city of Elmira on Sunday.',
  ],
  invalid: [
    {
      code: 'Harbour master Dana Roe announced that the northern pier in Elmira will close next week for repairs to its wooden deck.\n\nThe northern pier in Elmira will close next week for urgent repairs to its wooden deck, harbour master Dana Roe said.',
      errors: [
        {
          message:
            'The sentence says again what line 1 says, with `urgent … said` where that has `announced that`. Keep one of the two.',
          text: 'The northern pier in Elmira will close next week for urgent repairs to its wooden deck, harbour master Dana Roe said.',
          suggestions: 1,
        },
      ],
      output: null,
    },
    {
      code: 'The crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira.\n\nThe crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira, an officer told them.',
      errors: [
        {
          message: 'The sentence says again what line 1 says, and adds `an officer told them`. Keep one of the two.',
          suggestions: 1,
        },
      ],
      output: null,
    },
    {
      code: 'The crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira, an officer told them.\n\nThe crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira.',
      errors: [
        {
          message: 'The sentence says again what line 1 says, without `an officer told them`. Keep one of the two.',
          suggestions: 1,
        },
      ],
      output: null,
    },
    {
      code: 'On Monday morning the crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira.\n\nThe crew of the northern ferry waited for two hours in the heavy rain before leaving Elmira on Monday morning.',
      errors: [
        {
          message: 'The sentence says again what line 1 says, in another order. Keep one of the two.',
          suggestions: 1,
        },
      ],
      output: null,
    },
  ],
})
