import fc from 'fast-check'
import type {TextInput} from '../../src/index.ts'

const sentences = fc.constantFrom(
  'The harbour office said that fog had kept the ferry away from the northern pier of the island for most of the morning.',
  'Several hundred people waited in the old fish market, where volunteers gave out tea and bread until the gates were opened.',
  '"We have waited far too long for this boat and nobody asked the people who live here," Dana Roe said on Friday.',
  '"We have waited far too long for this vessel and nobody asked the people who live here," Dana Roe said on Friday.',
  '"We have waited far too long for this boat and nobody told the people who live here," Dana Roe said on Friday.',
  'Sign up for our morning letter and have your news by seven.',
  'More from the harbour',
  'The company will give the money back to everyone who had booked a crossing, and has hired two more boats from Galway.',
)
/** Articles of two sites that share sentences, quotations and labels. */
export const articles = fc
  .array(
    fc.record({
      text: fc.uniqueArray(sentences, {minLength: 1, maxLength: 6}).map((blocks) => blocks.join('\n\n')),
      date: fc.constantFrom('2024-01-01', '2024-01-02', ''),
      site: fc.constantFrom('a.example', 'b.example'),
    }),
    {minLength: 2, maxLength: 9},
  )
  .map((made) => made.map(({text, ...meta}, index): TextInput => ({text, filename: `${index}.txt`, meta})))
/** In another order, which a stream of numbers chooses. */
export const shuffle = <T>(list: readonly T[], order: fc.Stream<number>): T[] =>
  list
    .map((one) => ({one, at: order.next().value as number}))
    .sort((a, b) => a.at - b.at)
    .map(({one}) => one)
