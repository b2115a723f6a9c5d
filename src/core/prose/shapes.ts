import type {Block} from '../types.ts'
import {findGaps, gapSuspects} from './spacing/index.ts'

const CAPITAL_OR_DIGIT = /^["'“‘(]?[\p{Lu}\d]/u
const ENDS_SENTENCE = /[.!?…:;,]["'”’)\]]*\s*$/u
const ENDS_PROSE = /[.;,…]["'”’)]*$/u
/** Small words that headlines leave small. */
const SMALL = new Set(
  'a an and as at but by for from if in into nor of off on or over per so than the to up via vs with after amid before is be it its'.split(
    ' ',
  ),
)
const LONGEST_HEADLINE = 150

const wordsOf = (text: string): string[] => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word))

/** A block of running prose ends its last sentence; a headline, label or stub does not. */
const endsSentence = (text: string): boolean => ENDS_SENTENCE.test(text)

/** A line that could be a story's headline: short, of several words, with no full stop. */
const isHeadline = (text: string): boolean =>
  text.length <= LONGEST_HEADLINE && /\S\s+\S/u.test(text) && CAPITAL_OR_DIGIT.test(text) && !ENDS_PROSE.test(text)

/** "Council Backs the New Tram Line": four words or more that count, nearly all with a capital. */
function isTitleCase(text: string): boolean {
  const words = wordsOf(text).filter((word) => !SMALL.has(word.toLowerCase()))
  if (words.length < 4) return false
  return words.filter((word) => /^["'“‘(]*[\p{Lu}\d]/u.test(word)).length >= words.length * 0.85
}

/** Letters in capitals throughout. */
const isCapitals = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)

/** A blank line (or a change of construct) lies between two blocks, or one of them is missing. */
function isApart(one: Block | undefined, next: Block | undefined): boolean {
  if (!one || !next) return true
  return /\n[ \t\u00a0]*\r?\n/u.test(one.part.text.slice(one.range[1], next.range[0]))
}

/** At most `length` characters, for a message. */
const shorten = (text: string, length = 60): string =>
  text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text

/** What a block looks like, for rules on page furniture. */
export const shapes = Object.freeze({
  endsSentence,
  findGaps,
  gapSuspects,
  isApart,
  isCapitals,
  isHeadline,
  isTitleCase,
  shorten,
  wordsOf,
})
