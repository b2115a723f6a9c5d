import {describe, it} from 'vitest'
import rule from '../../rules/no-spun-phrase.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-spun-phrase', rule, {
  valid: ['A worldwide community of climbers met.', 'She joined a global law firm.'],
  invalid: [
    {
      code: 'The worldwide community must act.',
      errors: [{messageId: 'replace', text: 'The worldwide community'}],
      output: 'The international community must act.',
    },
    {
      code: 'It was accused of violating global law.',
      errors: [{messageId: 'replace', text: 'violating global law', suggestions: 1}],
      output: null,
    },
  ],
})
