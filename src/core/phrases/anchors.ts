import {foldText} from './fold.ts'
import type {Items, Pattern} from './pattern.ts'

/** Words of which one must stand in a text where the pattern matches. `isFirst`: the pattern begins with it. */
export interface Anchor {
  readonly text: string
  readonly isFirst: boolean
}

const COMMON = new Set(['the', 'a', 'an', 'of', 'to', 'in', 'on', 'and', 'or', 'for', 'by', 'at', 'is', 'was', 'this', 'that', 'with', 'from', 'you', 'your', 'our', 'us', 'we', 'it', 'be', 'are', 'as', 'has', 'have', 'more', 'who', 'all'])

/** The rarest-looking required words of a pattern; null where it has none. */
export function anchorsOf({items}: Pattern): readonly Anchor[] | null {
  let best: readonly Anchor[] | null = null
  for (let index = 0; index < items.length; index++) {
    const found = anchorsAt(items, index)
    if (found && (!best || weight(found) > weight(best))) best = found
  }
  return best
}

function anchorsAt(items: Items, index: number): readonly Anchor[] | null {
  const item = items[index]!
  const isFirst = index === 0
  if (item.kind === 'literal') {
    let text = item.text
    for (let next = index + 1; next + 1 < items.length; next += 2) {
      const word = items[next + 1]!
      if (items[next]!.kind !== 'space' || word.kind !== 'literal') break
      text += ` ${word.text}`
    }
    return [{text: foldText(text), isFirst}]
  }
  if (item.kind !== 'choice') return null
  const all = item.options.map((option) => {
    const found = anchorsOf({source: '', items: option, groups: 0})
    return found?.map((anchor) => ({...anchor, isFirst: anchor.isFirst && isFirst}))
  })
  return all.every((found) => found !== undefined) ? all.flatMap((found) => found ?? []) : null
}

/** Longer words are rarer; of several alternatives the commonest counts. */
const weight = (anchors: readonly Anchor[]): number =>
  Math.min(...anchors.map(({text, isFirst}) => text.split(' ').reduce((sum, word) => sum + (COMMON.has(word) ? 1 : word.length), 0) + (isFirst ? 1.5 : 0))) - anchors.length * 0.1
