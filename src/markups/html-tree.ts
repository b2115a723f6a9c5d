import type {Nodes, Root, RootContent} from 'mdast'
import {lineStartsOf, pointIn} from '../core/points.ts'
import type {Position} from '../core/types.ts'
import {type HolderNode, piecesOf} from './html-blocks.ts'
import type {Inline, Leaf, Run, Scope, Span} from './html-leaves.ts'
import {attribute} from './html-parse.ts'

/** The tree of a page, made when somebody looks. */
export interface PageTree {
  readonly root: Root
  nodeOf(run: Run): HolderNode
}

type Key = Scope | Run | Inline
interface Open {
  readonly key: Key
  readonly node: Nodes & {children: Nodes[]}
  readonly start: number
}
interface Made {
  readonly children: RootContent[]
  readonly holders: ReadonlyMap<Run, HolderNode>
}

export function treeOf(leaves: readonly Leaf[], spans: readonly Span[], source: string): PageTree {
  let made: Made | null = null
  const starts = lineStartsOf(source)
  const make = (): Made => (made ??= new Builder(spans, source, starts).build(leaves))
  return {
    root: {
      type: 'root',
      get children() {
        return make().children
      },
      position: {start: pointIn(starts, 0), end: pointIn(starts, source.length)},
    },
    nodeOf: (run) => make().holders.get(run)!,
  }
}

/** mdast from leaves in source order: nodes are opened and closed as what the leaves lie in changes. */
class Builder {
  readonly #spans: readonly Span[]
  readonly #source: string
  readonly #lineStarts: readonly number[]
  readonly #root: Nodes[] = []
  readonly #path: Open[] = []
  readonly #holders = new Map<Run, HolderNode>()
  #last = 0

  constructor(spans: readonly Span[], source: string, lineStarts: readonly number[]) {
    this.#spans = spans
    this.#source = source
    this.#lineStarts = lineStarts
  }

  build(leaves: readonly Leaf[]): Made {
    // Space counts between words, not at the ends of a paragraph.
    let space: Leaf | null = null
    for (const leaf of leaves) {
      if ((leaf.kind === 'text' || leaf.kind === 'break') && !leaf.run?.hasWords) continue
      if (leaf.kind === 'text' && leaf.isBlank) {
        space = this.#path.some(({key}) => key === leaf.run) ? leaf : null
        continue
      }
      if (space && space.run === leaf.run) this.#add(space)
      space = null
      this.#add(leaf)
    }
    this.#closeTo(0)
    return {children: this.#root as RootContent[], holders: this.#holders}
  }

  #add(leaf: Leaf): void {
    this.#moveTo(keysOf(leaf), leaf.start)
    this.#push(this.#leaf(leaf))
    this.#last = leaf.end
  }

  #push(node: Nodes): void {
    const children: Nodes[] = this.#path.at(-1)?.node.children ?? this.#root
    children.push(node)
  }

  #moveTo(keys: readonly Key[], start: number): void {
    let shared = 0
    while (shared < keys.length && this.#path[shared]?.key === keys[shared]) shared++
    this.#closeTo(shared)
    for (const key of keys.slice(shared)) {
      const node = nodeFor(key)
      this.#push(node)
      this.#path.push({key, node, start})
      if ('holder' in key) this.#holders.set(key, node as HolderNode)
    }
  }

  #closeTo(length: number): void {
    while (this.#path.length > length) {
      const {key, node, start} = this.#path.pop()!
      const span = this.#spans[key.span]
      const isWhole = span !== undefined && span.start <= start && span.end >= this.#last && this.#isAll(key, span)
      node.position = isWhole ? this.#position(span.start, span.end) : this.#position(start, this.#last)
    }
  }

  /** Whether a node stands for all of an element. */
  #isAll(key: Key, span: Span): boolean {
    if (span.isSplit) return false
    if ('holder' in key) return !key.isPart && !span.hasBlocks && span.name !== 'body' && span.name !== 'html'
    return 'ordered' in key || !span.hasBlocks
  }

  #position(start: number, end: number): Position {
    return {start: pointIn(this.#lineStarts, start), end: pointIn(this.#lineStarts, end)}
  }

  #leaf(leaf: Leaf): Nodes {
    const {kind, start, end, element} = leaf
    const position = this.#position(start, end)
    switch (kind) {
      case 'text':
      case 'quote':
        return {type: 'text', value: this.#text(leaf), position}
      case 'code':
        return {type: 'inlineCode', value: this.#text(leaf), position}
      case 'break':
        return {type: 'break', position}
      case 'rule':
        return {type: 'thematicBreak', position}
      case 'pre':
        return {type: 'code', lang: null, meta: null, value: this.#source.slice(start, end), position}
      case 'image': {
        const of = (name: string): string | null => (element ? attribute(element, name) : null)
        return {type: 'image', url: of('src') ?? '', alt: of('alt'), title: of('title'), position}
      }
      default:
        return {type: 'html', value: this.#source.slice(start, end), position}
    }
  }

  #text(leaf: Leaf): string {
    const isFirst = (this.#path.at(-1)?.node.children.length ?? 0) === 0
    return piecesOf([leaf], this.#source, isFirst)
      .map(({text}) => text)
      .join('')
  }
}

function keysOf({scope, run, inline}: Leaf): Key[] {
  const keys: Key[] = []
  if (run?.hasWords) {
    for (let one = inline; one; one = one.parent) keys.push(one)
    keys.push(run)
  }
  for (let one = run ? run.scope : scope; one; one = one.parent) keys.push(one)
  return keys.reverse()
}

function nodeFor(key: Key): Open['node'] {
  if ('holder' in key) {
    const {kind, depth} = key.holder
    if (kind === 'heading') return {type: 'heading', depth: depth as 1, children: []} as Open['node']
    return {type: kind === 'cell' ? 'tableCell' : 'paragraph', children: []} as Open['node']
  }
  switch (key.type) {
    case 'list':
      return {type: 'list', ordered: key.ordered, start: null, spread: false, children: []}
    case 'listItem':
      return {type: 'listItem', spread: false, checked: null, children: []}
    case 'link':
      return {
        type: 'link',
        url: attribute(key.element, 'href') ?? '',
        title: attribute(key.element, 'title'),
        children: [],
      }
    default:
      return {type: key.type, children: []} as unknown as Open['node']
  }
}
