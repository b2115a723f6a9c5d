import {markupOf} from '../core/part.ts'
import {toSource} from '../core/text-map.ts'
import type {Block, Edit, Range, Sentence} from '../core/types.ts'
import {blockRange} from './block-range.ts'
import {fitInline} from './inline.ts'

const isSpace = (unit: string | undefined): boolean => unit === ' ' || unit === '\t' || unit === '\u00a0'

/** The whole block and the blank line it leaves. Null where it cannot go without breaking its surroundings (a table cell). */
function removeBlock(block: Block): readonly Edit[] | null {
  return removeBlocks([block])
}

/** Blocks of one part, each with the blank line it leaves. */
function removeBlocks(blocks: readonly Block[]): readonly Edit[] | null {
  const edits: Edit[] = []
  const gone = new Set(blocks)
  for (const block of blocks) {
    const range = blockRange(block, gone)
    if (!range) return null
    edits.push({part: block.part, range, text: '', kind: 'remove'})
  }
  return edits.length > 1 ? edits.filter((edit, index) => !isInside(edit, edits, index)) : edits
}

/** Whether another removal takes all of this one: blocks that go together may take the element around them along. */
const isInside = ({part, range: [start, end]}: Edit, edits: readonly Edit[], index: number): boolean =>
  edits.some(
    ({part: other, range: [from, to]}, at) =>
      at !== index && other === part && from <= start && to >= end && (from < start || to > end || at < index),
  )

/** A sentence and one of the spaces beside it; the whole block where it has no other. */
function removeSentence(sentence: Sentence): readonly Edit[] | null {
  const {block, start, end} = sentence
  if (block.text.slice(0, start).trim() === '' && block.text.slice(end).trim() === '') return removeBlock(block)
  return removeText(block, start, end)
}

/** Words of a block; of the spaces on both sides one is left between words, none at an edge. */
function removeText(block: Block, start: number, end: number): readonly Edit[] | null {
  const {text} = block
  let from = start
  let to = end
  if (start === 0) while (isSpace(text[to])) to++
  else if (to === text.length || isSpace(text[to]) || /[.,;:!?]/u.test(text[to]!))
    while (from > 0 && isSpace(text[from - 1])) from--
  else if (isSpace(text[from - 1])) while (isSpace(text[to])) to++
  return change(block, from, to, '', 'remove')
}

/** Other words in the place of these, encoded for the markup. */
function replaceWords(block: Block, start: number, end: number, words: string): readonly Edit[] | null {
  return change(block, start, end, words, 'words')
}

/** The same letters, spaced in another way. */
function respace(block: Block, start: number, end: number, words: string): readonly Edit[] | null {
  return change(block, start, end, words, 'spacing')
}

/** The same letters with other marks. */
function repunctuate(block: Block, start: number, end: number, words: string): readonly Edit[] | null {
  return change(block, start, end, words, 'punctuation')
}

function change(block: Block, start: number, end: number, words: string, kind: Edit['kind']): readonly Edit[] | null {
  const {part} = block
  const isIn = ([from, to]: Range): boolean =>
    from < end && to > start && !goesAlong(block, from, to, start, end, words)
  if (block.opaque.some(isIn)) return null
  const range = fitInline(block, toSource(block.map, start, end), words === '')
  if (!range) return null
  return [{part, range, text: markupOf(part).encode(words, part.text, range), kind}]
}

/** An address goes with the words that are removed around it; code stays. */
const goesAlong = (block: Block, from: number, to: number, start: number, end: number, words: string): boolean =>
  words === '' &&
  start <= from &&
  end >= to &&
  /^(?:https?:\/\/|www\.|[\w.+-]{1,64}@)/iu.test(block.text.slice(from, to))

/** The same edits, right only while these ranges stay: a copy goes only if the other one is kept. */
function requiring(edits: readonly Edit[] | null, ...requires: readonly Range[]): readonly Edit[] | null {
  return edits?.map((edit) => ({...edit, requires: [...(edit.requires ?? []), ...requires]})) ?? null
}

/** Named edits: the safe ways to change an article. Offsets are in `block.text`; null where no safe edit exists. */
export const edits = {
  removeBlock,
  removeBlocks,
  removeSentence,
  removeText,
  replaceWords,
  respace,
  repunctuate,
  requiring,
}
