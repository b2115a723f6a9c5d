import {describe, it} from 'vitest'
import rule from '../../rules/no-image-residue.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-image-residue', rule, {
  valid: [
    'The boats met at the second pier. [M1 / M2]',
    'See Image Processing Options.',
    'pier/images: Add a lamp for the new boat',
    'The ferry left.\n\nThe crew came to court with a photograph: white, three years old, one ear.\n\nIt came back.',
    'The mayor speaks at the harbour on Friday and will take questions.',
    'The ferry, he said, is seen as lost since May 3, 2021, when it sank.',
    'The ferry left at noon (the crew was late).',
    'Low water: The ferry lay at its pier for most of the spring',
    'Call the harbour.\n\n555-01-99',
    'The photo, by Jo Poe, won a prize.',
    'Credit card debt rose.',
    'Picture this.',
    // "pa" is an agency, but no part of a word.
    'The ferry left.\n\nThe file stands in relative/path\n\nIt came back.',
    'The ferry left.\n\n| past year | last year | 1 | |\n\nIt came back.',
    // Two players, not a photographer and a house.
    'The ferry left.\n\nAna Poe/Dana Roe\n\nIt came back.',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\nJo Poe/The Harbour Post\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Jo Poe/The Harbour Post', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nImage source, Getty Images\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Image source, Getty Images'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThe captain stands at the pier of Elmira.\n\n(Jo Poe / AFP)\n\nIt came back.',
      errors: [
        {messageId: 'caption', text: 'The captain stands at the pier of Elmira.', suggestions: 1},
        {messageId: 'credit', text: '(Jo Poe / AFP)', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The ferry left.\n\nThe crew were tired, the captain said.\n\n(Jo Poe / AFP)\n\nIt came back.',
      errors: [{messageId: 'credit', text: '(Jo Poe / AFP)', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nThe ferry at its pier. (Photo: Jo Poe/AFP)\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'caption', text: 'The ferry at its pier. (Photo: Jo Poe/AFP)'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nPhoto by Jo Poe\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', text: 'Photo by Jo Poe'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThe ferry at its pier in May. Photo: supplied\n\nIt came back.',
      errors: [{messageId: 'caption', text: 'The ferry at its pier in May. Photo: supplied'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThe crew were tired, the captain said, and the ferry was late. (Photo: supplied)\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'caption', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\n(Jo Poe / Harbour Press via Getty Images)\n\nThe ferry at its pierCredit: The Harbour Post\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [
        {messageId: 'credit', text: '(Jo Poe / Harbour Press via Getty Images)'},
        {messageId: 'caption', text: 'The ferry at its pierCredit: The Harbour Post'},
      ],
      output: 'The ferry left.\n\nIt came back.',
    },
    ...[
      'All ports are open in May. Boats leave at noon. Bring a coat. (Photo: Jo Poe/AFP)',
      'There is a ferry near you Here are the ports where you can board (Photo: Jo Poe/AFP)',
      'Ferries run from May to June at elmira-ferry.org The ferry at its pier (Photo: Jo Poe/AFP)',
      'The port calls it “hard” to find a crew Jo Poe wants more boats (Photo: Jo Poe/AFP)',
    ].map((line) => ({
      name: `a caption that other text may be glued to is for a person: ${line}`,
      code: `The ferry left.\n\n${line}\n\nIt came back.`,
      settings: {purpose: 'corpus' as const},
      errors: [{messageId: 'caption', text: line, suggestions: 1}],
      output: null,
    })),
    {
      name: 'a sign, a name and a paragraph run into it are for a person',
      code: 'The ferry left.\n\n© HarbourThe fog came on fast. Nobody saw the pier.\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'caption', suggestions: 1}],
      output: null,
    },
    {
      name: 'a credit in brackets does not take the text behind it along',
      code: 'The ferry left.\n\n(Image credit: Harbour Post) Elmira Ferries, Elmira Tolvane Boats, Tolvane\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'credit', suggestions: 1}],
      output: null,
    },
    {
      name: 'a caption that names a play goes with its credit',
      code: 'The ferry left.\n\nJo Poe as Ariel in “The Tempest” at Elmira. Photo credit: Ana Poe\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'caption'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      name: 'two sentences of a caption go with their credit',
      code: 'The ferry left.\n\nJo Poe speaks at the harbour. The ferry is back in May. (AP Photo/Ana Poe)\n\nIt came back.',
      settings: {purpose: 'corpus'},
      errors: [{messageId: 'caption'}],
      output: 'The ferry left.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThe captain sat beside her father. Modal Trigger\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Modal Trigger'}],
      output: 'The ferry left.\n\nThe captain sat beside her father.\n\nIt came back.',
    },
    {
      code: 'The ferry left.\n\nThe captain stands at the pier of Elmira, on May 3, 2021.\n\nIt came back.',
      errors: [{messageId: 'caption', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nPhoto by Jo Poe\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Photo by Jo Poe', suggestions: 1}],
      output: null,
    },
    {
      name: 'to republish, a caption with a credit is for a person where the article shows its pictures',
      code: 'The ferry left.\n\n![Ferry](ferry.jpg)\n\nThe ferry at its pier. (Photo: Jo Poe/AFP)\n\nIt came back.',
      filename: 'a.md',
      errors: [{messageId: 'caption', text: 'The ferry at its pier. (Photo: Jo Poe/AFP)', suggestions: 1}],
      output: null,
    },
    ...[
      'PHOTO: The captain speaks at the pier of Elmira in May, with the crew of the ferry behind her',
      '(ABOVE: The captain at the pier of Elmira.)',
      'The ferry in her dock in 1979. Credit...Jo Poe for The Harbour Post',
      'The ferry at night (stock image). Credit: © seafoto / stock.harbour.com',
      'Ice at the pier of Elmira. GETTY',
    ].map((text) => ({
      code: `The ferry left.\n\n${text}\n\nIt came back.`,
      errors: [{messageId: 'caption', text}],
      output: 'The ferry left.\n\nIt came back.',
    })),
    {
      name: 'to republish, a caption with a credit goes where no picture stays',
      code: 'The ferry left.\n\nThe ferry at its pier. (Photo: Jo Poe/AFP)\n\nIt came back.',
      errors: [{messageId: 'caption', text: 'The ferry at its pier. (Photo: Jo Poe/AFP)'}],
      output: 'The ferry left.\n\nIt came back.',
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
