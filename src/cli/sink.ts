import type {LintResult} from '../core/types.ts'

/** Takes results one by one and says what to print. */
export interface Sink {
  /** Text that is ready, often none. */
  add(result: LintResult): Promise<string>
  end(): Promise<string>
}

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

/** `[`, the results, `]`: the json format without the whole of it in memory. */
export function jsonArray(show: (result: LintResult) => unknown): Sink {
  let isFirst = true
  return {
    async add(result) {
      const text = `${isFirst ? '[' : ','}${JSON.stringify(show(result))}`
      isFirst = false
      return text
    },
    end: async () => (isFirst ? '[]\n' : ']\n'),
  }
}

/** A line a result. */
export const jsonLines = (show: (result: LintResult) => LintResult): Sink => ({
  add: async (result) => `${JSON.stringify(show(result))}\n`,
  end: async () => '',
})

/** Formats of other people get all results at once. */
export function whole(format: (results: readonly LintResult[]) => string | Promise<string>): Sink {
  const results: LintResult[] = []
  return {
    async add(result) {
      results.push(result)
      return ''
    },
    end: async () => {
      const text = await format(results)
      return text === '' || text.endsWith('\n') ? text : `${text}\n`
    },
  }
}
