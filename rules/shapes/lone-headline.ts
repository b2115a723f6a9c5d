import {type Block, shapes} from '../../src/plugin.ts'

const SMALL_LETTERS = 2
/** Words of a headline that stands alone, and the most of them that the story may share. */
const ALONE = 7
const LONG_ALONE = 22
const STRANGE = 0.34

/** Capitals but for an ending or two: "MAYOR NAMES MPs TO COURT". */
export function isInCapitals(text: string): boolean {
  if (text[0] !== text[0]!.toUpperCase() || text[1] !== text[1]!.toUpperCase()) return false
  return shapes.isCapitals(text) || (text.match(/\p{Ll}/gu)?.length ?? 0) <= SMALL_LETTERS
}

/** One headline between paragraphs, or behind them, that tells of something else. */
export const isAlone = (block: Block): boolean => {
  const {text, kind} = block
  if (kind !== 'paragraph' || /[?!:"“”)]$/u.test(text) || /^["“‘'(]/u.test(text)) return false
  if (text.includes(';') || isInCapitals(text) || !shapes.isTitleCase(text)) return false
  const words = shapes.wordsOf(text).length
  return words >= ALONE && words <= LONG_ALONE && shapes.sharedWords(block) < STRANGE
}
