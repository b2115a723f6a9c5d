import {mapOf, type OffsetMap} from './fix-apply.ts'
import {firstAtLeast, indexRanges, type RangeIndex} from './fix-index.ts'
import type {ChosenEdit} from './fix-types.ts'
import {hasLetters} from './fix-words.ts'
import {toSource} from './text-map.ts'
import type {Block, Part, Range} from './types.ts'

/**
 * Law 2 after a pass: what was quoted and stays must still be quoted, or stand after a doubtful mark; else a later pass could reword it.
 * An offset of the new text where it is not, or null. Only blocks that were edited are looked at.
 */
export function quotingBreak(old: Part, now: Part, edits: readonly ChosenEdit[]): number | null {
  const map = mapOf(edits)
  const ends = edits.map((edit) => edit.end)
  const homes = indexRanges(now.blocks, ({range}) => range)
  const quoted = new Map<Block, RangeIndex<Range>>()
  for (const block of old.blocks) {
    const next = edits[firstAtLeast(ends, block.range[0])]
    if (!next || next.start > block.range[1]) continue
    for (const quote of old.prose.quotesOf(block)) {
      for (const range of leftOf(toSource(block.map, quote.innerStart, quote.innerEnd), map, ends)) {
        const words = wordsIn(now.text, range)
        if (!words) continue
        const home = homes(...words)[0]
        if (!home) return range[0]
        const spans = quoted.get(home) ?? quotedIn(home, now)
        quoted.set(home, spans)
        if (!spans(...words).some(([start, end]) => start <= words[0] && end >= words[1])) return range[0]
      }
    }
  }
  return null
}

/** What the edits leave of an old range, at its new offsets. */
function leftOf([start, end]: Range, {edits, starts}: OffsetMap, ends: readonly number[]): Range[] {
  const out: Range[] = []
  let at = start
  let index = firstAtLeast(ends, start + 1)
  let shift = index === 0 ? 0 : starts[index - 1]! + edits[index - 1]!.text.length - edits[index - 1]!.end
  for (; index < edits.length && edits[index]!.start < end; index++) {
    const edit = edits[index]!
    if (edit.start > at) out.push([at + shift, edit.start + shift])
    at = Math.max(at, edit.end)
    shift = starts[index]! + edit.text.length - edit.end
  }
  if (at < end) out.push([at + shift, end + shift])
  return out
}

/** From the first to the last letter or digit; null without any. */
function wordsIn(text: string, [from, to]: Range): Range | null {
  let start = from
  let end = to
  while (start < end && !hasLetters(text[start]!)) start++
  while (end > start && !hasLetters(text[end - 1]!)) end--
  return start < end ? [start, end] : null
}

/** All that counts as quoted in a block. */
function quotedIn(block: Block, {prose}: Part): RangeIndex<Range> {
  const spans: Range[] = block.inBlockquote ? [block.range] : []
  for (const {innerStart, innerEnd} of prose.quotesOf(block)) spans.push(toSource(block.map, innerStart, innerEnd))
  for (const {doubtful} of prose.problemsOf(block)) spans.push(toSource(block.map, ...doubtful))
  return indexRanges(spans, (range) => range)
}
