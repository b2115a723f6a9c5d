import {type Block, shapes} from '../../src/plugin.ts'
import {isInCapitals} from './lone-headline.ts'

/** "VALE: Mayor quits over tram": a label in capitals before a headline. */
export const LABELLED = /^[\p{Lu}][\p{Lu}\d &'’.-]{2,24}(?::| -|- | –)\s?\S+\s\S+/u
/** Words that a headline in capitals has at least; shorter lines in capitals are subheadings. */
const CAPITALS = 6
/** Words of a headline that nothing but its neighbours gives away. */
export const HEADLINE = 6
/** Words of a heading within a story. */
const LONGEST_HEAD = 7
/** Words of a headline in a list. */
export const LISTED = 4
const LONGEST_HEADLINE = 150
const LONGEST_LABEL = 25

export const PROSE_MARKS = '.;,:…'
export const NOT_A_HEADLINE = /@|:\/\/|\b\d{1,2}(?::\d\d|\s?[ap]\.?m)\b|^\W*(?:by|and|or)\s/iu

/** A quick look before the dear ones: most blocks are paragraphs. */
function mayBeHeadline({text, kind, role}: Block): boolean {
  if (kind === 'cell' || kind === 'heading' || role === 'title') return false
  return text.length >= 15 && text.length <= LONGEST_HEADLINE && !PROSE_MARKS.includes(text.at(-1)!)
}

/** An author's list in Markdown, or what is quoted there: an item leads to another story where all of it is a link, below no introduction. */
function isOwn({kind, inBlockquote, index, node, part}: Block): boolean {
  if (part.markup !== 'markdown') return false
  if (kind !== 'item') return inBlockquote
  const isAllLink = node.children.every(
    (child) => child.type.startsWith('link') || (child.type === 'text' && child.value.trim() === ''),
  )
  let first = index
  while (first > 0 && part.blocks[first - 1]!.kind === 'item') first--
  const before = part.blocks[first - 1]
  return !isAllLink || (before !== undefined && (before.kind === 'heading' || before.text.endsWith(':')))
}

/** Before the first paragraph stand the story's own headline and what goes with it. */
export const isLink = (block: Block | undefined): block is Block =>
  block !== undefined &&
  mayBeHeadline(block) &&
  !isOwn(block) &&
  shapes.isHeadline(block.text) &&
  block.index > shapes.shapeOf(block.part).firstProse

export const isClearHeadline = ({text, kind}: Block): boolean =>
  kind !== 'heading' &&
  shapes.wordsOf(text).length >= HEADLINE &&
  (shapes.isTitleCase(text) || LABELLED.test(text) || kind === 'item')

/** "Council backs tram Council backs tram": a link's words, and those of its picture. */
export function isDoubled({text}: Block): boolean {
  const middle = (text.length - 1) / 2
  return text[middle] === ' ' && text.slice(0, middle) === text.slice(middle + 1) && text.slice(0, middle).includes(' ')
}

/** The same headline on two lines, the second perhaps with a label: the link of a picture, and the link below it. */
export const isTwin = (one: Block, next: Block): boolean =>
  next.text.endsWith(one.text) &&
  isLink(one) &&
  next.text.length <= one.text.length + LONGEST_LABEL &&
  shapes.wordsOf(one.text).length >= LISTED

/** A line in capitals among paragraphs. */
export function isShouted(block: Block): boolean {
  const {text} = block
  if (block.kind !== 'paragraph' || text.endsWith('?') || !isInCapitals(text)) return false
  return shapes.wordsOf(text).length >= CAPITALS
}

/** "[Mayor quits over tram]", "» Mayor quits over tram": a headline that the page sets apart by its marks. */
const SET_APART =
  /^(?:\[(?!(?:Editor|EDITOR|Note|NOTE|Update|UPDATE|Correction|CORRECTION|Clarification|Sic|Laugh|Applau|Cross|Music|Inaudible)\w*\b)\p{Lu}[^[\]]{14,140}[^[\].]\]|(?:>{1,3}|»{1,2}|[▶►➡☞👉])\s?["“‘]?\p{Lu}[^»]{14,140}[^.!:»])$/u
/** The next line has the same mark: a list, perhaps the story's own. */
const isInList = ({text, index, part: {blocks}}: Block): boolean =>
  text[0] !== '[' && (blocks[index - 1]?.text[0] === text[0] || blocks[index + 1]?.text[0] === text[0])

export const isSetApart = (block: Block): boolean => {
  const {text, kind, role, index, part} = block
  return (
    text.length <= LONGEST_HEADLINE &&
    '[>»▶►➡☞👉'.includes(text[0]!) &&
    kind === 'paragraph' &&
    role !== 'title' &&
    index > shapes.shapeOf(part).firstProse &&
    !text.includes('=') &&
    SET_APART.test(text) &&
    !NOT_A_HEADLINE.test(text) &&
    !/\b(?:contribut|reporting|editing|writing)/iu.test(text) &&
    shapes.wordsOf(text).length >= LISTED &&
    !isInList(block)
  )
}

/** The next block on a side is a paragraph, but for lines that are told already. */
function hasProseBeside({index, part: {blocks}}: Block, step: 1 | -1, gone: ReadonlySet<Block>): boolean {
  let at = index + step
  while (blocks[at] && gone.has(blocks[at]!)) at += step
  return blocks[at] !== undefined && shapes.isProse(blocks[at]!)
}

/** Words of a line that is no title, before it is one between paragraphs. */
const LONG = 9
/** A heading of a list, or a sentence that lost its full stop. */
const OWN_LINE =
  /^(?:[\d"“‘'(]|(?:And|But|So|Or|Yet|It|This|That|These|Those|He|She|They|We|I|You|There|If|When|While|As|In|On|At|For|From|With|By|To|Of|After|Before|Since|Because|Although|However|Here|Not|No|All|Some|Many|More|Most|One|Just|Only|Why|How|What|Who|Where|Get|Help|Take|Make|Let|Do|Go|Try|Use|Keep|Find|Put|Share|Experience)\b)/u
/** Buttons, pleas, credits and advertisements: other rules tell them. */
const OTHERS =
  /\b(?:sponsored|photo\w*|picture|image|courtesy|credit|(?:reporting|writing|editing|compiled) by|follow|scroll|unlock|subscribe|newsletters?|sign up|contribut\w+|video can|editor['’]s note)\b/iu
/** A line with no end mark, alone between two paragraphs. */
export const isLone = (block: Block, gone: ReadonlySet<Block>): boolean =>
  isLink(block) &&
  block.kind === 'paragraph' &&
  !/[.!?:]["'”’)]?$/u.test(block.text) &&
  !NOT_A_HEADLINE.test(block.text) &&
  !/^\p{L}+: \p{Ll}|…|\.{3}/u.test(block.text) &&
  !OWN_LINE.test(block.text) &&
  !/[.!?]["'”’]?\s?\p{Lu}/u.test(block.text) &&
  !OTHERS.test(block.text) &&
  shapes.wordsOf(block.text).length >= (shapes.isTitleCase(block.text) ? HEADLINE : LONG) &&
  hasProseBeside(block, -1, gone) &&
  hasProseBeside(block, 1, gone)

/** A short line with no end mark between two paragraphs: it may head a part of the story. */
export const isHead = (block: Block, gone: ReadonlySet<Block>): boolean =>
  block.text.length <= LONGEST_HEADLINE / 2 &&
  block.kind !== 'cell' &&
  block.kind !== 'item' &&
  !gone.has(block) &&
  !shapes.endsSentence(block.text) &&
  shapes.wordsOf(block.text).length <= LONGEST_HEAD &&
  hasProseBeside(block, -1, gone) &&
  hasProseBeside(block, 1, gone)
