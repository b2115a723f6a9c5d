import type {Block, Part} from './types.ts'

/** Characters of a paragraph of reporting at least; shorter lines that end a sentence may be labels or blurbs. */
const SHORTEST_PROSE = 40
/** Letters of a word that are compared: "vote", "voted" and "voting" count as one. */
const STEM = 5
const CLOSERS = '"\'”’)]»'
const ENDS = '.!?…'

/** Where the reporting of a part stands. */
export interface PartShape {
  /** Index of the first and of the last paragraph of reporting; -1 where there is none. */
  readonly firstProse: number
  readonly lastProse: number
  /** How many there are. */
  readonly prose: number
}

const shapes = new WeakMap<Part, PartShape>()
const stems = new WeakMap<Part, ReadonlyMap<string, number>>()

/** A paragraph that is long enough and ends its last sentence. */
export function isProse({text}: Block): boolean {
  if (text.length < SHORTEST_PROSE) return false
  let at = text.length - 1
  while (at > 0 && (CLOSERS.includes(text[at]!) || text[at] === ' ')) at--
  return ENDS.includes(text[at]!)
}

/** Blocks at the very end, where what a story closes with stands: who reported it, whose it is, who wrote it. */
const CLOSING = 4

/** Among the last blocks of its part, and past the middle. */
export const isClosing = ({index, part: {blocks}}: Block): boolean =>
  index >= Math.max(blocks.length - CLOSING, blocks.length / 2)

/** Pages say this below their stories, in whole sentences: they close no reporting. */
const NOTICE =
  /©|\b(?:copyright(?:ed)?|all rights reserved|privacy policy|terms of (?:use|service)|cookies|newsletters?|subscrib(?:e|ed|ing)|akismet|javascript|disqus|sign(?:ed)? up|log(?:ged)? in|follow (?:us|him|her|me|them)|click here|contributed to this (?:report|story|article)|can be reached|your (?:e-?mail|comments?|inbox|browser|account)|(?:post|leave|add) a comment)\b/iu
const LONGEST_NOTICE = 320
const NOBODY_SAID = /^[^"“”]*$/u

const isNotice = ({text}: Block): boolean =>
  text.length <= LONGEST_NOTICE && NOBODY_SAID.test(text) && NOTICE.test(text)

/** The last paragraph of reporting, but for notices behind it. */
function lastOf(blocks: readonly Block[], firstProse: number, last: number): number {
  for (let at = last; at > firstProse; at--) {
    const block = blocks[at]!
    if (isProse(block) && !isNotice(block)) return at
  }
  return Math.min(firstProse, last)
}

/** Worked out once a part, when a rule first asks. */
export function shapeOf(part: Part): PartShape {
  const known = shapes.get(part)
  if (known) return known
  let firstProse = -1
  let lastProse = -1
  let prose = 0
  for (const block of part.blocks) {
    if (!isProse(block)) continue
    if (firstProse < 0) firstProse = block.index
    lastProse = block.index
    prose++
  }
  const shape = {firstProse, lastProse: lastOf(part.blocks, firstProse, lastProse), prose}
  shapes.set(part, shape)
  return shape
}

/**
 * Share of a line's telling words (four letters or more) that the part's reporting has too, 0 to 1. The story's own lines share most of
 * theirs; the headline of another story shares few. 1 where the line has no telling word.
 */
export function sharedWords(block: Block): number {
  const known = stemsOf(block.part)
  const isOwn = isProse(block) ? 1 : 0
  let all = 0
  let shared = 0
  for (const stem of stemsIn(block.text)) {
    all++
    if ((known.get(stem) ?? 0) > isOwn) shared++
  }
  return all === 0 ? 1 : shared / all
}

function stemsOf(part: Part): ReadonlyMap<string, number> {
  const known = stems.get(part)
  if (known) return known
  const made = new Map<string, number>()
  for (const block of part.blocks)
    if (isProse(block)) for (const stem of stemsIn(block.text)) made.set(stem, (made.get(stem) ?? 0) + 1)
  stems.set(part, made)
  return made
}

function stemsIn(text: string): ReadonlySet<string> {
  const found = new Set<string>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]{4,}/gu))
    if (!COMMON.has(word)) found.add(word.slice(0, STEM))
  return found
}

/** Words of four letters and more that tell nothing about a story. */
const COMMON = new Set(
  'about after against also amid back been before being could during first from have here into just last like made make more most must news next only other over says should some than that their them then there these they this those today under update video watch were what when where which while will with would year years your'.split(
    ' ',
  ),
)
