import {describe, it} from 'vitest'
import rule from '../../rules/no-unattributed-quote.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-unattributed-quote', rule, {
  valid: [
    '"I think it is certainly possible," Roe said.',
    'Roe was calm.\n\nRoe said:\n\n"I think it is certainly possible."',
    'They called it "a mess".',
    'Asked whether he had spoken to them, Roe shook his head. "They know that we will talk on Monday."',
    '"I have made my own mistakes, but I had to go," she sings. "There is no yellow road running through Hull."',
    'Poe disagrees with the mayor. "They know that we will talk on Monday."',
    'She wrote to the crew and said something along the lines of …\n\n"I know that I need to do this."',
    'The mayor rose in his seat and, in his dry voice, said,\n\n"We will talk about the pier on Monday."',
    'The crew wrote it in a\n\nletter\n\n. "We will talk about the pier on Monday."',
    'Poe, Ana; Roe, Bo. "Old Ferry Has Crossed Its Last Harbour, Says Captain." The Elmira Gazette.',
    '"We waited for two hours," Roe said. "Then we left the harbour."',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\n"I think it is certainly possible."',
      errors: [{messageId: 'unattributed', text: '"I think it is certainly possible."'}],
      output: null,
    },
    {
      code: 'The ferry left the pier at noon.\n\n"They Know That we will talk about it on Monday."',
      errors: [{messageId: 'unattributed'}],
      output: null,
    },
  ],
})
