import type {Heading, Paragraph, TableCell} from 'mdast'
import type {BlockDraft} from '../core/parsed.ts'
import {blockStarts} from '../core/prose/lines.ts'
import type {Leaf, Run} from './html-leaves.ts'
import {type Collapsing, readText} from './html-text.ts'
import {draftOf, type Piece} from './pieces.ts'

export type HolderNode = Heading | Paragraph | TableCell
export interface HtmlBlock extends BlockDraft {
  /** Of a heading; else 0. */
  readonly depth: number
}

const BREAK = '\n'

/** The blocks of a page, in source order. Their nodes are asked for when somebody looks. */
export function blocksOf(leaves: readonly Leaf[], source: string, nodeOf: (run: Run) => HolderNode): HtmlBlock[] {
  const blocks: HtmlBlock[] = []
  for (let from = 0; from < leaves.length; ) {
    const {run} = leaves[from]!
    let to = from + 1
    while (to < leaves.length && leaves[to]!.run === run) to++
    if (run?.hasWords) blocksOfRun(run, leaves.slice(from, to), source, nodeOf, blocks)
    from = to
  }
  return blocks
}

function blocksOfRun(
  run: Run,
  leaves: readonly Leaf[],
  source: string,
  nodeOf: (run: Run) => HolderNode,
  out: HtmlBlock[],
): void {
  const inBlockquote = run.scope?.inBlockquote ?? false
  const {kind, depth} = run.holder
  for (const lines of groupsOf(piecesOf(leaves, source))) {
    const draft = draftOf(lines)
    if (!draft) continue
    const {text, map, range, opaque} = draft
    out.push({
      kind,
      depth,
      inBlockquote,
      text,
      map,
      range,
      opaque,
      get node() {
        return nodeOf(run)
      },
    })
  }
}

/** What a reader sees of these leaves. */
export function piecesOf(leaves: readonly Leaf[], source: string, isStart = true): Piece[] {
  const pieces: Piece[] = []
  const state: Collapsing = {isAfterSpace: isStart}
  for (const {kind, start, end, mark, texts} of leaves) {
    if (kind === 'text') readText(source, start, end, state, pieces)
    else if (kind === 'code') for (const [from, to] of texts) readText(source, from, to, state, pieces, true)
    else if (kind === 'quote') {
      pieces.push({text: mark, start, end, isOpaque: false})
      state.isAfterSpace = false
    } else if (kind === 'break') {
      pieces.push({text: BREAK, start, end, isOpaque: false})
      state.isAfterSpace = true
    }
  }
  return pieces
}

/**
 * Lines that are one block each. A `br` ends a line, as a line ending does in a text file: lines of one hard-wrapped paragraph are joined,
 * all others stand alone. Two of them in a row end a paragraph for certain.
 */
function groupsOf(pieces: readonly Piece[]): Piece[][][] {
  const groups: Piece[][][] = []
  let run: Piece[][] = []
  let line: Piece[] = []
  const endLine = (): void => {
    if (line.some(({text}) => text.trim() !== '')) run.push(line)
    else endRun()
    line = []
  }
  const endRun = (): void => {
    if (run.length > 0) for (const group of joined(run)) groups.push(group)
    run = []
  }
  for (const piece of pieces) {
    if (piece.text === BREAK) endLine()
    else line.push(piece)
  }
  endLine()
  endRun()
  return groups
}

function joined(lines: readonly Piece[][]): Piece[][][] {
  if (lines.length === 1) return [[lines[0]!]]
  const starts = blockStarts(
    lines.map((line) => ({
      text: line
        .map(({text}) => text)
        .join('')
        .trim(),
    })),
  )
  const groups: Piece[][][] = []
  lines.forEach((line, index) => {
    if (starts[index]) groups.push([line])
    else groups.at(-1)!.push(line)
  })
  return groups
}
