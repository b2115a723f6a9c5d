import {foldMark, foldUnit, isSpace, isUpper, isWordUnit} from './fold.ts'
import type {Program, Step} from './program.ts'

/** Steps that patterns may still take in this article; `run` counts it down. */
export interface Budget {
  left: number
  /** Where to go on when a way fails: step, offset and what was saved, in turn. Used again by each run. */
  readonly pending: Pending
}
interface Pending {
  readonly steps: number[]
  readonly offsets: number[]
  readonly saved: (Saved | null)[]
}

export const budgetOf = (steps: number): Budget => ({left: steps, pending: {steps: [], offsets: [], saved: []}})
export interface Match {
  readonly start: number
  readonly end: number
  /** Start and end of each group, -1 where it took no part. */
  readonly groups: readonly number[]
}
interface Saved {
  readonly slot: number
  readonly at: number
  readonly before: Saved | null
}

const STEPS_WITHOUT_MEMO = 64

/**
 * Runs a program at `start`; `accept` says whether an end will do. Every pair of step and offset is tried once only,
 * so the work is bounded by their product whatever the pattern. Null: no match, or the budget is used up.
 */
export function run(
  program: Program,
  text: string,
  start: number,
  accept: (start: number, end: number) => boolean,
  budget: Budget,
): Match | null {
  const {steps, exactCase} = program
  const {pending} = budget
  let waiting = 0
  let tried: Set<number> | null = null
  let count = 0
  let step = 0
  let at = start
  let saved: Saved | null = null
  for (let failed = false; ; ) {
    if (failed) {
      if (waiting === 0) return null
      waiting--
      step = pending.steps[waiting]!
      at = pending.offsets[waiting]!
      saved = pending.saved[waiting]!
      failed = false
    }
    if (budget.left-- <= 0) return null
    if (++count > STEPS_WITHOUT_MEMO) {
      const key = at * steps.length + step
      tried ??= new Set()
      if (tried.has(key)) {
        failed = true
        continue
      }
      tried.add(key)
    }
    const now = steps[step]!
    if (now.op === 'match') {
      const end = trimEnd(text, start, at)
      if (end > start && !splitsWord(text, end) && accept(start, end))
        return {start, end, groups: groupsOf(saved, program.groups)}
      failed = true
    } else if (now.op === 'split') {
      if (now.unit >= 0 && unitAt(text, at, exactCase) !== now.unit) {
        step = now.second
        continue
      }
      pending.steps[waiting] = now.second
      pending.offsets[waiting] = at
      pending.saved[waiting++] = saved
      step = now.first
    } else if (now.op === 'pick') {
      step = now.ways.get(unitAt(text, at, exactCase)) ?? -1
      failed = step < 0
    } else if (now.op === 'jump') step = now.to
    else if (now.op === 'save') {
      saved = {slot: now.slot, at, before: saved}
      step++
    } else {
      at = advance(now, text, start, at, exactCase)
      step++
      failed = at < 0
    }
  }
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && isSpace(text.charCodeAt(at - 1))) at--
  return at
}

const splitsWord = (text: string, at: number): boolean =>
  at < text.length && isWordUnit(text.charCodeAt(at)) && isWordUnit(text.charCodeAt(at - 1))

function groupsOf(saved: Saved | null, count: number): readonly number[] {
  const groups = new Array<number>(count * 2).fill(-1)
  for (let mark = saved; mark; mark = mark.before) if (groups[mark.slot] === -1) groups[mark.slot] = mark.at
  return groups
}

type Simple = Exclude<Step, {op: 'match' | 'split' | 'pick' | 'jump' | 'save'}>

