import {DIRECTIVE_RULE, type Directed, type Region} from './directives.ts'
import type {Draft} from './draft.ts'
import {normalise} from './fingerprint.ts'
import {type Evidence, evidenceOf, type QuotedSpan} from './fix-evidence.ts'
import {beheads} from './fix-heading.ts'
import type {RefusalReason} from './fix-types.ts'
import {hasLetters, lettersOf, markedLetters} from './fix-words.ts'
import {markupOf} from './part.ts'
import {describe} from './report.ts'
import type {Article, Edit, Part, Range} from './types.ts'

export interface Guarded {
  readonly directed: Directed
  /** Fixes that became suggestions, and why. */
  readonly refused: ReadonlyMap<Draft, RefusalReason>
}

/**
 * Laws 2 and 3, whatever the rules say: a fix that rewords a quotation or reaches where no fix may becomes a suggestion.
 * Articles without fixes cost nothing; quotations are looked at only in blocks that an edit meets.
 */
export function guardFixes(article: Article, directed: Directed): Guarded {
  const refused = new Map<Draft, RefusalReason>()
  if (!directed.active.some((draft) => draft.edits)) return {directed, refused}
  const cache = new Map<Part, Evidence>()
  const evidence = (part: Part): Evidence => {
    const known = cache.get(part) ?? evidenceOf(part, article)
    cache.set(part, known)
    return known
  }
  const active = directed.active.map((draft) => {
    if (!draft.edits || draft.ruleId === DIRECTIVE_RULE) return draft
    const reason =
      objection(draft.edits, draft.ruleId, directed.regions, evidence) ??
      (beheads(draft.edits, directed.active) ? 'heading' : null)
    if (!reason) return draft
    const demoted = asSuggestion(draft)
    refused.set(demoted, reason)
    return demoted
  })
  return {directed: refused.size > 0 ? {...directed, active} : directed, refused}
}

/** The finding with its fix as an offer to a person. */
export const asSuggestion = (draft: Draft): Draft => {
  if (!draft.edits) return draft
  const isOffered = draft.suggestions.some(({edits}) => edits === draft.edits)
  return {
    ...draft,
    edits: null,
    suggestions: isOffered
      ? draft.suggestions
      : [{messageId: null, desc: describe(draft.edits), edits: draft.edits}, ...draft.suggestions],
  }
}

function objection(
  edits: readonly Edit[],
  ruleId: string | null,
  regions: readonly Region[],
  evidence: (part: Part) => Evidence,
): RefusalReason | null {
  for (const edit of edits) {
    if (
      regions.some(
        (region) =>
          region.part === edit.part &&
          (region.rules.length === 0 || region.rules.includes(ruleId ?? '')) &&
          meets(edit, region.range) &&
          !(region.isKnownBlock && (removes(edit, region.range) || keepsWords(edit, region.range))),
      )
    )
      return 'suppressed'
    const own = evidence(edit.part)
    if (own.guarded(...edit.range).some((range) => meets(edit, range) && !goesWith(edit, range))) return 'protected'
    const siblings = edits.filter((other) => other.part === edit.part)
    for (const block of own.blocksAt(...edit.range)) {
      // What is removed or replaced beside a block leaves all of it as it is.
      if (edit.range[0] < edit.range[1] && !meets(edit, block.range)) continue
      const {quoted, attributions, notice, dateline} = own.of(block)
      if (quoted(...edit.range).some((span) => rewords(edit, span, siblings))) return 'quotation'
      if (notice && meets(edit, notice) && changes(edit, notice)) return 'notice'
      if (dateline && meets(edit, dateline) && !isCopy(edit, dateline)) return 'dateline'
      if (!changesLetters(edit)) continue
      const cut = attributions(...edit.range).filter(({range}) => meets(edit, range))
      if (cut.some(({quotes}) => !quotes.every((quote) => siblings.some((other) => removes(other, quote)))))
        return 'attribution'
    }
  }
  return null
}

/** Whether an edit changes something in a range: an insertion must stand inside it. */
const meets = ({range: [start, end]}: Edit, range: Range): boolean => start < range[1] && end > range[0]

/** Whether the words of a range are the same after an edit that reaches into it. */
function keepsWords({part: {text}, range, text: inserted}: Edit, [start, end]: Range): boolean {
  const before = text.slice(start, end)
  const after = text.slice(start, Math.max(start, range[0])) + inserted + text.slice(Math.min(end, range[1]), end)
  return normalise(before) === normalise(after)
}

/** An address or a tag goes with the words that are removed around it; code, comments and front matter stay. */
function goesWith(edit: Edit, range: Range): boolean {
  if (!removes(edit, range)) return false
  const {text, blocks} = edit.part
  const source = text.slice(...range)
  if (ADDRESS.test(source)) return true
  const {elements} = markupOf(edit.part)
  if (elements) return edit.text === '' && elements.isWhole(edit.part, edit.range)
  return /^<[\w/]/u.test(source) && blocks.some((block) => block.range[0] <= range[0] && block.range[1] >= range[1])
}

/** A link's or image's destination, or an address as it stands. */
const ADDRESS = /^(?:\]|!\[|<?(?:https?:|mailto:|www\.)|<?[\w.+-]{1,64}@)/iu

const removes = (edit: Edit, range: Range): boolean =>
  edit.range[0] <= range[0] && edit.range[1] >= range[1] && !hasLetters(edit.text)

/** A copy may go with its dateline: the one that stays has it. */
const isCopy = (edit: Edit, range: Range): boolean => (edit.requires?.length ?? 0) > 0 && removes(edit, range)

/** A notice is out of reach, but for the space around it. */
const changes = (edit: Edit, [start, end]: Range): boolean =>
  edit.text !== '' || edit.part.text.slice(Math.max(start, edit.range[0]), Math.min(end, edit.range[1])).trim() !== ''

const changesLetters = (edit: Edit): boolean => lettersOf(edit.part.text.slice(...edit.range)) !== lettersOf(edit.text)

/**
 * Law 2: whether an edit changes letters or digits of a quotation that stays, or which of them stand between its marks. Marks may move past
 * points and commas, and be written in another way.
 */
function rewords(edit: Edit, {inner, outer, chain}: QuotedSpan, siblings: readonly Edit[]): boolean {
  const [start, end] = edit.range
  const isInsertion = start === end
  if (isInsertion ? start < inner[0] || start > inner[1] : !meets(edit, outer)) return false
  const {text} = edit.part
  if (!isInsertion && removes(edit, inner === outer ? wordsOf(text, inner) : outer)) {
    if ((edit.requires?.length ?? 0) > 0) return false
    return !chain().every((range) => siblings.some((other) => removes(other, wordsOf(text, range))))
  }
  return markedLetters(text.slice(start, end)) !== markedLetters(edit.text)
}

/** From the first to the last letter or digit of a range; the range itself without any. */
function wordsOf(text: string, [start, end]: Range): Range {
  const slice = text.slice(start, end)
  const first = slice.search(/[\p{L}\p{N}\p{M}\p{Sc}%]/u)
  if (first < 0) return [start, end]
  const trailing = /[^\p{L}\p{N}\p{M}\p{Sc}%]*$/u.exec(slice.slice(-200))?.[0].length ?? 0
  return [start + first, end - trailing]
}
