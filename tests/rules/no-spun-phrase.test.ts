import {describe, it} from 'vitest'
import rule from '../../rules/no-spun-phrase.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-spun-phrase', rule, {
  valid: [
    'A worldwide community of climbers met.',
    'She joined a global law firm.',
    'They can not win, and it faced worldwide pressure.',
    'The template says {name|title=x} and {{name|upper}}.',
    'The talks between the two ministers were frank & friendly, and they went on until the early hours of Monday.',
    '"The worldwide community must act," Roe said.',
    'It was a amusing slip of an tired hand.',
  ],
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
    {
      code: 'The inventory market fell for a third day.',
      errors: [{messageId: 'replace', text: 'inventory market fell', suggestions: 1}],
      output: null,
    },
    {
      // Two packs have it: one finding.
      code: 'It was an global law in the making, a violation of global law.',
      errors: [
        {messageId: 'replace', text: 'an global', suggestions: 1},
        {messageId: 'replace', text: 'violation of global law', suggestions: 1},
      ],
      output: null,
    },
    {
      code: 'The harbour is {calm|quiet|still} at noon.',
      errors: [{messageId: 'choices', text: '{calm|quiet|still}', suggestions: 3}],
      output: null,
    },
    {
      // Articles that do not fit: beside two sure ones, outside quotations.
      code: 'USA officials spoke with Russian Federation. It was a amusing hour, an lake and a union of an honest, historic and a European kind. "It was an boat," Roe said.',
      errors: [
        {messageId: 'misfit', text: 'a amusing', suggestions: 1},
        {messageId: 'misfit', text: 'an lake', suggestions: 1},
      ],
      output: null,
    },
    {
      // Beside two sure ones, doubtful ones count.
      code: 'Russian Federation can not win. The USA election is near, and the talks between the two ministers were frank & friendly, they said.',
      errors: [
        {messageId: 'replace', text: 'can not', suggestions: 1},
        {messageId: 'splice', text: 'frank & friendly', suggestions: 1},
      ],
      output: null,
    },
  ],
})
