import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

const BOX =
  /^(?:title|name|e-?mail|website|subject|your name|your e-?mail|message|comment|captcha|phone|url)\s?(?:\*|:|$)/iu
const DISCLAIMER = /^disclaimer:?$/iu
const COMMENTER =
  /\b(?:comments?|commenters?|messages?|posted|posting|abusive|defamatory|obscene|offensive|senders?|moderat\w+|ip address)\b/iu
/** House rules speak to the commenter, or of what the site does with comments. */
const RULING =
  /\b(?:please|kindly|you|your|we|must|responsible|moderat\w+|removed|deleted|punishable|obligatory|prohibited|not (?:be )?(?:allowed|permitted|tolerated))\b/iu
/** Share of a block that hits must cover for the whole block to go. */
const WHOLE = 0.9
/** How many blocks a form's fields and house rules may take. */
const REACH = 12

const LONGEST_FIELD = 160
const SHORTEST_RULES = 40

const isRules = ({text}: Block): boolean =>
  text.length > SHORTEST_RULES && COMMENTER.test(text) && RULING.test(text) && !/["“”]/u.test(text)

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds comment boxes, counters and house rules for commenters.',
      recommended: 'error',
      defect: 'boilerplate:comment-form',
    },
    messages: {
      found: 'Unexpected part of a comment form `{{text}}`, expected only the story. Remove it.',
      rules: 'Unexpected house rules for commenters `{{text}}`, expected only the story. Remove the paragraph.',
      remove: 'Remove it.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['comment-form'],
  },
  create(context) {
    const reportBlock = (block: Block, messageId: 'found' | 'rules'): void =>
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: edits.removeBlock(block),
      })
    const reportHit = ({block, start, end}: PhraseHit): void => {
      const removal = edits.removeText(block, start, end)
      context.report({
        messageId: 'found',
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    /** A form takes its fields and its rules along. */
    const formUnder = (heading: Block, known: ReadonlySet<Block>): ReadonlySet<Block> => {
      const {blocks} = context.part
      const form = new Set([heading])
      for (const block of blocks.slice(heading.index + 1, heading.index + 1 + REACH)) {
        const before = blocks[block.index - 1]!
        const isNear = form.has(before) || DISCLAIMER.test(before.text)
        const isField = BOX.test(block.text) && block.text.length < LONGEST_FIELD
        if (isField || known.has(block) || (isNear && isRules(block))) form.add(block)
      }
      return form
    }
    return {
      'root:exit': () => {
        const {blocks} = context.part
        const hits = context
          .phrases()
          .filter(({block, quoted}) => block.part === context.part && !quoted && block.role !== 'title')
        const known = new Set(hits.map((hit) => hit.block))
        const heading = hits.find(
          ({entry, block}) => entry.tags?.includes('heading') && block.index >= blocks.length / 4,
        )
        const form = heading ? formUnder(heading.block, known) : new Set<Block>()
        for (const block of blocks) {
          const own = hits.filter((hit) => hit.block === block)
          const covered = own.reduce((sum, {start, end}) => sum + end - start, 0)
          if (form.has(block) || (own.length > 0 && covered >= block.text.length * WHOLE))
            reportBlock(block, own.length > 0 ? 'found' : 'rules')
          else for (const hit of own) reportHit(hit)
        }
      },
    }
  },
})
