import type {PhraseEntry, Range} from '../types.ts'

/** `replace` with `$1` … filled in and the case of the text carried over; null without a replacement. */
export function replacementOf(
  entry: PhraseEntry,
  text: string,
  start: number,
  end: number,
  groups: readonly (Range | null)[],
): string | null {
  if (entry.replace === undefined) return null
  const filled = entry.replace.replace(/\$(\d)/gu, (_, digit: string) => {
    const range = groups[Number(digit) - 1]
    return range ? text.slice(range[0], range[1]) : ''
  })
  return carryCase(text.slice(start, end), filled.replace(/ {2,}/gu, ' ').trim())
}

/** "MORE NEWS" stays in capitals, and "More" keeps its own at the front. */
function carryCase(from: string, words: string): string {
  const letters = from.replace(/[^\p{L}]/gu, '')
  if (letters.length > 4 && letters === letters.toUpperCase() && /^\P{Lu}*\p{Lu}\S*\s\P{Lu}*\p{Lu}/u.test(from))
    return words.toUpperCase()
  const first = words[0]
  const isCapital = /^\P{L}*\p{Lu}/u.test(from)
  return first !== undefined && isCapital ? first.toUpperCase() + words.slice(1) : words
}
