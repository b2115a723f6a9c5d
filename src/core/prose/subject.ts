import type {Range} from '../types.ts'

/** Words between a subject and its verb: "also said", "has repeatedly said". */
const BETWEEN =
  /\s(?:used to|likes to|liked to|also|then|later|has|have|had|once|recently|would|will|can|could|further|again|often|even|still|never|always|first|just|already|did|now|earlier|soon|\p{Ll}{3,}ly)$/u
/** What a noun phrase begins with: a capital or digit, a determiner, a pronoun. */
const NOUN =
  /^(?:[\p{Lu}\d]|(?:the|a|an|his|her|their|its|our|my|your|one|two|three|four|five|six|another|some|many|several|most|both|all|no|other|he|she|they|we|it|i|you|who)(?:\s|$))/u
/** Nouns for speakers that go without a determiner. */
const BARE =
  /^(?:police|officials|officers|residents|witnesses|sources|critics|experts|lawyers|prosecutors|investigators|scientists|researchers|activists|protesters|neighbours|neighbors|friends|relatives|campaigners|authorities|doctors|teachers|people|others|supporters|opponents|members|leaders|workers|fans|state|local|federal|government|company|court|city|county|military|former)\b/u
/** A clause set off by commas after its noun: "who owns the yard", "42", "of Oporto", "a teacher". */
const ASIDE =
  /^(?:who|whose|whom|which|where|when|while|of|from|in|at|on|with|for|now|then|speaking|writing|citing|referring|quoting|adding|a|an|the|one|his|her|their|its|himself|herself|\d+|Jr|Sr|[DR])(?![\p{L}])/u
/** A phrase that stands before the subject. */
const LEADS =
  /^(?:On|In|At|After|Before|During|Since|Until|By|For|From|With|As|When|While|Asked|Speaking|Writing|Earlier|Later|Meanwhile|However|Still|Yesterday|Today|Instead|Nevertheless|Moreover|Then|Now|But|And|So|Yet|Or)\b/u
const CONJUNCTION =
  /^(?:and|but|so|yet|or|as|then|later|meanwhile|however|still|when|while|because|that|where|if|after|before|although|though|what|But|And|So|Yet|As|Then|Later|Meanwhile|However|Still|When|While|Because|If|After|Before|Although|Though|Now|Or)\s+/u
/** Where a clause ends inside a segment: what follows may be the subject. */
const CLAUSE = /\s(?:and|but|that|as|when|while|because|if|than|before|after|where|is what|what|said|says)\s/gu
const TIME =
  /^(?:(?:On|on)\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the same day|the day)\s+(?=the\s|a\s|an\s|his\s|her\s|its\s|\p{Lu})/u

/** Words that may name a speaker after a verb of saying, too. */
export const isNoun = (words: string): boolean => NOUN.test(words) || BARE.test(words)

/**
 * The noun phrase that is the subject of a verb, of the clause before it: no words of time or manner, no clause before, none set off by
 * commas. "On Monday, Dana Roe, who leads the office, also" → "Dana Roe".
 */
export function subjectOf(text: string, start: number, end: number): Range {
  let to = end
  for (let match = BETWEEN.exec(text.slice(start, to)); match; match = BETWEEN.exec(text.slice(start, to)))
    to = start + match.index
  const segments = segmentsOf(text, start, to)
  const [from, until] = headOf(text, segments)
  return tighten(text, from, until)
}

/** Stretches between commas, without the spaces around them. A comma at the end leaves an empty last one. */
function segmentsOf(text: string, start: number, end: number): Range[] {
  const segments: Range[] = []
  let from = start
  for (let at = start; at <= end; at++) {
    if (at < end && text[at] !== ',') continue
    let first = from
    let last = at
    while (first < last && text[first]!.trim() === '') first++
    while (last > first && text[last - 1]!.trim() === '') last--
    segments.push([first, last])
    from = at + 1
  }
  return segments
}

/** The segment that holds the subject: the last one, or, before a comma, the one that the asides are about. */
function headOf(text: string, segments: readonly Range[]): Range {
  const wordsOf = (one: Range): string => text.slice(...one)
  let at = segments.length - 1
  const last = segments[at]!
  if (last[0] < last[1] && (at === 0 || !ASIDE.test(wordsOf(last)) || isNoun(wordsOf(last)))) return last
  if (last[0] === last[1]) at--
  while (at > 0 && ASIDE.test(wordsOf(segments[at]!)) && !LEADS.test(wordsOf(segments[at - 1]!))) at--
  const head = segments[at] ?? last
  const before = segments[at - 1]
  // "the mayor, Dana Roe": a name that says who the noun is.
  if (
    before &&
    /^\p{Lu}/u.test(wordsOf(head)) &&
    /^(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s|['’]s?\s/u.test(wordsOf(before))
  )
    return [before[0], head[1]]
  return head
}

/** Drops what stands before the noun phrase inside a segment. */
function tighten(text: string, start: number, end: number): Range {
  let from = start
  const rest = (): string => text.slice(from, end)
  const words = rest()
  let cut = 0
  for (const match of words.matchAll(CLAUSE)) {
    const next = match.index + match[0].length
    if (isNoun(words.slice(next)) && !(match[0] === ' and ' && isPair(words.slice(cut, match.index)))) cut = next
  }
  from += cut
  for (
    let match = CONJUNCTION.exec(rest()) ?? TIME.exec(rest());
    match;
    match = CONJUNCTION.exec(rest()) ?? TIME.exec(rest())
  )
    from += match[0].length
  return from < end ? [from, end] : [start, end]
}

/** Names, or a determiner and a noun: what "and" may join to another speaker. */
const isPair = (words: string): boolean =>
  /^(?:\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*|(?:[Bb]oth\s)?(?:the|a|an|his|her|their|its|The|A|An|His|Her|Their|Its)\s\p{L}+)$/u.test(
    words,
  )
