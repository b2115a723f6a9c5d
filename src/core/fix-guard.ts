import type {Region} from './directives.ts'
import {DIRECTIVE_RULE} from './directives.ts'
import type {Draft} from './draft.ts'
import {describe} from './report.ts'
import type {Block, Edit, Range} from './types.ts'

const overlaps = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]
const covers = (a: Range, b: Range): boolean => a[0] <= b[0] && a[1] >= b[1]
const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** Laws 2 and 3: a fix that reaches into evidence or protected text becomes a suggestion, whatever its rule says. */
export function guardDraft(draft: Draft, regions: readonly Region[]): Draft {
  if (!draft.edits) return draft
  const isHarmless = draft.edits.every((edit) => mayEdit(edit, draft.ruleId ?? '', regions))
  return isHarmless ? draft : demote(draft)
}

/** The fix as a suggestion. */
export function demote(draft: Draft): Draft {
  if (!draft.edits) return draft
  return {...draft, edits: null, suggestions: [{messageId: null, desc: describe(draft.edits), edits: draft.edits}, ...draft.suggestions]}
}

function mayEdit(edit: Edit, ruleId: string, regions: readonly Region[]): boolean {
  const {part, range} = edit
  if (ruleId === DIRECTIVE_RULE) return true
  if (regions.some((one) => one.part === part && (one.rules.length === 0 || one.rules.includes(ruleId)) && overlaps(one.range, range))) return false
  for (const guarded of part.protected) {
    if (guarded[0] >= range[1]) break
    if (overlaps(guarded, range) && !(edit.text === '' && covers(range, guarded) && isInlineProtected(edit, guarded))) return false
  }
  return blocksAt(part.blocks, range).every((block) => mayEditBlock(edit, block))
}

/** Front matter, fenced code and directives never go; an address inside removed furniture does. */
function isInlineProtected({part}: Edit, [start, end]: Range): boolean {
  if (part.comments.some((comment) => comment.value.startsWith('digestlint-') && overlaps(comment.range, [start, end]))) return false
  return !/[\r\n]/u.test(part.text.slice(start, end))
}

const NOTE = /^[\s*_([]*(?:corrections?|clarifications?|editor['’]s note|editors['’] note|update(?:d)?)\b\s*(?:[:—–-]|\()|^[\s*_([]*(?:this (?:story|article|post|report|piece) (?:has been|was) (?:corrected|updated|amended|clarified)|an earlier version of this)/iu
const DATELINE = /^\p{Lu}[\p{Lu} .,'’/-]{2,40}(?:,\s\p{Lu}[\p{L}. ]{1,20})?\s?(?:\([^)]{2,30}\)\s?)?[—–-]{1,2}\s/u

function mayEditBlock(edit: Edit, block: Block): boolean {
  const {part, range, text} = edit
  const gone = text === '' && covers(range, block.range)
  if (NOTE.test(block.text)) return false
  const dateline = DATELINE.exec(block.text)
  if (!gone && dateline && range[0] < block.range[0] + dateline[0].trimEnd().length) return false
  const {prose} = part
  const quotes = prose.quotesOf(block)
  if (gone) return !holdsAttribution(block, quotes.length)
  if (letters(part.text.slice(...range)) === letters(text)) return true
  if (block.inBlockquote) return false
  const source = (start: number, end: number): Range => [start + block.range[0], end + block.range[0]]
  const place = block.map.segments ? (start: number, end: number): Range => sourceRange(block, start, end) : source
  for (const quote of quotes) {
    const whole = place(quote.start, quote.end)
    if (overlaps(whole, range) && !(text === '' && covers(range, whole))) return false
    const cue = quote.attribution?.block === block ? quote.attribution.cue : null
    if (cue && overlaps(place(...cue), range) && !covers(range, whole)) return false
  }
  return prose.problemsOf(block).every(({doubtful}) => !overlaps(place(...doubtful), range))
}

/** Whether another block's quotation is attributed by words of this one. */
function holdsAttribution(block: Block, own: number): boolean {
  const next = block.part.blocks[block.index + 1]
  if (!next || own > 0) return false
  return block.part.prose.quotesOf(next).some((quote) => quote.attribution?.block === block)
}

function sourceRange(block: Block, start: number, end: number): Range {
  const {segments} = block.map
  if (!segments) return [start + block.range[0], end + block.range[0]]
  const at = (offset: number): number => {
    for (let i = 0; i < segments.length; i += 4) if (offset <= segments[i + 1]!) return segments[i + 1]! - segments[i]! === segments[i + 3]! - segments[i + 2]! ? segments[i + 2]! + offset - segments[i]! : offset === segments[i]! ? segments[i + 2]! : segments[i + 3]!
    return block.range[1]
  }
  return [at(start), at(end)]
}

/** Blocks that a range overlaps, by binary search for the first. */
function blocksAt(blocks: readonly Block[], range: Range): readonly Block[] {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.range[1] <= range[0]) low = middle + 1
    else high = middle
  }
  const found: Block[] = []
  for (let at = low; at < blocks.length && blocks[at]!.range[0] < range[1]; at++) found.push(blocks[at]!)
  return found
}
