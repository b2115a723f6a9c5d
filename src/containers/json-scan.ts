import type {Range} from '../core/types.ts'

/** Where a JSON text goes wrong for `JSON.parse` is not looked at here: everything below takes text that it accepted. */

const QUOTE = 0x22
const BACKSLASH = 0x5c

/** Offset past the string literal that begins at `start`, its quotation marks included. */
function stringEnd(json: string, start: number): number {
  for (let at = json.indexOf('"', start + 1); at >= 0; at = json.indexOf('"', at + 1)) {
    // A mark behind an odd number of backslashes is one of the words.
    let before = at
    while (json.charCodeAt(before - 1) === BACKSLASH) before--
    if ((at - before) % 2 === 0) return at + 1
  }
  return json.length
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** Offset of the next character that is no white space. */
export function skipSpace(json: string, start: number): number {
  let at = start
  while (at < json.length && isSpace(json.charCodeAt(at))) at++
  return at
}

/** Offset past the value that begins at `start`. Depth costs no stack. */
export function valueEnd(json: string, start: number): number {
  let depth = 0
  for (let at = start; at < json.length; ) {
    const code = json.charCodeAt(at)
    if (code === QUOTE) {
      at = stringEnd(json, at)
      if (depth === 0) return at
      continue
    }
    if (code === 0x7b || code === 0x5b) depth++
    else if (code === 0x7d || code === 0x5d) {
      // The bracket of what holds the value.
      if (depth === 0) return at
      depth--
      if (depth === 0) return at + 1
    } else if (depth === 0 && (code === 0x2c || isSpace(code))) return at
    at++
  }
  return json.length
}

/**
 * Range of the value under a path of keys, in a text that `JSON.parse` accepts; null where there is none. Of equal keys the last one counts, as it does for
 * `JSON.parse`.
 */
export function valueAt(json: string, path: readonly string[], from = 0): Range | null {
  let start = skipSpace(json, from)
  for (const key of path) {
    const next = json.charCodeAt(start) === 0x7b ? memberOf(json, start, key) : -1
    if (next < 0) return null
    start = next
  }
  return [start, valueEnd(json, start)]
}

/** Offset of the value of an object's key, or -1. */
function memberOf(json: string, object: number, key: string): number {
  let found = -1
  for (let at = skipSpace(json, object + 1); json.charCodeAt(at) === QUOTE; ) {
    const end = stringEnd(json, at)
    const isKey = isString(json, at, end, key)
    at = skipSpace(json, end)
    const value = skipSpace(json, at + 1)
    if (isKey) found = value
    at = skipSpace(json, valueEnd(json, value))
    if (json.charCodeAt(at) === 0x2c) at = skipSpace(json, at + 1)
  }
  return found
}

/** Whether a literal says these words. */
function isString(json: string, start: number, end: number, words: string): boolean {
  if (end - start - 2 === words.length && json.startsWith(words, start + 1)) return !words.includes('\\')
  const literal = json.slice(start, end)
  return literal.includes('\\') && JSON.parse(literal) === words
}

/** Ranges of an array's elements. */
export function elementsOf(json: string, array: number): Range[] {
  const elements: Range[] = []
  for (let at = skipSpace(json, array + 1); at < json.length && json.charCodeAt(at) !== 0x5d; ) {
    const end = valueEnd(json, at)
    elements.push([at, end])
    at = skipSpace(json, end)
    if (json.charCodeAt(at) === 0x2c) at = skipSpace(json, at + 1)
  }
  return elements
}
