import {describe, it} from 'vitest'
import rule from '../../rules/no-mixed-script.ts'
import {RuleTester} from '../../src/tester/index.ts'

RuleTester.describe = describe
RuleTester.it = it

// Look-alikes are written as escapes: nobody could see them here.
new RuleTester().run('no-mixed-script', rule, {
  valid: [
    {
      name: 'a Russian name in brackets',
      code: 'The agency TASS (\u0422\u0410\u0421\u0421) wrote from Moscow (Москва).',
    },
    {name: 'a Russian word of look-alikes alone', code: 'The word \u0440\u043e\u0441\u0430 means dew.'},
    {name: 'Greek letters of science', code: 'A 5 μm film, TGFβ1, IL2Rγ, α-helix and πr2 were measured.'},
    {name: 'a styled name with a letter that is none of ours', code: 'The band KoЯn and the sign ЯR played.'},
    {name: 'names of two scripts glued', code: 'They met in MoscowМосква on Friday.'},
    {name: 'letters with accents', code: 'Dvořák, Erdoğan, Łódź and Þór met.'},
    {name: 'a Russian sentence that names something Latin', code: 'Он сказал, что \u0421anon и \u0435Bay закрыты.'},
    {name: 'an address', code: 'See https://ex\u0430mple.org/ports for more.'},
  ],
  invalid: [
    {
      name: 'a Cyrillic letter inside a word',
      code: 'The c\u043euncil met on Friday.',
      errors: [{messageId: 'found', data: {text: 'council', letters: '\u043e'}}],
      output: 'The council met on Friday.',
    },
    {
      name: 'a capital at its front',
      code: 'The \u0421ouncil met on Friday.',
      errors: [{messageId: 'found'}],
      output: 'The Council met on Friday.',
    },
    {
      name: 'a Greek letter inside a word',
      code: 'The c\u03bfuncil met on Friday.',
      errors: [{messageId: 'found'}],
      output: 'The council met on Friday.',
    },
    {
      name: 'a word of look-alikes alone beside a mixed one',
      code: 'The c\u043euncil s\u0430w \u0430\u0441\u0435 on Friday.',
      errors: [{messageId: 'found'}, {messageId: 'found'}, {messageId: 'found'}],
      output: 'The council saw ace on Friday.',
    },
    {
      name: 'inside a quotation a person decides',
      code: 'She said: “The c\u043euncil met here on Friday.”',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
    {
      name: 'a word of two letters is for a person',
      code: 'The s\u043e called council met.',
      errors: [{messageId: 'found', suggestions: 1}],
      output: null,
    },
  ],
})
