import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'
import {
  HEADLINE,
  isClearHeadline,
  isDoubled,
  isHead,
  isLink,
  isLone,
  isSetApart,
  isShouted,
  isTwin,
  LABELLED,
  LISTED,
  NOT_A_HEADLINE,
  PROSE_MARKS,
} from './shapes/headline-lines.ts'
import {isAlone} from './shapes/lone-headline.ts'
import {pagerKind} from './shapes/pager.ts'

/** "On harbourpost.example: Mayor quits over tram". */
const ON_SITE = /^(?:also |more |read )?(?:on|at|from) [\w-]{2,40}\.[\w.-]{2,12}\s?: \S/iu
/** Longer lines in capitals head nothing in this story, whatever they share with it. */
const LONG_CAPITALS = 9
/** "Related: of one kin." A glossary explains its words in sentences that begin small. */
const DEFINITION = /^\p{Lu}\p{Ll}{2,12}: \p{Ll}.{0,400}\.["”]?$/u
/** A link that runs on longer may have a paragraph glued to it. */
const LONGEST_SURE = 300
/** Share of an article behind which a row of three headlines is a list of links, though a note may follow. */
const LATE = 0.7
/** Headlines under a heading, at most. */
const LIST = 15
/** A line that shares more of its words with the story may be a heading of its own. */
const OWN = 0.8
const FOREIGN = 0.5
/** A lone line that shares less tells of something else; more of them in an article are its headings, or its verses. */
const LONE = 0.45
const MOST_LONE = 10
/** Headings that a story has before a line like them is taken for one, and the words of a line that is none. */
const HEADS = 2
const LONG_AMID_HEADS = 9
/** Labels of other stories that stand in one article before they are surely that. */
const LABELS = 3
/** Paragraphs of an article whose shape tells anything. */
const PARAGRAPHS = 2

/** Labels behind which another story stands, and not the rest of this one. */
const PROMISE =
  /^(?:read (?:more|next|also)|(?:also|see|up) (?:read|also|next)|related|recommended|don['’]?t miss|editors?\b|you m|\d{1,2} related)/iu
/** Buttons of a list that turns its pages. */
const PAGER = /^(?:previous|prev|next|\d{1,2}|[‹›«»<>])$/iu
/** The blurb of a headline in a list, cut off. */
const CUT_BLURB = /[\p{L},”’]\s?(?:\.\.\.|…|\[(?:…|\.\.\.)\])$/u

/** Headlines right below a heading, or after a blank line several of them, or all that is left of the article. */
function listUnder(heading: Block): readonly Block[] {
  const {blocks} = heading.part
  const list: Block[] = []
  let isDirect = true
  for (let at = heading.index + 1; at <= heading.index + LIST && at < blocks.length; at++) {
    const block = blocks[at]!
    if (list.length === 0 && PAGER.test(block.text)) continue
    const isNear = !shapes.isApart(blocks[at - 1], block)
    isDirect &&= isNear
    const isBlurb = list.length > 0 && CUT_BLURB.test(block.text) && block.text.length <= LONGEST_SURE
    if (block.kind === 'cell' || !(isBlurb || shapes.isHeadline(block.text))) break
    // After a blank line the story may go on with a subheading of its own.
    if (!isDirect && !isNear && !isBlurb && !isListed(block, list.length)) break
    list.push(block)
  }
  const rest = blocks.slice(heading.index + 1)
  return list.length === 0 && rest.length <= LIST && rest.every(({text}) => shapes.isHeadline(text)) ? rest : list
}

/** One line that may be a link: after a blank line the story may go on with a subheading, so a person looks. */
function firstUnder({index, part: {blocks}}: Block): Block | undefined {
  let at = index + 1
  while (blocks[at] && PAGER.test(blocks[at]!.text)) at++
  const next = blocks[at]
  return isLink(next) &&
    !NOT_A_HEADLINE.test(next.text) &&
    shapes.wordsOf(next.text).length >= LISTED &&
    shapes.sharedWords(next) < OWN
    ? next
    : undefined
}

/** A headline that stands in a list: by itself, or because another stands beside it. */
function isListed(block: Block, before: number): boolean {
  if (isClearHeadline(block)) return true
  const next = block.part.blocks[block.index + 1]
  const hasNeighbour =
    before > 0 ||
    (next !== undefined && CUT_BLURB.test(next.text)) ||
    (isLink(next) && shapes.wordsOf(next.text).length >= LISTED)
  return hasNeighbour && isLink(block) && shapes.wordsOf(block.text).length >= LISTED
}

/** One headline, with no sentence behind it and no word run into another ("elementsThe"). */
const isOneLine = (text: string): boolean =>
  text.length <= LONGEST_SURE &&
  !/[.!?]["'”’)]?\s+["“]?\p{Lu}\S*\s+\p{Ll}.*\.$/u.test(text) &&
  !/\p{Ll}{3}\p{Lu}\p{Ll}/u.test(text)

/** In Markdown a whole sentence that leads elsewhere may be the author's: "Read more on the harbour's page.", "Read more about this, or look at:". */
const isSentence = ({text, kind, part}: Block): boolean =>
  part.markup === 'markdown' && (/[.:]$/u.test(text) || (kind === 'item' && /^\p{Ll}/u.test(text)))

/** The next line opens with a comma: a link amid a sentence was set on a line of its own. */
const goesOn = ({index, part: {blocks}}: Block): boolean => /^[,;]/u.test(blocks[index + 1]?.text[0] ?? '')

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
      lone: 'Line `{{text}}` stands alone between two paragraphs and tells of something else: a link to another story, or a caption. Check, and remove it.',
      remove: 'Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['related'],
  },
  create(context) {
    const seen = new Set<Block>()
    const report = (
      block: Block,
      messageId: 'link' | 'listed' | 'likely' | 'lone',
      isSure = messageId === 'link' || messageId === 'listed',
    ): void => {
      if (seen.has(block)) return
      seen.add(block)
      const removal = edits.removeBlock(block)
      const isSafe = isSure && !goesOn(block)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSafe ? removal : null,
        suggest: !isSafe && removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence: isSure || messageId === 'link' || messageId === 'listed' ? 1 : 0.6,
      })
    }
    const reportPart = ({block, start, end, entry}: PhraseHit): void => {
      const removal = edits.removeText(block, start, end)
      const isSure = entry.fix === 'safe' && entry.where === 'end'
      context.report({
        messageId: 'link',
        data: {text: shapes.shorten(block.text.slice(start, end))},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: isSure ? removal : null,
        suggest: !isSure && removal ? [{messageId: 'remove', fix: removal}] : null,
      })
    }
    const {lastProse, firstProse, prose} = shapes.shapeOf(context.article.body)
    /** A label that a story's own line may have too counts where the line tells of something else. */
    const isSurePromo = (block: Block): boolean =>
      !PROSE_MARKS.includes(block.text.at(-1)!) &&
      shapes.sharedWords(block) < (block.index > firstProse ? OWN : FOREIGN)
    /** "Headline: …" above an article that tells of something else. */
    const isForeignTitle = (block: Block): boolean =>
      /^headline:/iu.test(block.text) && shapes.sharedWords(block) < FOREIGN
    const visit = (hit: PhraseHit): void => {
      const {block, entry} = hit
      if (hit.quoted || (block.role === 'title' && !isForeignTitle(block))) return
      if (entry.tags?.includes('headline') && !shapes.isHeadline(block.text)) return
      if (DEFINITION.test(block.text)) return
      if (hit.end - hit.start < block.text.length) {
        reportPart(hit)
        return
      }
      const isSure = entry.fix === 'safe' && isOneLine(block.text) && !isSentence(block)
      report(block, 'link', isSure && (!entry.tags?.includes('promo') || isSurePromo(block)))
      if (entry.tags?.includes('heading')) {
        const list = listUnder(block)
        for (const listed of list) report(listed, 'listed')
        const next = list.length === 0 && PROMISE.test(block.text) ? firstUnder(block) : undefined
        if (next) report(next, 'likely')
      }
    }
    /** Headlines in a row: at the end of the article or in title case. */
    const visitRun = (run: readonly Block[]): void => {
      if (run.length === 1 && isAlone(run[0]!)) report(run[0]!, 'likely')
      if (run.length < 2) return
      const {index, part} = run[0]!
      const isTail = index > lastProse || (run.length > 2 && index >= part.blocks.length * LATE)
      const shared = run.reduce((sum, block) => sum + shapes.sharedWords(block), 0) / run.length
      const isTitles = run.every((block) => shapes.isTitleCase(block.text))
      const isSure = (isTail && shared < (isTitles ? OWN : FOREIGN)) || (isTitles && run.length > 2 && shared < FOREIGN)
      for (const block of run)
        if (isSure) report(block, 'listed')
        else if (isTail || isClearHeadline(block)) report(block, 'likely')
    }
    const isInRun = (block: Block): boolean =>
      isLink(block) &&
      !NOT_A_HEADLINE.test(block.text) &&
      (block.index > lastProse ? shapes.wordsOf(block.text).length >= HEADLINE : isClearHeadline(block))
    /** A story's own headings come in numbers or speak of what it speaks of. */
    const visitLone = (blocks: readonly Block[]): void => {
      // In Markdown a line without a stop is its author's.
      if (context.part.markup === 'markdown') return
      const lone = blocks.filter((block) => !seen.has(block) && isLone(block, seen))
      if (lone.length === 0 || lone.length > MOST_LONE) return
      const heads = blocks.filter((block) => isHead(block, seen) && !lone.includes(block)).length
      for (const block of lone) {
        const isOwn = heads >= HEADS && shapes.wordsOf(block.text).length < LONG_AMID_HEADS
        if (!isOwn && shapes.sharedWords(block) < LONE) report(block, 'lone')
      }
    }
    /** Lines that only their shape and their neighbours give away. */
    const visitShapes = (blocks: readonly Block[]): void => {
      const shouted: Block[] = []
      const labelled = new Map<string, Block>()
      let run: Block[] = []
      for (const block of blocks) {
        if (isSetApart(block) && shapes.sharedWords(block) < OWN) report(block, 'likely')
        if (!isLink(block)) {
          visitRun(run)
          run = []
          continue
        }
        const {text, index} = block
        if (isShouted(block)) shouted.push(block)
        else if (ON_SITE.test(text)) report(block, 'link')
        else if (isDoubled(block)) report(block, 'listed')
        else if (isTwin(blocks[index - 1]!, block)) {
          report(blocks[index - 1]!, 'listed')
          report(block, 'listed')
        } else if (LABELLED.test(text)) labelled.set(text.slice(0, text.search(/[:–-]/u)), block)
        if (isInRun(block)) run.push(block)
        else {
          visitRun(run)
          run = []
        }
      }
      visitRun(run)
      for (const block of shouted)
        report(block, 'likely', shouted.length > 1 || shapes.sharedWords(block) < OWN || isLong(block))
      if (labelled.size > 1) for (const block of labelled.values()) report(block, 'likely', labelled.size >= LABELS)
      visitLone(blocks)
    }
    /** A headline right beside a link to another story is one too, up and down the list. */
    const visitNeighbours = (blocks: readonly Block[]): void => {
      const visitBeside = (block: Block, beside: Block | undefined): void => {
        if (!beside || !seen.has(beside) || seen.has(block) || !isLink(block)) return
        if (!isClearHeadline(block) || NOT_A_HEADLINE.test(block.text) || block.text.endsWith('!')) return
        if (shapes.sharedWords(block) < FOREIGN) report(block, 'likely')
      }
      for (const block of blocks) visitBeside(block, blocks[block.index - 1])
      for (let at = blocks.length - 2; at >= 0; at--) visitBeside(blocks[at]!, blocks[at + 1])
    }
    /** Links to the stories before and after this one, and sections under related headlines. */
    const visitPagers = (blocks: readonly Block[]): void => {
      for (const block of blocks) {
        const pager = pagerKind(block)
        if (pager === null) continue
        report(block, 'link')
        const above = blocks[block.index - 1]
        if (pager === 'section' && isLink(above)) report(above, 'listed')
      }
    }
    const isLong = ({text}: Block): boolean => shapes.wordsOf(text).length >= LONG_CAPITALS
    return {
      'root:exit': () => {
        for (const hit of context.phrases()) if (hit.block.part === context.part) visit(hit)
        const {blocks, name} = context.part
        visitPagers(blocks)
        if (name === 'body' && prose >= PARAGRAPHS && prose >= blocks.length / 4) visitShapes(blocks)
        if (seen.size > 0) visitNeighbours(blocks)
      },
    }
  },
})
