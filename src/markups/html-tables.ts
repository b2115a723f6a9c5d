import {BLOCKS, TABLE_PARTS} from './html-names.ts'
import {attribute, type ChildNode, type Document, type Element, isElement} from './html-parse.ts'

interface Step {
  readonly node: ChildNode
  readonly table: Element | null
}

/** Tables that set a page, and hold no data: with blocks in their cells, or one cell in all. Their cells are as good as `div`s. */
export function looksOnly(document: Document): ReadonlySet<Element> {
  const found = new Set<Element>()
  const cells = new Map<Element, number>()
  const left: Step[] = []
  const push = (nodes: readonly ChildNode[], table: Element | null): void => {
    for (const node of nodes) if (isElement(node)) left.push({node, table})
  }
  push(document.childNodes, null)
  for (let step = left.pop(); step; step = left.pop()) {
    const {node, table} = step
    if (!isElement(node)) continue
    const name = node.tagName
    if (table) {
      if (name === 'td' || name === 'th') cells.set(table, (cells.get(table) ?? 0) + 1)
      if (name === 'table' || (BLOCKS.has(name) && !TABLE_PARTS.has(name))) found.add(table)
    }
    if (name === 'table' && attribute(node, 'role') === 'presentation') found.add(node)
    push(node.childNodes, name === 'table' ? node : table)
    if (name === 'table') cells.set(node, 0)
  }
  for (const [table, count] of cells) if (count < 2) found.add(table)
  return found
}
