/** How the end of a paragraph shows that its sentence goes on somewhere else. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '))
/** Words that need another one, at the end of a long line without a mark. */
const OPEN = setOf(
  'the a an and or of their his our your which were had because than very into onto they we its from by',
)
/** These may end a headline or caption, and so tell something only in a longer line. */
const WEAK = setOf('to with for her that is are was has have will would in at as but who he she be been')
/** The ones of these that end no sentence whose full stop was forgotten. */
const STRONG = setOf('to that is are was has have will would but who he she been')
/** "… to improve U.S.": a verb, and the adjective of the noun that is gone. */
const STRANDED = /\b\p{Ll}{3,40}\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
const BEFORE_COUNTRY =
  /\b(?:the|in|of|and|to|from|by|with|for|versus|against|or|between|across|into|throughout|outside|inside|leave|leaving|left|than|as|enter|entered|entering|entire|whole|via|around|on|within|like|toward|towards|over|under|visit|visiting|visited|that|beat|unlike|called)\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
/** "what he called the U.S.", "a U.S.": a noun must follow. */
const BEFORE_NOUN =
  /\b(?:what\s(?:\S{1,20}\s){1,4}(?:call|calls|called|termed|dubbed)\s(?:the|a)|a|an|every|its|his|her|my|our)\s(?:U\.S\.|U\.N\.|U\.K\.|E\.U\.)["”’]?$/u
/** "… said Sen.": the name is gone. "12 Oak Dr." is a street, "Service Rep." somebody's post. */
const TITLE =
  /(?:\s(?:Mr|Mrs|Ms|Sens?|Gov|Lt|Col|Sgt|Prof|Capt|Cmdr|Supt)|(?:\s\p{Ll}{1,30}|Republican|Democratic|U\.S\.)\s(?:Reps?|Gen|Rev|Maj|Adm|Dr))\.["”’]?$/u
const LONG = 60
const LONGER = 120
const SHORT = 20
/** Units of the end of a text that the expressions above may need. */
const TAIL = 80

const isSmall = (unit: number): boolean => unit >= 97 && unit <= 122
const isCloser = (unit: number): boolean => unit === 34 || unit === 0x201d || unit === 0x2019
/** A sentence that ended as it should, before the one that does not: a caption or headline has one alone. */
const ENDED = /\p{Ll}[.!?]["”’)]?\s["“(]?\p{Lu}/u

/** The small letters before an offset, where a space stands before them: eight at most. */
export function wordBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && end - start < 9 && isSmall(text.charCodeAt(start - 1))) start--
  return text.charCodeAt(start - 1) === 32 ? text.slice(start, end) : ''
}

/** Whether a country's initials at the end of a text lack their noun. */
export function isStranded(text: string): boolean {
  const tail = text.slice(-TAIL)
  return BEFORE_NOUN.test(tail) || (STRANDED.test(tail) && !BEFORE_COUNTRY.test(tail))
}

function isCutWord(text: string, end: number): boolean {
  if (text.length < LONG || end < text.length) return false
  const word = wordBefore(text, end)
  // "- if it rains, or": an item of a list.
  if (word === 'and' || word === 'or') return /^[\p{Lu}"“]/u.test(text)
  if (OPEN.has(word)) return true
  if (!WEAK.has(word)) return false
  return text.length >= LONGER || (STRONG.has(word) && ENDED.test(text))
}

/** Whether the end of a paragraph is cut off; its last unit decides which words are read at all. */
export function isCutAtEnd(text: string): boolean {
  let end = text.length
  while (end > 0 && isCloser(text.charCodeAt(end - 1))) end--
  const unit = text.charCodeAt(end - 1)
  if (isSmall(unit)) return isCutWord(text, end)
  if (unit !== 46 || text.length < SHORT) return false
  if (text.charCodeAt(end - 3) === 46) return isStranded(text)
  return isSmall(text.charCodeAt(end - 2)) && TITLE.test(text.slice(-TAIL))
}
