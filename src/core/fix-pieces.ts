import type {OffsetMap} from './fix-apply.ts'
import type {Block, Nodes, Part, Range} from './types.ts'

export type Chained = Nodes | Block

/** A stretch of source and the nodes that it lies in, from the outermost. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly chain: readonly Chained[]
}

/** What prose stands in: an icon of a page or a script in it stands beside the words, and stays where all of these go. */
const OF_PROSE: ReadonlySet<string> = new Set(['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'])

/** The tree's leaves in source order. A `text` node is no link of its chain: taking out a link may join two. */
export function leavesOf(part: Part): Piece[] {
  const pieces: Piece[] = []
  const isPage = part.markup === 'html'
  const visit = (node: Nodes, above: readonly Nodes[]): void => {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) return
    if (node.type === 'text') pieces.push({start, end, chain: above})
    else if (node.type === 'html' && isPage)
      pieces.push({start, end, chain: [...above.filter(({type}) => !OF_PROSE.has(type)), node]})
    else {
      const chain = [...above, node]
      if ('children' in node && node.children.length > 0) for (const child of node.children) visit(child, chain)
      else pieces.push({start, end, chain})
    }
  }
  visit(part.tree, [])
  return pieces
}

/** Of a page the words alone: tags between them are no part of a block, and those at its end are within its range or not. */
export const blockPieces = (part: Part): Piece[] =>
  part.markup === 'html'
    ? part.blocks.flatMap((block) => wordsOf(block).map(([start, end]) => ({start, end, chain: [block]})))
    : part.blocks.map((block) => ({start: block.range[0], end: block.range[1], chain: [block]}))

function wordsOf({text, range, map: {segments}}: Block): Range[] {
  if (!segments) return [range]
  const found: Range[] = []
  for (let at = 0; at < segments.length; at += 4)
    if (text.slice(segments[at], segments[at + 1]).trim() !== '') found.push([segments[at + 2]!, segments[at + 3]!])
  return found
}

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
