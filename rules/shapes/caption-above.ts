import {type Block, shapes} from '../../src/plugin.ts'

/** "Jo Poe speaks at the harbour on May 3, 2021.": what a picture shows, and the day it was taken. */
export const SHOWN =
  /\b(?:speaks|speak|arrives|arrive|waves|wave|walks|walk|poses|pose|stands|stand|looks on|look on|gestures|listens|sits|sit|rides|ride|is (?:seen|pictured|shown)|are (?:seen|pictured|shown))\b/u
export const REPORTED = /\b(?:said|says|told|asked|added|according to)\b/u
/** Notes on the article, which stand above rights too. */
const OTHER =
  /\b(?:this (?:article|story|post|report|column)|in print|contributed|reporting|writing|editing|by\b.{3,60}\|)|^By\s/iu
/** Words of a caption above its credit, and of one that stands with it apart from the paragraphs. */
const FEWEST = 6
const FEWEST_GROUPED = 4
const MOST = 45
const LONGEST = 350

/** What a credit on a line of its own belongs to: the line above it, where that says what a picture shows. */
export function captionAbove(credit: Block): Block | null {
  const {blocks} = credit.part
  const above = blocks[credit.index - 1]
  if (!above || above.role === 'title' || above.kind !== 'paragraph' || above.text.length > LONGEST) return null
  const {text} = above
  if (REPORTED.test(text) || /["“”]/u.test(text) || text.endsWith(':') || OTHER.test(text)) return null
  const words = shapes.wordsOf(text).length
  const isOne = above.part.prose.sentencesOf(above).length === 1
  // In a text whose paragraphs are set apart by blank lines the two stand together.
  const isGrouped =
    !shapes.isApart(above, credit) &&
    shapes.isApart(blocks[above.index - 1], above) &&
    above.index > Math.max(0, shapes.shapeOf(above.part).firstProse)
  if (isGrouped && isOne && words >= FEWEST_GROUPED && words <= MOST) return above
  if (words < FEWEST || words > MOST || !isOne) return null
  if (!shapes.endsSentence(text)) return shapes.isTitleCase(text) && !/^[([]/u.test(credit.text) ? null : above
  return /^[([]/u.test(credit.text) && SHOWN.test(text) ? above : null
}
