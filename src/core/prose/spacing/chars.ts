/** Classes of units, for rules of spacing that look at two neighbours. */
const OTHER = 0
export const LOWER = 1
export const UPPER = 2
export const DIGIT = 3
export const SPACE = 4
export const STOP = 5
export const COMMA = 6
export const OPEN = 7
export const CLOSE = 8
export const QUOTE = 9
const CURLY_OPEN = 10
export const CURLY_CLOSE = 11
export const DASH = 12
export const APOSTROPHE = 13
/** Classes of the ASCII units. */
const CLASSES = new Uint8Array(128)
for (let unit = 0; unit < 26; unit++) {
  CLASSES[97 + unit] = LOWER
  CLASSES[65 + unit] = UPPER
}
for (let unit = 48; unit < 58; unit++) CLASSES[unit] = DIGIT
for (const [marks, kind] of [
  [' \t\n\r', SPACE],
  ['.?!', STOP],
  [',;:', COMMA],
  ['([', OPEN],
  [')]', CLOSE],
  ['"', QUOTE],
  ['-', DASH],
  ["'", APOSTROPHE],
] as const)
  for (const mark of marks) CLASSES[mark.charCodeAt(0)] = kind

export function classOf(unit: number): number {
  if (unit < 128) return CLASSES[unit]!
  if (unit === 0x2019) return APOSTROPHE
  if (unit === 0x201c) return CURLY_OPEN
  if (unit === 0x201d) return CURLY_CLOSE
  if (unit === 0x2013 || unit === 0x2014) return DASH
  if (unit === 0xa0) return SPACE
  if (unit >= 0xc0 && unit < 0x250) return unit < 0xdf && unit !== 0xd7 ? UPPER : LOWER
  return OTHER
}
export const classAt = (text: string, at: number): number =>
  at < 0 || at >= text.length ? SPACE : classOf(text.charCodeAt(at))
export const isLetter = (kind: number): boolean => kind === LOWER || kind === UPPER

/** What no sentence holds: addresses, handles, code. */
export const CODE = /[@#_\\=<>{}|&]|\/\/|www\./u

/** The letters that end before, and that start at, an offset. */
export function wordBefore(text: string, end: number): string {
  let start = end
  while (start > end - 40 && isLetter(classAt(text, start - 1))) start--
  return text.slice(start, end)
}
export function wordFrom(text: string, start: number): string {
  let end = start
  while (end < start + 40 && isLetter(classAt(text, end))) end++
  return text.slice(start, end)
}
/** The run of units without a space around an offset, at most 100 to each side. */
export function tokenAround(text: string, at: number): string {
  let from = at
  let to = at
  while (from > at - 100 && classAt(text, from - 1) !== SPACE) from--
  while (to < at + 100 && classAt(text, to) !== SPACE) to++
  return text.slice(from, to)
}

/** How far a bracket or quotation mark is looked for. */
const REACH = 300
/** Offset of the last such unit before an offset, of the first from one; -1 for none near. */
export function lastBefore(text: string, unit: string, at: number): number {
  const from = Math.max(0, at - REACH)
  const found = text.slice(from, at).lastIndexOf(unit)
  return found < 0 ? -1 : from + found
}
export function firstFrom(text: string, unit: string, at: number): number {
  const found = text.slice(at, at + REACH).indexOf(unit)
  return found < 0 ? -1 : at + found
}
