import type {Heading, Html, Nodes, Paragraph, Root, TableCell} from 'mdast'
import {frontmatterFromMarkdown} from 'mdast-util-frontmatter'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {frontmatter} from 'micromark-extension-frontmatter'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {BlockDraft, Markup, ParsedText} from '../core/parsed.ts'
import type {DirectiveComment, Range} from '../core/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {isHeadline} from './headline.ts'
import {blocksOf} from './markdown-blocks.ts'
import {encode} from './markdown-encode.ts'
import {urlsIn} from './urls.ts'

/** remark-parse with front matter, and of GFM tables and strikethrough: its autolink literals make nodes without positions. */
const processor = unified()
  .use(remarkParse)
  .data('micromarkExtensions', [frontmatter(['yaml']), gfmTable(), gfmStrikethrough()])
  .data('fromMarkdownExtensions', [
    frontmatterFromMarkdown(['yaml']),
    gfmTableFromMarkdown(),
    gfmStrikethroughFromMarkdown(),
  ])
  .freeze()

export const markdown: Markup = {
  name: 'markdown',
  parse(source): ParsedText {
    const tree: Root = processor.parse(source)
    const blocks: BlockDraft[] = []
    const guarded: Range[] = []
    const comments: DirectiveComment[] = []
    const visit = (node: Nodes, inBlockquote: boolean, inItem: boolean): void => {
      guard(node, source, guarded)
      if (node.type === 'html') for (const comment of commentsOf(node, source)) comments.push(comment)
      if (isProse(node)) for (const block of blocksOf(node, source, inBlockquote, inItem)) blocks.push(block)
      if ('children' in node)
        for (const child of node.children)
          visit(child, inBlockquote || node.type === 'blockquote', inItem || node.type === 'listItem')
    }
    visit(tree, false, false)
    for (const block of blocks)
      for (const [start, end] of urlsIn(block.text)) guarded.push([block.range[0] + start, block.range[0] + end])
    guarded.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      tree,
      blocks,
      title: titleOf(blocks),
      protected: guarded,
      comments,
      frontMatter: frontMatterOf(source)?.data ?? null,
    }
  },
  encode,
}

const isProse = (node: Nodes): node is Heading | Paragraph | TableCell =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell'

/** The first heading of depth 1 or 2; a scrape without one may open with its headline as a line. */
function titleOf(blocks: readonly BlockDraft[]): number {
  const heading = blocks.findIndex((block) => block.node.type === 'heading')
  if (heading >= 0 && (blocks[heading]!.node as Heading).depth <= 2) return heading
  const [first, second] = blocks
  return first &&
    second &&
    heading < 0 &&
    first.kind === 'paragraph' &&
    isHeadline(first.text, second.text, first.node !== second.node)
    ? 0
    : -1
}

/** What no fix may touch: front matter, code, addresses, raw HTML, images. */
function guard(node: Nodes, source: string, out: Range[]): void {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined) return
  switch (node.type) {
    case 'yaml':
    case 'code':
    case 'inlineCode':
    case 'html':
    case 'image':
    case 'imageReference':
    case 'definition':
    case 'thematicBreak':
      out.push([start, end])
      return
    case 'link':
    case 'linkReference': {
      const last = node.children.at(-1)?.position?.end.offset
      if (last !== undefined && last < end) out.push([last, end])
      if (source[start] !== '[') out.push([start, end])
    }
  }
}

/** Each comment's offset and inside; by hand, since a search for the end from every `<!--` is quadratic where none closes. */
function* commentsIn(
  raw: string,
): Generator<{readonly index: number; readonly whole: string; readonly inside: string}> {
  for (let index = raw.indexOf('<!--'); index >= 0; ) {
    const end = raw.indexOf('-->', index + 4)
    if (end < 0) return
    yield {index, whole: raw.slice(index, end + 3), inside: raw.slice(index + 4, end)}
    index = raw.indexOf('<!--', end + 3)
  }
}

const joinLines = (text: string): string =>
  text
    .split(/[\r\n][\s>]*/u)
    .map((line) => line.trimEnd())
    .join(' ')
    .trim()

function commentsOf(node: Html, source: string): DirectiveComment[] {
  const from = node.position!.start.offset!
  const {line, column} = node.position!.start
  const raw = source.slice(from, node.position!.end.offset)
  return [...commentsIn(raw)].map(({index, whole, inside: words}) => {
    const before = raw.slice(0, index).split(/\r\n|\r|\n/u)
    const range: Range = [from + index, from + index + whole.length]
    const start = {
      line: line + before.length - 1,
      column: before.length === 1 ? column + index : before.at(-1)!.length + 1,
      offset: range[0],
    }
    const inside = whole.split(/\r\n|\r|\n/u)
    const end = {
      line: start.line + inside.length - 1,
      column: inside.length === 1 ? start.column + whole.length : inside.at(-1)!.length + 1,
      offset: range[1],
    }
    return {range, value: joinLines(words), position: {start, end}}
  })
}
