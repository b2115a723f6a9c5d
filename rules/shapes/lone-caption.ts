import {type Block, type Part, shapes} from '../../src/plugin.ts'

const LONGEST = 260
/** Words of a line with no finite verb, and of one with a verb of the present. */
const VERBLESS = 8
const PRESENT = 10
const MOST = 40
/** Paragraphs of a story whose full stops tell anything. */
const PARAGRAPHS = 4
/** A paragraph tells what happened, or goes on from the one before it. */
const TOLD =
  /\b(?:said|says|told|tells|was|were|had|have|has|will|would|could|can|may|might|must|should|did|does|do|been|am|are|is|i|you|we|our|your|my|me|us|if|because|although|not|never|also|then|here|there|why|how|what|but|who|which|that)\b|n['’]t\b|['’](?:ll|ve|re|m)\b/iu
/** What is shown comes first, and soon where; a headline comes to its verb. */
const PLACE = /\s(?:in|at|on|during|outside|near|from|of|before|after|along|inside)\s/u
const SMALL = /(?<=\s)(?!(?:a|an|the|and|his|her|their)\s)\p{Ll}[\p{L}-]*/gu
const MOST_SMALL = 3
const OPENS_PROSE =
  /^(?:[^\p{Lu}]|(?:And|But|So|Or|Yet|It|This|That|These|Those|He|She|They|We|I|You|There|If|When|While|As|In|On|At|For|From|With|By|To|Of|After|Before|Since|Because|Although|However|Here|Not|No|All|Some|Many|More|Most|One|First|Just|Only|Why|How|What|Who|Where|Source|Note|Related|Read|See|Also|Editor|Update|Correction|Published|Posted|Updated|Get|Help|Take|Make|Click|Watch|Follow|Sign|Join|Share|Vote|Let|Do|Go|Try|Use|Keep|Find)\b)/u
/** Labels, lists, links, dates behind strokes: other rules know them. */
const OTHER = /[:;|•·»›@]|:\/\/|\s[-–—]\s|["“”]|\d{4}-\d|\bcontribut\w+ to\b|\b(?:photo|image|credit|copyright)\b/iu

/** Two sentences, or words run into each other: more than a caption. */
const MORE = /[.!?]["'”’)]?\s+["“]?\p{Lu}\S*\s+\p{Ll}|\p{Ll}{3}[.!?]?\p{Lu}\p{Ll}/u

const stopped = new WeakMap<Part, boolean>()

/** The story sets a full stop behind each of its paragraphs, but for a line or two. */
function isPunctuated({part}: Block): boolean {
  const known = stopped.get(part)
  if (known !== undefined) return known
  const {prose} = shapes.shapeOf(part)
  const open = part.blocks.filter(
    ({text, kind}) => kind === 'paragraph' && !shapes.endsSentence(text) && shapes.wordsOf(text).length >= VERBLESS,
  ).length
  const is = prose >= PARAGRAPHS && open <= Math.max(2, prose / 5)
  stopped.set(part, is)
  return is
}

/** "The old crane on the south quay during the storm of last week": a line between paragraphs that says what a picture shows. */
export function isLoneCaption(block: Block): boolean {
  const {text, kind, role, index, part} = block
  // In Markdown a line without a stop is its author's.
  if (part.markup === 'markdown') return false
  if (kind !== 'paragraph' || role === 'title' || text.length > LONGEST || /[.!?…:;,]["'”’)\]]*$/u.test(text))
    return false
  const {firstProse, lastProse} = shapes.shapeOf(part)
  if (index <= firstProse || index >= lastProse) return false
  const words = shapes.wordsOf(text).length
  if (words < VERBLESS || words > MOST || OPENS_PROSE.test(text) || OTHER.test(text) || MORE.test(text)) return false
  const place = text.search(PLACE)
  if (place < 0 || (text.slice(0, place).match(SMALL)?.length ?? 0) > MOST_SMALL) return false
  if (TOLD.test(text) || shapes.isTitleCase(text) || shapes.isCapitals(text)) return false
  if (words < PRESENT && !/\s\p{Lu}/u.test(text)) return false
  return isProse(part.blocks[index - 1]) && isProse(part.blocks[index + 1]) && isPunctuated(block)
}

const isProse = (block: Block | undefined): boolean =>
  block !== undefined && block.kind === 'paragraph' && shapes.endsSentence(block.text)
