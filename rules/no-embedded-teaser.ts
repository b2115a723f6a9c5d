import {type Block, defineRule, edits} from '../src/plugin.ts'

const ENDS = /[.!?…]["'”’)]*$/u
const SMALL = new Set(['a', 'an', 'and', 'as', 'at', 'but', 'by', 'for', 'from', 'in', 'into', 'nor', 'of', 'off', 'on', 'or', 'over', 'the', 'to', 'up', 'with', 'vs', 'after', 'is', 'be'])

/** "Council Backs the New Tram Line": most words of four, and all long ones, in capitals. */
function isTitleCase(text: string): boolean {
  const words = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word) && !SMALL.has(word.toLowerCase()))
  return words.length >= 4 && words.filter((word) => /^["'“‘(]?[\p{Lu}\d]/u.test(word)).length >= words.length * 0.85
}

const gap = (one: Block, next: Block): string => one.part.text.slice(one.range[1], next.range[0])
const isApart = (one: Block | undefined, next: Block | undefined): boolean => !one || !next || /\n[ \t]*\r?\n/u.test(gap(one, next))

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: "Finds another story's headline and its blurb in the body.", recommended: 'warn', defect: 'boilerplate:teaser'},
    messages: {found: 'Headline `{{headline}}` and its blurb look like another story, set into this one. Check, and remove both.', remove: 'Remove headline and blurb.'},
    hasSuggestions: true,
  },
  create(context) {
    const check = (headline: Block): void => {
      const {blocks} = context.part
      const blurb = blocks[headline.index + 1]
      const before = blocks[headline.index - 1]
      if (!blurb || !before || headline.role === 'title' || headline.kind !== 'paragraph' || blurb.kind !== 'paragraph') return
      const {text} = headline
      if (text.length > 130 || ENDS.test(text) || !isTitleCase(text)) return
      // The two stand together and apart from the rest, in a text whose paragraphs are set apart by blank lines.
      if (isApart(headline, blurb) || !isApart(before, headline) || !isApart(blurb, blocks[blurb.index + 1])) return
      if (!ENDS.test(blurb.text) || blurb.text.length < text.length) return
      const start = context.article.rangeIn(headline, 0, text.length)[0]
      const end = context.article.rangeIn(blurb, 0, blurb.text.length)[1]
      const removal = edits.removeBlocks([headline, blurb])
      context.report({messageId: 'found', data: {headline: text}, range: [start, end], suggest: removal ? [{messageId: 'remove', fix: removal}] : null})
    }
    return {block: check}
  },
})
