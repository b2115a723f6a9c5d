import type {Block, PhraseHit, RuleContext} from './types.ts'

/** What a rule's packs found in one block, in order. */
export interface BlockHits {
  readonly block: Block
  readonly hits: readonly PhraseHit[]
  /** Share of the block's letters that they cover, 0 to 1. */
  readonly covered: number
}

/** Hits in the part that is being walked, a block at a time: those in quotations and in the headline are left out. */
export function hitsByBlock(context: RuleContext): readonly BlockHits[] {
  const found: {block: Block; hits: PhraseHit[]; covered: number}[] = []
  let last = 0
  for (const hit of context.phrases()) {
    const {block, start, end} = hit
    if (block.part !== context.part || hit.quoted || block.role === 'title') continue
    let one = found.at(-1)
    if (one?.block !== block) {
      one = {block, hits: [], covered: 0}
      found.push(one)
      last = 0
    }
    one.hits.push(hit)
    one.covered += Math.max(0, end - Math.max(start, last)) / block.text.length
    last = Math.max(last, end)
  }
  return found
}
