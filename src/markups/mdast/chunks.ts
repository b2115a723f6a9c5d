import type {RootContent} from 'mdast'
import {definitionsOf, type Labels} from './definitions.ts'
import {FlowScanner} from './flow.ts'
import {InlineScanner} from './inline.ts'
import type {Lines} from './lines.ts'

/** Lines of a source that are not blank, between lines that are. */
export interface Chunk {
  /** Numbers of the first line and of the one after the last, from 0. */
  readonly from: number
  readonly to: number
  /** Null where the chunk is for the parser. */
  nodes: readonly RootContent[] | null
}

/** Splits lines from a given one on at blank lines, and scans what needs no parser. */
export function chunksOf(source: string, lines: Lines, from: number): Chunk[] {
  const chunks: Chunk[] = []
  for (let line = from; line < lines.count; ) {
    if (isBlank(lines, line)) line++
    else {
      const to = endOf(source, lines, line)
      chunks.push({from: line, to, nodes: null})
      line = to
    }
  }
  const labels = labelsOf(source, lines, chunks)
  const flow = new FlowScanner(source, lines, new InlineScanner(source, lines, labels))
  const mayDefine = labels === null || labels.size > 0
  for (const chunk of chunks) {
    if (chunk.nodes) continue
    // A definition that is not in a chunk of its own.
    if (mayDefine && holds(source, lines, chunk, ']:')) continue
    chunk.nodes = flow.scan(chunk.from, chunk.to)
  }
  leaveLists(source, lines, chunks)
  leaveDefinitions(source, lines, chunks)
  return chunks
}

const isBlank = (lines: Lines, line: number): boolean => lines.first[line] === lines.end[line]
const holds = (source: string, lines: Lines, {from, to}: Chunk, what: string): boolean => {
  const at = source.indexOf(what, lines.start[from])
  return at >= 0 && at < lines.end[to - 1]!
}

/** What may hold blank lines, and how it ends. That is a guess, to keep it in one piece: `hybrid.ts` checks where the parser ends it. */
const SPANS: readonly (readonly [open: RegExp, close: RegExp])[] = [
  [/^ {0,3}```/u, /^\s*```/u],
  [/^ {0,3}~~~/u, /^\s*~~~/u],
  [/^ {0,3}<!--(?!.*-->)/u, /-->/u],
  [/^ {0,3}<(?:script|style|pre|textarea)\b(?!.*<\/)/iu, /<\/(?:script|style|pre|textarea)/iu],
]

/** The number of the line after the chunk's last. */
function endOf(source: string, lines: Lines, from: number): number {
  let close: RegExp | null = null
  for (let line = from; line < lines.count; line++) {
    if (!close && isBlank(lines, line)) return line
    const mark = source[lines.first[line]!]
    if (!close && mark !== '`' && mark !== '~' && mark !== '<') continue
    const text = source.slice(lines.start[line], lines.end[line])
    if (close) close = close.test(text) ? null : close
    else close = SPANS.find(([open]) => open.test(text))?.[1] ?? null
  }
  return lines.count
}

/** What brackets may refer to. Chunks of plain definitions get their nodes. */
function labelsOf(source: string, lines: Lines, chunks: readonly Chunk[]): Labels {
  const labels = new Set<string>()
  let all = 0
  for (let at = source.indexOf(']:'); at >= 0; at = source.indexOf(']:', at + 2)) all++
  if (all === 0) return labels
  for (const chunk of chunks) {
    const definitions = definitionsOf(source, lines, chunk.from, chunk.to)
    if (!definitions) continue
    chunk.nodes = definitions
    all -= definitions.length
    for (const {identifier} of definitions) labels.add(identifier)
  }
  return all === 0 ? labels : null
}

/** A list is for the parser where what stands before or after it may belong to it; so is an indented chunk after one for the parser. */
function leaveLists(source: string, lines: Lines, chunks: readonly Chunk[]): void {
  const mayBelong = ({from, nodes}: Chunk): boolean =>
    isList(nodes) || isIndented(lines, from) || (!nodes && '-+*0123456789'.includes(source[lines.first[from]!]!))
  for (let index = 0; index + 1 < chunks.length; index++)
    if (isList(chunks[index]!.nodes?.slice(-1) ?? null) && mayBelong(chunks[index + 1]!)) chunks[index]!.nodes = null
  for (let index = 1; index < chunks.length; index++) {
    const chunk = chunks[index]!
    if (chunks[index - 1]!.nodes === null && (isList(chunk.nodes) || isIndented(lines, chunk.from))) chunk.nodes = null
  }
}

const isList = (nodes: readonly RootContent[] | null): boolean => nodes?.[0]?.type === 'list'
const isIndented = (lines: Lines, line: number): boolean => lines.first[line] !== lines.start[line]

/** The parser has to see the definitions of the references that it meets. */
function leaveDefinitions(source: string, lines: Lines, chunks: readonly Chunk[]): void {
  if (!chunks.some((chunk) => !chunk.nodes && holds(source, lines, chunk, '['))) return
  for (const chunk of chunks) if (chunk.nodes?.[0]?.type === 'definition') chunk.nodes = null
}
