import {type Block, defineRule, edits, shapes} from '../src/plugin.ts'
import {Screened} from './shapes/screened.ts'

/** "BY DANA ROE | 03/14/21 9:05 AM" between a headline and its blurb. */
export const BYLINE_ROW = new Screened(/^by\s/iu, /^by\s+\p{L}[\p{L}.'’ -]{3,50}\s*[|•·,–—-]\s*.{0,30}\d/iu)
const CUT_OFF = /(?:…|\.\.\.)\s*(?:\[?(?:read more|more|continue reading)\]?)?\s*[»>]?$/iu
const ENDS_BLURB = /[.!?…]["'”’)\]]*$/u
const WORDS = 4
const LONGEST_BLURB = 500

interface Teaser {
  readonly blocks: readonly Block[]
}

/** Headline and blurb stand together and apart from the rest, in a text whose paragraphs are set apart by blank lines. */
function isPair(headline: Block, blurb: Block, blocks: readonly Block[]): boolean {
  if (!shapes.isTitleCase(headline.text) || shapes.endsSentence(headline.text)) return false
  if (shapes.isApart(headline, blurb) || !shapes.isApart(blocks[headline.index - 1], headline)) return false
  if (!shapes.isApart(blurb, blocks[blurb.index + 1])) return false
  return ENDS_BLURB.test(blurb.text) && blurb.text.length >= headline.text.length
}

/** A blurb that stops in the middle, after a line that can only be its headline. */
const isCutOff = (headline: Block, blurb: Block): boolean =>
  shapes.wordsOf(headline.text).length >= WORDS &&
  blurb.text.length <= LONGEST_BLURB &&
  CUT_OFF.test(blurb.text) &&
  !/["“”]/u.test(blurb.text.slice(-3))

function teaserAt(headline: Block): Teaser | null {
  const {blocks} = headline.part
  if (
    headline.role === 'title' ||
    headline.kind !== 'paragraph' ||
    !shapes.isHeadline(headline.text) ||
    headline.text.endsWith(':') ||
    // Before the first paragraph stand the story's own headline and its picture's caption.
    headline.index <= Math.max(0, shapes.shapeOf(headline.part).firstProse)
  )
    return null
  const second = blocks[headline.index + 1]
  if (second?.kind !== 'paragraph') return null
  const third = blocks[headline.index + 2]
  if (BYLINE_ROW.test(second.text))
    return third && third.kind === 'paragraph' ? {blocks: [headline, second, third]} : null
  return isPair(headline, second, blocks) || isCutOff(headline, second) ? {blocks: [headline, second]} : null
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: "Finds another story's headline and its blurb in the body.",
      recommended: 'warn',
      defect: 'boilerplate:teaser',
    },
    messages: {
      found:
        'Headline `{{headline}}` and its blurb look like another story, set into this one. Check, and remove both.',
      remove: 'Remove headline and blurb.',
    },
    hasSuggestions: true,
  },
  create(context) {
    let last = -1
    const check = (headline: Block): void => {
      if (headline.index <= last) return
      const teaser = teaserAt(headline)
      if (!teaser) return
      const final = teaser.blocks.at(-1)!
      last = final.index
      const start = context.article.rangeIn(headline, 0, headline.text.length)[0]
      const end = context.article.rangeIn(final, 0, final.text.length)[1]
      const removal = edits.removeBlocks(teaser.blocks)
      context.report({
        messageId: 'found',
        data: {headline: shapes.shorten(headline.text)},
        range: [start, end],
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence: 0.7,
      })
    }
    return {block: check}
  },
})
