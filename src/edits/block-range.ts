import type {Block, Nodes, Range} from '../core/types.ts'

const isBreak = (unit: string | undefined): boolean => unit === '\n' || unit === '\r'

/**
 * What goes with a block: its lines with their ending and the blank lines after it (before it, where it is the last). `gone` are the blocks that go in the same fix.
 * Null for a table cell, and for a block that shares its line with something that stays.
 */
export function blockRange(block: Block, gone: ReadonlySet<Block>): Range | null {
  if (block.kind === 'cell') return null
  const {text, tree} = block.part
  const node = wholeOf(block, tree, gone)
  let [from, to] = node ? [node.position!.start.offset!, node.position!.end.offset!] : block.range
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--
  if (from > 0 && !isBreak(text[from - 1])) return block.inBlockquote ? null : inlineRange(block)
  while (to < text.length && !isBreak(text[to])) {
    if (text[to] !== ' ' && text[to] !== '\t' && text[to]!.trim() !== '') return null
    to++
  }
  const lineBreak = breakAt(text, to)
  if (lineBreak === 0) return [startOfGap(text, from), to]
  const next = to + lineBreak
  if (isBlockLine(text, next)) return [from, next]
  const rest = blankAfter(text, next)
  return rest === text.length ? [startOfGap(text, from), to] : [from, rest]
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

const inlineRange = (_block: Block): Range | null => null

const breakAt = (text: string, at: number): number => {
  if (text[at] === '\r') return text[at + 1] === '\n' ? 2 : 1
  return text[at] === '\n' ? 1 : 0
}

const isBlockLine = (text: string, at: number): boolean => lineIsBlank(text, at) === null && at < text.length

/** Offset after a blank line at `at`; null where the line is not blank. */
function lineIsBlank(text: string, at: number): number | null {
  let end = at
  while (end < text.length && !isBreak(text[end])) {
    if (text[end]!.trim() !== '') return null
    end++
  }
  return end + breakAt(text, end)
}

function blankAfter(text: string, at: number): number {
  let end = at
  while (end < text.length) {
    const next = lineIsBlank(text, end)
    if (next === null) return end
    end = next
  }
  return end
}

/** At the end of the file the line break before the block goes too, with the blank lines there. */
function startOfGap(text: string, from: number): number {
  let start = from
  while (start > 0 && text[start - 1]!.trim() === '') start--
  return start
}
