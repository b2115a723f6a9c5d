import type {HtmlBlock} from './html-blocks.ts'

/** " | Elmira Gazette": what a site adds to the titles of its pages. */
const SUFFIX = /\s[|–—-]\s[^|–—-]{2,40}$/u

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/**
 * Index of the headline: the `h1`, of several the one that the page's head names; without any the first block that says what the head says,
 * or a piece of a page that opens with an `h2`. -1 for none: in a page nothing else is taken for a headline.
 */
export function titleOf(blocks: readonly HtmlBlock[], {title}: Readonly<Record<string, unknown>>): number {
  const said = typeof title === 'string' ? new Set([wordsOf(title), wordsOf(title.replace(SUFFIX, ''))]) : null
  said?.delete('')
  const isSaid = ({text}: HtmlBlock): boolean => said?.has(wordsOf(text)) ?? false
  const headings = blocks.flatMap((block, index) => (block.depth === 1 ? [index] : []))
  const [first] = headings
  if (first !== undefined) return headings.find((index) => isSaid(blocks[index]!)) ?? first
  const repeated = said ? blocks.findIndex(isSaid) : -1
  if (repeated >= 0) return repeated
  return !said && blocks[0]?.depth === 2 ? 0 : -1
}
