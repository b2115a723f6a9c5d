import {describe, it} from 'vitest'
import rule from '../../rules/quote-punctuation.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('quote-punctuation', rule, {
  valid: ['"We waited," he said. "Then we left."'],
  invalid: [
    {
      code: '"We waited," he said. "We left," he said. "It rained".',
      errors: [{messageId: 'inside', text: '".'}],
      output: '"We waited," he said. "We left," he said. "It rained."',
    },
  ],
})
