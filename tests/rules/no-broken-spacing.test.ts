import {describe, it} from 'vitest'
import rule from '../../rules/no-broken-spacing.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-broken-spacing', rule, {
  valid: [
    'See www.example.com, he said.',
    'It rose by 3.5 percent.',
    'He waited ... and left.',
    'A word - like this - stands apart.',
  ],
  invalid: [
    {code: 'U.S. -Canada trade rose.', errors: 1, output: 'U.S.-Canada trade rose.'},
    {code: 'The boat left , he said.', errors: 1, output: 'The boat left, he said.'},
    {code: 'The boat departed.The crew waved.', errors: 1, output: 'The boat departed. The crew waved.'},
  ],
})
