import {describe, expect, it} from 'vitest'
import {currentOf, leftIn, reduce} from '../../src/session/session.ts'
import {engine, pressed, sessionOf, textsOf} from '../support/sessions.ts'

const LEAD = 'Ferry returns to Elmira\n\nThe ferry left at noon.\n'
const ORPHAN = 'Roe said. The harbour gained a crane.'
const CAPITALS = 'Volker, IS heading to Elmira.'
const QUOTE = 'Mayor Roe said, "The worldwide community must act."'
const article = (...blocks: readonly string[]): string => `${LEAD}\n${blocks.join('\n\n')}\n`
const asked = (session: Parameters<typeof currentOf>[0]): string | undefined => currentOf(session)?.question.ruleId

describe('keys', () => {
  const start = sessionOf({'a.txt': article(ORPHAN, CAPITALS, QUOTE)})

  it('ask in the order of the text', () => {
    expect([asked(start), leftIn(start)]).toEqual(['no-orphan-attribution', 3])
    expect(currentOf(start)?.question).toMatchObject({line: 5, column: 1, level: 'warn', reason: null})
  })
  it('y makes the one change, byte for byte, and goes on', () => {
    const after = pressed(start, 'y')
    expect(textsOf(after)).toEqual([article('The harbour gained a crane.', CAPITALS, QUOTE)])
    expect([asked(after), leftIn(after)]).toEqual(['no-stray-capitals', 2])
  })
  it('n and l leave the text, and go on', () => {
    for (const key of ['n', 'l']) {
      const after = pressed(start, key)
      expect(textsOf(after)).toEqual(textsOf(start))
      expect(asked(after)).toBe('no-stray-capitals')
    }
  })
  it('ask a person about the words of a quotation, which --fix never changes', () => {
    const after = pressed(start, 'n', 'n', 'y')
    expect(textsOf(after)).toEqual([article(ORPHAN, CAPITALS, QUOTE.replace('worldwide', 'international'))])
  })
  it('u takes the last answer back, of whatever kind, also the last of all', () => {
    for (const key of ['y', 'n', 'l', 'a', 'd']) {
      const after = pressed(start, key, 'u')
      expect(after.articles).toEqual(start.articles)
      expect(after.notice).toBe('Undone.')
    }
    const all = pressed(start, 'y', 'y', 'y')
    expect([currentOf(all), all.mode]).toEqual([null, 'asking'])
    expect(asked(pressed(all, 'u'))).toBe('no-altered-quote')
    expect(pressed(all, 'enter').mode).toBe('ended')
    expect(pressed(start, 'u').notice).toBe('Nothing to undo.')
  })
  it('q ends, and nothing is asked after that', () => {
    const after = pressed(start, 'y', 'q')
    expect(after.mode).toBe('ended')
    expect(pressed(after, 'y')).toBe(after)
  })
  it('? and other keys change nothing', () => {
    expect(pressed(start, '?')).toEqual({...start, wantsHelp: true})
    expect(pressed(start, 'x')).toEqual({...start, notice: 'No such key; ? lists them.'})
    expect(pressed(start, '2').notice).toBe('There is one way to mend this: y takes it.')
  })
})

describe('several ways to mend one finding', () => {
  const start = sessionOf({'a.txt': article('The harbor gained a crane.')})

  it('are chosen by number, and by no other key', () => {
    expect(textsOf(pressed(start, '1'))).toEqual([article('The harbour gained a crane.')])
    expect(textsOf(pressed(start, '2'))).toEqual([article('The port gained a crane.')])
    for (const key of ['y', 'a', '3', '0'])
      expect([textsOf(pressed(start, key)), pressed(start, key).notice]).toEqual([
        textsOf(start),
        expect.stringContaining('There are 2 ways'),
      ])
  })
  it('are asked one by one where all of a rule is accepted from elsewhere', () => {
    const two = sessionOf({'a.txt': article('The dock gained a crane.', 'The harbor gained a crane.')})
    expect(pressed(two, 'a').notice).toBe('Not done: 1 would break the text around it: asked one by one.')
  })
})

describe('all of a rule', () => {
  const files = {'a.txt': article(CAPITALS, ORPHAN, CAPITALS.replace('Volker', 'Roe')), 'b.txt': article(CAPITALS)}
  const start = sessionOf(files)
  const mended = CAPITALS.replace('IS', 'is')

  it('is accepted in all articles, as one step to undo', () => {
    const after = pressed(start, 'a')
    expect(textsOf(after)).toEqual([article(mended, ORPHAN, mended.replace('Volker', 'Roe')), article(mended)])
    expect([after.notice, asked(after), leftIn(after)]).toEqual(['3 accepted.', 'no-orphan-attribution', 1])
    expect(pressed(after, 'u').articles).toEqual(start.articles)
  })
  it('is skipped in all articles', () => {
    const after = pressed(start, 'd')
    expect([textsOf(after), after.notice, leftIn(after)]).toEqual([textsOf(start), '3 skipped.', 1])
  })
  it('is skipped too where a later change brings it about', () => {
    const after = pressed(start, 'd', 'e', 'Roe, IS glad.')
    expect(after.articles[0]!.text).toContain('Roe, IS glad.')
    expect(leftIn(after)).toBe(0)
  })
})

