import {describe, it} from 'vitest'
import rule from '../../rules/no-image-residue.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-image-residue', rule, {
  valid: [
    'The ferry left at noon (the crew was late).',
    'Low water: The ferry lay at its pier for most of the spring',
    'Call the harbour.\n\n555-01-99',
    'The photo, by Jo Poe, won a prize.',
    'Credit card debt rose.',
    'Picture this.',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\nPhoto by Jo Poe\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Photo by Jo Poe', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nThe ferry at its pier. (Photo: Jo Poe/AFP)\n\nIt came back.',
      errors: [{messageId: 'caption', text: 'The ferry at its pier. (Photo: Jo Poe/AFP)', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nIn this undated photo provided by the harbour, the ferry lies at its pier.\n\nThe crew (left) and the captain of the ferry\n\nharbour-ferry-2\n\nIt came back.',
      errors: [
        {messageId: 'caption', suggestions: 1},
        {messageId: 'caption', text: 'The crew (left) and the captain of the ferry', suggestions: 1},
        {messageId: 'caption', text: 'harbour-ferry-2', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The ferry left.\n\nLow water: The ferry lay at its pier for most of the spring\n\nHard work: The crew had to mend the engine twice last week\n\nIt came back.',
      errors: [
        {messageId: 'caption', suggestions: 1},
        {messageId: 'caption', suggestions: 1},
      ],
      output: null,
    },

    {
      code: 'The ferry left.\n\nGetty Images\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Getty Images'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
