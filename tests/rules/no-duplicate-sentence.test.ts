import {describe, it} from 'vitest'
import rule from '../../rules/no-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-duplicate-sentence', rule, {
  valid: [
    // A line under each item of a list.
    ['Park', 'Pier', 'Mill', 'Farm'].map((name) => `The ${name} is open.\n\nEaster trail for all ages.`).join('\n\n'),
    // An interview, where an answer is given again.
    `Q: Why?\n\n${'A: My focus is on this team and on my family.\n\nQ: And now?\n\n'.repeat(2)}A: No.`,
    // A refrain.
    'The band played it:\n\nOver the river we go, we go,\nKeep a plate for me.\n\nIt played it again:\n\nOver the river we go, we go,\nKeep a plate for me.',
    'Row on, they sang.\n\nRow on, they sang.',
    'The harbour office said that fog had kept the boat away from the pier. It came back.',
  ],
  invalid: [
    {
      code: 'Adults pay 12 euros at the gate.\n\nThe mill is open.\n\nAdults pay 12 euros at the gate.\n\nThe farm is shut.',
      errors: [{messageId: 'block', suggestions: 1}],
      output: null,
    },
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
