import {type Block, defineRule, edits, type PhraseHit} from '../src/plugin.ts'

const CAPITAL_OR_DIGIT = /^["'“‘]?[\p{Lu}\d]/u
const ENDS_SENTENCE = /[.;,…]["'”’)]*$/u

/** A line that could be another story's headline: short, no full stop. */
const isHeadline = (block: Block): boolean =>
  block.kind !== 'cell' && block.text.length <= 140 && block.text.includes(' ') && CAPITAL_OR_DIGIT.test(block.text) && !ENDS_SENTENCE.test(block.text)

const follows = (block: Block, next: Block): boolean => !/\n[ \t]*\r?\n/u.test(block.part.text.slice(block.range[1], next.range[0]))

/**
 * The headlines listed under a heading such as "Top Stories": the lines right below it, or those up to the article's end where nothing
 * but headlines is left.
 */
function listUnder(heading: Block): readonly Block[] {
  const rest = heading.part.blocks.slice(heading.index + 1)
  const direct: Block[] = []
  let before = heading
  for (const block of rest) {
    if (!isHeadline(block) || !follows(before, block)) break
    direct.push(block)
    before = block
  }
  if (direct.length > 0) return direct
  return rest.length > 0 && rest.length <= 12 && rest.every(isHeadline) ? rest : []
}

export default defineRule({
  meta: {
    type: 'problem',
    docs: {description: 'Finds links to other stories: "More news: …", "Also read", "Top Stories" and the lists under them.', recommended: 'error', defect: 'boilerplate:related'},
    messages: {
      link: 'Unexpected link to another story `{{text}}`, expected only this one. Remove the line.',
      listed: 'Unexpected headline `{{text}}` in a list of other stories, expected only this one. Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['related'],
  },
  create(context) {
    const seen = new Set<Block>()
    const report = (block: Block, messageId: 'link' | 'listed'): void => {
      if (seen.has(block)) return
      seen.add(block)
      const text = block.text.length > 60 ? `${block.text.slice(0, 57)}…` : block.text
      context.report({messageId, data: {text}, part: block.part, range: context.article.rangeIn(block, 0, block.text.length), fix: edits.removeBlock(block)})
    }
    const visit = (hit: PhraseHit): void => {
      if (hit.block.role === 'title' || hit.quoted) return
      report(hit.block, 'link')
      if (hit.entry.tags?.includes('heading')) for (const block of listUnder(hit.block)) report(block, 'listed')
    }
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) visit(hit)
      },
    }
  },
})
