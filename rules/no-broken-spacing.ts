import {type Block, defineRule, edits, shapes} from '../src/plugin.ts'

type Gap = Parameters<Parameters<typeof shapes.findGaps>[2]>[0]

export default defineRule({
  meta: {
    type: 'layout',
    docs: {
      description: 'Finds spaces that came or went: "U.S. -Russia", "said.The", a space before a comma.',
      recommended: 'error',
      defect: 'broken',
    },
    messages: {
      extra: 'Unexpected space in `{{text}}`, expected `{{mended}}`.',
      sentences: 'Missing space in `{{text}}`: two sentences stand together. Expected `{{mended}}`.',
      words: 'Missing space in `{{text}}`: two words stand together. Expected `{{mended}}`.',
      apostrophe: 'Unexpected mark in `{{text}}`, expected `{{mended}}`: an apostrophe was lost.',
      write: 'Write `{{mended}}`.',
    },
    fixable: 'text',
    hasSuggestions: true,
  },
  create(context) {
    const report = (block: Block, {start, end, words, kind, isSure}: Gap): void => {
      const {text} = block
      const from = Math.max(0, text.lastIndexOf(' ', start - 1) + 1)
      const space = text.indexOf(' ', end)
      const to = space < 0 ? text.length : space
      const mended = text.slice(from, start) + words + text.slice(end, to)
      const change = (kind === 'apostrophe' ? edits.repunctuate : edits.respace)(block, start, end, words)
      context.report({
        messageId: kind,
        data: {text: text.slice(from, to), mended},
        range: context.article.rangeIn(block, Math.max(0, start - 1), Math.min(text.length, end + 1)),
        fix: isSure ? change : null,
        suggest: !isSure && change ? [{messageId: 'write', data: {mended}, fix: change}] : null,
      })
    }
    let suspects: readonly number[] = []
    let next = 0
    /** Whether a suspect place of the part lies in a block, or at its first letters. Blocks come in source order. */
    const isSuspect = (block: Block): boolean => {
      if (block.text.charCodeAt(1) === 32 || block.part.markup !== 'text') return true
      while (next < suspects.length && suspects[next]! < block.range[0]) next++
      return next < suspects.length && suspects[next]! <= block.range[1]
    }
    return {
      root: () => {
        suspects = context.part.markup === 'text' ? shapes.gapSuspects(context.part.text) : []
        next = 0
      },
      block: (block) => {
        if (isSuspect(block)) shapes.findGaps(block.text, block.opaque, (gap) => report(block, gap))
      },
    }
  },
})
