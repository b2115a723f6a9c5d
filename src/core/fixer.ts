import type {Edit, Fixer, Part, Placed, Range} from './types.ts'

const rangeOf = (node: Placed): Range => {
  const start = node.position?.start.offset
  const end = node.position?.end.offset
  if (start === undefined || end === undefined)
    throw new Error(`A fix needs a place: this \`${node.type}\` node has no position; use a range.`)
  return [start, end]
}

/** ESLint's eight methods. Letters that they put in are source text: `edits.replaceWords` encodes for the markup. */
export function makeFixer(part: Part): Fixer {
  const edit = ([start, end]: Range, text: string): Edit => {
    if (typeof text !== 'string') throw new Error('A fix inserts text: give a string.')
    if (!(start >= 0 && start <= end && end <= part.text.length))
      throw new Error(`A fix of ${start} to ${end} lies outside the ${part.name} (0 to ${part.text.length}).`)
    return {part, range: [start, end], text, kind: text === '' ? 'remove' : 'words'}
  }
  const at = (offset: number): Range => [offset, offset]
  return {
    insertTextAfter: (node, text) => edit(at(rangeOf(node)[1]), text),
    insertTextAfterRange: (range, text) => edit(at(range[1]), text),
    insertTextBefore: (node, text) => edit(at(rangeOf(node)[0]), text),
    insertTextBeforeRange: (range, text) => edit(at(range[0]), text),
    remove: (node) => edit(rangeOf(node), ''),
    removeRange: (range) => edit(range, ''),
    replaceText: (node, text) => edit(rangeOf(node), text),
    replaceTextRange: edit,
  }
}
