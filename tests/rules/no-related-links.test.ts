import {describe, it} from 'vitest'
import rule from '../../rules/no-related-links.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-related-links', rule, {
  valid: [
    'The ferry left.\n\nIt was late.\n\nWHY DOES THE FERRY TO ELMIRA LEAVE AT NOON?\n\nHe spoke of fog.',
    'The ferry left.\n\n"Also read: Ten ways to dry herbs."\n\nIt came back.',
    'More news is expected on Friday, the ministry said.',
    'The ministry had more news: nothing was lost.',
  ],
  invalid: [
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
      code: 'The ferry left.\n\nIt was late.\n\nCOUNCIL OF ELMIRA BACKS TRAM LINE TO HARBOUR\n\nIt came back.',
      errors: [{messageId: 'likely', text: 'COUNCIL OF ELMIRA BACKS TRAM LINE TO HARBOUR', suggestions: 1}],
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
