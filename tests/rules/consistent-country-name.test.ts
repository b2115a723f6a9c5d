import {describe, it} from 'vitest'
import rule from '../../rules/consistent-country-name.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('consistent-country-name', rule, {
  valid: [
    'The U.S. sent two boats, and the U.S. paid.',
    '"The US paid," he said of the U.S. plan.',
    'The U.S. sent Team USA home, and the U.S. paid USA Today and US$40 to US Airways.',
    'The USA beat Canada. The USA won.',
  ],
  invalid: [
    {
      code: 'The U.S. sent boats. The U.S. left. The US paid.',
      errors: [{messageId: 'mixed', text: 'US'}],
      output: 'The U.S. sent boats. The U.S. left. The U.S. paid.',
    },
    {
      name: 'the stop of a sentence is not doubled',
      code: 'The U.S. sent boats. The U.S. left. They came from the US. It rained.',
      errors: [{messageId: 'mixed', text: 'US'}],
      output: 'The U.S. sent boats. The U.S. left. They came from the U.S. It rained.',
    },
    {
      name: 'the stop of a sentence stays',
      code: 'The US sent boats. The US left. They came from the U.S. It rained.',
      errors: [{messageId: 'mixed', text: 'U.S.'}],
      output: 'The US sent boats. The US left. They came from the US. It rained.',
    },
    {
      name: '"USA" is never what the others become, and is only offered another form',
      code: 'The USA sent boats. The USA left, and the USA paid. The US president waved.',
      errors: [1, 2, 3].map(() => ({messageId: 'mixed', text: 'USA', suggestions: 1})),
      output: null,
    },
  ],
})
