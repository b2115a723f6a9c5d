import type {LintResult} from '../core/types.ts'

/** Takes results one by one and says what to print. */
export interface Sink {
  /** Text that is ready, often none. */
  add(result: LintResult): string | Promise<string>
  end(): string | Promise<string>
}
/** What a report knows besides the results. */
export interface ReportContext {
  /** The working folder, absolute. */
  readonly cwd: string
  readonly color?: boolean
  /** The repository's folder, which the addresses of reports for a forge begin at. Default: `cwd`. */
  readonly root?: string
  /** `meta` of rules by id. Asked for at the end: more rules may become known with more files. */
  readonly rulesMeta: Readonly<Record<string, unknown>>
}
export type Reporter = (context: ReportContext) => Sink
/** Results to text, all at once. */
export type Format = (results: readonly LintResult[], context: ReportContext) => string | Promise<string>

const BATCH = 200

/** A report of pieces, for formats that are the reports of their parts one after the other. */
export function piecewise(format: (results: readonly LintResult[]) => string | Promise<string>): Sink {
  let batch: LintResult[] = []
  const flush = async (): Promise<string> => {
    if (batch.length === 0) return ''
    const text = await format(batch)
    batch = []
    return text
  }
  return {
    async add(result) {
      if (result.messages.length > 0 || result.output !== undefined) batch.push(result)
      return batch.length >= BATCH ? await flush() : ''
    },
    end: flush,
  }
}

/** `[`, the values, `]`: an array of JSON without the whole of it in memory. */
export function jsonArray(show: (result: LintResult) => readonly unknown[]): Sink {
  const list = jsonList()
  return {
    add: (result) => list.add(show(result)),
    end: () => `${list.end()}\n`,
  }
}

/** The same as a piece of a larger JSON text. */
export function jsonList() {
  let isFirst = true
  return {
    add(values: readonly unknown[]): string {
      let text = ''
      for (const value of values) {
        text += `${isFirst ? '[' : ','}${JSON.stringify(value)}`
        isFirst = false
      }
      return text
    },
    end: (): string => (isFirst ? '[]' : ']'),
  }
}

/** A line a value. */
export const jsonLines = (show: (result: LintResult) => readonly unknown[]): Sink => ({
  add: (result) =>
    show(result)
      .map((value) => `${JSON.stringify(value)}\n`)
      .join(''),
  end: () => '',
})

/** All results at once, for formats that need them. */
export function whole(format: (results: readonly LintResult[]) => string | Promise<string>): Sink {
  const results: LintResult[] = []
  return {
    add(result) {
      results.push(result)
      return ''
    },
    end: async () => ended(await format(results)),
  }
}

/** Gives a text the first time, then none: the head of a report. */
export function once(text: string): () => string {
  let left = text
  return () => {
    const now = left
    left = ''
    return now
  }
}

/** With a line end, unless there is nothing. */
export const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)

/** A reporter as a formatter. */
export const formatOf =
  (reporter: Reporter): Format =>
  async (results, context) => {
    const sink = reporter(context)
    let text = ''
    for (const result of results) text += await sink.add(result)
    return text + (await sink.end())
  }
