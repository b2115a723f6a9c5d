import type {List} from 'mdast'
import type {Chunk} from './chunks.ts'
import type {Lines} from './lines.ts'

/** Lists of one mark with nothing but blank lines between them are one list. */
export function joinLists(source: string, chunks: readonly Chunk[]): Chunk[] {
  const joined: Chunk[] = []
  for (const chunk of chunks) {
    const before = joined.at(-1)
    const list = before?.nodes?.at(-1)
    const more = chunk.nodes?.[0]
    if (
      before?.nodes &&
      list?.type === 'list' &&
      more?.type === 'list' &&
      markOf(source, list) === markOf(source, more)
    ) {
      list.spread = true
      for (const item of more.children) list.children.push(item)
      list.position = {start: list.position!.start, end: more.position!.end}
      joined[joined.length - 1] = {from: before.from, to: chunk.to, nodes: before.nodes}
    } else joined.push(chunk)
  }
  return joined
}

/** `-`, `*` or `+`; the mark after the number of an ordered list. */
function markOf(source: string, list: List): string {
  let at = list.position!.start.offset!
  while (source[at]! >= '0' && source[at]! <= '9') at++
  return source[at]!
}

/**
 * A list is for the parser where a chunk before or after may belong to it: another list of its mark, or indented lines. So are indented
 * lines after what the parser reads.
 */
export function leaveLists(source: string, lines: Lines, chunks: readonly Chunk[]): void {
  for (let index = 0; index + 1 < chunks.length; index++) {
    const chunk = chunks[index]!
    const next = chunks[index + 1]!
    const list = chunk.nodes?.at(-1)
    if (list?.type !== 'list') continue
    const isApart = !isIndented(lines, next.from) && (isSurelyNoList(next) || !begins(source, lines, next, list))
    if (!isApart) chunk.nodes = null
  }
  // The first of the parser's chunks that follow on each other; the last of them is before the one in hand.
  let first = -1
  for (let index = 0; index < chunks.length; index++) {
    const chunk = chunks[index]!
    const list = chunk.nodes?.[0]
    if (first >= 0 && list) {
      const before = chunks.slice(first, index)
      if (isIndented(lines, chunk.from)) chunk.nodes = null
      else if (list.type === 'list' && (list.ordered || before.some((one) => begins(source, lines, one, list))))
        chunk.nodes = null
    }
    if (chunk.nodes) first = -1
    else if (first < 0) first = index
  }
}

const isIndented = (lines: Lines, line: number): boolean => lines.first[line] !== lines.start[line]
const isSurelyNoList = ({nodes}: Chunk): boolean => nodes !== null && nodes[0]?.type !== 'list'

/** Whether a line of the chunk begins as an item of the list does. */
function begins(source: string, lines: Lines, {from, to}: Chunk, list: List): boolean {
  const mark = source[list.position!.start.offset!]!
  for (let line = from; line < to; line++) {
    const unit = source[lines.first[line]!] ?? ''
    if (list.ordered ? unit >= '0' && unit <= '9' : unit === mark) return true
  }
  return false
}
