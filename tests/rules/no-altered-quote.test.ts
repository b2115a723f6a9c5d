import {describe, it} from 'vitest'
import rule from '../../rules/no-altered-quote.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-altered-quote', rule, {
  valid: [
    '"Our ties with Russia are good," Roe said.',
    'The minister kept ties with Russian Federation.',
    '"We can not win," Roe said.',
  ],
  invalid: [
    {
      code: '"Our ties with Russian Federation are good," Roe said.',
      errors: [{messageId: 'found', text: 'Russian Federation', suggestions: 1}],
      output: null,
    },
    {
      code: '"The inventory market fell because of pretend news," Roe said.',
      errors: [
        {messageId: 'found', text: 'inventory market fell', suggestions: 1},
        {messageId: 'found', text: 'pretend news', suggestions: 1},
      ],
      output: null,
    },
    {
      // No wording is sure: only told.
      code: '"A White Home spokesman called me," Roe said.',
      errors: [{messageId: 'changed', text: 'White Home'}],
      output: null,
    },
  ],
})
