import words from '../src/generated/words/garbled.ts'
import {type Block, defineRule, edits} from '../src/plugin.ts'

const STACKED =
  /\b(?:through by means of|by through|with absent an?|without absent|of from the of|for to the of|in on the of|at of the in|with without|despite of the fact|to for the to|by means of by)\b/giu
/** Words of each of them, so that most paragraphs cost no pattern. */
const HINTS = [
  'means of',
  'by through',
  'absent',
  'of from',
  'for to',
  'in on',
  'at of',
  'with without',
  'despite of',
  'to for',
]
const PASSIVE = new RegExp(`\\b(?:was|were|been|is|are|being)\\s(?:${words.bare.join('|')})\\sby\\b`, 'gu')
const COUNTRY = new RegExp(
  `\\b(?:with|in|of|to|from|by|against|for|and|between|over)\\sthe\\s(?:${words.countries.join('|')})(?=[.,;!?)]|$)`,
  'gu',
)
const TITLES: ReadonlySet<string> = new Set(words.titles)
const OWNED = /\bthe\s(\p{Lu}\p{Ll}{1,40})['’]s\s(?:government|regime|administration|presidency|cabinet|campaign)\b/gu

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds words that cannot stand together: "through by means of", "was share by", "with the Syria".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {
      stacked: '`{{text}}` cannot stand together: words were lost or put in. Reword.',
      passive: '`{{text}}` lacks its participle. Mend the verb.',
      article: '`{{text}}` has an article where none can be. Remove `the`.',
      remove: 'Remove `the`.',
    },
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, start: number, text: string, messageId: 'stacked' | 'passive' | 'article'): void => {
      const at = start + text.indexOf('the ')
      const removal = messageId === 'article' ? edits.removeText(block, at, at + 3) : null
      context.report({
        messageId,
        data: {text},
        range: context.article.rangeIn(block, start, start + text.length),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const check = (block: Block): void => {
      const {text} = block
      if (HINTS.some((hint) => text.includes(hint)))
        for (const match of text.matchAll(STACKED)) report(block, match.index, match[0], 'stacked')
      if (text.includes(' by '))
        for (const match of text.matchAll(PASSIVE)) report(block, match.index, match[0], 'passive')
      if (!text.includes('the ')) return
      for (const match of text.matchAll(COUNTRY)) report(block, match.index, match[0], 'article')
      for (const match of text.matchAll(OWNED))
        if (!TITLES.has(match[1]!)) report(block, match.index, match[0], 'article')
    }
    return {block: check}
  },
})
