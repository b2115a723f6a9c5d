import type {Range} from '../core/types.ts'

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/gu

/** False for most articles: a look at the whole text spares one at each block. */
export const mayHaveUrls = (text: string): boolean =>
  text.includes('://') || text.includes('www.') || text.includes('@')

/** Bare URLs and e-mail addresses in a text: out of reach of every fix. */
export function urlsIn(text: string): readonly Range[] {
  if (!mayHaveUrls(text)) return NONE
  const found: Range[] = []
  for (const match of text.matchAll(ADDRESS)) {
    const length = match[0].replace(/[.,;:!?)\]'’]+$/u, '').length
    found.push([match.index, match.index + length])
  }
  return found
}

const NONE: readonly Range[] = []
