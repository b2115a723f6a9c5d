import {type Block, type Part, shapes} from '../../src/plugin.ts'

/** Blocks at the top among which the lines of a page's head stand. */
const TOP = 12
const LONGEST = 32
const MOST_WORDS = 4
/** Buttons, credits and links there are told by other rules. */
const OTHERS =
  /\b(?:shar|tweet|pin\b|e-?mail|print|cop(?:y|ied)|bookmark|sav|photo|image|picture|comment|follow|subscri|sign|log|listen|watch|play|video|read|related|more\b|advert|facebook|twitter|whatsapp|linkedin|reddit|telegram|instagram|menu|skip|search|close|open|view|load|newsletter|download|gift|credit|getty|sponsor|join|next|previous|support|donat)/iu
const SENTENCE_MARK = /[.!?…:;,"“”'‘’]/u

/**
 * Lines between a headline and the first paragraph, where page data are known to stand: the writer's name, a kicker, the paper's name.
 * Short, with capitals and no marks, and beside a line that is known; the story's own second headline is longer.
 */
export function headLines(part: Part, known: ReadonlySet<Block>): readonly Block[] {
  const {firstProse} = shapes.shapeOf(part)
  const {blocks} = part
  const found = new Set<Block>()
  const isKnown = (block: Block | undefined): boolean => block !== undefined && (known.has(block) || found.has(block))
  for (let at = 1; at < Math.min(firstProse, TOP); at++) {
    const block = blocks[at]!
    const {text, kind, role} = block
    if (isKnown(block) || kind !== 'paragraph' || role === 'title' || text.length > LONGEST) continue
    if (
      SENTENCE_MARK.test(text) ||
      OTHERS.test(text) ||
      !/^\p{Lu}/u.test(text) ||
      shapes.wordsOf(text).length > MOST_WORDS
    )
      continue
    if (isKnown(blocks[at - 1]) || isKnown(blocks[at + 1])) found.add(block)
  }
  return [...found]
}
