import type {ChosenEdit} from './fix-types.ts'
import {markupOf} from './part.ts'
import type {Part} from './types.ts'

/** Sorted edits of a part; where removals together leave an element empty, one removal of that element stands for them. */
export function tidied(part: Part, edits: readonly ChosenEdit[]): readonly ChosenEdit[] {
  const {elements} = markupOf(part)
  if (!elements || edits.length === 0) return edits
  const removals = edits.filter(({start, end, text}) => text === '' && start < end)
  const grown = elements.emptied(
    part,
    removals.map(({start, end}) => [start, end]),
  )
  if (grown.length === 0) return edits
  const out: ChosenEdit[] = []
  let index = 0
  for (const [from, to] of grown) {
    while (index < edits.length && edits[index]!.end <= from) out.push(edits[index++]!)
    const inside: ChosenEdit[] = []
    while (index < edits.length && edits[index]!.start < to) inside.push(edits[index++]!)
    out.push(...merged(inside, from, to))
  }
  return [...out, ...edits.slice(index)]
}

/** One removal for several; the edits as they are where one of them puts words in. */
function merged(inside: readonly ChosenEdit[], from: number, to: number): readonly ChosenEdit[] {
  if (inside.length === 0 || inside.some(({text}) => text !== '')) return inside
  const start = Math.min(from, inside[0]!.start)
  const end = Math.max(to, inside.at(-1)!.end)
  return [{start, end, text: '', owners: [...new Set(inside.flatMap(({owners}) => owners))]}]
}
