import {type Block, defineRule, edits} from '../src/plugin.ts'

/** Not the names of firms, papers, teams and bodies. */
const FORMS =
  /(?<!\b(?:Team|Miss|Teen|International|Mrs\.) )\b(?:U\.S\.(?!A|\p{L})|USA\b(?!-| \p{Lu})|US\b(?!\p{Sc}| ?\d))(?! (?:Airways|Steel|Bancorp|Bank|Cellular|Foods|Weekly|News|Today|Gymnastics|Soccer|Open))/gu

interface Use {
  readonly block: Block
  readonly start: number
  readonly form: string
}

/** The form that counts: "USA" never, since no newsroom writes it before a noun. */
function majority(counts: ReadonlyMap<string, number>): string | null {
  const [stops, plain] = [counts.get('U.S.') ?? 0, counts.get('US') ?? 0]
  if (stops + plain === 0) return null
  return stops >= plain ? 'U.S.' : 'US'
}

/** The form with the stop that its place needs: "U.S." ends a sentence with one, "US" with one of its own. */
function asIn(main: string, block: Block, form: string, end: number): string {
  if (main === 'U.S.') return block.text[end] === '.' ? 'U.S' : main
  const isEnd = block.part.prose.sentencesOf(block).some((sentence) => sentence.end === end)
  return form === 'U.S.' && isEnd ? `${main}.` : main
}

export default defineRule({
  meta: {
    type: 'suggestion',
    docs: {description: 'Finds `U.S.`, `US` and `USA` mixed in one article.', recommended: 'off', defect: 'spun'},
    messages: {
      mixed: '`{{form}}` beside {{count}} times `{{main}}` in this article. Write `{{main}}`.',
      write: 'Write `{{main}}`.',
    },
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
        if (!isQuoted) uses.push({block, start: match.index, form: match[0]})
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
        const main = preferred === 'majority' ? majority(counts) : String(preferred)
        for (const {block, start, form} of uses.splice(0)) {
          if (form === main || !main) continue
          const end = start + form.length
          const change = edits.replaceWords(block, start, end, asIn(main, block, form, end))
          context.report({
            messageId: 'mixed',
            data: {form, main, count: counts.get(main) ?? 0},
            range: context.article.rangeIn(block, start, end),
            // "The USA" may be meant: a name, or a team.
            fix: form === 'USA' ? null : change,
            suggest: form === 'USA' && change ? [{messageId: 'write', data: {main}, fix: change}] : null,
          })
        }
      },
    }
  },
})
