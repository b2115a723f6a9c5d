import type {Block, PhraseWhere, Range} from '../types.ts'
import {isSpace} from './fold.ts'

/** Bullets, brackets and arrows that may stand around a whole block's words. */
const MARK = /[\s*_>|•·»›«→▶►■●~=+#–—\-[\](){}<"“”\p{So}\uD800-\uDFFF]|\uFE0F|\u200D/u
const MARK_AFTER = /[\s*_>|•·»›→▶►■●~–—\-.:;,!?…\])}"”]/u
const MARK_BEFORE = /[.!?…:;"“'”’‘)(\]|•·»>–—*-]/u
/** Marks around a block that do not count, at each end. */
export const MOST_MARKS = 12

/** Nearly every unit asked about is a letter, which no expression need be asked for. */
const isLetter = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
const isMark = (text: string, at: number): boolean => !isLetter(text.charCodeAt(at)) && MARK.test(text[at]!)

/** Offset of the first word of a block, past bullets and the like. */
export function contentStart(text: string): number {
  let at = 0
  while (at < text.length && at < MOST_MARKS && isMark(text, at)) at++
  return at
}

const opens = (text: string, start: number): boolean => {
  if (start > MOST_MARKS) return false
  for (let at = 0; at < start; at++) if (!isMark(text, at)) return false
  return true
}

const closes = (text: string, end: number): boolean => {
  if (text.length - end > MOST_MARKS) return false
  for (let at = end; at < text.length; at++) if (!MARK_AFTER.test(text[at]!)) return false
  return true
}

/** What a hit covers where its entry wants it: the whole block or sentence for those, else the words; null where it may not stand. */
export function placeOf(where: PhraseWhere, block: Block, start: number, end: number): Range | null {
  const {text} = block
  switch (where) {
    case 'block':
      return opens(text, start) && closes(text, end) ? [0, text.length] : null
    case 'start':
      return opens(text, start) && isClauseEnd(text, end) ? [start, end] : null
    case 'end':
      return closes(text, end) && isClauseStart(text, start) ? [start, end] : null
    case 'sentence':
      return sentencePlace(block, start, end)
    default:
      return [start, end]
  }
}

const isClauseEnd = (text: string, end: number): boolean =>
  end === text.length || /^\s?[.!?:;,|…)\]"”»–—]|^ -/u.test(text.slice(end, end + 2))
const isClauseStart = (text: string, start: number): boolean =>
  start === 0 || /(?:[.!?:;,|…([)\]"“”»–—]|\s-)\s*$/u.test(text.slice(Math.max(0, start - 4), start))

/** False where a sentence surely does not begin: a quick look, before sentences are asked for. */
export function mayOpenSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && isSpace(text.charCodeAt(at))) at--
  if (at < 0) return true
  return (!isLetter(text.charCodeAt(at)) && MARK_BEFORE.test(text[at]!)) || opens(text, start)
}

function sentencePlace(block: Block, start: number, end: number): Range | null {
  const {text} = block
  if (opens(text, start) && closes(text, end)) return [0, text.length]
  const last = text[end - 1]!
  if (!mayOpenSentence(text, start)) return null
  if (!closes(text, end) && !/[.!?…:]/u.test(last) && !/^[.!?…:"'”’)\]]/u.test(text.slice(end, end + 1))) return null
  for (const sentence of block.part.prose.sentencesOf(block)) {
    if (sentence.start > start || sentence.end < end) continue
    const opening = text.slice(sentence.start, start)
    const closing = text.slice(end, sentence.end)
    if (opening.length <= MOST_MARKS && opens(opening, opening.length) && closes(closing, 0))
      return [sentence.start, sentence.end]
  }
  return null
}

const HAS_MARK = /["“”‘`]|(?<![\p{L}\p{N}])['’]/u

/**
 * Inside a quotation, or reaching into one or into what a doubtful mark makes one. A hit that begins before a quotation and holds all
 * of it is not inside it.
 */
export function isQuoted(block: Block, start: number, end: number): boolean {
  if (block.inBlockquote) return true
  if (!HAS_MARK.test(block.text)) return false
  const {prose} = block.part
  const reaches = (from: number, to: number): boolean => start < to && end > from && !(start < from && end >= to)
  return (
    prose.quotesOf(block).some(({innerStart, innerEnd}) => reaches(innerStart, innerEnd)) ||
    prose.problemsOf(block).some(({doubtful}) => reaches(doubtful[0], doubtful[1]))
  )
}
