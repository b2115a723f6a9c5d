import {firstAtLeast} from '../core/fix-index.ts'
import type {Range} from '../core/types.ts'

/** Maps offsets of a JSON string's words to offsets of its literal, without a table for words that have no escapes. */
export interface LiteralMap {
  /** Offset in the JSON text of a unit of the words; the end of the words is that of the closing mark. */
  at(offset: number): number
  range(range: Range): Range
}

/**
 * The map of a literal. `start` and `end` are offsets of its quotation marks in a text that `JSON.parse` accepts.
 * Each escape is one unit of the words: `\n` two units of the literal, `\u00e9` six.
 */
export function literalMap(json: string, start: number, end: number): LiteralMap {
  // Offset in the words past each escape, and how much longer the literal is up to there.
  const past: number[] = []
  const longer: number[] = []
  let shift = 0
  for (let at = json.indexOf('\\', start + 1); at >= 0 && at < end - 1; at = json.indexOf('\\', at)) {
    const length = json.charCodeAt(at + 1) === 0x75 ? 6 : 2
    past.push(at - start - 1 - shift + 1)
    shift += length - 1
    longer.push(shift)
    at += length
  }
  const at = (offset: number): number => {
    const before = firstAtLeast(past, offset + 1)
    return start + 1 + offset + (before > 0 ? longer[before - 1]! : 0)
  }
  return {at, range: ([from, to]) => [at(from), at(to)]}
}

const BEYOND_ASCII = /\P{ASCII}/gu

/** Words as they stand between the marks of a JSON string. `isAscii`: a file that escapes letters gets them escaped. */
export function encodeWords(words: string, isAscii: boolean): string {
  const inner = JSON.stringify(words).slice(1, -1)
  return isAscii ? inner.replace(BEYOND_ASCII, escapeUnits) : inner
}

const escapeUnits = (letter: string): string => {
  let escaped = ''
  for (let at = 0; at < letter.length; at++) escaped += `\\u${letter.charCodeAt(at).toString(16).padStart(4, '0')}`
  return escaped
}

/** Whether a text keeps to ASCII by escapes, so that words put in must too. */
export const isEscaped = (json: string): boolean => json.includes('\\u') && json.search(BEYOND_ASCII) < 0
