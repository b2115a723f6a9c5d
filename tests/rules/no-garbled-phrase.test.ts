import {describe, it} from 'vitest'
import rule from '../../rules/no-garbled-phrase.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

new RuleTester().run('no-garbled-phrase', rule, {
  valid: [
    'The view was shared by the crew.',
    'He led the Syria desk.',
    "The President's government fell.",
    {
      name: 'words that are set apart stand for nouns',
      code: 'Take the property of the _from_ and _to_ conversion.\n\nSee the `for` scope of the crew.',
      filename: 'a.md',
    },
  ],
  invalid: [
    {
      code: 'Talks were held through by means of a pilot.',
      errors: [{messageId: 'stacked', text: 'through by means of'}],
      output: null,
    },
    {code: 'The view was share by the crew.', errors: [{messageId: 'passive', text: 'was share by'}], output: null},
    {
      code: 'They met with the Syria.',
      errors: [{messageId: 'article', text: 'with the Syria', suggestions: 1}],
      output: null,
    },
  ],
})
