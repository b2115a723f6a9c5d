import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

/** "VALE: Mayor quits over tram": a label in capitals before a headline. */
const LABELLED = /^[\p{Lu}][\p{Lu}\d &'’.-]{2,24}(?::| -|- | –)\s?\S+\s\S+/u
/** Words that a headline in capitals has at least; shorter lines in capitals are subheadings. */
const CAPITALS = 6
/** Words of a headline that nothing but its neighbours gives away. */
const HEADLINE = 6
/** A link that runs on longer may have a paragraph glued to it. */
const LONGEST_SURE = 200
/** Headlines under a heading, at most. */
const LIST = 15

/** Headlines right below a heading, or after a blank line several of them, or all that is left of the article. */
function listUnder(heading: Block): readonly Block[] {
  const list: Block[] = []
  let isDirect = true
  let before = heading
  for (const block of heading.part.blocks.slice(heading.index + 1, heading.index + 1 + LIST)) {
    const isNear = !shapes.isApart(before, block)
    isDirect &&= isNear
    if (block.kind === 'cell' || !shapes.isHeadline(block.text)) break
    // After a blank line the story may go on with a subheading of its own.
    if (!isDirect && !isNear && !isClearHeadline(block)) break
    list.push(block)
    before = block
  }
  const rest = heading.part.blocks.slice(heading.index + 1)
  return list.length === 0 && rest.length <= LIST && rest.every(({text}) => shapes.isHeadline(text)) ? rest : list
}

/** One headline, with no sentence behind it and no word run into another ("elementsThe"). */
const isOneLine = (text: string): boolean =>
  text.length <= LONGEST_SURE &&
  !/[.!?]["'”’)]?\s+["“]?\p{Lu}\S*\s+\p{Ll}.*\.$/u.test(text) &&
  !/\p{Ll}{3}\p{Lu}\p{Ll}/u.test(text)

const isClearHeadline = ({text, kind}: Block): boolean =>
  kind !== 'heading' &&
  shapes.wordsOf(text).length >= HEADLINE &&
  (shapes.isTitleCase(text) || LABELLED.test(text) || kind === 'item')

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds links to other stories: "More news: …", "Also read", "Top Stories" and the lists under them.',
      recommended: 'error',
      defect: 'boilerplate:related',
    },
    messages: {
      link: 'Unexpected `{{text}}`, a link to another story; expected only this one. Remove the line.',
      listed: 'Unexpected headline `{{text}}` in a list of other stories, expected only this one. Remove the line.',
      likely: 'Headline `{{text}}` in the body looks like a link to another story. Check, and remove it.',
      remove: 'Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['related'],
  },
  create(context) {
    const seen = new Set<Block>()
    const report = (block: Block, messageId: 'link' | 'listed' | 'likely', isSure = messageId !== 'likely'): void => {
      if (seen.has(block) || block.role === 'title') return
      seen.add(block)
      const removal = edits.removeBlock(block)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSure ? removal : null,
        suggest: !isSure && removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence: messageId === 'likely' ? 0.6 : 1,
      })
    }
    const reportPart = ({block, start, end}: PhraseHit): void => {
      const removal = edits.removeText(block, start, end)
      context.report({
        messageId: 'link',
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const visit = (hit: PhraseHit): void => {
      const {block, entry} = hit
      if (block.role === 'title' || hit.quoted) return
      if (entry.tags?.includes('headline') && !shapes.isHeadline(block.text)) return
      if (hit.end - hit.start < block.text.length) {
        reportPart(hit)
        return
      }
      report(block, 'link', entry.fix === 'safe' && isOneLine(block.text))
      if (entry.tags?.includes('heading')) for (const listed of listUnder(block)) report(listed, 'listed')
    }
    /** Lines that only their shape and their neighbours give away. */
    const visitShapes = (blocks: readonly Block[]): void => {
      const isProse = blocks.filter(({text}) => shapes.endsSentence(text)).length >= blocks.length / 2
      if (!isProse) return
      const isLink = (block: Block | undefined): boolean =>
        block?.kind === 'paragraph' &&
        block.role !== 'title' &&
        block.index > 1 &&
        shapes.isHeadline(block.text) &&
        isClearHeadline(block)
      for (const block of blocks) {
        const {text, kind, index} = block
        const isLine = kind === 'paragraph' && index > 1 && shapes.isCapitals(text) && shapes.isHeadline(text)
        if (isLine && !text.endsWith('?') && shapes.wordsOf(text).length >= CAPITALS) report(block, 'likely')
        else if (isLink(block) && (isLink(blocks[index + 1]) || isLink(blocks[index - 1]))) report(block, 'likely')
      }
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) visit(hit)
        if (context.part.name === 'body') visitShapes(context.part.blocks)
      },
    }
  },
})
