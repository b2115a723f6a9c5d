import outlets from '../../generated/words/outlets-agencies.ts'
import {foldText, isSpace, isUpper, isWordUnit} from './fold.ts'

/** Names by their first word, longest first, folded. */
const byFirst: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  for (const name of [...outlets.agencies, ...outlets.photoAgencies, ...outlets.outlets]) {
    const folded = foldText(name)
    const first = firstWord(folded, 0)
    map.set(first, [...(map.get(first) ?? []), folded])
  }
  for (const names of map.values()) names.sort((a, b) => b.length - a.length)
  return map
})()
const endings = new Set<string>(outlets.endings.map(foldText))
const MAX_LONGEST = 60

function firstWord(text: string, at: number): string {
  let end = at
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/**
 * The end of the news outlet or agency named at `at`, or -1: a name of the list, a news-like domain, or one to five
 * capitalised words of which the last is such as newspapers end in ("the Elmira Valley Gazette").
 */
export function outletEnd(text: string, at: number): number {
  const start = startsThe(text, at) ? at + 4 : at
  const names = byFirst.get(firstWord(text, start).toLowerCase())
  if (names) {
    const folded = foldText(text.slice(start, start + MAX_LONGEST))
    for (const name of names)
      if (!isPlainWord(name, text[start]!) && folded.startsWith(name) && !isWordUnit(folded.charCodeAt(name.length)))
        return start + name.length
  }
  return isUpper(text.charCodeAt(start)) ? capitalisedOutlet(text, start) : -1
}

/** "file", "time": a name in one word is told from the word by its capital. */
const isPlainWord = (name: string, first: string): boolean =>
  !/[^\p{L}]/u.test(name) && first === first.toLowerCase() && first !== first.toUpperCase()

const startsThe = (text: string, at: number): boolean =>
  (text.charCodeAt(at) | 32) === 116 &&
  (text.charCodeAt(at + 1) | 32) === 104 &&
  (text.charCodeAt(at + 2) | 32) === 101 &&
  isSpace(text.charCodeAt(at + 3))

function capitalisedOutlet(text: string, start: number): number {
  let at = start
  let best = -1
  for (let words = 0; words < 5 && at < text.length; words++) {
    const word = firstWord(text, at)
    if (word === '' || word[0] === word[0]!.toLowerCase()) break
    at += word.length
    if (words > 0 && endings.has(foldText(word))) best = at
    if (text[at] === '-') at++
    else if (isSpace(text.charCodeAt(at))) at++
    else break
  }
  return best
}
