import type {Heading, Paragraph, RootContent} from 'mdast'
import type {BlockDraft, Markup, ParsedText} from '../core/parsed.ts'
import {blockStarts} from '../core/prose/lines.ts'
import type {Position, Range} from '../core/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {isHeadline} from './headline.ts'
import {linesOf, type SourceLine} from './text-lines.ts'
import {urlsIn} from './urls.ts'

/** Plain text: one scan makes mdast. A blank line ends a block; so does a line ending, except in hard-wrapped prose. */
export const text: Markup = {
  name: 'text',
  parse(source): ParsedText {
    const front = frontMatterOf(source)
    const lines = linesOf(source, front?.end ?? 0, front?.lines ?? 1)
    const groups = groupLines(lines)
    const isTitled =
      groups.length > 1 &&
      isHeadline(
        groups[0]!.map((line) => line.text).join(' '),
        groups[1]![0]!.text,
        groups[1]![0]!.line - groups[0]!.at(-1)!.line > 1,
      )
    const blocks: BlockDraft[] = []
    const children: RootContent[] = []
    const guarded: Range[] = front ? [[0, front.end]] : []
    for (const [index, group] of groups.entries()) {
      const draft = draftOf(group, source, isTitled && index === 0)
      for (const [start, end] of draft.opaque) guarded.push([start + group[0]!.start, end + group[0]!.start])
      blocks.push(draft)
      children.push(draft.node as Heading | Paragraph)
    }
    const root = {
      type: 'root' as const,
      children,
      position: {start: {line: 1, column: 1, offset: 0}, end: endOf(source, lines)},
    }
    return {
      tree: root,
      blocks,
      title: isTitled ? 0 : -1,
      protected: guarded,
      comments: [],
      frontMatter: front?.data ?? null,
    }
  },
  encode: (words) => words.replace(/[\r\n]+/gu, ' '),
}

/** Runs of lines that are one block. */
function groupLines(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = []
  let run: SourceLine[] = []
  const close = (): void => {
    if (run.length === 0) return
    const starts = blockStarts(run)
    run.forEach((line, index) => {
      if (starts[index]) groups.push([line])
      else groups.at(-1)!.push(line)
    })
    run = []
  }
  for (const line of lines) {
    if (line.start === line.end) close()
    else run.push(line)
  }
  close()
  return groups
}

function draftOf(group: readonly SourceLine[], source: string, isTitle: boolean): BlockDraft {
  const first = group[0]!
  const last = group.at(-1)!
  const position: Position = {
    start: {line: first.line, column: first.start - first.lineStart + 1, offset: first.start},
    end: {line: last.line, column: last.end - last.lineStart + 1, offset: last.end},
  }
  const value = group.length === 1 ? first.text : source.slice(first.start, last.end)
  const children = [{type: 'text' as const, value, position}]
  const node: Heading | Paragraph = isTitle
    ? {type: 'heading', depth: 1, children, position}
    : {type: 'paragraph', children, position}
  const joined = group.length === 1 ? first.text : group.map((line) => line.text).join(' ')
  return {
    kind: isTitle ? 'heading' : 'paragraph',
    node,
    inBlockquote: false,
    text: joined,
    map: {base: first.start, segments: group.length === 1 ? null : segmentsOf(group)},
    range: [first.start, last.end],
    opaque: urlsIn(joined),
  }
}

/** The space between two joined lines stands for everything between them in the source. */
function segmentsOf(group: readonly SourceLine[]): number[] {
  const segments: number[] = []
  let at = 0
  group.forEach((line, index) => {
    const before = group[index - 1]
    if (before) segments.push(at, ++at, before.end, line.start)
    segments.push(at, at + line.text.length, line.start, line.end)
    at += line.text.length
  })
  return segments
}

function endOf(source: string, lines: readonly SourceLine[]) {
  const last = lines.at(-1)
  if (!last) return {line: 1, column: 1, offset: source.length}
  if (/[\r\n]$/u.test(source.slice(-1))) return {line: last.line + 1, column: 1, offset: source.length}
  return {line: last.line, column: source.length - last.lineStart + 1, offset: source.length}
}
