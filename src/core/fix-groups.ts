import type {Draft} from './draft.ts'
import type {FixGroup, PlainEdit} from './fix-types.ts'
import type {Article, Edit, Part} from './types.ts'

/** The findings' edits as groups; null for one that no text could take: edits that overlap, or edit what they require. */
export function groupOf(draft: Draft, article: Article): FixGroup | null {
  const {parts} = article
  const edits = plainEdits(draft.edits!, article)
  if (!edits) return null
  const requires = draft.edits!.flatMap((edit) =>
    (edit.requires ?? []).map((range) => ({part: parts.indexOf(edit.part), range})),
  )
  if (
    requires.some(({part, range}) => edits.some((edit) => edit.part === part && reachesInto(edit, range[0], range[1])))
  )
    return null
  return {
    draft,
    edits,
    requires,
    isRemoval: edits.every((edit) => edit.text === ''),
    size: edits.reduce((sum, edit) => sum + edit.end - edit.start, 0),
  }
}

/** Edits free of their article, sorted, each once; null for what no text could take, or what changes nothing. */
export const plainEdits = (edits: readonly Edit[], {parts}: Article): PlainEdit[] | null =>
  soundEdits(
    edits.map((edit) => plain(edit, parts.indexOf(edit.part))),
    parts,
  )

/** The same for edits that are plain already. */
export function soundEdits(made: readonly PlainEdit[], parts: readonly Part[]): PlainEdit[] | null {
  if (made.some((edit) => edit.part < 0 || !isWhole(edit, parts[edit.part]!.text))) return null
  const edits = unique(made.filter((edit) => edit.text !== parts[edit.part]!.text.slice(edit.start, edit.end)))
  return edits.length > 0 ? edits : null
}

const plain = ({range, text}: Edit, part: number): PlainEdit => ({part, start: range[0], end: range[1], text})

/** Law 10: no edit makes half a character of a whole one, which no UTF-8 can hold. */
const isWhole = ({start, end, text}: PlainEdit, source: string): boolean =>
  !isInside(source, start) && !isInside(source, end) && !/\p{Surrogate}/u.test(text)

const isInside = (source: string, offset: number): boolean =>
  (source.charCodeAt(offset) & 0xfc00) === 0xdc00 && (source.charCodeAt(offset - 1) & 0xfc00) === 0xd800

/** Sorted, each once; none where two overlap. */
function unique(edits: PlainEdit[]): PlainEdit[] {
  edits.sort((a, b) => a.part - b.part || a.start - b.start || a.end - b.end)
  const out: PlainEdit[] = []
  for (const edit of edits) {
    const last = out.at(-1)
    if (last && sameEdit(last, edit) && last.part === edit.part) continue
    if (
      last &&
      last.part === edit.part &&
      (edit.start < last.end || (edit.start === last.start && edit.end === last.end))
    )
      return []
    out.push(edit)
  }
  return out
}

export const sameEdit = (a: Omit<PlainEdit, 'part'>, b: Omit<PlainEdit, 'part'>): boolean =>
  a.start === b.start && a.end === b.end && a.text === b.text

/** Whether an edit changes what stands in a range; an insertion at its edge does not. */
export const reachesInto = (
  edit: {readonly start: number; readonly end: number},
  start: number,
  end: number,
): boolean => edit.start < end && edit.end > start
