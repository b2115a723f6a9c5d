import {decodeNamedCharacterReference} from 'decode-named-character-reference'
import type {Piece} from './pieces.ts'

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][\da-z]{1,31}));/iuy
const CONTINUES = /[ \t]*(?:\r\n|\r|\n)[ \t>]*/uy

/**
 * Sets a text node's value against its source: escapes, references and the marks of continuation lines are in the one and not in the other.
 * A soft break is a piece `\n` of its own.
 */
export function alignText(value: string, source: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  let at = start
  let run = 0
  let runStart = start
  const close = (index: number): void => {
    if (index > run) pieces.push({text: value.slice(run, index), start: runStart, end: at, isOpaque: false})
  }
  const take = (index: number, text: string, length: number, units = text.length): void => {
    close(index)
    pieces.push({text, start: at, end: at + length, isOpaque: false})
    at += length
    run = index + units
    runStart = at
  }
  for (let index = 0; index < value.length; ) {
    const unit = value[index]!
    const written = source[at]
    if (written === '\\' && source[at + 1] === unit && unit !== '\n' && unit !== '\r') take(index, unit, 2)
    else if (written === '&' && referenceAt(source, at, value, index, take)) {
    } else if (unit === '\n' || unit === '\r') {
      CONTINUES.lastIndex = at
      take(index, '\n', CONTINUES.exec(source)?.[0].length ?? 1, value.startsWith('\r\n', index) ? 2 : 1)
    } else if (written === unit || (written === '\0' && unit === '\uFFFD')) {
      index++
      at++
      continue
    } else {
      close(index)
      pieces.push({text: value.slice(index), start: at, end, isOpaque: true})
      return pieces
    }
    index = run
  }
  close(value.length)
  return pieces
}

function referenceAt(
  source: string,
  at: number,
  value: string,
  index: number,
  take: (index: number, text: string, length: number) => void,
): boolean {
  REFERENCE.lastIndex = at
  const match = REFERENCE.exec(source)
  if (!match) return false
  const text = decode(match)
  if (text === null || !value.startsWith(text, index)) return false
  take(index, text, match[0].length)
  return true
}

function decode([, hex, decimal, name]: RegExpExecArray): string | null {
  if (name !== undefined) return decodeNamedCharacterReference(name) || null
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code)
}
