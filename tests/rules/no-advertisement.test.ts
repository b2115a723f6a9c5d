import {describe, it} from 'vitest'
import rule from '../../rules/no-advertisement.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const between = (line: string): string => `The ferry left Elmira at noon.\n\n${line}\n\nIt came back at dusk.`
const mended = 'The ferry left Elmira at noon.\n\nIt came back at dusk.'
const label = (line: string) => ({code: between(line), errors: [{messageId: 'found', text: line}], output: mended})

new RuleTester().run('no-advertisement', rule, {
  valid: [
    {name: 'a story on advertising', code: 'Advertising was down 4 percent, the paper said.'},
    {name: 'a sponsor in parliament', code: 'The bill is sponsored by two senators.'},
    {name: 'a story that goes on', code: 'The story continues to grip the town.'},
    {name: 'the label in a quotation', code: 'The page said “Advertisement”, in small letters.'},
    {name: 'a headline', code: 'Sponsored content\n\nNewsrooms sell articles to banks, a study says.'},
    {name: 'a commission of an agent', code: 'Agents may earn a commission of 5 percent on each flat.'},
    {name: 'a supporter of a candidate', code: 'Supported by the union, she ran again in May and won the seat.'},
  ],
  invalid: [
    label('Advertisement'),
    label('ADVERTISEMENT - CONTINUE READING BELOW'),
    label('Story continues below'),
    label('Sponsored content'),
    label('Paid post'),
    label('Ad feedback'),
    {
      name: 'a label glued to a paragraph',
      code: 'The ferry left at noon.\n\nIt came back. Advertisement',
      errors: [{messageId: 'found', text: 'Advertisement'}],
      output: 'The ferry left at noon.\n\nIt came back.',
    },
    {
      name: 'the sentence of a sponsor is for a person to decide',
      code: between('This week’s Harbour Podcast is sponsored by the Elmira Bank.'),
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
  ],
})
