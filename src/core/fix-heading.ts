import type {Draft} from './draft.ts'
import type {Block, Edit, Range} from './types.ts'

const SHORTEST = 20
/** Words of a heading that is no more than a label. */
const LABEL = 3

/**
 * Whether a fix takes a heading of Markdown away from prose under it that stays. "Comments" above a form is furniture; above the answers of
 * readers, or an author's own "Discussion", it is part of the text. Longer headings say for themselves what they are.
 */
export function beheads(edits: readonly Edit[], active: readonly Draft[]): boolean {
  return edits.some(({part, range, text}) => {
    if (text !== '' || part.markup !== 'markdown') return false
    const headings = part.blocks.filter((block) => isLabel(block) && isIn(block.range, range))
    return headings.some((heading) => under(heading).some((block) => isText(block) && !isGone(block, active)))
  })
}

const isLabel = ({kind, text}: Block): boolean => kind === 'heading' && text.split(' ').length <= LABEL

/** A sentence or more. */
const isText = ({text}: Block): boolean => text.length >= SHORTEST && /[.!?:]["”’)]{0,3}$/u.test(text)

/** Blocks from a heading to the next one. */
function under({index, part: {blocks}}: Block): readonly Block[] {
  const next = blocks.findIndex((block) => block.index > index && block.kind === 'heading')
  return blocks.slice(index + 1, next < 0 ? blocks.length : next)
}

const isIn = ([start, end]: Range, [from, to]: Range): boolean => start >= from && end <= to

/** Whether some fix takes all of a block. */
const isGone = ({part, range}: Block, active: readonly Draft[]): boolean =>
  active.some(({edits}) => edits?.some((edit) => edit.part === part && edit.text === '' && isIn(range, edit.range)))
