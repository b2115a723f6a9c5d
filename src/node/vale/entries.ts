import {runPackExamples, validatePack} from '../../core/phrases/index.ts'
import type {PhraseEntry} from '../../core/types.ts'
import {exampleOf} from './wordings.ts'

/** An entry before it has examples. */
export type Draft = Omit<PhraseEntry, 'bad' | 'good'>

/** Wordings of an entry that stand as examples: each is tried all the same. */
const SHOWN = 3
const PLAIN = 'The council met at noon.'

/** The example of a wording: once too often where `max` lets some stand, after the other where it stands against one. */
function exampleWith(draft: Draft, phrase: string, beside: Draft | undefined): string {
  const words = Array.from({length: (draft.max ?? 0) + 1}, () => exampleOf(phrase))
  const sentence = `The draft says ${words.join(' and ')} here.`
  return beside ? `The draft says ${exampleOf(beside.phrases[0]!)} here.\n${sentence}` : sentence
}

/** What the matcher makes of a wording that was carried: null where it finds it, else why it does not. */
function whyNot(draft: Draft, phrase: string, beside: Draft | undefined): string | null {
  const entry = {...draft, phrases: [phrase], bad: [exampleWith(draft, phrase, beside)], good: [PLAIN]}
  const entries = beside ? [entry, {...beside, against: undefined, bad: ['x'], good: ['x']}] : [entry]
  const {pack, problems} = validatePack(packOf(entries), '')
  if (!pack) return reasonIn(problems[0]!.message, phrase)
  if (runPackExamples(pack).every(({entry}) => entry !== draft.id)) return null
  if (draft.replace?.toLowerCase() === phrase.toLowerCase())
    return 'is other than its substitute in capitals alone, which a substitution keeps'
  return draft.unless ? 'is excused by an exception' : 'is not found as words of its own'
}

/** What is wrong with a phrase, without its file, entry and words. */
const reasonIn = (message: string, phrase: string): string => {
  const [, reason = message] = message.split(`the phrase \`${phrase}\` `)
  return reason.replace(/\.$/u, '')
}

const packOf = (entries: readonly object[]): object => ({
  pack: 'tried',
  rule: 'no-tried',
  language: 'en',
  source: 'x',
  reviewed: '2026-01-01',
  // Keys without a value are none.
  entries: JSON.parse(JSON.stringify(entries)) as unknown,
})

/** The entry with examples, and its wordings that cannot be looked for, each with the reason. `entry` is null where none is left. */
export function withExamples(
  draft: Draft,
  beside?: Draft,
): {readonly entry: PhraseEntry | null; readonly dropped: readonly string[]} {
  const dropped: string[] = []
  const phrases = draft.phrases.filter((phrase) => {
    const why = whyNot(draft, phrase, beside)
    if (why !== null) dropped.push(`\`${phrase}\` ${why}`)
    return why === null
  })
  if (phrases.length === 0) return {entry: null, dropped}
  const bad = phrases.slice(0, SHOWN).map((phrase) => exampleWith(draft, phrase, beside))
  return {entry: {...draft, phrases, bad, good: [goodFor(draft, phrases)]}, dropped}
}

/** A near miss where one is sure to be right, else a sentence without any of it. */
function goodFor(draft: Draft, phrases: readonly string[]): string {
  const shown = exampleOf(phrases[0]!)
  const misses = [
    ...(draft.unless ?? []).map((one) => `The draft says ${exampleOf(one)} here.`),
    ...(draft.max === undefined && draft.against === undefined ? [] : [`The draft says ${shown} here.`]),
    ...(draft.caseSensitive ? [`The draft says ${shown.toUpperCase()} here.`] : []),
    ...(draft.replace === undefined ? [] : [`The draft says ${draft.replace} here.`]),
  ]
  const isRight = (good: string): boolean => {
    const {pack} = validatePack(packOf([{...draft, against: undefined, phrases, bad: [PLAIN], good: [good]}]), '')
    return pack !== null && runPackExamples(pack).every(({example}) => example !== good)
  }
  return (draft.against === undefined ? misses.find(isRight) : misses[0]) ?? PLAIN
}
