import {type Block, defineRule, edits, shapes} from '../src/plugin.ts'

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const LABEL = /^(?:title|headline|subject)\s*:\s*/iu
/** " | Elmira Gazette": what a site adds to the titles of its pages. */
const SUFFIX = /\s[|–—-]\s[^|–—-]{2,40}$/u
/** Shorter headlines may be ordinary phrases. */
const FEWEST = 3
/** A line that differs more in length from the headline cannot be the same but for marks and a suffix. */
const MOST_EXTRA = 45
/** Blocks at the top of an article without a known title in which its first line may stand again. */
const TOP = 3

/** The first letter or digit, in small letters: by it most lines are told from the headline. */
const initialOf = (text: string): string => /[\p{L}\p{N}]/u.exec(text)?.[0].toLowerCase() ?? ''

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds the headline again in the body.', recommended: 'error', defect: 'duplicate'},
    messages: {
      found: 'The headline `{{text}}` stands again in the body. Remove the line.',
      remove: 'Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const {title, meta, body} = context.article
    const first = title ? null : (body.blocks[0] ?? null)
    const isOwn = first !== null && shapes.isHeadline(first.text)
    const text = title?.text ?? (isOwn ? first.text : '')
    const wanted = wordsOf(text)
    const initial = initialOf(text)
    const plain = wordsOf(text.replace(SUFFIX, ''))
    const enough = (words: string): boolean => words.split(' ').length >= FEWEST
    // A title that stands in front matter or a field of its own is kept there; else its block is. The head of a page is not what readers see.
    const isApart = typeof meta.title === 'string' && meta.title !== '' && body.markup !== 'html'
    const keptBlock = isApart ? null : (title?.block ?? first)
    const isTitle = (words: string, line: string): boolean =>
      words === wanted || (enough(plain) && (words === plain || wordsOf(line.replace(SUFFIX, '')) === plain))
    const check = (block: Block): void => {
      if (Math.abs(block.text.length - text.length) > MOST_EXTRA || block === keptBlock || block.inBlockquote) return
      if (first && block.index > TOP) return
      if (initialOf(block.text) !== initial) return
      if (LABEL.test(block.text) || !isTitle(wordsOf(block.text), block.text)) return
      const kept = keptBlock ? context.article.rangeIn(keptBlock, 0, keptBlock.text.length) : null
      const removal = edits.removeBlock(block)
      const fix = kept && removal ? edits.requiring(removal, kept) : removal
      // The first heading of a Markdown file is what its readers see; the data above it is for the site.
      if (block.kind === 'heading' && isApart && block.index === 0) return
      const isSafe = block.kind !== 'heading' || !isApart
      context.report({
        messageId: 'found',
        data: {text: block.text},
        range: context.article.rangeIn(block, 0, block.text.length),
        related: kept ? [{message: 'The headline is here.', range: kept}] : [],
        fix: isSafe ? fix : null,
        suggest: !isSafe && fix ? [{messageId: 'remove', fix}] : null,
      })
    }
    return enough(wanted) ? {block: check} : {}
  },
})
