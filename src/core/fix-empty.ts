import type {Draft} from './draft.ts'
import {hasLetters} from './fix-words.ts'
import type {Article, Block, Part} from './types.ts'

const isProse = (block: Block): boolean => block.role !== 'title' && block.kind !== 'heading' && hasLetters(block.text)

/** Whether a removal took the last words of a title or description. */
export const emptiesPart = (old: Part, now: Part): boolean =>
  old.name !== 'body' &&
  old.blocks.some((block) => hasLetters(block.text)) &&
  !now.blocks.some((block) => hasLetters(block.text))

/**
 * Law 9: whether fixing took blocks from an article and left none of its own: headings alone, or furniture that only a person may
 * remove, are no article.
 */
export function emptiesArticle(old: Article, now: Article, left: readonly Draft[]): boolean {
  const had = old.body.blocks.filter(isProse).length
  const blocks = now.body.blocks.filter(isProse)
  if (blocks.length >= had) return false
  return !blocks.some((block) => !left.some((draft) => offersRemoval(draft, block)))
}

function offersRemoval(draft: Draft, block: Block): boolean {
  if (draft.part !== block.part || draft.range[0] > block.range[0] || draft.range[1] < block.range[1]) return false
  return draft.suggestions.some(({edits}) =>
    edits.some((edit) => edit.text === '' && edit.range[0] <= block.range[0] && edit.range[1] >= block.range[1]),
  )
}
