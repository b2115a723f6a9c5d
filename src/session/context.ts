import {diffWordsWithSpace} from 'diff'
import type {PlainEdit} from '../core/fix-types.ts'

/** A stretch of the text as a person sees a change. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Units of the text before and after the change that are shown, at most, and lines. */
const AROUND = 240
const LINES = 2
/** Of two far edits the text between is left out past this. */
const BETWEEN = 160

/** What edits change, with the text around it; words that stay inside a replacement are told from those that do not. */
export function piecesOf(text: string, edits: readonly PlainEdit[]): Piece[] {
  const pieces: Piece[] = [{kind: 'same', text: before(text, edits[0]!.start)}]
  let at = edits[0]!.start
  for (const {start, end, text: words} of edits) {
    pieces.push({kind: 'same', text: between(text.slice(at, start))}, ...changeOf(text.slice(start, end), words))
    at = end
  }
  pieces.push({kind: 'same', text: after(text, at)})
  return joined(pieces)
}

function changeOf(old: string, now: string): Piece[] {
  if (old === '' || now === '')
    return [
      {kind: 'removed', text: old},
      {kind: 'added', text: now},
    ]
  return diffWordsWithSpace(old, now).map(({added, removed, value}) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

/** Without empty ones, and neighbours of a kind as one. */
function joined(pieces: readonly Piece[]): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.text === '') continue
    if (last?.kind === piece.kind) out[out.length - 1] = {kind: last.kind, text: last.text + piece.text}
    else out.push(piece)
  }
  return out
}

function before(text: string, end: number): string {
  let start = end
  // Blank lines count for nothing: the paragraph above is wanted.
  for (let lines = 0; start > 0 && lines < LINES; ) {
    // Before the first unit `lastIndexOf` would look at that one again.
    const from = start < 2 ? 0 : text.lastIndexOf('\n', start - 2) + 1
    if (text.slice(from, start).trim() !== '') lines++
    start = from
  }
  const shown = text.slice(start, end)
  if (shown.length <= AROUND) return shown
  const cut = shown.slice(-AROUND)
  return `…${cut.slice(Math.max(0, cut.search(/\s/u)))}`
}

function after(text: string, start: number): string {
  let end = start
  for (let lines = 0; end < text.length && lines < LINES; ) {
    const next = text.indexOf('\n', end)
    const stop = next < 0 ? text.length : next + 1
    if (text.slice(end, stop).trim() !== '') lines++
    end = stop
  }
  const shown = text.slice(start, end).trimEnd()
  if (shown.length <= AROUND) return shown
  const cut = shown.slice(0, AROUND)
  const space = cut.search(/\s\S*$/u)
  return `${space > 0 ? cut.slice(0, space) : cut} …`
}

const between = (text: string): string =>
  text.length <= BETWEEN ? text : `${text.slice(0, BETWEEN / 2)} … ${text.slice(-BETWEEN / 2)}`
