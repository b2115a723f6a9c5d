import type {Elements, Markup, ParsedText} from '../core/parsed.ts'
import {lineStartsOf, pointIn} from '../core/points.ts'
import {toSource} from '../core/text-map.ts'
import type {DirectiveComment, Part, Range, Root} from '../core/types.ts'
import {frontMatterOf} from './front-matter.ts'
import {blocksOf, type HtmlBlock} from './html-blocks.ts'
import {encode} from './html-encode.ts'
import {headOf} from './html-head.ts'
import type {Leaf} from './html-leaves.ts'
import {marksOf} from './html-marks.ts'
import {Outline} from './html-outline.ts'
import {type Document, parsePage, TangledPage} from './html-parse.ts'
import {titleOf} from './html-title.ts'
import {treeOf} from './html-tree.ts'
import {walkPage} from './html-walk.ts'
import {urlsIn} from './urls.ts'

/** By the tree of the part that it is of. */
const outlines = new WeakMap<Root, Outline>()

function outlineOf({tree}: Part): Outline {
  const outline = outlines.get(tree)
  if (!outline) throw new Error('This part was not parsed as HTML.')
  return outline
}

const elements: Elements = {
  removal: (block, gone) => outlineOf(block.part).removal(block, gone),
  fit: (part, range, isRemoval) => outlineOf(part).fit(range, isRemoval),
  isWhole: (part, range) => outlineOf(part).isWhole(range),
  emptied: (part, removals) => outlineOf(part).emptied(removals),
}

/** Pages and pieces of pages, read as browsers read them. */
export const html: Markup = {
  name: 'html',
  parse(source): ParsedText {
    const front = frontMatterOf(source)
    // Neither front matter nor a byte order mark is HTML; as space they keep every offset, and the head a head.
    const skipped = front?.end ?? (source.startsWith('\uFEFF') ? 1 : 0)
    let document: Document
    try {
      document = parsePage(skipped > 0 ? ' '.repeat(skipped) + source.slice(skipped) : source)
    } catch (error) {
      if (error instanceof TangledPage) return unread(source)
      throw error
    }
    const {leaves, spans} = walkPage(document)
    const marks = marksOf(leaves, spans, source)
    const tree = treeOf(leaves, spans, source)
    outlines.set(tree.root, new Outline(source, leaves, spans, marks))
    const blocks: readonly HtmlBlock[] = blocksOf(leaves, source, tree.nodeOf)
    const meta = {...headOf(document), ...front?.data}
    const guarded: Range[] = marks.map(({start, end}) => [start, end])
    if (front) guarded.push([0, front.end])
    for (const block of blocks) for (const url of urlsIn(block.text)) guarded.push(toSource(block.map, ...url))
    guarded.sort((a, b) => a[0] - b[0] || a[1] - b[1])
    return {
      tree: tree.root,
      blocks,
      title: titleOf(blocks, meta),
      protected: guarded,
      comments: commentsOf(leaves, source),
      frontMatter: Object.keys(meta).length > 0 ? meta : null,
    }
  },
  encode,
  elements,
}

/** A page that is not read is out of reach of every fix. */
const unread = (source: string): ParsedText => ({
  tree: treeOf([], [], source).root,
  blocks: [],
  title: -1,
  protected: [[0, source.length]],
  comments: [],
  frontMatter: null,
  problem:
    'The page was not checked: its inline marks never close, and to repair them would take millions of elements. Close them, or keep the article without the page around it.',
})

function commentsOf(leaves: readonly Leaf[], source: string): DirectiveComment[] {
  const comments = leaves.filter(
    ({kind, element, start}) => kind === 'html' && !element && source.startsWith('<!--', start),
  )
  if (comments.length === 0) return []
  const lineStarts = lineStartsOf(source)
  return comments.map(({start, end}) => ({
    range: [start, end],
    value: source
      .slice(start + 4, end)
      .replace(/--!?>$/u, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    position: {start: pointIn(lineStarts, start), end: pointIn(lineStarts, end)},
  }))
}
