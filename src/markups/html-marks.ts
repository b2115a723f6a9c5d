import type {Range} from '../core/types.ts'
import type {Leaf, Span} from './html-leaves.ts'

/** A stretch of source that is no text: a tag, a comment, code, or something that the parser dropped. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** `solid` is a leaf that no removal takes along: pictures, scripts, comments, code. */
  readonly kind: 'tag' | 'break' | 'solid' | 'lost'
  /** Of a tag: the number of its element; else -1. */
  readonly span: number
}

const SOLID = new Set<Leaf['kind']>(['code', 'image', 'html', 'rule', 'pre'])
export const isSolid = ({kind}: Leaf): boolean => SOLID.has(kind)

/** Everything in a page that is not text, in source order. */
export function marksOf(leaves: readonly Leaf[], spans: readonly Span[], source: string): readonly Mark[] {
  const marks: Mark[] = []
  spans.forEach(({start, openEnd, close}, span) => {
    marks.push({start, end: openEnd, kind: 'tag', span})
    if (close) marks.push({start: close[0], end: close[1], kind: 'tag', span})
  })
  for (const leaf of leaves) {
    if (isSolid(leaf)) marks.push({start: leaf.start, end: leaf.end, kind: 'solid', span: -1})
    else if (leaf.kind === 'break') marks.push({start: leaf.start, end: leaf.end, kind: 'break', span: -1})
  }
  const texts = leaves.filter(({kind}) => kind === 'text')
  const lost = lostIn(inOrder([...marks, ...texts]), source)
  // One end tag may end two elements.
  return inOrder([...marks, ...lost]).filter(({start}, index, all) => index === 0 || all[index - 1]!.start < start)
}

const inOrder = <T extends {readonly start: number; readonly end: number}>(items: readonly T[]): T[] =>
  [...items].sort((a, b) => a.start - b.start || a.end - b.end)

/** What no node has a place for: end tags without a start, a doctype, a second `body`. Space and NUL are nothing. */
function lostIn(known: readonly {readonly start: number; readonly end: number}[], source: string): Mark[] {
  const lost: Mark[] = []
  const add = (from: number, to: number): void => {
    const [start, end] = withoutBlank(source, from, to)
    if (start === end) return
    const isTag = !/<[!?]/u.test(source.slice(start, end))
    lost.push({start, end, kind: isTag ? 'lost' : 'solid', span: -1})
  }
  let at = 0
  for (const {start, end} of known) {
    if (start > at) add(at, start)
    at = Math.max(at, end)
  }
  add(at, source.length)
  return lost
}

const isBlank = (unit: number): boolean => unit <= 32 || unit === 0xfeff

function withoutBlank(source: string, from: number, to: number): Range {
  let start = from
  let end = to
  while (start < end && isBlank(source.charCodeAt(start))) start++
  while (end > start && isBlank(source.charCodeAt(end - 1))) end--
  return [start, end]
}
