import {describe, it} from 'vitest'
import rule from '../../rules/no-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-duplicate-sentence', rule, {
  valid: [
    'Row on, they sang.\n\nRow on, they sang.',
    'The harbour office said that fog had kept the boat away from the pier. It came back.',
  ],
  invalid: [
    {
      code: 'The harbour office said that fog had kept the boat away from the pier.\n\nIt came back.\n\nThe harbour office said that fog had kept the boat away from the pier.\n\nThe crew slept.',
      errors: [{messageId: 'block', text: 'The harbour office said that fog had kept the boat away from the pier.'}],
      output:
        'The harbour office said that fog had kept the boat away from the pier.\n\nIt came back.\n\nThe crew slept.',
    },
    {
      code: 'The harbour office said that fog had kept the boat away from the pier. It came back. The harbour office said that fog had kept the boat away from the pier. The crew slept.',
      errors: [{messageId: 'sentence', text: 'The harbour office said that fog had kept the boat away from the pier.'}],
      output: 'The harbour office said that fog had kept the boat away from the pier. It came back. The crew slept.',
    },
    {
      code: 'Nobody at all was hurt there. The fog came.\n\nThe crew slept. Nobody at all was hurt there.',
      errors: [{messageId: 'sentence', text: 'Nobody at all was hurt there.', suggestions: 1}],
      output: null,
    },
  ],
})
