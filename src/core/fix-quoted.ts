import {mapOf} from './fix-apply.ts'
import type {ChosenEdit} from './fix-types.ts'
import {hasLetters} from './fix-words.ts'
import {toSource} from './text-map.ts'
import type {Block, Part, Range} from './types.ts'

/**
 * Law 2 after a pass: what was quoted and stays must still be quoted, or stand after a doubtful mark; else a later pass could reword it.
 * An offset of the new text where it is not, or null. Only blocks that were edited are looked at.
 */
export function quotingBreak(old: Part, now: Part, edits: readonly ChosenEdit[]): number | null {
  const {starts} = mapOf(edits)
  let next = 0
  let below = 0
  for (const block of old.blocks) {
    while (next < edits.length && edits[next]!.end < block.range[0]) next++
    if (next === edits.length) return null
    if (edits[next]!.start > block.range[1]) continue
    for (const quote of old.prose.quotesOf(block)) {
      const source = toSource(block.map, quote.innerStart, quote.innerEnd)
      for (const range of leftOf(source, edits, starts)) {
        if (!hasLetters(now.text.slice(...range))) continue
        while (below < now.blocks.length && now.blocks[below]!.range[1] < range[0]) below++
        const home = now.blocks
          .slice(below, below + 2)
          .find((one) => one.range[0] < range[1] && one.range[1] > range[0])
        if (!home || !isQuoted(home, now, range)) return range[0]
      }
      below = Math.max(0, below - 1)
    }
  }
  return null
}

/** What the edits leave of an old range, at its new offsets. */
function leftOf([start, end]: Range, edits: readonly ChosenEdit[], starts: readonly number[]): Range[] {
  const out: Range[] = []
  let at = start
  let shift = 0
  edits.forEach((edit, index) => {
    if (edit.end <= start) shift = starts[index]! + edit.text.length - edit.end
    else if (edit.start < end) {
      if (edit.start > at) out.push([at + shift, edit.start + shift])
      at = Math.max(at, edit.end)
      shift = starts[index]! + edit.text.length - edit.end
    }
  })
  if (at < end) out.push([at + shift, end + shift])
  return out
}

function isQuoted(block: Block, part: Part, [from, to]: Range): boolean {
  if (block.inBlockquote) return true
  const {text} = part
  let start = from
  let end = to
  while (start < end && !hasLetters(text[start]!)) start++
  while (end > start && !hasLetters(text[end - 1]!)) end--
  const covers = (a: number, b: number): boolean => {
    const [first, last] = toSource(block.map, a, b)
    return first <= start && last >= end
  }
  return (
    part.prose.quotesOf(block).some((one) => covers(one.innerStart, one.innerEnd)) ||
    part.prose.problemsOf(block).some((one) => covers(...one.doubtful))
  )
}
