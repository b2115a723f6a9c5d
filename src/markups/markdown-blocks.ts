import type {Heading, Nodes, Paragraph, TableCell} from 'mdast'
import type {BlockDraft} from '../core/parsed.ts'
import {blockStarts} from '../core/prose/lines.ts'
import {alignText} from './markdown-align.ts'
import {draftOf, type Piece} from './pieces.ts'
import {urlsIn} from './urls.ts'

type Holder = Heading | Paragraph | TableCell

/** ": The path of a sound", below its term. */
const isDefinition = (line: readonly Piece[] | undefined): boolean => /^:\s/u.test(line?.[0]?.text.trimStart() ?? '')

/** Blocks of a prose node: one, or one a line where its lines are not hard-wrapped prose. */
export function blocksOf(node: Holder, source: string, inBlockquote: boolean, inItem: boolean): BlockDraft[] {
  const kind = node.type === 'heading' ? 'heading' : node.type === 'tableCell' ? 'cell' : inItem ? 'item' : 'paragraph'
  const plain = plainDraft(node, source)
  if (plain) return [{...plain, kind, node, inBlockquote}]
  const pieces: Piece[] = []
  gather(node, source, pieces)
  const lines = splitLines(pieces)
  const starts =
    lines.length > 1
      ? blockStarts(
          lines.map((line) => ({
            text: line
              .map((piece) => piece.text)
              .join('')
              .trim(),
          })),
          true,
        )
      : [true]
  const groups: Piece[][][] = []
  lines.forEach((line, index) => {
    // The term of a definition is a name, and no prose.
    if (isDefinition(lines[index + 1])) return
    if (starts[index] || isDefinition(line)) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups.flatMap((group) => {
    const draft = draftOf(group)
    return draft ? [{...draft, kind, node, inBlockquote} as const] : []
  })
}

type Prose = Pick<BlockDraft, 'text' | 'map' | 'range' | 'opaque'>

/** Most blocks are one line of text that stands in the source as it is. */
function plainDraft({children}: Holder, source: string): Prose | null {
  const only = children[0]
  if (children.length !== 1 || only?.type !== 'text' || !only.position) return null
  const {value, position} = only
  const start = position.start.offset!
  if (position.end.offset! - start !== value.length || !source.startsWith(value, start)) return null
  if (position.end.line !== position.start.line) return null
  const text = value.trim()
  if (text === '') return null
  const from = start + value.length - value.trimStart().length
  return {text, map: {base: from, segments: null}, range: [from, from + text.length], opaque: urlsIn(text)}
}

/** Inline nodes as pieces of text with their source; marks, raw HTML and images are left out. A line that ends inside a link goes on for certain. */
function gather(node: Nodes, source: string, out: Piece[], depth = 0): void {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  switch (node.type) {
    case 'text':
      for (const piece of alignText(node.value, source, start, end))
        out.push(depth > 1 && piece.text === '\n' ? {...piece, text: ' '} : piece)
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
      if ('children' in node) for (const child of node.children) gather(child, source, out, depth + 1)
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
