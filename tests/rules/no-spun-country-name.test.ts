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
    'Article 5 of the Constitution of the Russian Federation was read.',
    'Lomonosov University, Moscow, Russian Federation',
    'Azerbaijan\n\nRussian Federation\n\nUkraine',
    'The USA wants more. The European Union leaders met in Oslo.',
    'The USA beat Canada, and USA Hockey cheered its USA women.',
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
      code: 'The talks with Russian Federation failed.',
      errors: [{messageId: 'found', text: 'Russian Federation'}],
      output: 'The talks with Russia failed.',
    },
    {
      code: 'The Russian Federation probe widened.',
      errors: [{messageId: 'found', text: 'Russian Federation probe', suggestions: 1}],
      output: null,
    },
    {
      // A noun that no list has: a suggestion.
      code: 'It hit a USA supercarrier in fog.',
      errors: [{messageId: 'found', text: 'a USA supercarrier', suggestions: 1}],
      output: null,
    },
    {
      // The list knows the noun: its hit alone counts.
      code: 'An envoy met a USA envoy.',
      errors: [{messageId: 'found', text: 'USA envoy'}],
      output: 'An envoy met a U.S. envoy.',
    },
    {
      // Two sure ones make a doubtful one worth a look.
      code: 'The USA wants more of Russian Federation and the USA election.',
      errors: [
        {messageId: 'doubtful', text: 'The USA wants', suggestions: 1},
        {messageId: 'found', text: 'Russian Federation'},
        {messageId: 'found', text: 'USA election'},
      ],
      output: 'The USA wants more of Russia and the U.S. election.',
    },
    {
      // So does one, where the article writes the other form too.
      code: 'The U.S. left. The USA wants more of Russian Federation.',
      errors: [
        {messageId: 'doubtful', text: 'The USA wants', suggestions: 1},
        {messageId: 'found', text: 'Russian Federation'},
      ],
      output: 'The U.S. left. The USA wants more of Russia.',
    },
    {
      code: 'They watched the us election.',
      errors: [{messageId: 'found', text: 'the us election'}],
      output: 'They watched the U.S. election.',
    },
  ],
})
