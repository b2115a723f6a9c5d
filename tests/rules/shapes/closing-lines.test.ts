import {describe, it} from 'vitest'
import rule from '../../../rules/no-page-metadata.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const STORY =
  'The ferry to Elmira left its pier at noon with all its crew aboard.\n\nIt came back at dusk, two hours late, and nobody aboard was hurt.\n\nThe mayor of Vale thanked the crew on Friday.'

new RuleTester().run('what closes a report', rule, {
  valid: [
    {name: 'a list of people at the end', code: `${STORY}\n\n- Ana Poe\n\n- Ben Roe\n\n- Cy Doe`},
    {name: 'a speaker under a quotation amid the story', code: `“We lost the boat.”\n\n— Ana Poe\n\n${STORY}`},
    {name: 'a stroke between teams', code: `${STORY}\n\nElmira/Vale`},
    {name: 'a telephone amid the story', code: `Call the harbour.\n\n555-0199\n\n${STORY}\n\n${STORY}`},
  ],
  invalid: [
    {
      name: 'the initials of those who handled it',
      code: `${STORY}\n\nPTI ANP BR BR`,
      errors: [{messageId: 'credit', text: 'PTI ANP BR BR', suggestions: 1}],
      output: null,
    },
    {
      name: 'who signs it',
      code: `${STORY}\n\n— Ana Poe, Elmira Gazette`,
      errors: [{messageId: 'credit', text: '— Ana Poe, Elmira Gazette', suggestions: 1}],
      output: null,
    },
    {
      name: 'a path with its label',
      code: `Ferry returns\n\nYou are here: Home / News / Elmira\n\n${STORY}`,
      errors: [{messageId: 'found', text: 'You are here: Home / News / Elmira'}],
      output: `Ferry returns\n\n${STORY}`,
    },
  ],
})
