import {type Line, linesOf} from './lines.ts'
import {type LintedRecord, lintLine, type RecordOptions} from './lint-records.ts'
import {groupsOf, inOrder} from './workers/in-order.ts'
import type {Pool} from './workers/pool.ts'
import {linesTask} from './workers/tasks.ts'

export interface LintedLine extends LintedRecord {
  readonly line: Line
  /** Whether more lines are there already: a reader that waits should not. */
  readonly hasMore: boolean
}

/** Lines that a worker gets at a time: fewer cost messages, more cost memory. */
const GROUP = 64
/** Groups under way for each worker. */
const AHEAD = 3

/** Lints each line of a stream as a record, in order. `order`: number of the first line in the run; each line has one. */
export async function* lintLines(
  chunks: AsyncIterable<Buffer>,
  order: number,
  options: RecordOptions,
  pool: Pool | null = null,
): AsyncGenerator<LintedLine, void, undefined> {
  if (pool) return yield* pooled(chunks, order, options, pool)
  let next = order
  for await (const lines of linesOf(chunks))
    for (const [index, line] of lines.entries())
      yield {line, hasMore: index < lines.length - 1, ...(await lintLine(line, next++, options))}
}

async function* pooled(
  chunks: AsyncIterable<Buffer>,
  order: number,
  {filename, annotate, cache}: RecordOptions,
  pool: Pool,
): AsyncGenerator<LintedLine, void, undefined> {
  let next = order
  const run = async (lines: readonly Line[]) => {
    const task = linesTask(filename, lines, next, annotate ?? null)
    next += lines.length
    return {lines, done: await pool.run(task)}
  }
  for await (const {lines, done} of inOrder(groupsOf(eachLine(chunks), GROUP), run, AHEAD * pool.size)) {
    if (done.news) cache?.learn(done.news)
    if (done.kind === 'lines')
      for (const [index, linted] of done.lines.entries()) yield {line: lines[index]!, hasMore: true, ...linted}
  }
}

async function* eachLine(chunks: AsyncIterable<Buffer>): AsyncGenerator<Line, void, undefined> {
  for await (const lines of linesOf(chunks)) yield* lines
}
