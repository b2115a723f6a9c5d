import words from '../../generated/words/attribution-verbs.ts'
import type {Range} from '../types.ts'
import {isNoun, subjectOf} from './subject.ts'

/** Attributing words found in a text outside its quotations. */
export interface Cue {
  readonly kind: 'verb' | 'participle' | 'phrase'
  readonly range: Range
  /** The words that name the speaker, where they stand beside the cue. */
  readonly speaker: Range | null
  readonly inverted: boolean
  readonly pronoun: boolean
  /** Says something of somebody only right beside a quotation: "began", "offered", "read". */
  readonly isWeak?: boolean
}

const VERBS: ReadonlySet<string> = new Set(words.verbs)
const PARTICIPLES: ReadonlySet<string> = new Set(words.participles)
const PRONOUNS: ReadonlySet<string> = new Set(words.pronouns)
/** Phrases that stand after the speaker: "as Silva put it". */
const ENDING: ReadonlySet<string> = new Set(words.ending)
const WEAK: ReadonlySet<string> = new Set(words.weak)

/** A word's letters as a number, letter case aside: most words are told apart from all cues by it alone. */
const step = (hash: number, unit: number): number =>
  Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 0x01000193)
const SEED = 0x811c9dc5
function hashOf(word: string): number {
  let hash = SEED
  for (let at = 0; at < word.length; at++) hash = step(hash, word.charCodeAt(at))
  return hash
}
const SINGLE: ReadonlySet<number> = new Set([...words.verbs, ...words.participles].map(hashOf))
/** Phrases by the hash of their first word. */
const PHRASES = new Map<number, string[]>()
for (const phrase of words.phrases) {
  const hash = hashOf(phrase.split(' ')[0]!)
  const others = PHRASES.get(hash)
  if (others) others.push(phrase)
  else PHRASES.set(hash, [phrase])
}

const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  (unit >= 65 && unit <= 90) ||
  (unit >= 48 && unit <= 57) ||
  (unit >= 0xc0 && (unit < 0x2000 || unit > 0x2bff))
/** What may stand inside a word: an apostrophe, a stop, an at sign or a hyphen. */
const isInner = (unit: number): boolean => unit === 39 || unit === 0x2019 || unit === 46 || unit === 64 || unit === 45

/** Every cue of a text in order; `isQuoted` leaves out words that somebody said. */
export function cuesIn(text: string, isQuoted: (at: number) => boolean): Cue[] {
  const cues: Cue[] = []
  const {length} = text
  for (let at = 0; at < length; ) {
    if (!isLetter(text.charCodeAt(at))) {
      at++
      continue
    }
    const start = at
    let hash = SEED
    // Stops and apostrophes at its end are not the word's: they are added once a letter follows.
    let end = at
    for (; at < length; at++) {
      const unit = text.charCodeAt(at)
      if (isLetter(unit) || unit === 45 || unit === 64) {
        while (end <= at) hash = step(hash, text.charCodeAt(end++))
      } else if (!isInner(unit)) break
    }
    if (SINGLE.has(hash)) addWord(text, start, end, isQuoted, cues)
    const phrases = PHRASES.get(hash)
    if (phrases) addPhrase(phrases, text, start, isQuoted, cues)
  }
  return cues
}

function addWord(text: string, start: number, end: number, isQuoted: (at: number) => boolean, cues: Cue[]): void {
  const word = text.slice(start, end).toLowerCase()
  const isVerb = VERBS.has(word)
  if ((!isVerb && !PARTICIPLES.has(word)) || isQuoted(start)) return
  const speaker = isVerb ? (subjectBefore(text, start, isQuoted) ?? subjectAfter(text, end, isQuoted)) : null
  if (isVerb && !speaker) return
  cues.push({
    kind: isVerb ? 'verb' : 'participle',
    range: [start, end],
    speaker,
    inverted: speaker !== null && speaker[0] >= end,
    pronoun: speaker !== null && PRONOUNS.has(text.slice(...speaker).toLowerCase()),
    isWeak: WEAK.has(word),
  })
}

function addPhrase(
  phrases: readonly string[],
  text: string,
  start: number,
  isQuoted: (at: number) => boolean,
  cues: Cue[],
): void {
  const phrase = phrases.find((one) => standsAt(one, text, start))
  if (phrase === undefined || isQuoted(start)) return
  const range: Range = [start, start + phrase.length]
  const inverted = !ENDING.has(text.slice(...range).toLowerCase())
  const speaker = inverted ? subjectAfter(text, range[1], isQuoted) : subjectBefore(text, start, isQuoted)
  cues.push({kind: 'phrase', range, speaker, inverted, pronoun: false})
}

/** Whether a text has a phrase's words from `start` on, letter case aside, and no letter or digit right behind them. */
const standsAt = (phrase: string, text: string, start: number): boolean => {
  const end = start + phrase.length
  return text.slice(start, end).toLowerCase() === phrase && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2))
}

/** The noun phrase that ends before a verb: up to the clause's start, at most 120 units. */
function subjectBefore(text: string, verb: number, isQuoted: (at: number) => boolean): Range | null {
  let from = verb
  const limit = Math.max(0, verb - 120)
  while (from > limit && (!endsClause(text.charCodeAt(from - 1)) || isInitial(text, from - 1)) && !isQuoted(from - 1))
    from--
  const clause = text.slice(from, verb)
  const trimmed = clause.trim()
  if (!/\p{L}/u.test(trimmed)) return null
  const start = from + clause.indexOf(trimmed)
  return subjectOf(text, start, start + trimmed.length)
}

/** The stop of "U.S." or "J.": one capital before it. */
const isInitial = (text: string, at: number): boolean =>
  text.charCodeAt(at) === 46 && isUpper(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at - 2))
const isUpper = (unit: number): boolean => unit >= 65 && unit <= 90

/** . ; : ! ? ( ) and double quotation marks. */
const endsClause = (unit: number): boolean =>
  unit === 46 ||
  unit === 59 ||
  unit === 58 ||
  unit === 33 ||
  unit === 63 ||
  unit === 34 ||
  unit === 40 ||
  unit === 41 ||
  unit === 0x201c ||
  unit === 0x201d

/** "said Lavrov", "said the minister": what follows a verb, up to a comma or stop. */
function subjectAfter(text: string, end: number, isQuoted: (at: number) => boolean): Range | null {
  const rest = /^\s+((?:(?:the|a|an|his|her|their|its|one|another)\s+)?[\p{L}][^,.;:!?"“”()]{1,80})/u.exec(
    text.slice(end, end + 120),
  )
  if (!rest) return null
  const words = rest[1]!.trim()
  const isName = isNoun(words) || /^(?:\p{Ll}+[ -]){0,4}\p{Lu}/u.test(words) || PRONOUNS.has(words.split(/\s/u)[0]!)
  const start = end + rest[0].indexOf(rest[1]!)
  return isName && !isQuoted(start) ? [start, start + words.length] : null
}
