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
/** The language of a text that is not evidently English: a BCP 47 primary tag, or `und`. */
export type LanguageDetector = (sample: string) => string

/** `und` for a text too short to tell. Function words decide for English; only where they are rare is the library asked. */
export function detectLanguage(blocks: readonly Block[], detect: LanguageDetector): string {
  let sample = ''
  for (const {text} of blocks) {
    sample += `${text} `
    // Plain English shows at once.
    if (sample.length >= GLANCE && sample.length < GLANCE * 2 && englishShare(sample) >= CLEARLY_ENGLISH) return 'en'
    if (sample.length >= SAMPLE) break
  }
  sample = sample.slice(0, SAMPLE)
  if (sample.trim().length < ENOUGH) return 'und'
  const share = englishShare(sample)
  if (share >= 0.1) return 'en'
  const tag = detect(sample)
  // Lists of names and numbers look like any language: English is believed where some of its words are there.
  return share >= 0.04 ? 'en' : tag
}

/** Of the words between spaces, the share that only English has so often. */
function englishShare(sample: string): number {
  let words = 1
  let english = 0
  let key = 0
  let length = 0
  for (let at = 0; at <= sample.length; at++) {
    const unit = at < sample.length ? sample.charCodeAt(at) : 32
    const letter = unit | 32
    if (letter >= 97 && letter <= 122 && unit < 128) {
      key = length < 4 ? key * 32 + (letter - 96) : 0
      length++
      continue
    }
    if (length > 0 && length <= 4 && KEYS.has(key)) english++
    key = 0
    length = 0
    if (unit === 32 && at < sample.length) words++
  }
  return english / words
}
