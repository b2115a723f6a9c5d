import {type Block, defineRule, edits, type PhraseHit, shapes} from '../src/plugin.ts'
import {amongFurniture, FURNITURE_PACKS, isOthers, isWhole} from './shapes/among-furniture.ts'
import {menuLines} from './shapes/menu.ts'
import {pageLabels} from './shapes/page-label.ts'
import {Screened} from './shapes/screened.ts'
import {isToolRow} from './shapes/tool-row.ts'

/** A button's label alone on its line. */
const BUTTON =
  /^(?:share|tweet|e-?mail|print|save|submit|pin(?: it)?|post|like|follow|copy(?: link)?|bookmark|reddit|whatsapp|facebook|twitter|linked ?in|pinterest|tumblr|messenger|telegram|flipboard|google\+|comments?|close|menu|search|download|embed|transcript|shares|previous|prev|next|stumble ?upon|digg(?: this)?|delicious|del\.icio\.us|fark)[.:!…]?$/iu
/** Labels that are furniture even where no other button stands beside them. */
const SURE = /^(?:(?:share|tweet|e-?mail|print):?|pin(?: it)?|copy link|google ?\+|stumbleupon|digg|del\.icio\.us)$/iu
/** In capitals they count; in small letters a story's own heading may say so. */
const COUNTED = /^(?:SHARES|TWEETS|RETWEETS)$/u
/** "+1" and the counters beside buttons. */
const COUNTER = /^\+?\d{1,6}(?:[.,]\d+)?[kKmM]?$/u
/** "ShareTweetPin": buttons that lost the space between them. */
export const GLUED = new Screened(
  /^(?:Share|Tweet|Pin|E-?mail|Mail|Print|Save|Post|Like|Comment|Copy|WhatsApp|Facebook|Twitter|LinkedIn|Reddit|Telegram|Flipboard|Pinterest|Reply)/u,
  /^(?:(?:Share|Tweet|Pin|E-?mail|Mail|Print|Save|Post|Like|Comment|Copy|WhatsApp|Facebook|Twitter|LinkedIn|Reddit|Telegram|Flipboard|Pinterest|Repl(?:y|ies)|Thank)(?: It| Link| this)?){2,8}(?: \(\d{1,4}\))?$/u,
)
/** "A- A+", "Text Size: A A A": the sizes of letters, perhaps behind a button or two. */
const SIZES = /^(?:(?:Print|E-?mail|Share|Save)\s){0,3}(?:(?:Text|Font) [Ss]ize\s?:?\s)?A[+-]?(?:\s\|?\s?A[+-]?){1,2}$/u
const LONGEST_GLUED = 60
/** Characters of the longest button. */
const LONGEST = 16

