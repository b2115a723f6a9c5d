import {describe, it} from 'vitest'
import rule from '../../../rules/no-image-residue.ts'
import {RuleTester} from '../../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

const STORY = 'The ferry to Elmira left its pier at noon with all its crew aboard.'
const END = 'It came back at dusk, two hours late, and nobody aboard was hurt.'
const between = (...lines: string[]): string => [STORY, ...lines, END].join('\n\n')
const CAPTION = 'The boats of Vale tied up at night'

new RuleTester().run('captions told by what stands beside them', rule, {
  valid: [
    {name: 'a writer’s own line in small letters', code: between('the end of the line')},
    {name: 'the end of a line that broke', code: 'The ferry left for\n\nelmira old harbour\n\nIt came back.'},
    {name: 'a line like another, not the same', code: between('The boats of Vale tied up by day', CAPTION)},
    {
      name: 'a sentence about someone who speaks',
      code: between('The mayor was speaking in Elmira on May 3, 2016, as rain fell.'),
    },
  ],
  invalid: [
    {
      name: 'the words of a picture and its caption are the same',
      code: between(CAPTION, CAPTION),
      errors: [{messageId: 'caption', text: CAPTION, suggestions: 1}],
      output: null,
    },
    {
      name: 'the second has its credit, and the number of the picture stands between',
      code: between(CAPTION, '4', `${CAPTION}Credit: Jo Poe`),
      errors: [
        {messageId: 'caption', text: CAPTION, suggestions: 1},
        {messageId: 'caption', text: `${CAPTION}Credit: Jo Poe`},
      ],
      output: `${between(CAPTION, '4')}`,
    },
    {
      name: 'words for a picture between paragraphs',
      code: between('elmira ferry leaks 2017'),
      errors: [{messageId: 'caption', text: 'elmira ferry leaks 2017', suggestions: 1}],
      output: null,
    },
    {
      name: 'what a picture shows, without a verb, and the day it was taken',
      code: between('Mayor Dana Roe addressing a crowd in Vale on May 3, 2016.'),
      errors: [{messageId: 'caption', suggestions: 1}],
      output: null,
    },
    {
      name: 'an agency in brackets or behind “via”',
      code: between('Dana Roe with her crew last year [PA]', 'The old pier in the fog of May via Getty Images'),
      errors: [
        {messageId: 'caption', text: 'Dana Roe with her crew last year [PA]', suggestions: 1},
        {messageId: 'caption', text: 'The old pier in the fog of May via Getty Images'},
      ],
      output: between('Dana Roe with her crew last year [PA]'),
    },
  ],
})
