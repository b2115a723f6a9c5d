import {describe, expect, it} from 'vitest'
import {PatternError, parsePattern} from '../../../src/core/phrases/pattern.ts'
import {found, hitsIn} from '../../support/phrases.ts'

describe('literals', () => {
  it('match in any letter case, with any kind of quote, dash and space', () => {
    expect(found('He saw the CITY’S  “tram\u00a0line” today.', `city's "tram line"`)).toEqual([
      'CITY’S  “tram\u00a0line”',
    ])
    expect(found('A ten‑year plan.', 'ten-year')).toEqual(['ten‑year'])
  })
  it('match whole words only', () => {
    expect(found('Printers reprint a blueprint.', 'print')).toEqual([])
    expect(found('Print, then reprint.', 'print')).toEqual(['Print'])
  })
  it('match their own case where the entry asks for it', () => {
    expect(found('The who asked the WHO.', 'WHO', {caseSensitive: true})).toEqual(['WHO'])
  })
  it('take any letters after a star', () => {
    expect(found('Commenter, comments and a common comet.', 'comment*')).toEqual(['Commenter', 'comments'])
  })
  it('take a mark that is escaped', () => {
    expect(found('Prices (in euro) rose.', '\\(in euro\\)')).toEqual(['(in euro)'])
  })
})

describe('alternatives and optional words', () => {
  it('take one of the alternatives, the first that fits', () => {
    expect(found('More news, more stories, more tea.', 'more (news|stories)')).toEqual(['More news', 'more stories'])
  })
  it('take optional words or leave them with their space', () => {
    const phrase = '[please] subscribe [now] to our letter'
    expect(found('Please subscribe now to our letter. Or subscribe to our letter!', phrase)).toEqual([
      'Please subscribe now to our letter',
      'subscribe to our letter',
    ])
    expect(found('We subscribe.', 'we subscribe [now]')).toEqual(['We subscribe'])
  })
  it('nest', () => {
    expect(
      found('Tap or click here to vote, or tap to vote.', '((tap|click) [or (tap|click)]) [here] to vote'),
    ).toEqual(['Tap or click here to vote', 'tap to vote'])
  })
  it('number their groups in the order of their brackets, null where one took no part', () => {
    const [hit] = hitsIn('He left on foot.', ['left [by (car|bus)] on (foot|skis)'])
    expect(hit?.groups).toEqual([null, [11, 15]])
  })
})

describe('slots', () => {
  it.each([
    ['{date}', 'Posted May 3, 2021 there', 'posted {date}', 'Posted May 3, 2021'],
    ['{date}', 'Posted 2021-05-03 there', 'posted {date}', 'Posted 2021-05-03'],
    ['{date}', 'Posted on Monday, 3 June 2019 there', 'posted on {date}', 'Posted on Monday, 3 June 2019'],
    ['{time}', 'Updated 4:15 p.m. ET today', 'updated {time}', 'Updated 4:15 p.m. ET'],
    ['{number}', 'With 1,204 shares', '{number} shares', '1,204 shares'],
    ['{number}', 'With twelve shares', '{number} shares', 'twelve shares'],
    ['{handle}', 'Follow @harbour_post today', 'follow {handle}', 'Follow @harbour_post'],
    ['{email}', 'Write to desk@example.org, please', 'write to {email}', 'Write to desk@example.org'],
    ['{outlet}', 'More from the Elmira Valley Gazette', 'more from {outlet}', 'More from the Elmira Valley Gazette'],
    ['{outlet}', 'More from Reuters today', 'more from {outlet}', 'More from Reuters'],
    ['{person}', 'Photo by Ana-Lucía de la Cruz', 'photo by {person}', 'Photo by Ana-Lucía de la Cruz'],
    ['{word}', 'Turn left now', 'turn {word} now', 'Turn left now'],
    ['{words}', 'Sign up for the very best list', 'sign up for {words:1-4} list', 'Sign up for the very best list'],
  ])('%s stands for its kind of words in "%s"', (_, text, phrase, expected) => {
    expect(found(text, phrase)).toEqual([expected])
  })
  it('{words:1-4} takes no more words than it may, and stops at the end of the sentence', () => {
    expect(found('sign up for one two three four five list', 'sign up for {words:1-4} list')).toEqual([])
    expect(found('They sign up for it. The whole list.', 'sign up for {words:1-4} list')).toEqual([])
  })
  it('{any} runs to the end of the sentence, past abbreviations', () => {
    expect(found('Read more: Mr. Vale quits. He was 60.', 'read more: {any}')).toEqual(['Read more: Mr. Vale quits.'])
  })
  it('{any} stops at the words that follow it', () => {
    expect(found('Read all about the flood here or there.', 'read {any} here')).toEqual([
      'Read all about the flood here',
    ])
  })
  it('{rest} runs to the end of the block', () => {
    expect(found('Related: One. Two. Three.\n\nFour.', 'related: {rest}')).toEqual(['Related: One. Two. Three.'])
  })
  it('a pattern may begin with a slot', () => {
    expect(found('The editor of Elmira Gazette reported on it.', '{outlet} reported')).toEqual([
      'Elmira Gazette reported',
    ])
    expect(found('It rained. People of all ages clapped loudly.', '{any} clapped')).toEqual([
      'People of all ages clapped',
    ])
  })
})

describe('a pattern that is wrong says why', () => {
  it.each([
    ['', 'is empty'],
    ['more (news', 'never closed'],
    ['more [news', 'never closed'],
    ['more {any', 'never closed'],
    ['more news)', 'stray `)`'],
    ['a|b', 'stray `|`'],
    ['more (news|)', 'empty alternative'],
    ['more [] news', 'empty brackets'],
    ['more {colour}', 'unknown slot `{colour}`'],
    ['more {words:0-4}', 'bounds'],
    ['more {words:4-2}', 'bounds'],
    ['more {words:1-99}', 'bounds'],
    ['x\\', 'lone'],
    ['((((((a|b)|c)|d)|e)|f)|g)', 'nests deeper'],
  ])('%s', (pattern, message) => {
    expect(() => parsePattern(pattern)).toThrow(PatternError)
    expect(() => parsePattern(pattern)).toThrow(message)
  })
})
