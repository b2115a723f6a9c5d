import {describe, it} from 'vitest'
import rule from '../../rules/no-spun-country-name.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-spun-country-name', rule, {
  valid: [
    'The treaty binds the Russian Federation.',
    'USA Today reported on it.',
    'Team USA coach Lee Roe spoke.',
    'He moved to the USA in May.',
    'They told the us who stayed behind.',
  ],
  invalid: [
    {
      code: 'The minister kept ties with Russian Federation.',
      errors: [{messageId: 'found', text: 'Russian Federation'}],
      output: 'The minister kept ties with Russia.',
    },
    {
      code: 'The USA election was close.',
      errors: [{messageId: 'found', text: 'USA election'}],
      output: 'The U.S. election was close.',
    },
    {
      code: 'The US paid, and the US left. A USA envoy spoke.',
      errors: [{messageId: 'found', text: 'USA envoy'}],
      output: 'The US paid, and the US left. A US envoy spoke.',
    },
    {
      code: 'They watched the us election.',
      errors: [{messageId: 'found', text: 'the us election'}],
      output: 'They watched the U.S. election.',
    },
  ],
})
