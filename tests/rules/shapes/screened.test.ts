import {readdirSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {hasVerb} from '../../../rules/no-unattributed-quote.ts'
import {Screened} from '../../../rules/shapes/screened.ts'

const rules = new URL('../../../rules/', import.meta.url)

/** Every screened expression that a rule exports, by its name. */
const screened: [name: string, Screened][] = []
const files = [...readdirSync(rules), ...readdirSync(new URL('shapes/', rules)).map((name) => `shapes/${name}`)]
for (const file of files.filter((name) => name.endsWith('.ts'))) {
  const module: Record<string, unknown> = await import(new URL(file, rules).href)
  for (const [name, value] of Object.entries(module)) if (value instanceof Screened) screened.push([name, value])
}

/** Texts that each must match: what is made of them is near enough to match at times. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  CAPTION_START: [
    'FILE PHOTO: The pier at low water.',
    'picture: the pier',
    'File - The pier',
    '(Above: the pier)',
    'In this undated photo provided by the harbour, a pier stands.',
    'in these photos taken in May',
    'An artist’s impression of the pier',
    'A stock photo of a pier',
    'An undated image shows a pier',
    'This old picture of the pier shows ',
  ],
  SENTENCE_AT_END: ['The pier in May. Getty', 'It fell! Courtesy of Jo Poe', 'It fell. Pictures from the old archive.'],
  BYLINE_ROW: ['BY DANA ROE | 03/14/21 9:05 AM', "by Jo O'Poe - May 3"],
  GLUED: ['ShareTweetPin It', 'FacebookTwitterReddit', 'E-mail thisPrint'],
  ORPHAN: ['Lavrov said.', 'the old mayor told reporters on Monday.', 'He added Friday.', 'Jo Ana Poe insisted.'],
}

const pieces = [
  ' ',
  '.',
  ':',
  ' – ',
  '-',
  '|',
  '"',
  '’',
  'ſ',
  'é',
  '5',
  'A',
  'the ',
  'said',
  'This ',
  'in ',
  'Photo',
  '\u00a0',
]

/** Pieces of examples and others, put together, with letters changed in case, left out or put in. */
const textsNear = (examples: readonly string[]) =>
  fc
    .tuple(
      fc.array(fc.oneof(fc.constantFrom(...examples), fc.constantFrom(...pieces)), {minLength: 1, maxLength: 3}),
      fc.array(fc.tuple(fc.nat(200), fc.constantFrom('upper', 'lower', 'drop', ...pieces)), {maxLength: 3}),
    )
    .map(([parts, changes]) =>
      changes.reduce((text, [place, change]) => {
        const at = place % (text.length + 1)
        const unit = text[at] ?? ''
        const put = change === 'upper' ? unit.toUpperCase() : change === 'lower' ? unit.toLowerCase() : change
        return text.slice(0, at) + (change === 'drop' ? '' : put) + text.slice(at + 1)
      }, parts.join('')),
    )

describe('a screened expression', () => {
  it('is known here by texts that it matches', () => {
    expect(screened.map(([name]) => name).sort()).toEqual(Object.keys(EXAMPLES).sort())
    for (const [name, {pattern}] of screened)
      for (const text of EXAMPLES[name]!) expect([text, pattern.test(text)]).toEqual([text, true])
  })

  it.each(screened)('%s matches with its screen what it matches without', (name, one) => {
    fc.assert(
      fc.property(textsNear(EXAMPLES[name]!), (text) => {
        expect(one.test(text)).toBe(one.pattern.test(text))
        expect(one.exec(text)).toEqual(one.pattern.exec(text))
      }),
      {numRuns: 3000},
    )
  })
})

/** All that counts as a sign of a verb, in one. */
const FINITE =
  /\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|will|would|can|could|should|may|might|must|shall|cannot|let|need|want|think|know|believe|feel|hope|love|see|say|go|get|got|make|take|look|keep|stop|come|went|\p{L}{1,30}n['’]t|\p{L}{1,30}['’](?:s|re|ve|ll|d|m))\b|\p{Ll}{3}(?:ed|es|s)\b/iu

describe('a verb', () => {
  it('is found quickly only where the whole expression finds one', () => {
    const words = [
      'is',
      'WAS',
      'can',
      'beds',
      'goes',
      'don’t',
      'asked',
      'Es',
      'it',
      'we',
      '’s',
      'ſ',
      'is_',
      'sees',
      'k',
      'K',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, ...pieces), {maxLength: 6}), (parts) => {
        const text = parts.join('')
        expect(hasVerb(text)).toBe(FINITE.test(text))
      }),
      {numRuns: 3000},
    )
  })
})
