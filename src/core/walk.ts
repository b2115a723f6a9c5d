import type {AnyNode, Block, Nodes, Part} from './types.ts'
import type {VisitorTable} from './visitor-table.ts'

/**
 * One traversal of a part's mdast and prose layer together. A block is entered after the mdast node that holds it and
 * before that node's children; its quotes and sentences follow in source order. `ancestry` runs from the parent up.
 */
export function walkPart(part: Part, table: VisitorTable): void {
  const root: AnyNode = part.tree
  const ancestry: AnyNode[] = []
  const {enter, exit} = table.of('root')
  table.dispatch(enter, root, ancestry)
  if (table.proseOnly) walkBlocks(part, table)
  else walkChildren(part, table)
  table.dispatch(exit, root, ancestry)
}

function walkBlocks(part: Part, table: VisitorTable): void {
  for (const block of part.blocks) walkBlock(block, table, [block.node, part.tree])
}

function walkChildren(part: Part, table: VisitorTable): void {
  const {blocks} = part
  let next = 0
  const visit = (node: Nodes, ancestry: readonly AnyNode[]): void => {
    const {enter, exit} = table.of(node.type)
    table.dispatch(enter, node, ancestry)
    const below = [node, ...ancestry]
    for (let block = blocks[next]; block && (block.node as Nodes) === node; block = blocks[++next])
      walkBlock(block, table, below)
    if ('children' in node) for (const child of node.children) visit(child, below)
    table.dispatch(exit, node, ancestry)
  }
  for (const child of part.tree.children) visit(child, [part.tree])
}

function walkBlock(block: Block, table: VisitorTable, ancestry: readonly AnyNode[]): void {
  const own = table.of('block')
  table.dispatch(own.enter, block, ancestry)
  const below = [block, ...ancestry]
  const {prose} = block.part
  const quotes = table.wantsQuotes ? prose.quotesOf(block) : []
  const sentences = table.wantsSentences ? prose.sentencesOf(block) : []
  let q = 0
  for (const sentence of sentences) {
    for (let quote = quotes[q]; quote && quote.start < sentence.start; quote = quotes[++q])
      visitLeaf(quote, table, below)
    visitLeaf(sentence, table, below)
  }
  for (; q < quotes.length; q++) visitLeaf(quotes[q]!, table, below)
  table.dispatch(own.exit, block, ancestry)
}

function visitLeaf(node: AnyNode, table: VisitorTable, ancestry: readonly AnyNode[]): void {
  const {enter, exit} = table.of(node.type)
  table.dispatch(enter, node, ancestry)
  table.dispatch(exit, node, ancestry)
}
