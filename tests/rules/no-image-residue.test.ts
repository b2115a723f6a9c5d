import {describe, it} from 'vitest'
import rule from '../../rules/no-image-residue.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-image-residue', rule, {
  valid: ['The photo, by Jo Poe, won a prize.', 'Credit card debt rose.', 'Picture this.'],
  invalid: [
    {
      code: 'The ferry left.\n\nGetty Images\n\nIt came back.',
      errors: [{messageId: 'credit', text: 'Getty Images'}],
      output: 'The ferry left.\n\nIt came back.',
    },
  ],
})
