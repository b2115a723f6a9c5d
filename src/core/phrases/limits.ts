import type {PhraseEntry, PhraseHit} from '../types.ts'

/** Whether an entry's hits depend on others: then they are settled when the whole article was read. */
export const isLimited = ({max, against}: PhraseEntry): boolean => max !== undefined || against !== undefined

/**
 * Leaves out hits that are right beside the others of the article: up to `max` in a sentence, block or article, and all of an entry that
 * stands `against` one which the article did not use before. Of what is too much the first hit stays.
 * @param hits those of one article, in source order
 */
export function withinLimits(hits: readonly PhraseHit[]): PhraseHit[] {
  const counts = new Map<unknown, Map<PhraseEntry, number>>()
  const used = new Set<string>()
  return hits.filter((hit) => {
    const {entry, pack} = hit
    if (entry.against === undefined) used.add(`${pack}/${entry.id}`)
    else if (!used.has(`${pack}/${entry.against}`)) {
      used.add(`${pack}/${entry.id}`)
      return false
    }
    if (entry.max === undefined) return true
    const unit = unitOf(hit)
    const inUnit = counts.get(unit) ?? new Map<PhraseEntry, number>()
    const count = (inUnit.get(entry) ?? 0) + 1
    counts.set(unit, inUnit.set(entry, count))
    return count === entry.max + 1
  })
}

function unitOf({block, start, entry}: PhraseHit): unknown {
  if (entry.per === 'article') return null
  if (entry.per === 'block') return block
  const sentences = block.part.prose.sentencesOf(block)
  return sentences.findLast((sentence) => sentence.start <= start) ?? block
}