export default defineRule({
  meta: {
    type: 'problem',
    docs: {
      description: 'Finds page tools that a scraper took for text: share, print and comment buttons.',
      recommended: 'error',
      defect: 'boilerplate:toolbar',
    },
    messages: {
      found: 'Unexpected page tools `{{text}}`, expected only the story. Remove the line.',
      part: 'Unexpected page tool `{{text}}` in a sentence, expected only the story. Remove the words.',
      among: 'Unexpected line `{{text}}` among lines of the page, expected only the story. Check, and remove it.',
      remove: 'Remove the line.',
    },
    fixable: 'text',
    hasSuggestions: true,
    packs: ['toolbar', ...FURNITURE_PACKS],
  },
  create(context) {
    const isTool = (block: Block | undefined, known: ReadonlySet<Block>): boolean =>
      block !== undefined &&
      block.kind !== 'cell' &&
      (known.has(block) || (block.text.length <= LONGEST && (BUTTON.test(block.text) || COUNTER.test(block.text))))

    /** Lines that are tools by their shape alone. */
    const isShaped = ({text, kind, role}: Block): boolean =>
      kind !== 'cell' &&
      role !== 'title' &&
      (text === 'Aa' ||
        isToolRow(text) ||
        (text.length <= LONGEST_GLUED &&
          (/A[+-]?$/u.test(text) ? SIZES.test(text) : !/[.!?]$/u.test(text) && GLUED.test(text))))

    /** Tools that stand in a row from a block on; a number behind a single button may be the story's own. */
    const runFrom = (from: number, known: ReadonlySet<Block>): Block[] => {
      const {blocks} = context.part
      const run: Block[] = []
      while (isTool(blocks[from + run.length], known)) run.push(blocks[from + run.length]!)
      const buttons = run.reduce((sum, block) => sum + Number(known.has(block) || BUTTON.test(block.text)), 0)
      const isCount = run.some(({text}) => COUNTED.test(text))
      while (buttons === 1 && !isCount && run.length > 1 && /^\d/u.test(run.at(-1)!.text)) run.pop()
      return run
    }

    /** A run of tools counts where it has two buttons, one that the pack or `SURE` knows, or votes: "+1", "2". */
    const counts = (run: readonly Block[], known: ReadonlySet<Block>): boolean =>
      run.some((block) => known.has(block) || SURE.test(block.text) || COUNTED.test(block.text)) ||
      run.filter((block) => BUTTON.test(block.text)).length > 1 ||
      (run.length > 1 && run[0]!.text.startsWith('+'))

    const report = (block: Block, isSure: boolean, messageId: 'found' | 'among' = 'found'): void => {
      const removal = edits.removeBlock(block)
      context.report({
        messageId,
        data: {text: shapes.shorten(block.text)},
        part: block.part,
        range: context.article.rangeIn(block, 0, block.text.length),
        fix: isSure ? removal : null,
        suggest: !isSure && removal ? [{messageId: 'remove', fix: removal}] : null,
        confidence: messageId === 'among' ? 0.6 : 1,
      })
    }

    /** The first line of a text is taken for its headline; "Tweet" is none. */
    const mayGo = ({role, text}: Block): boolean => role !== 'title' || SURE.test(text)

    const reportPart = ({block, start, end}: PhraseHit): void =>
      context.report({
        messageId: 'part',
        data: {text: block.text.slice(start, end)},
        part: block.part,
        range: context.article.rangeIn(block, start, end),
        fix: edits.removeText(block, start, end),
      })

    return {
      'root:exit': () => {
        const {blocks} = context.part
        const known = new Set<Block>()
        const unsure = new Set<Block>()
        /** Furniture of every kind, told by this rule or by others. */
        const furniture = new Set<Block>()
        for (const hit of context.phrases()) {
          if (isOthers(hit)) {
            if (isWhole(hit)) furniture.add(hit.block)
            continue
          }
          if (hit.quoted || hit.block.role === 'title') continue
          if (hit.entry.tags?.includes('inline')) reportPart(hit)
          else {
            known.add(hit.block)
            if (hit.entry.fix !== 'safe') unsure.add(hit.block)
          }
        }
        for (const block of blocks) if (isShaped(block)) known.add(block)
        const {behind, amid} = pageLabels(blocks, known)
        for (const block of behind) known.add(block)
        if (amid && !known.has(amid)) {
          known.add(amid)
          unsure.add(amid)
        }
        for (const {block, isSure} of menuLines(blocks, known)) {
          if (!isSure && !known.has(block)) unsure.add(block)
          known.add(block)
        }
        for (let from = 0; from < blocks.length; from++) {
          if (!isTool(blocks[from], known)) continue
          const run = runFrom(from, known)
          if (run.length > 0 && mayGo(run[0]!) && counts(run, known))
            for (const block of run) report(block, !unsure.has(block) && block.role !== 'title')
          from += run.length
        }
        for (const block of known) furniture.add(block)
        for (const block of amongFurniture(blocks, furniture)) report(block, false, 'among')
      },
    }
  },
})
