import type {Draft} from './draft.ts'
import type {Edit, Part, Range} from './types.ts'

/** A finding's edits, made all or none. */
export interface Group {
  readonly draft: Draft
  readonly edits: readonly Edit[]
}

const overlaps = (a: Range, b: Range): boolean => (a[0] === a[1] || b[0] === b[1] ? a[0] === b[0] && a[1] === b[1] : a[0] < b[1] && b[0] < a[1])
const covers = (a: Range, b: Range): boolean => a[0] <= b[0] && a[1] >= b[1]
const isSame = (a: Edit, b: Edit): boolean => a.part === b.part && a.range[0] === b.range[0] && a.range[1] === b.range[1] && a.text === b.text

/** Laws 6 and 7: what can be made in one pass. Large removals come first; what lies inside one is resolved by it; adjacency is no conflict. */
export function selectGroups(drafts: readonly Draft[]): Group[] {
  const wanted = drafts.filter((draft) => draft.edits && draft.edits.length > 0).map((draft) => ({draft, edits: draft.edits!}))
  const size = ({edits}: Group): number => (edits.every((edit) => edit.text === '') ? edits.reduce((sum, {range}) => sum + range[1] - range[0], 0) : 0)
  wanted.sort((a, b) => size(b) - size(a) || a.edits[0]!.range[0] - b.edits[0]!.range[0])
  const made: Edit[] = []
  const groups: Group[] = []
  for (const group of wanted) {
    const edits = group.edits.filter((edit) => !made.some((other) => isSame(edit, other) || (other.part === edit.part && other.text === '' && covers(other.range, edit.range))))
    if (edits.length === 0 || edits.some((edit) => clashes(edit, made)) || hasSelfClash(edits)) continue
    made.push(...edits)
    groups.push({draft: group.draft, edits})
  }
  return groups
}

function clashes(edit: Edit, made: readonly Edit[]): boolean {
  return made.some((other) => {
    if (other.part !== edit.part) return false
    if (overlaps(edit.range, other.range)) return true
    // An insertion at the edge of a replacement is ambiguous only where both put text in.
    if (edit.text !== '' && other.text !== '' && edit.range[0] === other.range[0] && edit.range[0] === edit.range[1]) return true
    return (edit.requires ?? []).some((kept) => overlaps(kept, other.range)) || (other.requires ?? []).some((kept) => overlaps(kept, edit.range))
  })
}

const hasSelfClash = (edits: readonly Edit[]): boolean => edits.some((edit, index) => edits.slice(index + 1).some((other) => edit.part === other.part && overlaps(edit.range, other.range)))

/** Law 1: the text with these edits; every other unit as it was. */
export function applyEdits(part: Part, edits: readonly Edit[]): string {
  let text = ''
  let at = 0
  for (const edit of inOrder(part, edits)) {
    text += part.text.slice(at, edit.range[0]) + edit.text
    at = edit.range[1]
  }
  return text + part.text.slice(at)
}

export const inOrder = (part: Part, edits: readonly Edit[]): Edit[] =>
  edits.filter((edit) => edit.part === part).sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1])

/** Where an offset of the old text lies after the edits; inside an edit, its start or end. */
export function mapForward(sorted: readonly Edit[], offset: number): number {
  let shift = 0
  for (const {range, text} of sorted) {
    if (offset < range[1]) {
      return offset <= range[0] ? offset + shift : range[0] + shift
    }
    shift += text.length - (range[1] - range[0])
  }
  return offset + shift
}

/** Where an offset of the new text lay before the edits. */
export function mapBack(sorted: readonly Edit[], offset: number): number {
  let shift = 0
  for (const {range, text} of sorted) {
    const start = range[0] + shift
    if (offset < start) break
    if (offset < start + text.length) return range[0]
    shift += text.length - (range[1] - range[0])
  }
  return offset - shift
}