describe('a change', () => {
  it('that would make the rest something else is refused with its reason', () => {
    const start = sessionOf({'a.md': article('- The dock gained a crane.')})
    const after = pressed(start, 'y')
    expect(textsOf(after)).toEqual(textsOf(start))
    expect(after.notice).toBe(
      'Not done: what stands around it would become something else: another block, heading, list or link.',
    )
  })
  it('that would leave nothing of an article is refused with its reason', () => {
    const start = sessionOf({'a.txt': 'Roe said.\n'})
    expect(pressed(start, 'y')).toMatchObject({notice: 'Not done: nothing of the article would be left.'})
  })
  it('leaves what was skipped in the same paragraph skipped', () => {
    const start = sessionOf({'a.txt': article(`${ORPHAN} ${CAPITALS}`)})
    const after = pressed(start, 'n', 'y')
    expect(textsOf(after)).toEqual([article(`${ORPHAN} ${CAPITALS.replace('IS', 'is')}`)])
    expect(leftIn(after)).toBe(0)
    const [{marks, questions}] = after.articles as [(typeof after.articles)[0]]
    expect(marks.map(({fingerprint}) => fingerprint)).toEqual(questions.map(({fingerprint}) => fingerprint))
  })
  it('takes along what only the comparison of articles finds, and drops it where its words go', () => {
    const [plain] = sessionOf({'a.txt': article(ORPHAN, CAPITALS)}).articles
    const start = pressed(sessionOf({'a.txt': article(ORPHAN, CAPITALS)}))
    const late = {...plain!.questions[1]!, ruleId: 'no-site-boilerplate', isLate: true}
    const held = {...start, articles: [{...plain!, questions: [...plain!.questions, late]}]}
    const moved = pressed(held, 'y').articles[0]!
    const found = moved.questions.find(({isLate}) => isLate)!
    expect(moved.text.slice(...found.range)).toBe('IS')
    expect([found.line, found.column]).toEqual([7, 9])
    expect(moved.text.slice(found.offers[0]!.edits[0]!.start, found.offers[0]!.edits[0]!.end)).toBe('IS')
    expect(pressed(held, 'n', 'y').articles[0]!.questions.some(({isLate}) => isLate)).toBe(false)
  })
})

describe('words typed by a person', () => {
  const start = sessionOf({'a.txt': article(CAPITALS)})

  it('take the place of what was found', () => {
    const after = pressed(start, 'e', 'was')
    expect(textsOf(after)).toEqual([article(CAPITALS.replace('IS', 'was'))])
    expect(leftIn(after)).toBe(0)
  })
  it('may be left, or be those that stand there', () => {
    expect(pressed(start, 'e', 'escape')).toEqual(start)
    expect(pressed(start, 'e', 'IS')).toEqual({...start, notice: 'Those are the words that stand there.'})
  })
  it('stand in the place of a sentence that would be removed', () => {
    const orphan = sessionOf({'a.txt': article(ORPHAN)})
    expect(textsOf(pressed(orphan, 'e', 'Roe said nothing.'))).toEqual([
      article('Roe said nothing. The harbour gained a crane.'),
    ])
  })
  it('are refused where they break the text around them', () => {
    const start = sessionOf({'a.md': article('Volker, IS heading *to Elmira*.')})
    const after = pressed(start, 'e', '\n\n# was')
    expect([textsOf(after), after.mode]).toEqual([textsOf(start), 'asking'])
    expect(after.notice).toMatch(/^Not done: /u)
  })
})

describe('an article that the disk refuses', () => {
  it('goes back to what is on disk and out of the session, also after undo', () => {
    const start = sessionOf({'a.txt': article(ORPHAN), 'b.txt': article(CAPITALS)})
    const after = pressed(start, 'y')
    const lost = reduce(after, {type: 'lost', article: start.articles[0]!, why: 'It changed.'}, engine)
    expect(textsOf(lost)).toEqual(textsOf(start))
    expect([asked(lost), leftIn(lost), lost.notice]).toEqual(['no-stray-capitals', 1, 'It changed.'])
    expect(asked(pressed(lost, 'u'))).toBe('no-stray-capitals')
  })
})
