import {type Block, shapes} from '../../src/plugin.ts'

/** "bridge flood 2017": the words that stand for a picture, in small letters and with no mark. */
const ALT = /^\p{Ll}[\p{L}\d'’-]*(?: [\p{Ll}\d'’-]+){1,6}$/u
/** A writer's own line in small letters has these. */
const WRITTEN =
  /\b(?:the|a|an|of|to|in|on|at|and|or|is|was|are|were|for|with|by|he|she|it|they|we|you|i|my|his|her|no|not)\b/u
const LONGEST_ALT = 60
/** Words of a line that stands twice. */
const TWICE = 4
/** Characters of a credit behind the second of two captions. */
const LONGEST_CREDIT = 90
const LONGEST_CAPTION = 300
/** "4" between the two: the number of the picture. */
const NUMBER = /^\d{1,2}$/u
/** Behind the words that both have: "Credit: Jo Poe", "Jo Poe via Getty Images". */
const CREDIT =
  /^\W{0,3}(?:(?:photo|image|picture|pic)?s?\s?credit|photo|image|picture|getty|(?:[\w'’.@-]+ ){0,4}(?:via|\/)\s?\p{Lu})/iu
/** "The mayor addressing a crowd in Elmira on May 3, 2021.": what a picture shows, and no verb of a sentence. */
const SHOWING =
  /^\p{Lu}[^,.:;"“”]{3,90} (?:addressing|arriving|marching|speaking|walking|posing|standing|sitting|attending|waving|holding|leading|greeting|carrying|riding|gesturing|protesting|during|at|in|with|outside|inside|near|before|after) /u
const FINITE =
  /\b(?:is|was|are|were|has|have|had|will|would|can|could|may|must|said|says|told|asked|added|took|came|went|made|gave|found|began|held|met|won|lost|killed|\p{L}{3,}ed)\b/u

/** Between two paragraphs, and the end of no line that broke. */
export function isAlt({text, index, kind, part: {blocks}}: Block): boolean {
  if (text.length > LONGEST_ALT || kind !== 'paragraph' || !ALT.test(text) || WRITTEN.test(text)) return false
  const [before, next] = [blocks[index - 1], blocks[index + 1]]
  return Boolean(before && next && shapes.isProse(before) && shapes.isProse(next) && /^["“'‘]?\p{Lu}/u.test(next.text))
}

/** The other of two lines that are one picture's words and its caption: the same, or the same and a credit. A number may stand between. */
export function twinOf(block: Block): Block | null {
  const {text, index, role, kind, part} = block
  const {blocks} = part
  if (index === 0 || role === 'title' || kind !== 'paragraph' || text.length > LONGEST_CAPTION) return null
  const second = NUMBER.test(blocks[index + 1]?.text ?? '') ? blocks[index + 2] : blocks[index + 1]
  if (second?.kind !== 'paragraph' || text === blocks[0]!.text) return null
  const [short, long] = second.text.length < text.length ? [second.text, text] : [text, second.text]
  if (!long.startsWith(short) || shapes.wordsOf(short).length < TWICE) return null
  const rest = long.slice(short.length)
  const isSame = rest === '' ? !shapes.endsSentence(text) : rest.length <= LONGEST_CREDIT && CREDIT.test(rest)
  return isSame ? second : null
}

/** "Ben Roe is seen in this undated photo." */
const SEEN_IN =
  /\b(?:is|are|was|were) (?:seen|shown|pictured) in (?:this|an? (?:undated|file|handout))\b[^.]{0,60}\b(?:photos?|images?|pictures?|photographs?|frame grab|video|handout)\b/u
export const isSeenIn = (text: string): boolean => text.includes(' in ') && SEEN_IN.test(text)

/** One line that says what a picture shows and when it was taken, with no verb of its own. */
export const isVerbless = (text: string): boolean =>
  SHOWING.test(text) && !FINITE.test(text) && !/\bthis (?:article|story|column)\b/u.test(text)
