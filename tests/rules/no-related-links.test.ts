import {describe, it} from 'vitest'
import rule from '../../rules/no-related-links.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-related-links', rule, {
  valid: [
    'The ferry left.\n\nRelated: said of two boats that were built by one hand.\n\nIt came back.',
    'Headline: Ferry Leaves Elmira With Crew Aboard\n\nThe ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nFerries Due at Noon\n\nThe harbour opens at 9 am and closes at 5 pm daily\n\nCall the harbour office\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nWHAT THE CAPTAIN SAID\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    'The ferry left.\n\nIt was late.\n\nWHY DOES THE FERRY TO ELMIRA LEAVE AT NOON?\n\nHe spoke of fog.',
    'The ferry left.\n\n"Also read: Ten ways to dry herbs."\n\nIt came back.',
    'More news is expected on Friday, the ministry said.',
    'The ministry had more news: nothing was lost.',
    {
      name: 'an author’s list in Markdown',
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\nWhat is new:\n\n- Support for boats of up to twelve metres\n- Faster loading of cars at the northern pier\n- A way to [book a place](/book) on the morning boat\n',
      filename: 'a.md',
    },
    {
      name: 'a list of links below a heading in Markdown',
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\n## Faults\n\n- [The lamp at the northern pier goes dark](/1)\n- [The bell of the southern pier never rings](/2)\n',
      filename: 'a.md',
    },
  ],
  invalid: [
    {
      name: 'a sentence of Markdown that leads elsewhere is for a person',
      code: 'The ferry left.\n\nRead more about the pier in [the plan](/plan), which begins:\n\nIt came back.',
      filename: 'a.md',
      errors: [{messageId: 'link', suggestions: 1}],
      output: null,
    },
    {
      name: 'a headline that the next line goes on from is for a person',
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nRead more\n\nJo Poe, Ben Roe and Their Two Sons\n\n, who live at the pier, saw it come back at dusk, and nobody aboard was hurt.',
      errors: [{messageId: 'link'}, {messageId: 'listed', text: 'Jo Poe, Ben Roe and Their Two Sons', suggestions: 1}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nJo Poe, Ben Roe and Their Two Sons\n\n, who live at the pier, saw it come back at dusk, and nobody aboard was hurt.',
    },
    {
      code: 'Headline: Mayor Opens the Library of Vale\n\nThe ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'link', text: 'Headline: Mayor Opens the Library of Vale'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry left.\n\nMore:\n\nCouncil Backs the Long Tram Line to Elmira\n\nMayor Opens the New Library at the Old Harbour\n\nIt came back at dusk.',
      errors: [
        {messageId: 'link', text: 'More:'},
        {messageId: 'listed', text: 'Council Backs the Long Tram Line to Elmira'},
        {messageId: 'listed', text: 'Mayor Opens the New Library at the Old Harbour'},
      ],
      output: 'The ferry left.\n\nIt came back at dusk.',
    },
    {
      code: 'The ferry left.\n\nTop Stories\n\nWhat the captain said\n\nHe spoke of fog.\n\nIt came back.',
      errors: [{messageId: 'link', text: 'Top Stories'}],
      output: 'The ferry left.\n\nWhat the captain said\n\nHe spoke of fog.\n\nIt came back.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nCOUNCIL OF VALE BACKS TRAM LINE TO MARKET\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'likely', text: 'COUNCIL OF VALE BACKS TRAM LINE TO MARKET'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nALL CREW ABOARD FERRY THAT LEFT ELMIRA\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'likely', text: 'ALL CREW ABOARD FERRY THAT LEFT ELMIRA', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\nCouncil Backs the Long Tram Line to Market\n\nMayor Opens the New Library at the Old Mill',
      errors: [
        {messageId: 'listed', text: 'Council Backs the Long Tram Line to Market'},
        {messageId: 'listed', text: 'Mayor Opens the New Library at the Old Mill'},
      ],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\nThe crew of the ferry to Elmira was late\n\nNobody of the crew aboard the ferry was hurt',
      errors: [
        {messageId: 'likely', suggestions: 1},
        {messageId: 'likely', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nMayor opens the library\nMayor opens the library\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [
        {messageId: 'listed', text: 'Mayor opens the library'},
        {messageId: 'listed', text: 'Mayor opens the library'},
      ],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nMayor opens the library Mayor opens the library\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'listed', text: 'Mayor opens the library Mayor opens the library'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nVALE: Mayor opens library\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\nHARBOUR: Council backs tram\n\nThe ferry to Elmira left its pier at one with all its crew aboard.',
      errors: [
        {messageId: 'likely', suggestions: 1},
        {messageId: 'likely', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nOn harbourpost.example: Mayor opens library\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'link', text: 'On harbourpost.example: Mayor opens library'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nPHOTOS: Mayor opens the library of Vale\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'link', text: 'PHOTOS: Mayor opens the library of Vale'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nThe mayor spoke of a library and of its… Read more\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'link', text: 'Read more'}],
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nThe mayor spoke of a library and of its…\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nRelated Stories\n\nMayor opens library in Vale\n\nCouncil backs tram line\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: 3,
      output:
        'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
    },
    {
      code: 'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nFollow the latest updates below:\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.',
      errors: [{messageId: 'link', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nRead more: Council backs the tram lineThe ferry was late and the pier was crowded, the crew said. It rained.\n\nIt came back.',
      errors: [{messageId: 'link', suggestions: 1}],
      output: null,
    },
    {
      code: 'The ferry left.\n\nTimeline: How the ferry was lost\n\nIt came back.',
      errors: [{messageId: 'link', text: 'Timeline: How the ferry was lost', suggestions: 1}],
      output: null,
    },

    {
      code: 'The ferry left.\n\nMore news: Council backs the tram line\n\nIt came back.',
      errors: [{messageId: 'link', text: 'More news: Council backs the tram line'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
