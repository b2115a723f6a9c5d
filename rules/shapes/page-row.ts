import words from '../../src/generated/words/metadata.ts'

type Listed = 'label' | 'month' | 'day' | 'relative' | 'half' | 'zone' | 'unit' | 'small' | 'ago'
type Word = Listed | 'date' | 'clock' | 'hour' | 'number' | 'year' | 'other'
const lists: readonly (readonly [Listed, readonly string[]])[] = [
  ['ago', ['ago']],
  ['small', words.small],
  ['unit', words.units],
  ['zone', words.zones],
  ['half', words.halves],
  ['label', words.labels],
  ['month', words.months],
  ['day', words.days],
  ['relative', words.relative],
]
const kinds = new Map<string, Listed>(lists.flatMap(([kind, list]) => list.map((word) => [word, kind] as const)))
const NUMERIC_DATE = /^(?:\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:T\S{1,16})?)$/u
const CLOCK = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[+-]\d{2})?)?(?:[ap]\.?m\.?|hrs|h|z)?$/iu
const HOUR = /^\d{1,2}[ap]\.?m\.?$/iu
const NUMBER = /^\d{1,2}(?:st|nd|rd|th)?$/iu
/** How often it was read, or answered. */
const COUNTER = /^\d{1,3}(?:,\d{3})+$|^\d{3,6}$/u
const YEAR = /^(?:19|20)\d{2}$/u

/** A time zone with its offset. */
const ZONE = /^(?:gmt|utc)[+-]\d{1,2}(?::?\d\d)?$/iu
/** "(@anapoe)", "poe@example.org": who wrote it. */
const ADDRESS = /^@\w{2,30}$|^[\w.+-]{1,64}@[\w.-]{3,80}$/u
/** A year run into a time, a stamp run into the next one, "3h", "0714 GMT": set apart. */
const apart = (text: string): string =>
  /\d/u.test(text)
    ? text
        .replace(/(?<=\b(?:19|20)\d\d)(?=\d{1,2}[:.]\d\d\b)/gu, ' ')
        .replace(/(?<=\d|[AP]M|[A-Z]{2}T)(?=(?:Updated|Published|Posted)\b)/gu, ' ')
        .replace(/(?<=\b\d{1,2})(?=(?:h|m|d|min|hr) ago\b)/gu, ' ')
        .replace(/\b([01]\d|2[0-3])([0-5]\d)(?= (?:GMT|UTC|HKT|BST|E[SD]?T)\b)/gu, '$1:$2')
    : text

/** What a line of page data says about times. */
export interface Row {
  readonly hasDate: boolean
  readonly hasYear: boolean
  readonly hasClock: boolean
  readonly hasLabel: boolean
  /** "3 May | 5 June", "9.30 a.m. / 7 p.m.": a stretch of time that the story may be about. */
  readonly isStretch: boolean
  /** "Updated Monday", "11:30 GMT", "3 hours ago": a stamp even without a date. */
  readonly isTimed: boolean
  /** Other words than those of a stamp: names, places, counters. */
  readonly others: number
}

/** What a line says about times; null where it has a word that no row of page data has. */
export function readRow(text: string): Row | null {
  const seen = new Map<Word, number>()
  for (const raw of apart(text).split(/[\s|·•]+/u)) {
    const token = raw.replace(/^[,:;()[\]–—/.-]+|(?<![,:;()[\]–—/-])[,:;()[\]–—/-]+$/gu, '')
    const word = kindOf(token)
    if (token !== '' && !word) return null
    if (word) seen.set(word, (seen.get(word) ?? 0) + 1)
  }
  const has = (...some: Word[]): boolean => some.some((word) => seen.has(word))
  const count = (...some: Word[]): number => some.reduce((sum, word) => sum + (seen.get(word) ?? 0), 0)
  const hasClock = has('clock', 'hour')
  return {
    hasDate: has('date') || (has('month') && has('number', 'year')),
    hasYear: has('year', 'date'),
    hasClock,
    hasLabel: has('label'),
    isStretch: count('month', 'date') > 1 || count('clock', 'hour') > count('zone') + 1,
    isTimed:
      (has('ago') && has('unit')) ||
      (hasClock && has('day', 'relative', 'half', 'zone', 'label', 'hour')) ||
      (has('label') && has('day', 'relative')),
    others: seen.get('other') ?? 0,
  }
}

function kindOf(token: string): Word | null {
  const known = kinds.get(token.replace(/(?<![.,])[.,]+$/u, '').toLowerCase())
  if (known) return known
  if (ZONE.test(token)) return 'zone'
  if (ADDRESS.test(token)) return 'other'
  if (NUMERIC_DATE.test(token)) return 'date'
  if (CLOCK.test(token)) return /m\.?$/iu.test(token) ? 'hour' : 'clock'
  if (HOUR.test(token)) return 'hour'
  if (NUMBER.test(token)) return 'number'
  if (YEAR.test(token)) return 'year'
  if (COUNTER.test(token)) return 'other'
  return /^\p{Lu}/u.test(token) || token === 'admin' ? 'other' : null
}
