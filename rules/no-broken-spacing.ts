import {type Block, defineRule, edits} from '../src/plugin.ts'

/** "U.S. -Russia", "USA -led": a space that came before a hyphen. */
const GAP = /(?<=(?:\p{L}\.|\b\p{Lu}{2,5})) +-(?=\p{L})/gu
/** "word ," and "word ." at a sentence's end; not " ..." or " :)". */
const BEFORE_MARK = /(?<=[\p{L}\p{N}"”’)]) +(?:[,;?!](?=\s|$)|:(?=\s\p{L})|\.(?=\s+["“]?\p{Lu}|$))/gu
/** "said.The": an end mark with the next sentence right after it. */
const GLUED = /(?<=\p{Ll}{3}["”’]?)[.?!]["”’]?(?=\p{Lu}\p{Ll}+[\s,])/gu
/** Units before a full stop in which an address is looked for. */
const ADDRESS = 300
const DOMAIN = /(?:www\.|https?:|@)\S*$|^\.(?:Com|Net|Org|Js|Me|Tv|Io)\b/u

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Finds spaces that came or went: "U.S. -Russia", "said.The", a space before a comma.',
      recommended: 'error',
      defect: 'broken',
    },
    messages: {
      gap: 'Unexpected space in `{{text}}`, expected `{{mended}}`.',
      glued: 'Missing space in `{{text}}`: two sentences stand together. Expected `{{mended}}`.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, messageId: 'gap' | 'glued', start: number, end: number, words: string): void => {
      const from = Math.max(0, block.text.lastIndexOf(' ', start - 1) + 1)
      const space = block.text.indexOf(' ', end)
      const to = space < 0 ? block.text.length : space
      const text = block.text.slice(from, to)
      const mended = block.text.slice(from, start) + words + block.text.slice(end, to)
      context.report({
        messageId,
        data: {text, mended},
        range: context.article.rangeIn(block, Math.max(0, start - 1), Math.min(block.text.length, end + 1)),
        fix: edits.respace(block, start, end, words),
      })
    }
    const check = (block: Block): void => {
      const {text} = block
      if (text.includes(' -'))
        for (const match of text.matchAll(GAP)) report(block, 'gap', match.index, match.index + match[0].length, '-')
      for (const match of text.matchAll(BEFORE_MARK)) {
        if (!/^ +\.\s*\./u.test(text.slice(match.index, match.index + 4)))
          report(block, 'gap', match.index, match.index + match[0].length, match[0].trim())
      }
      for (const match of text.matchAll(GLUED)) {
        const end = match.index + match[0].length
        if (
          !DOMAIN.test(text.slice(Math.max(0, match.index - ADDRESS), match.index)) &&
          !DOMAIN.test(text.slice(match.index, match.index + 8))
        )
          report(block, 'glued', match.index, end, `${match[0]} `)
      }
    }
    return {block: check}
  },
})
