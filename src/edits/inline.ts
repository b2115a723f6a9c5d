import {markupOf} from '../core/part.ts'
import type {Block, Nodes, Range} from '../core/types.ts'

const SPANS = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])

/**
 * Fits a source range to the inline nodes of a block: a removal that covers all of an emphasis's or a link's words widens to its marks;
 * an edit that would cut through one is refused (null).
 */
export function fitInline(block: Block, range: Range, isRemoval: boolean): Range | null {
  const {name, elements} = markupOf(block.part)
  if (name === 'text') return range
  if (elements) return elements.fit(block.part, range, isRemoval)
  let [from, to] = range
  let isCut = false
  const visit = (node: Nodes): void => {
    if (!('children' in node)) return
    for (const child of node.children) {
      const start = child.position?.start.offset
      const end = child.position?.end.offset
      if (start === undefined || end === undefined || end <= from || start >= to) continue
      if (SPANS.has(child.type) && 'children' in child) {
        const first = child.children[0]?.position?.start.offset ?? start
        const last = child.children.at(-1)?.position?.end.offset ?? end
        const covers = from <= first && to >= last
        const inside = from >= first && to <= last
        if (covers && (isRemoval || from < first || to > last)) {
          from = Math.min(from, start)
          to = Math.max(to, end)
        } else if (!inside) isCut = true
      }
      visit(child)
    }
  }
  visit(block.node)
  return isCut ? null : [from, to]
}
