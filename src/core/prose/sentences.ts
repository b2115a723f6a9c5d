import type {BoundaryReason, Range} from '../types.ts'
import {isCurrency, isStarter, isTitle, judgeStop, type Verdict, wordAt} from './boundary.ts'

export interface SentenceSpan {
  readonly start: number
  readonly end: number
  readonly reason: BoundaryReason
  readonly confidence: number
}

const DOT = 46
const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0 || unit === 0x2028 || unit === 0x3000
const isTerminal = (unit: number): boolean =>
  unit < 64
    ? unit === DOT || unit === 63 || unit === 33
    : unit >= 0x2026 && (unit === 0x2026 || unit === 0x3002 || unit === 0xff01 || unit === 0xff1f)
/** The same as a search, which skips what lies between faster than a loop. */
const TERMINAL = /[.?!\u2026\u3002\uff01\uff1f]/gu
function nextTerminal(text: string, from: number): number {
  TERMINAL.lastIndex = from
  return TERMINAL.test(text) ? TERMINAL.lastIndex - 1 : text.length
}
/** Marks that close a quotation or bracket after an end mark. */
const isCloser = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 41 || unit === 93 || unit === 0x201d || unit === 0x2019 || unit === 0xbb
const isOpener = (unit: number): boolean =>
  unit === 34 || unit === 39 || unit === 40 || unit === 91 || unit === 0x201c || unit === 0x2018 || unit === 0xab
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57
const isUpper = (unit: number, text: string, at: number): boolean =>
  (unit >= 65 && unit <= 90) || (unit > 127 && /\p{Lu}/u.test(text[at]!))
const isLetter = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit < 0x2000)

/**
 * Sentences of a block of English news, with the reason of each boundary. Text lost between them is only space.
 * `opaque` ranges (code, addresses) hold no boundary.
 */
export function splitSentences(text: string, opaque: readonly Range[] = []): SentenceSpan[] {
  const spans: SentenceSpan[] = []
  const {length} = text
  let start = skipSpace(text, 0)
  let at = start
  let guard = 0
  for (at = nextTerminal(text, at); at < length; at = nextTerminal(text, at)) {
    while (guard < opaque.length && opaque[guard]![1] <= at) guard++
    const shut = opaque[guard]
    if (shut && shut[0] <= at) {
      at = shut[1]
      continue
    }
    const run = isFullStopThenEllipsis(text, at) ? at + 1 : endOfRun(text, at)
    const end = endOfClosers(text, run)
    const verdict = judge(text, start, at, run, end)
    if (verdict) {
      spans.push({start, end, reason: verdict.reason, confidence: verdict.confidence})
      start = skipSpace(text, end)
      at = Math.max(start, end)
    } else at = Math.max(run, at + 1)
  }
  const last = trimEnd(text, length)
  if (start < last) spans.push({start, end: last, reason: 'end-of-block', confidence: 1})
  return spans
}

const QUOTE_AT_END: Verdict = {reason: 'quote-end', confidence: 1}
const BLOCK_END: Verdict = {reason: 'end-of-block', confidence: 1}

function judge(text: string, start: number, mark: number, run: number, end: number): Verdict {
  const unit = text.charCodeAt(mark)
  const after = text.charCodeAt(end)
  const atEnd = trimEndFrom(text, end)
  if (atEnd) return end > run ? QUOTE_AT_END : BLOCK_END
  const space = isSpace(after)
  if (!space) return judgeGlued(text, mark, run, end)
  const next = skipOpeners(text, skipSpace(text, end))
  if (run - mark === 1 && isFullStopThenEllipsis(text, mark)) return {reason: 'period', confidence: 0.7}
  const isQuoted = end > run && text.charCodeAt(end - 1) !== 41 && text.charCodeAt(end - 1) !== 93
  if (run - mark > 1 && mark === skipOpeners(text, start)) return null
  if (run - mark > 1 || unit === 0x2026) return judgeEllipsis(text, mark, run, end, next, isQuoted)
  if (unit !== DOT) return judgeAsk(text, unit, end, next, isQuoted)
  if (isListNumber(text, start, mark)) return null
  const opensNext = isOpener(text.charCodeAt(skipSpace(text, end)))
  if (text.charCodeAt(mark - 1) === 0xb0) return null
  const token = tokenBefore(text, mark, start)
  if (!isQuoted && opensNext && isLower(text.charCodeAt(next)) && token.length > 3)
    return {reason: 'period', confidence: 0.8}
  if (end > run && !isQuoted && !isUpper(text.charCodeAt(next), text, next)) return null
  if (mark - start < 32 && FRONTED_TIME.test(text.slice(start, mark))) return null
  return judgeStop(text, mark, token, next, isQuoted)
}

