import type {PlainEdit} from '../core/fix-types.ts'
import type {Range} from '../core/types.ts'
import type {Question} from './types.ts'

/** What a person edits by hand: a range of the text, and the words to begin with. */
export interface Editable {
  readonly range: Range
  readonly words: string
}

/** What the first offer puts in; where that is nothing, the words that it takes out, so that they can be mended instead. */
export function editableOf({offers}: Question, text: string): Editable {
  const {edits} = offers[0]!
  const start = edits[0]!.start
  const end = edits.at(-1)!.end
  const words = merged(edits, text)
  if (words.trim() !== '') return {range: [start, end], words}
  const old = text.slice(start, end)
  const lead = old.length - old.trimStart().length
  const core = old.trim()
  return core === '' ? {range: [start, end], words} : {range: [start + lead, start + lead + core.length], words: core}
}

/** Several edits as the text that stands where they begin and end. */
function merged(edits: readonly PlainEdit[], text: string): string {
  let out = ''
  let at = edits[0]!.start
  for (const edit of edits) {
    out += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return out
}

/** The change that typing made, without what is the same at its edges; null where it is all the same. */
export function editOf({range: [start, end]}: Editable, typed: string, text: string): PlainEdit | null {
  const old = text.slice(start, end)
  if (old === typed) return null
  const most = Math.min(old.length, typed.length)
  let head = 0
  while (head < most && old[head] === typed[head]) head++
  if (isHalf(old, head) || isHalf(typed, head)) head--
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === typed[typed.length - 1 - tail]) tail++
  if (isHalf(old, old.length - tail) || isHalf(typed, typed.length - tail)) tail--
  return {part: 0, start: start + head, end: end - tail, text: typed.slice(head, typed.length - tail)}
}

/** Whether an offset falls between the two units of one character. */
const isHalf = (text: string, at: number): boolean => at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00
