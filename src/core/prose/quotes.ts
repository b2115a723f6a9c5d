import type {Block, QuoteProblem, Range} from '../types.ts'
import {type Mark, marksIn} from './marks.ts'

export type ProseBlock = Pick<Block, 'text' | 'kind' | 'inBlockquote' | 'opaque'>

/** A quotation's segment in one block; `continues` and `continuedBy` are indexes among all spans, -1 for none. */
export interface QuoteSpan {
  readonly block: number
  readonly start: number
  readonly end: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly kind: 'double' | 'single'
  readonly depth: number
  readonly hasOpen: boolean
  readonly hasClose: boolean
  readonly continues: number
  readonly continuedBy: number
}
export interface ProblemSpan {
  readonly kind: QuoteProblem['kind']
  readonly block: number
  readonly offset: number
  readonly doubtful: Range
}
export interface Scanned {
  readonly quotes: readonly QuoteSpan[]
  readonly problems: readonly ProblemSpan[]
}

type Draft = {-readonly [K in keyof QuoteSpan]: QuoteSpan[K]}
interface Open {
  readonly mark: Mark
  readonly depth: number
}
interface BlockScan {
  readonly quotes: Draft[]
  readonly problems: ProblemSpan[]
  /** The double mark that stays open at the end, or null. */
  readonly open: Mark | null
}

/** Pairs the marks of all blocks. A block's state never reaches the next, but for a running quotation: open here, opened again there. */
export function scanQuotes(blocks: readonly ProseBlock[]): Scanned {
  const quotes: Draft[] = []
  const problems: ProblemSpan[] = []
  let running = -1
  blocks.forEach((block, index) => {
    const scan = scanBlock(block, index)
    const base = quotes.length
    // Not spread: a block may hold more than a call takes arguments.
    for (const quote of scan.quotes) quotes.push(quote)
    for (const problem of scan.problems) problems.push(problem)
    if (running >= 0 && block.text.trim() !== '') {
      const first = quotes[base]
      if (first?.hasOpen && block.text.slice(0, first.start).trim() === '') {
        quotes[running]!.continuedBy = base
        first.continues = running
      } else if (block.kind === 'heading' || isBetween(block, scan, blocks[index + 1])) return
      else problems.push(unclosed(quotes[running]!, blocks))
      running = -1
    }
    if (scan.open) running = quotes.length - 1
  })
  if (running >= 0) problems.push(unclosed(quotes[running]!, blocks))
  return {quotes, problems: problems.sort((a, b) => a.block - b.block || a.offset - b.offset)}
}

const LONGEST_BETWEEN = 150
/** A line of furniture or a heading between two paragraphs of a running quotation: no sentence, and the next one opens with a mark. */
const isBetween = ({text}: ProseBlock, {quotes}: BlockScan, next: ProseBlock | undefined): boolean =>
  text.length <= LONGEST_BETWEEN &&
  quotes.every(({hasClose}) => hasClose) &&
  !/[.!?]["”’)]*\s*$/u.test(text) &&
  next !== undefined &&
  /^\s*["“]/u.test(next.text.slice(0, 8))

const unclosed = (quote: QuoteSpan, blocks: readonly ProseBlock[]): ProblemSpan => ({
  kind: 'unclosed',
  block: quote.block,
  offset: quote.start,
  doubtful: [quote.start, blocks[quote.block]!.text.length],
})

/**
 * A block with more of these is no prose: what follows is not looked at, and counts as quoted with all from the first doubtful mark on.
 */
const MOST_PROBLEMS = 200
const MOST_OPEN = 50
const MOST_QUOTES = 400_000

/** Index of the innermost open mark of a kind, or -1. */
function lastOf(stack: readonly Open[], kind: Mark['kind']): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]!.mark.kind === kind) return at
  return -1
}

