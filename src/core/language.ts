import type {Block} from './types.ts'

const ENGLISH = 'the and of to in that is was for with said on by as from has have will not but'
/** Words of at most four letters as one number each. */
const KEYS: ReadonlySet<number> = new Set(
  ENGLISH.split(' ').map((word) => [...word].reduce((key, letter) => key * 32 + letter.charCodeAt(0) - 96, 0)),
)
/** A look at this many units is enough where this share of the words is English. */
const GLANCE = 400
const CLEARLY_ENGLISH = 0.2
const ENOUGH = 200
const SAMPLE = 2000
/** Units between two spaces that no language has on average; those that write without spaces have other marks. */
const LONGEST_WORD = 60
/** The language of a text that is not evidently English: a BCP 47 primary tag, or `und`. */
export type LanguageDetector = (sample: string) => string

/** `und` for a text too short to tell. Function words decide for English; only where they are rare is the library asked. */
export function detectLanguage(blocks: readonly Block[], detect: LanguageDetector): string {
  const seen: Seen = {units: 0, words: 0, english: 0, letters: 0, foreign: 0}
  for (const {text} of blocks) {
    count(text, seen, SAMPLE - seen.units)
    // Plain English shows at once.
    if (seen.units >= GLANCE && seen.english >= seen.words * CLEARLY_ENGLISH) return 'en'
    if (seen.units >= SAMPLE) break
  }
  if (seen.units < ENOUGH) return 'und'
  // Rows of stops, or letters without a space: no language that a library could tell.
  if (seen.letters < seen.units / 4 || (seen.foreign < seen.units / 2 && seen.units > seen.words * LONGEST_WORD))
    return 'und'
  const share = seen.english / seen.words
  if (share >= 0.1) return 'en'
  const tag = detect(sampleOf(blocks))
  // Lists of names and numbers look like any language: English is believed where some of its words are there.
  return share >= 0.04 ? 'en' : tag
}

function sampleOf(blocks: readonly Block[]): string {
  let sample = ''
  for (const {text} of blocks) {
    sample += `${text} `
    if (sample.length >= SAMPLE) break
  }
  return sample.slice(0, SAMPLE)
}

interface Seen {
  units: number
  words: number
  english: number
  /** Of any script. */
  letters: number
  /** Units that are no ASCII. */
  foreign: number
}

/** Counts the words between spaces of at most `most` units, and those that only English has so often. */
function count(text: string, seen: Seen, most: number): void {
  const stop = Math.min(text.length, most)
  let words = 0
  let english = 0
  let letters = 0
  let foreign = 0
  let key = 0
  let length = 0
  for (let at = 0; at <= stop; at++) {
    const unit = at < stop ? text.charCodeAt(at) : 32
    const letter = unit | 32
    if (unit > 127) foreign++
    if (letter >= 97 && letter <= 122 && unit < 128) {
      key = key * 32 + (letter - 96)
      length++
      letters++
      if (length > 4) key = 0
      continue
    }
    if (length > 0 && length <= 4 && KEYS.has(key)) english++
    key = 0
    length = 0
    if (unit === 32) words++
  }
  seen.units += stop + 1
  seen.words += words
  seen.english += english
  seen.letters += letters + foreign
  seen.foreign += foreign
}
