import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'
import type {BlockDraft} from '../core/parsed.ts'
import {blockStarts} from '../core/prose/lines.ts'
import {alignText} from './markdown-align.ts'
import {draftOf, type Piece} from './pieces.ts'

type Holder = Heading | Paragraph | TableCell

/** Blocks of a prose node: one, or one a line where its lines are not hard-wrapped prose. */
export function blocksOf(node: Holder, source: string, inBlockquote: boolean, inItem: boolean): BlockDraft[] {
  const pieces: Piece[] = []
  gather(node, source, pieces)
  const lines = splitLines(pieces)
  const kind = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : inItem ? 'item' : 'paragraph'
  const starts =
    lines.length > 1
      ? blockStarts(
          lines.map((line) => ({
            text: line
              .map((piece) => piece.text)
              .join('')
              .trim(),
          })),
        )
      : [true]
  const groups: Piece[][][] = []
  lines.forEach((line, index) => {
    if (starts[index]) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups.flatMap((group) => {
    const draft = draftOf(group)
    return draft ? [{...draft, kind, node, inBlockquote} as const] : []
  })
}

/** Inline nodes as pieces of text with their source; marks, raw HTML and images are left out. */
function gather(node: Nodes, source: string, out: Piece[]): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  switch (node.type) {
    case 'text':
      for (const piece of alignText(node.value, source, start, end)) out.push(piece)
      return
    case 'inlineCode': {
      const at = source.indexOf(node.value, start)
      out.push(
        at >= 0 && at + node.value.length <= end
          ? {text: node.value, start: at, end: at + node.value.length, isOpaque: true}
          : {text: node.value, start, end, isOpaque: true},
      )
      return
    }
    case 'break':
      out.push({text: '\n', start, end, isOpaque: false})
      return
    case 'html':
      if (/^<br\b/iu.test(node.value)) out.push({text: ' ', start, end, isOpaque: true})
      return
    default:
      if ('children' in node) for (const child of node.children) gather(child, source, out)
  }
}

function splitLines(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.text === '\n') lines.push([])
    else lines.at(-1)!.push(piece)
  }
  return lines.filter((line) => line.some((piece) => piece.text.trim() !== ''))
}
