import {type Block, type BlockHits, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'

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
/** "Ana Poe says:", "May 3, 2017 at 3:15 pm", "Reply": what stands around the comments of readers. */
const SAYS = /^[^.!?:]{1,40} (?:says|said|wrote)\s?:$/u
const AROUND =
  /^(?:reply|report|like|share|\d{1,2} (?:hours|days|weeks|months|years) ago|.{0,40}\d{4},? (?:at )?\d{1,2}:\d{2} ?[ap]m)$/iu
/** "3 thoughts on …", "12 Comments": a heading that has comments under it. */
const COUNTED = /^(?:\d{1,4}|one|two|three) (?:comments?|responses?|thoughts?|replies|reply)\b|^comments \(\d{1,4}\)$/iu
/** Lines around comments before what they stand around is taken for comments. */
const FEWEST_AROUND = 2

const SHORTEST_RULES = 40

const isRules = ({text}: Block): boolean =>
  text.length > SHORTEST_RULES && COMMENTER.test(text) && RULING.test(text) && !/["“”]/u.test(text)

/** A question to the reader that leads to the box: "What would you do? Tell us in the comments." */
function isAsked({text}: Block, hits: readonly PhraseHit[]): boolean {
  const {start, end} = hits[0]!
  const before = text.slice(0, start).trimEnd()
  return end >= text.length - 1 && before.length <= LONGEST_FIELD && /^[^.!?"“]+\?$/u.test(before)
}

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
      comment: "`{{text}}` looks like a reader's comment below the story. Check, and remove it.",
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
    const reportComment = (block: Block): void => {
      const removal = edits.removeBlock(block)
      context.report({
        messageId: 'comment',
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        suggest: removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence: 0.7,
      })
    }
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
      for (let at = heading.index + 1; at <= heading.index + REACH && at < blocks.length; at++) {
        const block = blocks[at]!
        const before = blocks[at - 1]!
        const isNear = form.has(before) || DISCLAIMER.test(before.text)
        const isField = block.text.length < LONGEST_FIELD && BOX.test(block.text)
        if (isField || known.has(block) || (isNear && isRules(block))) form.add(block)
        if (form.has(block) && DISCLAIMER.test(before.text)) form.add(before)
      }
      return form
    }
    /** Comments of readers under their heading, to the end of the page. */
    const commentsUnder = (found: readonly BlockHits[]): readonly Block[] => {
      const {blocks} = context.part
      const {firstProse} = shapes.shapeOf(context.part)
      const counted = found.find(({block}) => block.index > firstProse && COUNTED.test(block.text))
      if (!counted || firstProse < 0) return []
      const under = blocks.slice(counted.block.index + 1)
      const says = under.filter(({text}) => SAYS.test(text)).length
      const around = under.filter(({text}) => AROUND.test(text)).length
      return says > 0 || around >= FEWEST_AROUND ? under : []
    }
    const visit = (found: readonly BlockHits[], form: ReadonlySet<Block>): void => {
      for (const {block, hits, covered} of found) {
        if (form.has(block) || covered >= WHOLE || isAsked(block, hits)) reportBlock(block, 'found')
        else for (const hit of hits) reportHit(hit)
      }
    }
    return {
      'root:exit': () => {
        const found = shapes.hitsByBlock(context)
        if (found.length === 0) return
        const {blocks} = context.part
        const known = new Set(found.map(({block}) => block))
        const heading = found.find(
          ({block, hits}) =>
            block.index >= blocks.length / 4 && hits.some(({entry}) => entry.tags?.includes('heading')),
        )
        const form = heading ? formUnder(heading.block, known) : new Set<Block>()
        visit(found, form)
        for (const block of form) if (!known.has(block)) reportBlock(block, 'rules')
        for (const block of commentsUnder(found)) if (!known.has(block) && !form.has(block)) reportComment(block)
      },
    }
  },
})
