import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {loadReporter} from '../node/formatter.ts'
import type {RunResult} from '../node/lint-files.ts'
import {jsonArray, type Sink} from '../reporters/sink.ts'
import {writesSuppressions} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {type Outlet, openOutlet, outputsOf} from './outputs.ts'
import {contextOf, verdict} from './report.ts'
import {noTotals, quiet, withResult} from './summary.ts'

/** Reports results as they come, so that memory does not grow with a file of records. */
export async function reportStream(
  results: AsyncIterable<Pick<RunResult, 'result' | 'late'>>,
  values: Args['values'],
  io: Io,
  configs: Iterable<ResolvedConfig>,
): Promise<ExitCode> {
  const outputs = outputsOf(values, io)
  const isRead = outputs.some(({file}) => file !== null) || values.fix === true || writesSuppressions(values)
  let totals = noTotals
  const context = contextOf(values, io, configs, () => totals)
  const show = (result: LintResult): LintResult => (values.quiet === true ? quiet(result) : result)
  const reports: {readonly sink: Sink; readonly outlet: Outlet}[] = []
  try {
    for (const output of outputs) {
      const sink = (await loadReporter(output.name, io.cwd))(context)
      reports.push({sink, outlet: openOutlet(output, io)})
    }
    const mended = typeof values['fix-report'] === 'string' ? openOutlet({file: values['fix-report']}, io) : null
    if (mended) reports.push({sink: mends(), outlet: mended})
    for await (const {result, late} of results) {
      // Nobody reads on, and nothing is written: what was seen decides.
      if (io.isClosed?.() && !isRead) break
      totals = withResult(totals, result, late !== undefined)
      const shown = show(result)
      for (const {sink, outlet} of reports) await outlet.write(await sink.add(shown))
    }
    for (const {sink, outlet} of reports) await outlet.write(await sink.end())
  } finally {
    for (const {outlet} of reports) outlet.close()
  }
  return verdict(totals, values, io)
}

/** What was mended, as JSON. */
const mends = (): Sink =>
  jsonArray(({filePath, article, record, fixed}) =>
    fixed && fixed.length > 0 ? [{filePath, article, record, fixed}] : [],
  )
