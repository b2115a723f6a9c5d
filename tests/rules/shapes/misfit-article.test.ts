import {expect, it} from 'vitest'
import {misfitArticles} from '../../../rules/shapes/misfit-article.ts'

const mendedIn = (text: string): string[] => misfitArticles(text).map(({mended}) => mended)

it('finds an article that does not fit the sound of its word', () => {
  expect(mendedIn('It was an prize, a assistant and An ferry.')).toEqual(['a prize', 'an assistant', 'A ferry'])
})

it('knows vowels that sound like consonants, and silent ones', () => {
  expect(mendedIn('a union, a one-off, a European, a user, an hour, an honest man, an historic day, an heir')).toEqual(
    [],
  )
  expect(mendedIn('an union, an uninvited guest, a unusual day')).toEqual(['a union', 'an unusual'])
})

it('leaves letters, figures and classes before a word', () => {
  expect(mendedIn('Serie A officials, vitamin A intake, a b-side, an x-ray, an MP and U.S.A. officials')).toEqual([])
})
