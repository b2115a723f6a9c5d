import {isHidden} from './html-hidden.ts'
import type {Holder, Inline, Leaf, Run, Scope, Span} from './html-leaves.ts'
import {BLOCKS, CODE, LISTS, MARKS, SKIPPED, TABLE_PARTS} from './html-names.ts'
import {attribute, type ChildNode, type Document, type Element, isComment, isElement, isText} from './html-parse.ts'
import {looksOnly} from './html-tables.ts'

/** Deeper nesting makes no deeper tree: no page means it, and nobody's stack can take it. */
const DEEPEST = 60

export interface Walked {
  /** In source order. */
  readonly leaves: readonly Leaf[]
  /** In source order. */
  readonly spans: readonly Span[]
}

interface Frame {
  readonly nodes: readonly ChildNode[]
  next: number
  readonly context: Context
  /** What is done after the last child. */
  readonly leave: (() => void) | null
}
interface Context {
  readonly scope: Scope | null
  readonly holder: Holder
  readonly inline: Inline | null
  /** Innermost element, and innermost block element. */
  readonly span: number
  readonly block: number
  readonly quotes: number
  /** In a table, or a part of one, that nobody sees. */
  readonly isHidden: boolean
}

const PARAGRAPH: Holder = {kind: 'paragraph', depth: 0}
const ITEM: Holder = {kind: 'item', depth: 0}
const CELL: Holder = {kind: 'cell', depth: 0}
const NO_TEXTS: Leaf['texts'] = []

/** One walk over the parser's tree, with a stack of its own: nesting may be ten thousand deep. */
export function walkPage(document: Document): Walked {
  const walker = new Walker(looksOnly(document))
  walker.walk(document)
  return {leaves: inSourceOrder(walker.leaves), spans: walker.spans}
}

class Walker {
  readonly leaves: Leaf[] = []
  readonly spans: Span[] = []
  readonly #known = new Map<number, number>()
  readonly #layout: ReadonlySet<Element>
  readonly #stack: Frame[] = []
  #run: Run | null = null

  constructor(layout: ReadonlySet<Element>) {
    this.#layout = layout
  }

  walk(document: Document): void {
    const context: Context = {
      scope: null,
      holder: PARAGRAPH,
      inline: null,
      span: -1,
      block: -1,
      quotes: 0,
      isHidden: false,
    }
    this.#enter(document.childNodes, context, null)
    for (let frame = this.#stack.at(-1); frame; frame = this.#stack.at(-1)) {
      const node = frame.nodes[frame.next++]
      if (node) this.#visit(node, frame.context)
      else {
        this.#stack.pop()
        frame.leave?.()
      }
    }
  }

  #enter(nodes: readonly ChildNode[], context: Context, leave: Frame['leave']): void {
    this.#stack.push({nodes, next: 0, context, leave})
  }

  #visit(node: ChildNode, context: Context): void {
    if (isElement(node)) this.#element(node, context)
    else if (isText(node)) {
      const isBlank = node.value.trim() === ''
      this.#add(context.isHidden && !isBlank ? 'html' : 'text', node, context, {isBlank})
    } else if (isComment(node)) this.#add('html', node, context)
  }

  #element(node: Element, context: Context): void {
    const name = node.tagName
    // A table is looked into: what a wrong one moves before itself lies in its source, and is seen.
    if (!context.isHidden && isHidden(node)) this.#hidden(node, context)
    else if (SKIPPED.has(name) || (context.isHidden && !TABLE_PARTS.has(name))) this.#add('html', node, context)
    else if (name === 'img') this.#add('image', node, context)
    else if (name === 'br') this.#add('break', node, context)
    else if (name === 'hr' || name === 'pre') this.#alone(name === 'hr' ? 'rule' : 'pre', node, context)
    else if (CODE.has(name)) this.#add('code', node, context, {texts: textsIn(node), isBlank: false})
    else if (BLOCKS.has(name)) this.#block(node, context)
    else this.#inline(node, context)
  }

  #hidden(node: Element, context: Context): void {
    if (TABLE_PARTS.has(node.tagName)) this.#element(node, {...context, isHidden: true})
    else this.#add('html', node, context)
  }

  #alone(kind: 'rule' | 'pre', node: Element, context: Context): void {
    this.#run = null
    this.#markBlocks(context)
    this.#add(kind, node, context, {run: null})
    this.#run = null
  }

  #block(node: Element, context: Context): void {
    this.#run = null
    this.#markBlocks(context)
    const span = this.#span(node, context.span, true)
    const scope = scopeOf(node, context.scope, span, this.#layout)
    const holder = holderOf(node, context, scope)
    this.#enter(node.childNodes, {...context, scope, holder, span, block: span >= 0 ? span : context.block}, () => {
      this.#run = null
    })
  }

  #inline(node: Element, context: Context): void {
    const span = this.#span(node, context.span, false)
    const inline = inlineOf(node, context.inline, span)
    const inner = {...context, inline, span}
    if (node.tagName !== 'q') {
      this.#enter(node.childNodes, inner, null)
      return
    }
    const [open, close] = context.quotes % 2 === 0 ? ['“', '”'] : ['‘', '’']
    const location = node.sourceCodeLocation
    if (location?.startTag) this.#mark(open!, location.startTag.startOffset, location.startTag.endOffset, inner)
    this.#enter(node.childNodes, {...inner, quotes: context.quotes + 1}, () => {
      const tag = location?.endTag
      const end = location?.endOffset
      if (tag) this.#mark(close!, tag.startOffset, tag.endOffset, inner)
      else if (end !== undefined) this.#mark(close!, end, end, inner)
    })
  }

  #mark(mark: string, start: number, end: number, context: Context): void {
    const run = this.#runOf(context)
    run.hasWords = true
    this.leaves.push({...leafOf('quote', start, end, context), run, mark, isBlank: false})
  }

  #add(kind: Leaf['kind'], node: ChildNode, context: Context, more: Partial<Leaf> = {}): void {
    const location = node.sourceCodeLocation
    if (!location) return
    const run = more.run === null ? null : this.#runOf(context)
    const leaf = {...leafOf(kind, location.startOffset, location.endOffset, context), run, ...more}
    if (isElement(node)) this.leaves.push({...leaf, element: node})
    else this.leaves.push(leaf)
    if (run && (kind === 'code' || kind === 'image' || (kind === 'text' && !leaf.isBlank))) run.hasWords = true
  }

  #runOf({scope, holder, block}: Context): Run {
    this.#run ??= {scope, holder, span: block, hasWords: false, isPart: false}
    return this.#run
  }

  /** Tells the elements around a block that they hold one, up to the block around it. */
  #markBlocks({span, block}: Context): void {
    for (let at = span; at >= 0; at = this.spans[at]!.parent) {
      const around = this.spans[at]!
      if (around.hasBlocks) return
      around.hasBlocks = true
      if (at === block) return
    }
  }

  /** The element's number. What the parser opens again after a wrong end tag has the place of the first one: it counts as that. */
  #span(node: Element, parent: number, isBlock: boolean): number {
    const location = node.sourceCodeLocation
    const tag = location?.startTag
    if (!location || !tag) return parent
    const close = location.endTag ? ([location.endTag.startOffset, location.endTag.endOffset] as const) : null
    const end = Math.max(location.endOffset, tag.endOffset)
    const known = this.#known.get(tag.startOffset)
    if (known !== undefined) {
      const span = this.spans[known]!
      span.isSplit = true
      span.end = Math.max(span.end, end)
      span.close ??= close
      return known
    }
    this.#known.set(tag.startOffset, this.spans.length)
    const {startOffset: start, endOffset: openEnd} = tag
    this.spans.push({name: node.tagName, start, end, openEnd, close, parent, isBlock, hasBlocks: false, isSplit: false})
    return this.spans.length - 1
  }
}

