import words from '../../src/generated/words/metadata.ts'
import {type Block, shapes} from '../../src/plugin.ts'
import {labelOf} from './page-label.ts'

const sections: ReadonlySet<string> = new Set(words.sections)
/** Lines of a menu at least, and those among them that are known to be none of a story's. */
const FEWEST = 5
const KNOWN = 3
const SHARE = 0.3
/** From so many on, and such a share of them, it is nothing else. */
const MANY = 8
const MOST_KNOWN = 0.45
const LONGEST = 32
const MOST_WORDS = 4

const isShort = ({text, kind, role}: Block): boolean =>
  text.length <= LONGEST &&
  kind !== 'cell' &&
  role !== 'title' &&
  /^[\p{Lu}+#@]/u.test(text) &&
  !/[.!?…:;,"”’)\d]$/u.test(text) &&
  shapes.wordsOf(text).length <= MOST_WORDS

const isSection = ({text}: Block): boolean => sections.has(text.toLowerCase())

/** Rows of short lines before the reporting or behind it, many of them names of sections, buttons or labels: the menu of the page. */
export function menuLines(
  blocks: readonly Block[],
  tools: ReadonlySet<Block>,
): readonly {readonly block: Block; readonly isSure: boolean}[] {
  const first = blocks[0]
  if (!first || blocks.length < FEWEST) return []
  const {firstProse, lastProse} = shapes.shapeOf(first.part)
  if (firstProse < 0) return []
  const found: {block: Block; isSure: boolean}[] = []
  let run: Block[] = []
  const close = (): void => {
    if (run.length >= FEWEST) {
      const known = run.filter((block) => tools.has(block) || isSection(block) || labelOf(block) !== null).length
      const isSure = run.length >= MANY && known >= run.length * MOST_KNOWN
      if (known >= KNOWN && known >= run.length * SHARE) for (const block of run) found.push({block, isSure})
    }
    run = []
  }
  for (const block of blocks) {
    if ((block.index < firstProse || block.index > lastProse) && isShort(block)) run.push(block)
    else close()
  }
  close()
  return found
}
