import {outletEnd} from './outlets.ts'

/** What a `{slot}` stands for. `take` gives the end of the only reading at an offset, or -1. */
export type Slot =
  | {
      readonly kind: 'take'
      readonly name: string
      readonly maxWords: number
      readonly take: (text: string, at: number) => number
    }
  | {
      readonly kind: 'words'
      readonly name: string
      readonly token: 'word' | 'name'
      readonly min: number
      readonly max: number
    }
  /** Words up to the end of the sentence. */
  | {readonly kind: 'any'; readonly name: string}
  /** All words up to the end of the block. */
  | {readonly kind: 'rest'; readonly name: string}

const MAX_WORDS = 30

const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const DAY = '(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?'
const ZONE = '(?: ?\\(?(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CET|CEST|AEST|AEDT|EAT|WAT|SAST|PKT|SGT|HKT|JST)\\b\\)?)?'
const NUMBER_WORDS =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand'

const sticky = (source: string): ((text: string, at: number) => number) => {
  const pattern = new RegExp(source, 'iuy')
  return (text, at) => {
    pattern.lastIndex = at
    return pattern.test(text) ? pattern.lastIndex : -1
  }
}

const taken: Readonly<Record<string, readonly [maxWords: number, take: (text: string, at: number) => number]>> = {
  date: [
    5,
    sticky(
      `(?:${DAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}(?:,?[ -]\\d{2,4})?|${MONTH} \\d{4})(?![\\d\\p{L}])` +
        `|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?!\\d)|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}(?!\\d)|${DAY}(?!\\p{L})|(?:today|yesterday)(?!\\p{L})`,
    ),
  ],
  time: [
    4,
    sticky(
      `(?:\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|\\d{4} ?(?:hrs|hours))(?!\\p{L})${ZONE}`,
    ),
  ],
  number: [2, sticky(`(?:\\d[\\d,.]*(?<=\\d)[km]?|${NUMBER_WORDS})(?![\\d\\p{L}])`)],
  handle: [1, sticky('@[\\w.]{1,30}(?<=\\w)')],
  email: [1, sticky('[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,4}')],
  url: [
    1,
    sticky(
      '(?:https?:\\/\\/|www\\.)[^\\s<>"”]{1,2000}(?<![.,;:!?)\\]])|[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,3}\\.(?:com|org|net|co|gov|edu|info|io|ly|me|tv|uk|us|in|au|ca|ie|nz|za|de|fr|eu|news|me)(?![\\p{L}\\d])(?:\\/[^\\s<>"”]{0,2000}(?<![.,;:!?)\\]]))?',
    ),
  ],
  outlet: [6, outletEnd],
}

/** The slot of a name in braces, or what is wrong with it. */
export function readSlot(name: string): Slot | string {
  const entry = Object.hasOwn(taken, name) ? taken[name] : undefined
  if (entry) return {kind: 'take', name, maxWords: entry[0], take: entry[1]}
  if (name === 'any') return {kind: 'any', name}
  if (name === 'rest') return {kind: 'rest', name}
  if (name === 'word') return {kind: 'words', name, token: 'word', min: 1, max: 1}
  if (name === 'person') return {kind: 'words', name, token: 'name', min: 1, max: 4}
  const range = /^(words|names):(\d{1,2})-(\d{1,2})$/u.exec(name)
  const known = 'outlet, person, date, time, number, handle, url, email, word, words:1-4, names:1-4, any, rest'
  if (!range) return `has an unknown slot \`{${name}}\` (known: ${known})`
  const [min, max] = [Number(range[2]), Number(range[3])]
  if (min < 1 || min > max || max > MAX_WORDS) return `has a slot \`{${name}}\` whose bounds are not 1 to ${MAX_WORDS}`
  return {kind: 'words', name, token: range[1] === 'names' ? 'name' : 'word', min, max}
}