const leafOf = (kind: Leaf['kind'], start: number, end: number, {scope, inline, span}: Context): Leaf => ({
  kind,
  start,
  end,
  scope,
  run: null,
  inline,
  parent: span,
  isBlank: true,
  element: null,
  mark: '',
  texts: NO_TEXTS,
})

function scopeOf(node: Element, above: Scope | null, span: number, layout: ReadonlySet<Element>): Scope | null {
  const depth = (above?.depth ?? 0) + 1
  if (depth > DEEPEST) return above
  const name = node.tagName
  // mdast's tables have rows alone: a caption stands before its table.
  if (name === 'caption' && above?.type === 'table') return above.parent
  const make = (type: Scope['type']): Scope => ({
    type,
    parent: above,
    depth,
    span,
    ordered: name === 'ol',
    inBlockquote: type === 'blockquote' || (above?.inBlockquote ?? false),
  })
  if (name === 'blockquote') return make('blockquote')
  if (LISTS.has(name)) return make('list')
  if (name === 'li') return make('listItem')
  if (name === 'table' && !layout.has(node)) return make('table')
  if (name === 'tr' && above?.type === 'table') return make('tableRow')
  return above
}

function holderOf(node: Element, context: Context, scope: Scope | null): Holder {
  const name = node.tagName
  if (/^h[1-6]$/u.test(name)) return {kind: 'heading', depth: Number(name[1])}
  if (name === 'li') return ITEM
  if ((name === 'td' || name === 'th') && scope?.type === 'tableRow') return CELL
  if (name === 'table' || name === 'caption' || LISTS.has(name)) return PARAGRAPH
  return context.holder
}

function inlineOf(node: Element, above: Inline | null, span: number): Inline | null {
  const depth = (above?.depth ?? 0) + 1
  const type = node.tagName === 'a' && attribute(node, 'href') !== null ? 'link' : MARKS[node.tagName]
  return type && depth <= DEEPEST ? {type, parent: above, depth, span, element: node} : above
}

/** Source ranges of all text inside an element. */
function textsIn(element: Element): Leaf['texts'] {
  const found: [number, number][] = []
  const left: ChildNode[] = [...element.childNodes].reverse()
  for (let node = left.pop(); node; node = left.pop()) {
    const place = node.sourceCodeLocation
    if (isText(node) && place) found.push([place.startOffset, place.endOffset])
    else if (isElement(node))
      for (let index = node.childNodes.length - 1; index >= 0; index--) left.push(node.childNodes[index]!)
  }
  return found
}

/**
 * What a wrong table moves before itself goes back to where it stands in the source. A run whose words then stand in several places is
 * as many runs.
 */
function inSourceOrder(leaves: Leaf[]): readonly Leaf[] {
  let isSorted = true
  for (let index = 1; index < leaves.length && isSorted; index++)
    isSorted = leaves[index]!.start >= leaves[index - 1]!.start
  if (isSorted) return leaves
  leaves.sort((a, b) => a.start - b.start || a.end - b.end)
  const seen = new Set<Run>()
  let before: Run | null = null
  let now: Run | null = null
  for (const leaf of leaves) {
    const {run} = leaf
    if (run !== before) {
      now = run && seen.has(run) ? {...run, isPart: true} : run
      if (run) seen.add(run)
      before = run
    }
    leaf.run = now
  }
  return leaves
}
