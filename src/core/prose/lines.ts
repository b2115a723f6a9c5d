/** A line of prose: its text without line ending or surrounding space. */
export interface Line {
  readonly text: string
}

const LOWER = /^\p{Ll}/u
const END = /[.!?:;…]["'”’)\]]*$/u
const LONGEST = 110
const SHORTEST = 25

/**
 * Which lines of a run (no blank line between them) begin a block. Scrapers write a paragraph a line; mail, wires and people wrap at a margin.
 * A run is wrapped where its lines but the last end near one margin and a break shows it (a small letter or no end mark);
 * otherwise only a line that goes on in a small letter after a line without an end mark is joined.
 */
export function blockStarts(lines: readonly Line[]): boolean[] {
  if (lines.length === 1) return [true]
  if (isWrapped(lines)) return lines.map((_, index) => index === 0)
  return lines.map((line, index) => {
    const before = lines[index - 1]
    return (
      !before ||
      !(
        before.text.length >= SHORTEST &&
        before.text.length <= LONGEST &&
        LOWER.test(line.text) &&
        !END.test(before.text)
      )
    )
  })
}

function isWrapped(lines: readonly Line[]): boolean {
  let margin = 0
  for (const {text} of lines) margin = Math.max(margin, text.length)
  if (margin > LONGEST || margin < SHORTEST) return false
  let small = 0
  let open = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const text = lines[index]!.text
    const next = lines[index + 1]!.text
    if (text.length + 1 + wordLength(next) < margin - 6) return false
    if (!END.test(text)) open++
    if (LOWER.test(next)) small++
  }
  return small > 0 && (lines.length === 2 ? open > 0 : small + open >= (lines.length - 1) / 2)
}

const wordLength = (text: string): number => {
  const space = text.indexOf(' ')
  return space < 0 ? text.length : space
}
