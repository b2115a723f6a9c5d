import type {Block} from './types.ts'

const ENGLISH = /\b(?:the|and|of|to|in|that|is|was|for|with|said|on|by|as|from|has|have|will|not|but)\b/giu
const ENOUGH = 200
const SAMPLE = 2000
/** The language of a text that is not evidently English: a BCP 47 primary tag, or `und`. */
export type LanguageDetector = (sample: string) => string

/** `und` for a text too short to tell. Function words decide for English; only where they are rare is the library asked. */
export function detectLanguage(blocks: readonly Block[], detect: LanguageDetector): string {
  let sample = ''
  for (const {text} of blocks) {
    sample += `${text} `
    if (sample.length >= SAMPLE) break
  }
  sample = sample.slice(0, SAMPLE)
  if (sample.trim().length < ENOUGH) return 'und'
  const words = sample.split(' ').length
  const english = sample.match(ENGLISH)?.length ?? 0
  if (english / words >= 0.1) return 'en'
  const tag = detect(sample)
  // Lists of names and numbers look like any language: English is believed where some of its words are there.
  return english / words >= 0.04 ? 'en' : tag
}
