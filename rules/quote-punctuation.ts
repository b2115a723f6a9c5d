import {type Block, defineRule, edits} from '../src/plugin.ts'

/** `".` and `",`: a closing double mark before a full stop or comma. */
const OUTSIDE = /(["”])([.,])(?!\.)/gu
const INSIDE = /([.,])(["”])(?=[\s)]|$)/gu

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description:
        'Puts full stops and commas inside or outside closing quotation marks: American, British, or whatever the article does most.',
      recommended: 'off',
      defect: 'broken',
    },
    messages: {
      inside: 'Unexpected `{{text}}`, expected `{{mended}}`: the mark goes inside.',
      outside: 'Unexpected `{{text}}`, expected `{{mended}}`: the mark goes outside.',
    },
    fixable: 'text',
    schema: {
      type: 'object',
      properties: {style: {enum: ['american', 'british', 'consistent']}},
      additionalProperties: false,
    },
    defaultOptions: {style: 'consistent'},
  },
  create(context) {
    const {style} = context.options
    const counts = {inside: 0, outside: 0}
    const blocks: Block[] = []
    const collect = (block: Block): void => {
      if (!/["”]/u.test(block.text)) return
      blocks.push(block)
      counts.inside += block.text.match(INSIDE)?.length ?? 0
      counts.outside += block.text.match(OUTSIDE)?.length ?? 0
    }
    const report = (block: Block, start: number, text: string, messageId: 'inside' | 'outside'): void => {
      const mended = `${text[1]}${text[0]}`
      context.report({
        messageId,
        data: {text, mended},
        range: context.article.rangeIn(block, start, start + 2),
        fix: edits.repunctuate(block, start, start + 2, mended),
      })
    }
    return {
      block: collect,
      'root:exit': () => {
        const wantsInside = style === 'american' || (style === 'consistent' && counts.inside >= counts.outside)
        for (const block of blocks.splice(0)) {
          if (wantsInside)
            for (const match of block.text.matchAll(OUTSIDE)) report(block, match.index, match[0], 'inside')
          else if (style === 'british') {
            // Only partial quotations: a full sentence keeps its stop inside.
            for (const match of block.text.matchAll(INSIDE))
              if (match[1] === ',') report(block, match.index, match[0], 'outside')
          } else for (const match of block.text.matchAll(INSIDE)) report(block, match.index, match[0], 'outside')
        }
      },
    }
  },
})