/** "At 5 a.m. Mr. Smith left": a sentence that so far names only a time goes on. */
const FRONTED_TIME =
  /^(?:at|by|around|before|after|until|since|shortly after|just (?:after|before)) (?:about |around |nearly )?\d{1,2}(?::\d\d)? ?[ap]\.m$/iu

/** Whether an "@" follows before the next space. */
function isAddress(text: string, at: number): boolean {
  for (let end = at; end < at + 64 && end < text.length && !isSpace(text.charCodeAt(end)); end++)
    if (text.charCodeAt(end) === 64) return true
  return false
}

/** An end mark with a letter right after it: "said.The" ends a sentence, "e.g.the", "3.5", "a.m.," and "example.com" do not. */
function judgeGlued(text: string, mark: number, run: number, end: number): Verdict {
  if (isAddress(text, end)) return null
  const next = text.charCodeAt(end)
  if (!isUpper(next, text, end) || run - mark > 1) return null
  if (end === run && text.charCodeAt(mark) !== DOT)
    return isLetter(text.charCodeAt(mark - 1)) ? {reason: 'glued', confidence: 0.7} : null
  const word = tokenBefore(text, mark)
  if (!/^[\p{Ll}’']{2,}$|^\p{Lu}?[\p{Ll}’']{3,}$|^\d{2,}$/u.test(word) && end === run) return null
  if (end > run ? !isLetter(text.charCodeAt(mark - 1)) : isTitle(word)) return null
  return /^\p{Lu}(?:\p{Ll}|['’ ]|$)/u.test(text.slice(end, end + 2)) ? {reason: 'glued', confidence: 0.7} : null
}

/** "compounds. . . . The": a full stop, and what was left out before the next sentence. */
const isFullStopThenEllipsis = (text: string, at: number): boolean =>
  text.charCodeAt(at) === DOT &&
  isLetter(text.charCodeAt(at - 1)) &&
  text.startsWith('. . . . ', at) &&
  isUpper(text.charCodeAt(at + 8), text, at + 8)

function judgeEllipsis(text: string, mark: number, run: number, end: number, next: number, isQuoted: boolean): Verdict {
  // "[...]" stands for words left out, ". . . I" goes on.
  if (text.charCodeAt(mark - 1) === 91 && text.charCodeAt(run) === 93) return null
  if (text.charCodeAt(mark + 1) === 32 && text.charCodeAt(next) === 73 && !isLetter(text.charCodeAt(next + 1)))
    return null
  const upper = isUpper(text.charCodeAt(next), text, next)
  if (!upper) return null
  const four = run - mark >= 4 || (text.charCodeAt(mark) === 0x2026 && text.charCodeAt(mark + 1) === DOT)
  const asks = text.charCodeAt(run - 1) === 63 || text.charCodeAt(run - 1) === 33
  if (isQuoted && isCue(text, next)) return null
  return {
    reason: asks ? 'question' : 'ellipsis',
    confidence: four || asks || isQuoted ? 0.9 : isSpace(text.charCodeAt(end)) ? 0.7 : 0.5,
  }
}

function judgeAsk(text: string, unit: number, end: number, next: number, isQuoted: boolean): Verdict {
  const at = text.charCodeAt(next)
  if (!isUpper(at, text, next) && !isDigit(at) && !isCurrency(at) && !isOpener(text.charCodeAt(skipSpace(text, end))))
    return null
  if (isQuoted ? isCue(text, next) : unit === 33 && isBrand(text, end - 1, next)) return null
  return {reason: isQuoted ? 'quote-end' : unit === 63 ? 'question' : 'exclamation', confidence: 0.95}
}

/** "Yahoo! Inc." and "Yum! Brands" are names. */
const isBrand = (text: string, mark: number, next: number): boolean =>
  /^(?:yahoo|yum|jeopardy)$/iu.test(tokenBefore(text, mark)) && !isStarter(wordAt(text, next))

const CUE =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|\d{2}|the|a|an|his|her|its|their|president|minister),?\s){1,6}?(?:(?<=,\s)\p{Ll}[^,.!?;:"“”]{0,60},\s)?(?:said|says|asked|asks|added|adds|wrote|writes|told|tweeted|replied|cried|shouted|wondered|recalled|exclaimed|demanded|insisted|joked|quipped|began|continued|declared|concluded|inquired|noted|argued|answered|responded|yelled|screamed|whispered|explained|quizzed|pleaded|posted|announced|chanted|sang)\b/u

/** `"Is it over?" Smith asked`: what follows the quotation only names its speaker. */
const isCue = (text: string, next: number): boolean => CUE.test(text.slice(next, next + 120))

/** "1. First"; "A. First thing" only at the start of a block. */
const isListNumber = (text: string, start: number, mark: number): boolean => {
  if (mark - start > 3) return false
  for (let at = start; at < mark; at++)
    if (!isDigit(text.charCodeAt(at)))
      return (
        mark - start === 1 &&
        start === skipSpace(text, 0) &&
        /^[a-zA-Z]\.\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(text.slice(start, start + 60)) &&
        !/^I\./u.test(text.slice(start, mark + 1))
      )
  return mark > start
}

const isLower = (unit: number): boolean => unit >= 97 && unit <= 122

/** Letters, digits and inner stops before a full stop: "U.S", "p.m", "Smith". */
function tokenBefore(text: string, dot: number, start = 0): string {
  let from = dot
  const limit = Math.max(start, dot - 24)
  while (from > limit) {
    const unit = text.charCodeAt(from - 1)
    if (
      !isLetter(unit) &&
      !isDigit(unit) &&
      unit !== 39 &&
      unit !== 0x2019 &&
      unit !== 45 &&
      !(unit === DOT && isLetter(text.charCodeAt(from - 2)))
    )
      break
    from--
  }
  return text.slice(from, dot)
}

/** End of a run of end marks; "? !" and ". . ." with single spaces count as one run. */
function endOfRun(text: string, at: number): number {
  let end = at
  while (isTerminal(text.charCodeAt(end))) {
    end++
    if (
      text.charCodeAt(end) === 32 &&
      text.charCodeAt(end - 1) === DOT &&
      text.charCodeAt(end + 1) === DOT &&
      !isLetter(text.charCodeAt(end + 2))
    )
      end++
  }
  return end
}

function endOfClosers(text: string, at: number): number {
  let end = at
  while (isCloser(text.charCodeAt(end)) && !isLetter(text.charCodeAt(end + 1))) end++
  if (isCloser(text.charCodeAt(end)) && (text.charCodeAt(end) === 0x201d || text.charCodeAt(end) === 0xbb)) end++
  return end
}

function skipSpace(text: string, at: number): number {
  let next = at
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  return next
}

function skipOpeners(text: string, at: number): number {
  let next = at
  while (next < text.length && (isOpener(text.charCodeAt(next)) || isSpace(text.charCodeAt(next)))) next++
  return next
}

function trimEnd(text: string, at: number): number {
  let end = at
  while (end > 0 && isSpace(text.charCodeAt(end - 1))) end--
  return end
}

const trimEndFrom = (text: string, at: number): boolean => skipSpace(text, at) >= text.length