/** The offset after a step that has one way only, or -1. */
function advance(step: Simple, text: string, start: number, at: number, exactCase: boolean): number {
  switch (step.op) {
    case 'literal':
      return literalEnd(step.text, text, at, exactCase)
    case 'space':
      return spaceEnd(text, start, at)
    case 'next':
      return endsSentence(text, at) ? -1 : spaceEnd(text, start, at)
    case 'word':
      return wordEnd(text, at)
    case 'name':
      return nameEnd(text, at)
    case 'ending':
      return lettersEnd(text, at)
    case 'rest':
      return text.length > at ? text.length : -1
    case 'sentence-end':
      return sentenceEnd(text, at)
    case 'take':
      return step.take(text, at)
  }
}

const unitAt = (text: string, at: number, exactCase: boolean): number => {
  const code = text.charCodeAt(at)
  return exactCase ? foldMark(code) : foldUnit(code)
}

function literalEnd(literal: string, text: string, at: number, exactCase: boolean): number {
  if (at + literal.length > text.length) return -1
  for (let index = 0; index < literal.length; index++) {
    const code = text.charCodeAt(at + index)
    if ((exactCase ? foldMark(code) : foldUnit(code)) !== literal.charCodeAt(index)) return -1
  }
  return at + literal.length
}

/** One run of spaces; none is needed where one was just taken. */
function spaceEnd(text: string, start: number, at: number): number {
  let end = at
  while (end < text.length && isSpace(text.charCodeAt(end))) end++
  if (end > at || at === start) return end
  return isSpace(text.charCodeAt(at - 1)) ? at : -1
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && !isSpace(text.charCodeAt(end))) end++
  return end > at ? end : -1
}

function lettersEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
  return end
}

const PARTICLES = new Set([
  'de',
  'da',
  'del',
  'della',
  'der',
  'den',
  'di',
  'du',
  'la',
  'le',
  'van',
  'von',
  'bin',
  'bint',
  'al',
  'el',
  'ibn',
  'y',
])

/** A word of a name: a capital and letters, an initial ("J."), or a particle. */
function nameEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && (isWordUnit(text.charCodeAt(end)) || isNameMark(text, end, at))) end++
  if (end === at) return -1
  if (
    !isUpper(text.charCodeAt(at)) &&
    !PARTICLES.has(text.slice(at, end)) &&
    !/^(?:al|el|d|l)[-'’]\p{Lu}/u.test(text.slice(at, at + 4))
  )
    return -1
  return text[end] === '.' && (end - at === 1 || /^(?:Jr|Sr|Dr|Mr|Mrs|Ms|St)$/u.test(text.slice(at, end)))
    ? end + 1
    : end
}

const isNameMark = (text: string, at: number, start: number): boolean =>
  at > start && /[-'’]/u.test(text[at]!) && at + 1 < text.length && isWordUnit(text.charCodeAt(at + 1))

/** True where the words before `at` end a sentence: a full stop that is no initial's or abbreviation's, then a capital. */
function endsSentence(text: string, at: number): boolean {
  let mark = at - 1
  while (mark >= 0 && /["'”’)\]]/u.test(text[mark]!)) mark--
  if (mark < 0 || !/[.!?…]/u.test(text[mark]!)) return false
  let next = at
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  if (next < text.length && !isUpper(text.charCodeAt(next)) && !/["'“‘(\d]/u.test(text[next]!)) return false
  if (text[mark] !== '.') return true
  let word = mark
  while (word > 0 && isWordUnit(text.charCodeAt(word - 1))) word--
  return mark - word > 1 && text[word - 1] !== '.' && !ABBREVIATIONS.has(text.slice(word, mark).toLowerCase())
}
const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'gov',
  'sen',
  'rep',
  'gen',
  'lt',
  'col',
  'jr',
  'sr',
  'vs',
  'no',
  'prof',
  'capt',
  'sgt',
])

function sentenceEnd(text: string, at: number): number {
  let end = wordEnd(text, at)
  if (end < 0) return -1
  while (end < text.length && !endsSentence(text, end)) {
    const next = wordEnd(text, spaceEnd(text, 0, end))
    if (next < 0) return end
    end = next
  }
  return end
}
