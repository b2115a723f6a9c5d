import {type Block, defineRule, edits} from '../src/plugin.ts'

const wordsOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const LABEL = /^(?:title|headline|subject)\s*:\s*/iu
/** Shorter headlines may be ordinary phrases. */
const FEWEST = 3
/** "… - The Harbour Post", "… | Elmira Gazette": the site's name, as titles of pages have it. */
const SITE = /\s[-–—|·•»]\s{1,2}(?:the\s)?\p{Lu}[^\s|]{0,20}(?:\s(?:\p{Lu}|of\s|and\s|the\s)[^\s|]{0,20}){0,4}$/u
const LONGEST_SITE = 60

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds the headline again in the body.', recommended: 'error', defect: 'duplicate'},
    messages: {
      found: 'The headline `{{text}}` stands again in the body. Remove the line.',
      first: 'The headline is here.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const {title} = context.article
    const wanted = title ? wordsOf(title.text) : ''
    const isLong = wanted.split(' ').length >= FEWEST
    /** The same words, alone or with the name of the site behind them. */
    const isHeadline = (text: string): boolean => {
      if (text.length < wanted.length || text.length > (title?.text.length ?? 0) + LONGEST_SITE) return false
      if (LABEL.test(text)) return false
      const words = wordsOf(text)
      return words === wanted || (words.startsWith(wanted) && wordsOf(text.replace(SITE, '')) === wanted)
    }
    const check = (block: Block): void => {
      if (block === title?.block || block.inBlockquote || !isHeadline(block.text)) return
      const kept = title?.block ? context.article.rangeIn(title.block, 0, title.block.text.length) : null
      const removal = edits.removeBlock(block)
      context.report({
        messageId: 'found',
        data: {text: block.text},
        range: context.article.rangeIn(block, 0, block.text.length),
        related: kept ? [{message: 'The headline is here.', range: kept}] : [],
        fix: kept && removal ? edits.requiring(removal, kept) : removal,
      })
    }
    return isLong ? {block: check} : {}
  },
})
