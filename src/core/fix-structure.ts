import {mapOf, type OffsetMap} from './fix-apply.ts'
import {blockPieces, type Chained, leavesOf, type Piece, survivors, withoutInserted} from './fix-pieces.ts'
import type {ChosenEdit} from './fix-types.ts'
import type {Part} from './types.ts'

/**
 * Law 5: where the new text is not what the old one was, outside the edits: an offset of the new text, or null. Whatever stood in the same
 * nodes and blocks must stand together in nodes and blocks of the same kind, and what did not must not.
 * Of plain text the blocks say all: its tree is made from them, and its headline is a guess that a removal above may mend.
 */
export function structureBreak(old: Part, now: Part, edits: readonly ChosenEdit[]): number | null {
  const map = mapOf(edits)
  const inBlocks = compare(
    blockPieces(old),
    blockPieces(now),
    map,
    now.text,
    old.markup === 'text' ? alikeInText : alike,
  )
  if (inBlocks !== null || old.markup === 'text') return inBlocks
  return compare(leavesOf(old), leavesOf(now), map, now.text, alike)
}

type Alike = (a: Chained, b: Chained, isIntact: boolean) => boolean

function compare(
  oldPieces: readonly Piece[],
  newPieces: readonly Piece[],
  map: OffsetMap,
  text: string,
  same: Alike,
): number | null {
  const before = survivors(oldPieces, map)
  const after = withoutInserted(newPieces, map)
  const pairs = new Map<Chained, Chained>()
  const partners = new Map<Chained, Chained>()
  const isPair = (a: Chained, b: Chained): boolean => {
    if (pairs.get(a) === b) return true
    if (pairs.has(a) || partners.has(b) || !same(a, b, isIntact(a, map))) return false
    pairs.set(a, b)
    partners.set(b, a)
    return true
  }
  let i = 0
  let j = 0
  let at = 0
  while (i < before.length || j < after.length) {
    const a = before[i]
    const b = after[j]
    const from = Math.max(at, Math.min(a?.start ?? text.length, b?.start ?? text.length))
    const inA = a !== undefined && a.start <= from
    const inB = b !== undefined && b.start <= from
    const to = Math.min(inA ? a.end : (a?.start ?? text.length), inB ? b.end : (b?.start ?? text.length))
    const covers = meaningful(text, from, to)
    if (covers >= 0) {
      if (!inA || !inB || a.chain.length !== b.chain.length) return covers
      if (!a.chain.every((node, index) => isPair(node, b.chain[index]!))) return covers
    }
    at = to
    if (a && a.end <= at) i++
    if (b && b.end <= at) j++
  }
  return null
}

/** Offset of the first unit that is no space and no mark of a quoted line; -1 for none. */
function meaningful(text: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 62 && unit > 32 && unit !== 0xa0 && unit !== 0xfeff) return at
  }
  return -1
}

function isIntact(node: Chained, {edits}: OffsetMap): boolean {
  const [start, end] = node.type === 'block' ? node.range : [node.position!.start.offset!, node.position!.end.offset!]
  let low = 0
  let high = edits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (edits[middle]!.end < start) low = middle + 1
    else high = middle
  }
  return edits[low] === undefined || edits[low]!.start > end
}

function alikeInText(a: Chained, b: Chained, intact: boolean): boolean {
  if (a.type !== 'block' || b.type !== 'block') return false
  return !intact || a.text === b.text
}

const FACTS = [
  'kind',
  'inBlockquote',
  'depth',
  'ordered',
  'url',
  'title',
  'alt',
  'lang',
  'identifier',
  'referenceType',
] as const

function alike(a: Chained, b: Chained, intact: boolean): boolean {
  if (a.type !== b.type) return false
  if (intact && 'value' in a && 'value' in b && a.value !== b.value) return false
  if (intact && a.type === 'block' && b.type === 'block' && a.text !== b.text) return false
  const one = a as unknown as Readonly<Record<string, unknown>>
  const other = b as unknown as Readonly<Record<string, unknown>>
  return FACTS.every((fact) => (one[fact] ?? null) === (other[fact] ?? null))
}
