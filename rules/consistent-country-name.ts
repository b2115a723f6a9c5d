import {type Block, defineRule, edits} from '../src/plugin.ts'

const FORMS = /\b(?:U\.S\.(?!A)|USA\b(?! Today)|US\b|United States\b(?! of))/gu

interface Use {
  readonly block: Block
  readonly start: number
  readonly form: string
}

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {description: 'Finds `U.S.`, `US` and `USA` mixed in one article.', recommended: 'off', defect: 'spun'},
    messages: {mixed: '`{{form}}` beside {{count}} times `{{main}}` in this article. Write `{{main}}`.'},
    fixable: 'text',
    hasSuggestions: true,
    schema: {type: 'object', properties: {prefer: {enum: ['U.S.', 'US', 'majority']}}, additionalProperties: false},
    defaultOptions: {prefer: 'majority'},
  },
  create(context) {
    const uses: Use[] = []
    const preferred = context.options.prefer
    let mayMix = false
    const collect = (block: Block): void => {
      if (!mayMix) return
      for (const match of block.text.matchAll(FORMS)) {
        const isQuoted = context.part.prose
          .quotesOf(block)
          .some((quote) => match.index >= quote.start && match.index < quote.end)
        if (!isQuoted && match[0] !== 'United States') uses.push({block, start: match.index, form: match[0]})
      }
    }
    return {
      root: () => {
        const {text} = context.part
        const hasStops = text.includes('U.S.')
        const hasPlain = text.includes('US')
        mayMix = hasPlain || (hasStops && preferred === 'US')
      },
      block: collect,
      'root:exit': () => {
        const counts = new Map<string, number>()
        for (const {form} of uses) counts.set(form, (counts.get(form) ?? 0) + 1)
        const main = preferred === 'majority' ? [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] : String(preferred)
        for (const {block, start, form} of uses.splice(0)) {
          if (form === main || !main) continue
          context.report({
            messageId: 'mixed',
            data: {form, main, count: counts.get(main) ?? 0},
            range: context.article.rangeIn(block, start, start + form.length),
            fix: edits.replaceWords(block, start, start + form.length, main),
          })
        }
      },
    }
  },
})
