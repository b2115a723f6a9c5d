import words from '../../src/generated/words/page-labels.ts'
import {type Block, shapes} from '../../src/plugin.ts'

const buttons: ReadonlySet<string> = new Set(words.buttons)
const ends: ReadonlySet<string> = new Set(words.ends)
const LONGEST = 28
/** Longer lines head nothing. */
const LONGEST_HEADING = 60
const LONGEST_FURNITURE = 200
/** Paragraphs of a story whose shape tells anything. */
const PARAGRAPHS = 2
/** Words of which one stands in nearly every line below a story. */
const FURNITURE =
  /©|\b(?:copyright|rights reserved|privacy|terms|subscri\w+|newsletters?|comments?|share|related|follow|advert\w*|cookies?|sign (?:in|up)|read more)\b/iu

/** A line that is a page's label and nothing else. */
export const labelOf = ({text, kind}: Block): string | null => {
  if (text.length > LONGEST || kind === 'cell') return null
  const label = text
    .replace(/^[«‹»›\s]{1,4}|[\s:!»›…]{1,4}$|\.{3}$/gu, '')
    .replace('’', "'")
    .toLowerCase()
  return buttons.has(label) || ends.has(label) ? label : null
}

/** Short and no sentence: it may head what follows. */
const mayHead = ({text, role}: Block): boolean =>
  role !== 'title' && text.length <= LONGEST_HEADING && !/[.!?…]["'”’)]?$/u.test(text)

/** Labels behind the story: what follows them is furniture to the end. */
function labelsBehind(blocks: readonly Block[], last: number, known: ReadonlySet<Block>): Block[] {
  const found: Block[] = []
  for (let at = blocks.length - 1; at > last; at--) {
    const block = blocks[at]!
    if (labelOf(block)) found.push(block)
    else if (!known.has(block) && !(block.text.length <= LONGEST_FURNITURE && FURNITURE.test(block.text))) break
  }
  return found
}

/** Lines amid the story that may head its parts. A single one that the story never speaks of heads none. */
function loneLabel(blocks: readonly Block[], known: ReadonlySet<Block>): Block | null {
  const {firstProse, lastProse} = shapes.shapeOf(blocks[0]!.part)
  const heads: Block[] = []
  for (let at = firstProse + 1; at < lastProse && heads.length < 2; at++) {
    const block = blocks[at]!
    if (!known.has(block) && mayHead(block)) heads.push(block)
  }
  const [only, other] = heads
  const label = only && !other && only.kind === 'paragraph' ? labelOf(only) : null
  if (!label || !buttons.has(label)) return null
  const text = only!.part.text.toLowerCase()
  return text.indexOf(label) === text.lastIndexOf(label) ? only! : null
}

/** Labels of the page: those behind the story are sure, one amid it is likely. `known` are blocks known to be tools. */
export function pageLabels(
  blocks: readonly Block[],
  known: ReadonlySet<Block>,
): {readonly behind: readonly Block[]; readonly amid: Block | null} {
  const first = blocks[0]
  if (!first || !blocks.some(labelOf)) return {behind: [], amid: null}
  const {lastProse, prose} = shapes.shapeOf(first.part)
  if (prose < PARAGRAPHS) return {behind: [], amid: null}
  return {behind: labelsBehind(blocks, lastProse, known), amid: loneLabel(blocks, known)}
}
