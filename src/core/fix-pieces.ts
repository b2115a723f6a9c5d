import type {OffsetMap} from './fix-apply.ts'
import type {Block, Nodes, Part} from './types.ts'

export type Chained = Nodes | Block

/** A stretch of source and the nodes that it lies in, from the outermost. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly chain: readonly Chained[]
}

/** The tree's leaves in source order. A `text` node is no link of its chain: taking out a link may join two. */
export function leavesOf(part: Part): Piece[] {
  const pieces: Piece[] = []
  const visit = (node: Nodes, above: readonly Nodes[]): void => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'text') pieces.push({start, end, chain: above})
    else {
      const chain = [...above, node]
      if ('children' in node && node.children.length > 0) for (const child of node.children) visit(child, chain)
      else pieces.push({start, end, chain})
    }
  }
  visit(part.tree, [])
  return pieces
}

export const blockPieces = (part: Part): Piece[] =>
  part.blocks.map((block) => ({start: block.range[0], end: block.range[1], chain: [block]}))

/** What is left of pieces of the old text, at its offsets in the new text. */
export function survivors(pieces: readonly Piece[], {edits, starts}: OffsetMap): Piece[] {
  const out: Piece[] = []
  let index = 0
  let shift = 0
  for (const {start, end, chain} of pieces) {
    while (index < edits.length && edits[index]!.end <= start) index++
    shift = index === 0 ? 0 : starts[index - 1]! + edits[index - 1]!.text.length - edits[index - 1]!.end
    let at = start
    for (let next = index; next < edits.length && edits[next]!.start < end; next++) {
      const edit = edits[next]!
      if (edit.start > at) out.push({start: at + shift, end: edit.start + shift, chain})
      at = Math.max(at, edit.end)
      shift = starts[next]! + edit.text.length - edit.end
    }
    if (at < end) out.push({start: at + shift, end: end + shift, chain})
  }
  return out
}

/** Pieces of the new text without what the edits put in. */
export function withoutInserted(pieces: readonly Piece[], {edits, starts}: OffsetMap): Piece[] {
  const out: Piece[] = []
  let index = 0
  for (const {start, end, chain} of pieces) {
    while (index < edits.length && starts[index]! + edits[index]!.text.length <= start) index++
    let at = start
    for (let next = index; next < edits.length && starts[next]! < end; next++) {
      const from = starts[next]!
      if (from > at) out.push({start: at, end: from, chain})
      at = Math.max(at, from + edits[next]!.text.length)
    }
    if (at < end) out.push({start: at, end, chain})
  }
  return out
}
