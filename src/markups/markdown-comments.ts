import type {Html} from 'mdast'
import type {DirectiveComment, Range} from '../core/types.ts'

/** Each comment's offset and inside; by hand, since a search for the end from every `<!--` is quadratic where none closes. */
function* commentsIn(
  raw: string,
): Generator<{readonly index: number; readonly whole: string; readonly inside: string}> {
  for (let index = raw.indexOf('<!--'); index >= 0; ) {
    const end = raw.indexOf('-->', index + 4)
    if (end < 0) return
    yield {index, whole: raw.slice(index, end + 3), inside: raw.slice(index + 4, end)}
    index = raw.indexOf('<!--', end + 3)
  }
}

const joinLines = (text: string): string =>
  text
    .split(/[\r\n][\s>]*/u)
    .map((line) => line.trimEnd())
    .join(' ')
    .trim()

/** The comments of a node of raw HTML. */
export function commentsOf(node: Html, source: string): DirectiveComment[] {
  const from = node.position!.start.offset!
  const {line, column} = node.position!.start
  const raw = source.slice(from, node.position!.end.offset)
  return [...commentsIn(raw)].map(({index, whole, inside: words}) => {
    const before = raw.slice(0, index).split(/\r\n|\r|\n/u)
    const range: Range = [from + index, from + index + whole.length]
    const start = {
      line: line + before.length - 1,
      column: before.length === 1 ? column + index : before.at(-1)!.length + 1,
      offset: range[0],
    }
    const inside = whole.split(/\r\n|\r|\n/u)
    const end = {
      line: start.line + inside.length - 1,
      column: inside.length === 1 ? start.column + whole.length : inside.at(-1)!.length + 1,
      offset: range[1],
    }
    return {range, value: joinLines(words), position: {start, end}}
  })
}
