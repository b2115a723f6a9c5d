import type {Heading, Nodes, Paragraph, Root, TableCell} from 'mdast'
import type {BlockDraft, Markup, ParsedText} from '../core/parsed.ts'
import type {DirectiveComment, Range} from '../core/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {isHeadline} from './headline.ts'
import {blocksOf} from './markdown-blocks.ts'
import {commentsOf} from './markdown-comments.ts'
import {encode} from './markdown-encode.ts'
import {blanked, preambleOf} from './markdown-preamble.ts'
import {withoutTemplates} from './markdown-templates.ts'
import {type Parse, treeOf} from './mdast/hybrid.ts'
import {urlsIn} from './urls.ts'

/** Markdown, with `parse` for what the scanner cannot read. */
export const makeMarkdown = (parse: Parse): Markup => ({
  name: 'markdown',
  parse(whole): ParsedText {
    const preamble = preambleOf(whole)
    const source = preamble ? blanked(whole, preamble.end) : whole
    const tree: Root = treeOf(source, parse)
    const all: BlockDraft[] = []
    const guarded: Range[] = preamble ? [[0, preamble.end]] : []
    const comments: DirectiveComment[] = []
    const visit = (node: Nodes, inBlockquote: boolean, inItem: boolean): void => {
      guard(node, source, guarded)
      if (node.type === 'html') for (const comment of commentsOf(node, source)) comments.push(comment)
      if (isProse(node)) for (const block of blocksOf(node, source, inBlockquote, inItem)) all.push(block)
      if ('children' in node)
        for (const child of node.children)
          visit(child, inBlockquote || node.type === 'blockquote', inItem || node.type === 'listItem')
    }
    visit(tree, false, false)
    const blocks = withoutTemplates(all, source)
    for (const block of blocks)
      for (const [start, end] of urlsIn(block.text)) guarded.push([block.range[0] + start, block.range[0] + end])
    guarded.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      tree,
      blocks,
      title: titleOf(blocks),
      protected: guarded,
      comments,
      frontMatter: preamble?.data ?? frontMatterOf(source)?.data ?? null,
    }
  },
  encode,
})

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