function scanBlock(block: ProseBlock, index: number): BlockScan {
  const {text} = block
  const marks = marksIn(text, block.opaque)
  if (marks.length === 0) return {quotes: [], problems: [], open: null}
  const quotes: Draft[] = []
  const problems: ProblemSpan[] = []
  const stack: Open[] = []
  const lastAt = marks.at(-1)!.at + 1
  const problem = (kind: ProblemSpan['kind'], offset: number): void => {
    problems.push({
      kind,
      block: index,
      offset,
      doubtful: [Math.min(offset, stack[0]?.mark.at ?? offset), Math.max(lastAt, offset + 1)],
    })
  }
  const add = (open: Mark | null, close: Mark | null, depth: number): void => {
    const start = open ? open.at : 0
    const end = close ? close.at + close.length : text.length
    quotes.push({
      block: index,
      start,
      end,
      innerStart: open ? start + open.length : 0,
      innerEnd: close ? close.at : text.length,
      kind: (open ?? close)!.kind,
      depth,
      hasOpen: open !== null,
      hasClose: close !== null,
      continues: -1,
      continuedBy: -1,
    })
  }
  const close = (mark: Mark, same: number): void => {
    const opened = stack[same]!
    // Singles left open inside are apostrophes after all, but for one before a word that is never shortened.
    const lost = stack.slice(same + 1).find((one) => one.mark.kind === 'single' && beginsSpeech(text, one.mark))
    if (lost) problem('unclosed', lost.mark.at)
    stack.length = same
    add(opened.mark, mark, opened.depth)
  }
  /** A mark that stands as its opposite is taken for that; false where it may be right after all. */
  const turn = (mark: Mark, same: number): boolean => {
    if (mark.length === 2) {
      problem('turned', mark.at)
      return false
    }
    if (mark.canOpen || mark.kind === 'single') {
      if (same < 0) return mark.kind === 'single'
      problem('turned', mark.at)
      close(mark, same)
      return true
    }
    if (same >= 0) return false
    problem('turned', mark.at)
    stack.push({mark, depth: stack.length})
    return true
  }
  let closers: Closers | null = null
  const later = (): Closers => (closers ??= laterClosers(marks))
  for (let order = 0; order < marks.length && problems.length < MOST_PROBLEMS && stack.length < MOST_OPEN; order++) {
    const mark = marks[order]!
    if (quotes.length >= MOST_QUOTES) {
      problem('stray', mark.at)
      break
    }
    const top = stack.at(-1)
    const same = lastOf(stack, mark.kind)
    if (mark.turned && turn(mark, same)) continue
    if (mark.canClose && same >= 0 && !(mark.canOpen && opensInside(text, mark))) {
      if (mark.kind === 'single' && isPossessive(text, mark) && later().single[order]! > 0) continue
      close(mark, same)
      continue
    }
    if (mark.canOpen) {
      if (mark.kind === 'single' && !closesLater(text, marks, order)) {
        if (same < 0 && top && beginsSpeech(text, mark)) problem('unclosed', mark.at)
        continue
      }
      if (mark.kind === 'double' && top && top.mark.kind === 'double') {
        problem('nested-same-kind', mark.at)
        if (mark.curly && later().double[order]! < 2) {
          stack.pop()
          add(top.mark, null, top.depth)
          quotes.at(-1)!.end = mark.at
          quotes.at(-1)!.innerEnd = mark.at
        }
      }
      stack.push({mark, depth: stack.length})
      continue
    }
    if (mark.kind === 'double') problem('unopened', mark.at)
  }
  const open = stack.find((one) => one.mark.kind === 'double') ?? null
  if (open) add(open.mark, null, open.depth)
  if (!open && problems.length === 0 && quotes.length === 1) return {quotes, problems, open: null}
  if (open && stack.filter((one) => one.mark.kind === 'double').length > 1) problem('unclosed', open.mark.at)
  const clean = open && problems.length === 0 ? open.mark : null
  if (open && !clean && !problems.some((one) => one.kind === 'unclosed' || one.kind === 'nested-same-kind'))
    problem('unclosed', open.mark.at)
  quotes.sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    quotes: open ? [...quotes.filter((one) => one.hasClose), ...quotes.filter((one) => !one.hasClose)] : quotes,
    problems,
    open: clean,
  }
}

/** "‘there was", "‘we": a curly mark before a word that no apostrophe shortens. */
const beginsSpeech = (text: string, mark: Mark): boolean =>
  mark.curly &&
  mark.canOpen &&
  /^(?:there|we|i|i’m|it|the|this|you|he|she|they|that|a|an|no|not|my|our|is|are|if|what|when|how|why|who|let|don’t|get|go)\s/iu.test(
    text.slice(mark.at + 1, mark.at + 10),
  )

/** A straight mark between a space-like and a word: it opens though one is open ("ordered an "influence" …"). */
const opensInside = (text: string, mark: Mark): boolean => {
  const before = text[mark.at - 1]
  return /[([{—–-]/u.test(before ?? '') && /[\p{L}\p{N}]/u.test(text[mark.at + mark.length] ?? '')
}

/** "the players' union" inside single marks: an s before, a word after, and another mark that may close. */
const isPossessive = (text: string, mark: Mark): boolean =>
  /s/iu.test(text[mark.at - 1] ?? '') && /^\s\p{Ll}/u.test(text.slice(mark.at + 1, mark.at + 3))

interface Closers {
  readonly double: readonly number[]
  readonly single: readonly number[]
}

/** How many marks after each one may close a double quotation, and can only close a single one. */
function laterClosers(marks: readonly Mark[]): Closers {
  const double = new Array<number>(marks.length).fill(0)
  const single = new Array<number>(marks.length).fill(0)
  for (let at = marks.length - 2; at >= 0; at--) {
    const next = marks[at + 1]!
    double[at] = double[at + 1]! + (next.kind === 'double' && next.canClose ? 1 : 0)
    single[at] = single[at + 1]! + (next.kind === 'single' && next.canClose && !next.canOpen ? 1 : 0)
  }
  return {double, single}
}

const closesLater = (text: string, marks: readonly Mark[], order: number): boolean => {
  const from = marks[order]!.at
  return marks
    .slice(order + 1, order + 12)
    .some((one) => one.kind === 'single' && one.canClose && one.at > from + 1 && text.slice(from, one.at).length < 600)
}
