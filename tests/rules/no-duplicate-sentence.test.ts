import {describe, it} from 'vitest'
import rule from '../../rules/no-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-duplicate-sentence', rule, {
  valid: [
    'Row on, they sang.\n\nRow on, they sang.',
    'The harbour office said that fog had kept the boat away from the pier. It came back.',
    {
      name: 'a refrain',
      code: 'Bring the old boat home again,\nHome across the bay.\n\nShe stopped, and the hall sang it again:\n\nBring the old boat home again,\nHome across the bay.\n\nThen it was over.',
    },
    {
      name: 'a line of a poem that comes back with another end mark',
      code: 'I left the harbour in the rain,\nI left it in the snow.\n\nI left the harbour in the rain.\n\nThe poem hangs in the hall.',
    },
    {
      name: 'a headline made of a sentence of the story',
      code: 'I talk to the lamp and it listens to me\n\nThe keeper is 58.\n\nWhat else? I talk to the lamp and it listens to me. That is enough.',
    },
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
