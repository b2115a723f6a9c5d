import {markupOf} from '../core/part.ts'
import type {Block, Nodes, Range} from '../core/types.ts'
import {wholeLines} from '../core/whole-lines.ts'

/**
 * What goes with a block: its lines with their ending and the blank lines after it (before it, where it is the last). `gone` are the blocks that go in the same fix.
 * Null for a table cell, and for a block that shares its line with something that stays.
 */
export function blockRange(block: Block, gone: ReadonlySet<Block>): Range | null {
  if (block.kind === 'cell') return null
  const {text, tree, markup} = block.part
  // Each block of plain text is its own node, which need not be made.
  if (markup === 'text') return wholeLines(text, ...block.range)
  const {elements} = markupOf(block.part)
  if (elements) {
    const own = elements.removal(block, gone)
    return own ? (wholeLines(text, ...own) ?? own) : null
  }
  const node = wholeOf(block, tree, gone)
  const [from, to] = node ? [node.position!.start.offset!, node.position!.end.offset!] : block.range
  return wholeLines(text, from, to)
}

/** A list item's or heading's node where the block is all of it; else null and the block's own lines go. */
function wholeOf(block: Block, tree: Nodes, gone: ReadonlySet<Block>): Nodes | null {
  const siblings = block.part.blocks.filter((one) => one.node === block.node && one !== block && !gone.has(one))
  if (siblings.length > 0) return null
  if (block.kind !== 'item') return block.node
  const item = findItem(tree, block.node)
  return item && 'children' in item && item.children.length === 1 ? item : block.node
}

function findItem(node: Nodes, target: Nodes): Nodes | null {
  if (!('children' in node)) return null
  for (const child of node.children) {
    if (child === target) return node.type === 'listItem' ? node : null
    const found = findItem(child, target)
    if (found) return found
  }
  return null
}
