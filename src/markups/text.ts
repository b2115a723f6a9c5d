import type {Heading, Paragraph, Root, RootContent} from 'mdast'
import type {BlockDraft, Markup, ParsedText} from '../core/parsed.ts'
import {blockStarts} from '../core/prose/lines.ts'
import {toSource} from '../core/text-map.ts'
import type {Position, Range, TextMap} from '../core/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {isHeadline} from './headline.ts'
import {linesOf, type SourceLine} from './text-lines.ts'
import {mayHaveUrls, urlsIn} from './urls.ts'

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
    const guarded: Range[] = front ? [[0, front.end]] : []
    const hasAddress = mayHaveUrls(source)
    for (let index = 0; index < groups.length; index++) {
      const draft = new TextDraft(groups[index]!, source, isTitled && index === 0, hasAddress)
      for (const [start, end] of draft.opaque) guarded.push(draft.sourceOf(start, end))
      blocks.push(draft)
    }
    return {
      tree: rootOf(blocks, source, lines),
      blocks,
      title: isTitled ? 0 : -1,
      protected: guarded,
      comments: [],
      frontMatter: front?.data ?? null,
    }
  },
  encode: (words) => words.replace(/[\r\n]+/gu, ' '),
}

/** The tree's children are made when somebody looks: rules on blocks never do. */
function rootOf(blocks: readonly BlockDraft[], source: string, lines: readonly SourceLine[]): Root {
  let children: RootContent[] | null = null
  return {
    type: 'root',
    get children() {
      children ??= blocks.map((block) => block.node as Heading | Paragraph)
      return children
    },
    position: {start: {line: 1, column: 1, offset: 0}, end: endOf(source, lines)},
  }
}

/** Runs of lines that are one block. */
function groupLines(lines: readonly SourceLine[]): SourceLine[][] {
  const groups: SourceLine[][] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && lines[to]!.start < lines[to]!.end) to++
    if (to - from === 1) groups.push([lines[from]!])
    else if (to > from) groupRun(lines.slice(from, to), groups)
    from = to + 1
  }
  return groups
}

function groupRun(run: readonly SourceLine[], groups: SourceLine[][]): void {
  const starts = blockStarts(run)
  run.forEach((line, index) => {
    if (starts[index]) groups.push([line])
    else groups.at(-1)!.push(line)
  })
}

/** A block of plain text. Its mdast node is made when somebody looks. */
class TextDraft implements BlockDraft {
  readonly kind: 'heading' | 'paragraph'
  readonly inBlockquote = false
  readonly text: string
  readonly map: TextMap
  readonly range: Range
  readonly opaque: readonly Range[]
  readonly #lines: readonly SourceLine[]
  readonly #source: string
  #node: Heading | Paragraph | null = null

  constructor(lines: readonly SourceLine[], source: string, isTitle: boolean, hasAddress: boolean) {
    const first = lines[0]!
    this.kind = isTitle ? 'heading' : 'paragraph'
    this.text = lines.length === 1 ? first.text : lines.map((line) => line.text).join(' ')
    this.map = {base: first.start, segments: lines.length === 1 ? null : segmentsOf(lines)}
    this.range = [first.start, lines.at(-1)!.end]
    this.opaque = hasAddress ? urlsIn(this.text) : NONE
    this.#lines = lines
    this.#source = source
  }

  sourceOf(start: number, end: number): Range {
    return toSource(this.map, start, end)
  }

  get node(): Heading | Paragraph {
    this.#node ??= nodeOf(this.#lines, this.#source, this.kind === 'heading')
    return this.#node
  }
}

const NONE: readonly Range[] = []

function nodeOf(lines: readonly SourceLine[], source: string, isTitle: boolean): Heading | Paragraph {
  const first = lines[0]!
  const last = lines.at(-1)!
  const position: Position = {
    start: {line: first.line, column: first.start - first.lineStart + 1, offset: first.start},
    end: {line: last.line, column: last.end - last.lineStart + 1, offset: last.end},
  }
  const children = [{type: 'text' as const, value: source.slice(first.start, last.end), position}]
  return isTitle ? {type: 'heading', depth: 1, children, position} : {type: 'paragraph', children, position}
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
