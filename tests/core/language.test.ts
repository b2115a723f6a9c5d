import {expect, it} from 'vitest'
import {detectLanguage} from '../../src/core/language.ts'
import type {Block} from '../../src/core/types.ts'
import {detectByLibrary} from '../../src/language-library.ts'

const languageOf = (...texts: string[]): string =>
  detectLanguage(
    texts.map((text) => ({text}) as Block),
    detectByLibrary,
  )

it.each([
  [
    'en',
    'The harbour office said on Monday that the ferry will not leave for the island, and that it has been so for years. ',
  ],
  [
    'de',
    'Das Hafenamt sagte am Montag, dass die Fähre nicht zur Insel fährt, weil der Sturm die Mole beschädigt hat. ',
  ],
  [
    'fr',
    'Le bureau du port a dit lundi que le ferry ne partira pas pour l’île, parce que la tempête a détruit le quai. ',
  ],
  ['ja', '港湾局は月曜日、嵐で桟橋が壊れたため、島へのフェリーは出航しないと発表した。'],
])('%s', (lang, sentence) => {
  expect(languageOf(sentence.repeat(8))).toBe(lang)
})

it.each([
  ['stops', '.'.repeat(5000)],
  ['letters without a space', 'abcdefghij'.repeat(500)],
  ['numbers', '12 34.5 678 '.repeat(400)],
  ['too little', 'Das Hafenamt sagte am Montag nichts.'],
])('%s are of no language that could be told', (_what, text) => {
  expect(languageOf('Ferry', text)).toBe('und')
})
