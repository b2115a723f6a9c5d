import type {Range} from './types.ts'

/**
 * A range that stands alone on its lines, with their ending and the blank lines after it (before it, where it is the last). Null where
 * something else stands on its first or last line.
 */
export function wholeLines(text: string, start: number, end: number): Range | null {
  let from = start
  let to = end
  while (from > 0 && (text[from - 1] === ' ' || text[from - 1] === '\t')) from--
  if (from > 0 && !isBreak(text[from - 1])) return null
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

const isBreak = (unit: string | undefined): boolean => unit === '\n' || unit === '\r'

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
