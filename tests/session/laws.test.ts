import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {applyEdits} from '../../src/core/fix-apply.ts'
import {marksFrom, noDecisions, parseDecisions, printDecisions, withArticle} from '../../src/session/decisions.ts'
import {currentOf, leftIn, reduce} from '../../src/session/session.ts'
import type {Engine, Session} from '../../src/session/types.ts'
import {runs} from '../support/runs.ts'
import {engine, opened, pressed, sessionOf, textsOf} from '../support/sessions.ts'

const paragraph = fc.constantFrom(
  'The council met on Tuesday and voted for the bridge.',
  'Roe said. The harbour gained a crane.',
  'Volker, IS heading to Elmira. Roe, IS glad.',
  'Mayor Roe said, "The worldwide community must act."',
  'It came back at dusk with mistrust and. we simply left.',
  'They were violating global law in the harbor.',
  'The dock gained the the crane.',
  'Share Tweet Email Print',
  '> Volker, IS heading to Elmira.',
  '- The dock gained a crane.',
)
const article = fc
  .tuple(fc.array(paragraph, {minLength: 1, maxLength: 6}), fc.constantFrom('\n', '\r\n'))
  .map(([all, end]) => `Ferry returns\n\nThe ferry left at noon.\n\n${all.join('\n\n')}\n`.replaceAll('\n', end))
const files = fc
  .tuple(article, article)
  .chain(([a, b]) => fc.constantFrom({'a.txt': a, 'b.md': b}, {'a.md': a, 'b.txt': b}))
const key = fc.oneof(
  {weight: 5, arbitrary: fc.constantFrom('y', 'n', 'l', '1', '2')},
  {weight: 2, arbitrary: fc.constantFrom('a', 'd', 'u', '?', 'x')},
  {weight: 1, arbitrary: fc.constant('e')},
)
const typed = fc.constantFrom('escape', 'was', '', 'two words', '# one', '\n\n', 'é🙂')

/** Plays keys; where the editor opens, the next typed words. */
function play(start: Session, keys: readonly string[], words: readonly string[], own: Engine = engine): Session {
  let session = start
  let next = 0
  for (const one of keys) {
    session = reduce(session, {type: 'key', key: one}, own)
    if (session.mode !== 'editing') continue
    const text = words[next++ % words.length]!
    session = reduce(session, {type: 'edited', text: text === 'escape' ? null : text}, own)
  }
  return session
}
const keysAndWords = [fc.array(key, {maxLength: 12}), fc.array(typed, {minLength: 1, maxLength: 4})] as const

describe('whatever keys are pressed', () => {
  it('only changes that the engine made reach the text, and bytes outside them stay', () =>
    fc.assert(
      fc.property(files, ...keysAndWords, (all, keys, words) => {
        const known = new Set(Object.values(all))
        const watched: Engine = {
          apply(file, text, edits) {
            const outcome = engine.apply(file, text, edits)
            if ('refused' in outcome) return outcome
            expect(known.has(text)).toBe(true)
            expect(applyEdits(text, outcome.edits)).toBe(outcome.text)
            known.add(outcome.text)
            return outcome
          },
        }
        for (const text of textsOf(play(sessionOf(all), keys, words, watched))) expect(known.has(text)).toBe(true)
      }),
      runs(40),
    ))
  it('undo leads back to the start, step by step', () =>
    fc.assert(
      fc.property(files, ...keysAndWords, (all, keys, words) => {
        const start = sessionOf(all)
        let session = play(start, keys, words)
        for (let steps = 0; session.before && steps < 50; steps++) session = pressed(session, 'u')
        expect(session.articles).toEqual(start.articles)
        expect(session.never).toEqual([])
      }),
      runs(40),
    ))
  it('what is asked is what the rules find in the text as it is', () =>
    fc.assert(
      fc.property(files, ...keysAndWords, (all, keys, words) => {
        for (const {file, text, questions} of play(sessionOf(all), keys, words).articles)
          expect(questions).toEqual(opened(file, text).questions)
      }),
      runs(40),
    ))
  it('each answer but a refusal brings the end nearer, or asks about what it brought about', () =>
    fc.assert(
      fc.property(files, fc.boolean(), (all, likes) => {
        let session = sessionOf(all)
        for (let answers = 0; currentOf(session); answers++) {
          expect(answers).toBeLessThan(100)
          const before = session
          session = pressed(session, likes ? '1' : 'n')
          // Refused: what a person would do next.
          if (session.articles === before.articles) session = pressed(session, 'n')
        }
        expect(leftIn(session)).toBe(0)
      }),
      runs(40),
    ))
})

describe('decisions', () => {
  it('are not asked about again by the next run, and nothing else is passed over', () =>
    fc.assert(
      fc.property(files, ...keysAndWords, (all, keys, words) => {
        const end = play(sessionOf(all), keys, words)
        const kept = end.articles.reduce(
          (decisions, one) => withArticle(decisions, one.file, one, () => true),
          noDecisions,
        )
        const read = parseDecisions(printDecisions(kept))
        expect(read).toEqual(kept)
        for (const {file, text, questions, marks} of end.articles) {
          const again = marksFrom(read[file], opened(file, text).questions)
          const skipped = marks.filter(
            (mark) =>
              mark.kind === 'skip' &&
              questions.some((one) => one.ruleId === mark.ruleId && `${one.range}` === `${mark.range}`),
          )
          const keyOf = ({ruleId, fingerprint}: (typeof again)[0]) => `${ruleId} ${fingerprint}`
          expect(again.map(keyOf).sort()).toEqual(skipped.map(keyOf).sort())
        }
      }),
      runs(40),
    ))
})
