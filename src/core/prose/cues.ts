import words from '../../generated/words/attribution-verbs.ts'
import type {Range} from '../types.ts'

/** Attributing words found in a text outside its quotations. */
export interface Cue {
  readonly kind: 'verb' | 'participle' | 'phrase'
  readonly range: Range
  /** The words that name the speaker, where they stand beside the cue. */
  readonly speaker: Range | null
  readonly inverted: boolean
  readonly pronoun: boolean
}

const VERBS: ReadonlySet<string> = new Set(words.verbs)
const PARTICIPLES: ReadonlySet<string> = new Set(words.participles)
const PRONOUNS: ReadonlySet<string> = new Set(words.pronouns)
const PHRASE = new RegExp(`\\b(?:${words.phrases.join('|')})\\b`, 'giu')
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.@-]*/gu

/** Every cue of a text in order; `isQuoted` leaves out words that somebody said. */
export function cuesIn(text: string, isQuoted: (at: number) => boolean): Cue[] {
  const cues: Cue[] = []
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/[.’']+$/u, '').toLowerCase()
    const isVerb = VERBS.has(word)
    if ((!isVerb && !PARTICIPLES.has(word)) || isQuoted(match.index)) continue
    const range: Range = [match.index, match.index + word.length]
    const speaker = isVerb ? (subjectBefore(text, range[0], isQuoted) ?? subjectAfter(text, range[1], isQuoted)) : null
    if (isVerb && !speaker) continue
    cues.push({
      kind: isVerb ? 'verb' : 'participle',
      range,
      speaker,
      inverted: speaker !== null && speaker[0] >= range[1],
      pronoun: speaker !== null && PRONOUNS.has(text.slice(...speaker).toLowerCase()),
    })
  }
  for (const match of text.matchAll(PHRASE)) {
    if (isQuoted(match.index)) continue
    const range: Range = [match.index, match.index + match[0].length]
    cues.push({kind: 'phrase', range, speaker: subjectAfter(text, range[1], isQuoted), inverted: true, pronoun: false})
  }
  return cues.sort((a, b) => a.range[0] - b.range[0])
}

/** The noun phrase that ends before a verb: up to the clause's start, at most 120 units. */
function subjectBefore(text: string, verb: number, isQuoted: (at: number) => boolean): Range | null {
  let from = verb
  const limit = Math.max(0, verb - 120)
  while (from > limit && !/[.;:!?"“”()]/u.test(text[from - 1]!) && !isQuoted(from - 1)) from--
  const clause = text.slice(from, verb)
  const trimmed = clause.trim()
  if (!/\p{L}/u.test(trimmed)) return null
  const start = from + clause.indexOf(trimmed)
  return [start, start + trimmed.length]
}

/** "said Lavrov", "said the minister": what follows a verb, up to a comma or stop. */
function subjectAfter(text: string, end: number, isQuoted: (at: number) => boolean): Range | null {
  const rest = /^\s+((?:(?:the|a|an|his|her|their|its|one|another)\s+)?[\p{L}][^,.;:!?"“”()]{1,80})/u.exec(
    text.slice(end, end + 120),
  )
  if (!rest) return null
  const words = rest[1]!.trim()
  const isNoun =
    /^(?:the|a|an|his|her|their|its|one|another)\s/u.test(words) ||
    /^(?:\p{Ll}+[ -]){0,4}\p{Lu}/u.test(words) ||
    PRONOUNS.has(words.split(/\s/u)[0]!)
  const start = end + rest[0].indexOf(rest[1]!)
  return isNoun && !isQuoted(start) ? [start, start + words.length] : null
}
