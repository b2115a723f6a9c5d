/** A line of prose: its text without line ending or surrounding space. */
export interface Line {
  readonly text: string
}

const LOWER = /^\p{Ll}/u
/** A line of script, and no sentence that goes on. */
const CODE = /^(?:(?:var|let|const|function)\s[\w$]+\s?[=(]|(?:window|document|googletag|jQuery)\.\w)/u
const END = /[.!?:;…]["'”’)\]]*$/u
/** Nothing ends in these but a line of a longer sentence. */
const HANGING =
  /(?:,|[ \t](?:the|an?|of|in|at|on|to|by|for|from|with|into|as|and|or|that|which|who|whose|was|were|is|are|has|had|his|their|its|mr\.|mrs\.|ms\.|dr\.|prof\.))$/iu
/** In Markdown a line ending is a space: these words, too, end no line of their own. */
const HANGING_IN_MARKDOWN =
  /(?:,|[ \t](?:our|your|my|this|these|those|than|will|would|can|could|should|may|might|must|be|been|being|not|if|when|where|because|about|around|over|under|between|through|while|but|so|also|have|do|does|we|you|they|he|she|every|each|both|such))$/iu
const LONGEST = 110
const SHORTEST = 25
/** How far lines end before the margin, at most; in Markdown people break them where they like. */
const EVEN = 6
const RAGGED = 30
/** Verse has shorter lines that end in commas. */
const MARGIN = 60

/**
 * Which lines of a run (no blank line between them) begin a block. Scrapers write a paragraph a line; mail, wires and people wrap at a margin.
 * A run is wrapped where its lines but the last end near one margin and a break shows it (a small letter, no end mark, a comma or "which" at a line's end);
 * otherwise only a line that goes on in a small letter after a line without an end mark is joined.
 */
export function blockStarts(lines: readonly Line[], isMarkdown = false): boolean[] {
  if (lines.length === 1) return [true]
  if (isWrapped(lines, isMarkdown ? RAGGED : EVEN)) return lines.map((_, index) => index === 0)
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (!before || before.text.length < SHORTEST) return true
    if (isMarkdown && hangs(before.text)) return false
    return !(before.text.length <= LONGEST && goesOn(line.text) && !END.test(before.text))
  })
}

function hangs(text: string): boolean {
  const end = text.slice(-10)
  return HANGING.test(end) || HANGING_IN_MARKDOWN.test(end)
}

const goesOn = (text: string): boolean => LOWER.test(text) && !CODE.test(text.slice(0, 24))

function isWrapped(lines: readonly Line[], slack: number): boolean {
  let margin = 0
  for (const {text} of lines) margin = Math.max(margin, text.length)
  if (margin > LONGEST || margin < SHORTEST) return false
  let small = 0
  let open = 0
  for (let index = 0; index + 1 < lines.length; index++) {
    const text = lines[index]!.text
    const next = lines[index + 1]!.text
    if (text.length + 1 + wordLength(next) < margin - slack) return false
    if (!END.test(text)) open++
    if (goesOn(next)) small++
  }
  if (small === 0 && !(margin >= MARGIN && isHanging(lines))) return false
  return lines.length === 2 ? open > 0 : small + open >= (lines.length - 1) / 2
}

/** A line but the last ends in the middle of a sentence, whatever letter the next one begins with. */
function isHanging(lines: readonly Line[]): boolean {
  for (let index = 0; index + 1 < lines.length; index++) if (HANGING.test(lines[index]!.text.slice(-8))) return true
  return false
}

const wordLength = (text: string): number => {
  const space = text.indexOf(' ')
  return space < 0 ? text.length : space
}
