import {describe, it} from 'vitest'
import rule from '../../rules/no-duplicate-sentence.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const FOG = 'The harbour office said that fog had kept the boat away from the pier.'
const OTHERS = [
  'The ferry left Elmira at noon with forty passengers and came back at dusk, the port said.',
  'Its crew of nine had waited for the pilot since the early morning, and for the mail as well.',
  'Nobody was hurt, and the ferry is to sail again on Friday with a new pilot at the wheel.',
]

new RuleTester().run('no-duplicate-sentence', rule, {
  valid: [
    `The Old Pier, Elmira\n\n${'Lantern walk with songs from 3 to 14 April. elmira.org'}\n\nThe Mill, Corning\n\n${'Lantern walk with songs from 3 to 14 April. elmira.org'}`,
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
      name: 'a line drawn out of the paragraph below it: a person decides which goes',
      code: `${OTHERS.join('\n\n')}\n\n${FOG}\n\nThe pilot was late. ${FOG} He had no lamp.`,
      errors: [{messageId: 'sentence', text: FOG, suggestions: 1}],
      output: null,
    },
    {
      name: 'a line above the story and the paragraph it was taken from: a person decides which goes',
      code: `Fog Stops the Boat\n\nHighlights\n\n${FOG}\n\n${OTHERS[0]}\n\n${OTHERS[1]}\n\n${FOG}\n\n${OTHERS[2]}`,
      errors: [{messageId: 'block', text: FOG, suggestions: 1}],
      output: null,
    },
    {
      name: 'a line above the story and the sentence it was taken from',
      code: `${FOG}\n\nMay 3, 2017\n\n${OTHERS[0]}\n\n${FOG} ${OTHERS[1]}`,
      errors: [{messageId: 'sentence', text: FOG, suggestions: 1}],
      output: null,
    },
    {
      name: 'a line above the story that comes again below it',
      code: `${FOG}\n\nMay 3, 2017\n\n${OTHERS[0]}\n\n${OTHERS[1]}\n\n${FOG}`,
      errors: [{messageId: 'block', text: FOG}],
      output: `${FOG}\n\nMay 3, 2017\n\n${OTHERS[0]}\n\n${OTHERS[1]}`,
    },
    {
      name: 'the lead of the story again amid its paragraphs',
      code: `Fog Stops the Boat\n\nMay 3, 2017\n\n${FOG}\n\n${OTHERS[0]}\n\n${OTHERS[1]}\n\n${FOG}\n\n${OTHERS[2]}`,
      errors: [{messageId: 'block', text: FOG}],
      output: `Fog Stops the Boat\n\nMay 3, 2017\n\n${FOG}\n\n${OTHERS.join('\n\n')}`,
    },
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
