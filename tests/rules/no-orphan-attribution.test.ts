import {describe, it} from 'vitest'
import rule from '../../rules/no-orphan-attribution.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-orphan-attribution', rule, {
  valid: ['"We waited." Roe said.', 'The captain spoke, Roe said.', 'Roe said nothing.'],
  invalid: [
    {
      code: 'The boat left. Roe said. The harbour gained a crane.',
      errors: [{messageId: 'orphan', text: 'Roe said.', suggestions: 1}],
      output: null,
    },
  ],
})
