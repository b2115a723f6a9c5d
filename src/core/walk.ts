import {type Above, AboveBlock} from './above.ts'
import type {AnyNode, Block, Nodes, Part} from './types.ts'
import type {Listeners, VisitorTable} from './visitor-table.ts'

/**
 * One traversal of a part's mdast and prose layer together. A block is entered after the mdast node that holds it and
 * before that node's children; its quotes and sentences follow in source order.
 */
export function walkPart(part: Part, table: VisitorTable): void {
  const root: AnyNode = part.tree
  const {enter, exit} = table.of('root')
  table.dispatch(enter, root, null)
  if (table.proseOnly) walkBlocks(part, table)
  else walkChildren(part, table)
  table.dispatch(exit, root, null)
}

function walkBlocks(part: Part, table: VisitorTable): void {
  const listeners = listenersOf(table)
  const above: Above = {node: part.tree, above: null}
  for (const block of part.blocks) walkBlock(block, table, listeners, new AboveBlock(block, above))
}

function walkChildren(part: Part, table: VisitorTable): void {
  const {blocks} = part
  const listeners = listenersOf(table)
  let next = 0
  const visit = (node: Nodes, above: Above): void => {
    const {enter, exit} = table.of(node.type)
    table.dispatch(enter, node, above)
    const below: Above = {node, above}
    for (let block = blocks[next]; block && (block.node as Nodes) === node; block = blocks[++next])
      walkBlock(block, table, listeners, below)
    if ('children' in node) for (const child of node.children) visit(child, below)
    table.dispatch(exit, node, above)
  }
  const above: Above = {node: part.tree, above: null}
  for (const child of part.tree.children) visit(child, above)
}

interface ProseListeners {
  readonly block: Listeners
  readonly sentence: Listeners
  readonly quote: Listeners
}
const listenersOf = (table: VisitorTable): ProseListeners => ({
  block: table.of('block'),
  sentence: table.of('sentence'),
  quote: table.of('quote'),
})

function walkBlock(block: Block, table: VisitorTable, listeners: ProseListeners, above: Above): void {
  table.dispatch(listeners.block.enter, block, above)
  if (table.wantsSentences || table.wantsQuotes) walkProse(block, table, listeners, {node: block, above})
  table.dispatch(listeners.block.exit, block, above)
}

const NOTHING: readonly never[] = []

function walkProse(block: Block, table: VisitorTable, listeners: ProseListeners, above: Above): void {
  const {prose} = block.part
  const quotes = table.wantsQuotes ? prose.quotesOf(block) : NOTHING
  const sentences = table.wantsSentences ? prose.sentencesOf(block) : NOTHING
  let q = 0
  for (const sentence of sentences) {
    for (let quote = quotes[q]; quote && quote.start < sentence.start; quote = quotes[++q])
      visitLeaf(quote, table, listeners.quote, above)
    visitLeaf(sentence, table, listeners.sentence, above)
  }
  for (; q < quotes.length; q++) visitLeaf(quotes[q]!, table, listeners.quote, above)
}

function visitLeaf(node: AnyNode, table: VisitorTable, {enter, exit}: Listeners, above: Above): void {
  table.dispatch(enter, node, above)
  if (exit.length > 0) table.dispatch(exit, node, above)
}
