import type {Nodes, Root, RootContent} from 'mdast'
import {type Chunk, chunksOf} from './chunks.ts'
import {frontMatterAt} from './front-matter.ts'
import {type Lines, linesOf} from './lines.ts'

/** Markdown to mdast with positions: remark-parse. */
export type Parse = (source: string) => Root

/** Stands for scanned chunks in the text that the parser gets. */
const STAND_IN = 'x'
const BOM = '\uFEFF'

/**
 * The tree that `parse` makes of a source, of which it sees only what the scanner cannot make: chunks between blank lines that hold more
 * Markdown than the scanner knows. They are parsed in one text, where a paragraph stands for all that was scanned between two of them.
 * Each such paragraph has to come out of the parser at the top of the tree: then nothing that was open before it reached over what it
 * stands for. If one does not, the source is parsed as a whole.
 */
export function treeOf(source: string, parse: Parse): Root {
  if (source.startsWith(BOM) || source.includes('\0')) return parse(source)
  const lines = linesOf(source)
  const front = frontMatterAt(source, lines)
  if (!front && source.startsWith('---')) return parse(source)
  const chunks = chunksOf(source, lines, front?.to ?? 0)
  const children: RootContent[] = front ? [front.node] : []
  if (chunks.every(({nodes}) => nodes)) {
    for (const {nodes} of chunks) for (const node of nodes!) children.push(node)
  } else if (front || chunks.some(({nodes}) => nodes)) {
    const parsed = parseRest(source, lines, chunks, chunks[0]!.from > 0, parse)
    if (!parsed) return parse(source)
    for (const node of parsed) children.push(node)
  } else return parse(source)
  const last = lines.count - 1
  const end = {line: lines.count, column: source.length - lines.start[last]! + 1, offset: source.length}
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end}}
}

/** Chunks that follow on each other, and the place of their text, or of the paragraph that stands for it, in what is parsed. */
interface Stretch {
  readonly chunks: readonly Chunk[]
  readonly isScanned: boolean
  readonly at: number
  readonly end: number
  /** What an offset and a line of that text are short of those of the source. */
  readonly offset: number
  readonly line: number
}

const isScanned = ({nodes}: Chunk): boolean => nodes !== null

/** `isInside`: something stands before the chunks, so that what they begin with cannot be front matter. */
function parseRest(
  source: string,
  lines: Lines,
  chunks: readonly Chunk[],
  isInside: boolean,
  parse: Parse,
): RootContent[] | null {
  const stretches: Stretch[] = []
  let text = ''
  let line = 0
  const standIn = (own: readonly Chunk[]): void => {
    const at = text.length
    stretches.push({chunks: own, isScanned: true, at, end: at + STAND_IN.length, offset: 0, line: 0})
    text += `${STAND_IN}\n\n`
    line += 2
  }
  if (isInside && !isScanned(chunks[0]!)) standIn([])
  for (let from = 0; from < chunks.length; ) {
    let to = from + 1
    while (to < chunks.length && isScanned(chunks[to]!) === isScanned(chunks[from]!)) to++
    const own = chunks.slice(from, to)
    if (isScanned(own[0]!)) standIn(own)
    else {
      // With the blank lines after it: whether they belong to it the parser knows.
      const first = own[0]!.from
      const next = chunks[to]?.from ?? lines.count
      const start = lines.start[first]!
      const end = lines.start[next] ?? source.length
      const at = text.length
      stretches.push({chunks: own, isScanned: false, at, end: at + end - start, offset: start - at, line: first - line})
      text += source.slice(start, end)
      line += next - first
    }
    from = to
  }
  return join(stretches, parse(text).children)
}

/** The parsed nodes at their places between the scanned ones; null where one reaches out of its stretch. */
function join(stretches: readonly Stretch[], parsed: readonly RootContent[]): RootContent[] | null {
  const joined: RootContent[] = []
  let next = 0
  for (const stretch of stretches) {
    if (stretch.isScanned) {
      if (!isStandIn(parsed[next++], stretch.at)) return null
      for (const {nodes} of stretch.chunks) for (const node of nodes!) joined.push(node)
      continue
    }
    for (; next < parsed.length && parsed[next]!.position!.start.offset! < stretch.end; next++) {
      const node = parsed[next]!
      if (node.position!.end.offset! > stretch.end) return null
      shift(node, stretch)
      joined.push(node)
    }
  }
  return next === parsed.length ? joined : null
}

const isStandIn = (node: RootContent | undefined, at: number): boolean =>
  node?.type === 'paragraph' && node.position!.start.offset === at && node.position!.end.offset === at + STAND_IN.length

function shift(node: Nodes, by: Stretch): void {
  const {start, end} = node.position!
  node.position = {
    start: {line: start.line + by.line, column: start.column, offset: start.offset! + by.offset},
    end: {line: end.line + by.line, column: end.column, offset: end.offset! + by.offset},
  }
  if ('children' in node) for (const child of node.children) shift(child, by)
}
