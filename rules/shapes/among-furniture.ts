import {type Block, type PhraseHit, shapes} from '../../src/plugin.ts'

/** Packs of other rules whose hits say that a line is furniture, and of which kind. */
export const FURNITURE_PACKS = ['related', 'solicitation', 'comment-form', 'legal', 'metadata'] as const
const others: ReadonlySet<string> = new Set(FURNITURE_PACKS)
const LONGEST = 40
const MOST_WORDS = 5
/** Share of a block that a hit covers where it is the whole of it. */
const WHOLE = 0.9
/** Furniture behind the story before what stands among it is taken for such, and its share of the lines there. */
const FEWEST = 3
const SHARE = 0.4
/** A line that shares more of its words with the story may head its next part. */
const OWN = 0.5

export const isOthers = (hit: PhraseHit): boolean => others.has(hit.pack)

/** A line that is furniture by another rule's pack, and nothing else. */
export const isWhole = ({block, start, end, quoted}: PhraseHit): boolean =>
  !quoted && block.role !== 'title' && end - start >= block.text.length * WHOLE

const mayBe = ({text, kind, role}: Block): boolean =>
  text.length <= LONGEST &&
  (kind === 'paragraph' || kind === 'item') &&
  role !== 'title' &&
  /^[\p{Lu}#@]/u.test(text) &&
  !/[.!?…:;,"”’]$/u.test(text) &&
  shapes.wordsOf(text).length <= MOST_WORDS

const isForeign = (block: Block): boolean => !/\p{L}{4}/u.test(block.text) || shapes.sharedWords(block) < OWN

/** Short lines that nothing but their neighbours tells: between two lines of furniture, or among those behind the story. */
export function amongFurniture(blocks: readonly Block[], known: ReadonlySet<Block>): readonly Block[] {
  const first = blocks[0]
  if (!first || known.size < 2) return []
  const {firstProse, lastProse} = shapes.shapeOf(first.part)
  if (firstProse < 0) return []
  const found: Block[] = []
  const from = blocks.findIndex((block) => block.index > lastProse && known.has(block))
  const tail = from < 0 ? [] : blocks.slice(from)
  const inTail = tail.filter((block) => known.has(block)).length
  const isTail = inTail >= FEWEST && inTail >= tail.length * SHARE
  for (const block of blocks) {
    if (known.has(block) || block.index <= firstProse || !mayBe(block)) continue
    const isBetween = known.has(blocks[block.index - 1]!) && known.has(blocks[block.index + 1]!)
    if ((isBetween && isForeign(block)) || (isTail && block.index > from)) found.push(block)
  }
  return found
}
