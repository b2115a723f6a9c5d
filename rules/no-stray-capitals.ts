import {type Block, defineRule, edits} from '../src/plugin.ts'

/** A helping verb in capitals after a comma or a name, before a small word; "he IS right" is emphasis. */
const STRAY = /(?<=\p{L}, )(IS|ARE|WAS|WERE|HAS|HAVE|WILL|HAD|CAN|THE|AND|OF|TO)(?= \p{Ll}{2,})/gu

const isCapital = (unit: number): boolean => unit >= 65 && unit <= 90

/** Whether two capitals follow a comma anywhere: mostly not, and then no paragraph is read. */
function hasCapitalsAfterComma(text: string): boolean {
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1))
    if (isCapital(text.charCodeAt(at + 2)) && isCapital(text.charCodeAt(at + 3)) && text.charCodeAt(at + 1) <= 32)
      return true
  return false
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds a small word in capitals where nobody stresses it: "Volker, IS heading".',
      recommended: 'warn',
      defect: 'broken',
    },
    messages: {stray: 'Unexpected capitals in `{{text}}`, expected `{{small}}`.', write: 'Write `{{small}}`.'},
    hasSuggestions: true,
  },
  create(context) {
    let isSuspect = false
    const check = (block: Block): void => {
      if (!isSuspect || block.text === block.text.toUpperCase()) return
      for (const match of block.text.matchAll(STRAY)) {
        const end = match.index + match[0].length
        const small = match[0].toLowerCase()
        const change = edits.replaceWords(block, match.index, end, small)
        context.report({
          messageId: 'stray',
          data: {text: match[0], small},
          range: context.article.rangeIn(block, match.index, end),
          suggest: change ? [{messageId: 'write', data: {small}, fix: change}] : null,
        })
      }
    }
    return {
      root: () => {
        isSuspect = hasCapitalsAfterComma(context.part.text)
      },
      block: check,
    }
  },
})
