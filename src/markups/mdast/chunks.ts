import type {RootContent} from 'mdast'
import {definitionsOf, type Labels} from './definitions.ts'
import {FlowScanner} from './flow.ts'
import {InlineScanner} from './inline.ts'
import type {Lines} from './lines.ts'
import {joinLists, leaveLists} from './lists.ts'

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
  const joined = joinLists(source, chunks)
  leaveLists(source, lines, joined)
  leaveDefinitions(source, lines, joined)
  return joined
}

const isBlank = (lines: Lines, line: number): boolean => lines.first[line] === lines.end[line]
const holds = (source: string, lines: Lines, {from, to}: Chunk, what: string): boolean =>
  source.slice(lines.start[from], lines.end[to - 1]).includes(what)

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

/** The parser has to see the definitions of the references that it meets. */
function leaveDefinitions(source: string, lines: Lines, chunks: readonly Chunk[]): void {
  if (!chunks.some((chunk) => !chunk.nodes && holds(source, lines, chunk, '['))) return
  for (const chunk of chunks) if (chunk.nodes?.[0]?.type === 'definition') chunk.nodes = null
}
