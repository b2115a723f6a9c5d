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
    '"We waited for two hours," Roe said. "Then we left the harbour."',
  ],
  invalid: [
    {
      code: 'The ferry left.\n\n"I think it is certainly possible."',
      errors: [{messageId: 'unattributed', text: '"I think it is certainly possible."'}],
      output: null,
    },
  ],
})
