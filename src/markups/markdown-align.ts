import {referenceAt} from './mdast/references.ts'
import type {Piece} from './pieces.ts'

const CONTINUES = /[ \t]*(?:\r\n|\r|\n)[ \t>]*/uy

/**
 * Sets a text node's value against its source: escapes, references and the marks of continuation lines are in the one and not in the other.
 * A soft break is a piece `\n` of its own.
 */
export function alignText(value: string, source: string, start: number, end: number): Piece[] {
  if (end - start === value.length && source.startsWith(value, start) && !value.includes('\n') && !value.includes('\r'))
    return [{text: value, start, end, isOpaque: false}]
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
    else if (written === '&' && takeReference(source, at, value, index, take)) {
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

function takeReference(
  source: string,
  at: number,
  value: string,
  index: number,
  take: (index: number, text: string, length: number) => void,
): boolean {
  const found = referenceAt(source, at)
  if (!found || !value.startsWith(found.text, index)) return false
  take(index, found.text, found.length)
  return true
}
