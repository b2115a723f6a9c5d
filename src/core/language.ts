import {franc} from 'franc-min'
import type {Block} from './types.ts'

const ENGLISH = /\b(?:the|and|of|to|in|that|is|was|for|with|said|on|by|as|from|has|have|will|not|but)\b/giu
const ENOUGH = 200
const SAMPLE = 2000
/** ISO 639-3 codes of the kept detection library → BCP 47. */
const TAGS: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  fra: 'fr',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  rus: 'ru',
  ukr: 'uk',
  pol: 'pl',
  ron: 'ro',
  ces: 'cs',
  hun: 'hu',
  swe: 'sv',
  tur: 'tr',
  arb: 'ar',
  pes: 'fa',
  hin: 'hi',
  ben: 'bn',
  cmn: 'zh',
  jpn: 'ja',
  kor: 'ko',
  vie: 'vi',
  ind: 'id',
  zlm: 'ms',
  tha: 'th',
  ell: 'el',
  heb: 'he',
  bul: 'bg',
  srp: 'sr',
  hrv: 'hr',
  bos: 'bs',
  urd: 'ur',
  tam: 'ta',
  tel: 'te',
  guj: 'gu',
  mar: 'mr',
  swh: 'sw',
  tgl: 'tl',
}

/** `und` for a text too short to tell. Function words decide for English; only where they are rare is the library asked. */
export function detectLanguage(blocks: readonly Block[]): string {
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
  const code = franc(sample, {minLength: ENOUGH})
  const tag = TAGS[code] ?? 'und'
  // Lists of names and numbers look like any language: English is believed where some of its words are there.
  return english / words >= 0.04 ? 'en' : tag
}
