import {closeSync, openSync, writeSync} from 'node:fs'
import {resolve} from 'node:path'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {UsageError} from '../node/errors.ts'
import {loadFormatter} from '../node/formatter.ts'
import type {RunResult} from '../node/lint-files.ts'
import {writesSuppressions} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {hasColor, metaOf, verdict} from './report.ts'
import {jsonArray, jsonLines, piecewise, type Sink, whole} from './sink.ts'
import {noTotals, quiet, withResult} from './summary.ts'

/** Reports results as they come, so that memory does not grow with a file of records. */
export async function reportStream(
  results: AsyncIterable<Pick<RunResult, 'result' | 'late'>>,
  values: Args['values'],
  io: Io,
  configs: Iterable<ResolvedConfig>,
): Promise<ExitCode> {
  const report = outlet(values['output-file'], io)
  const mended = typeof values['fix-report'] === 'string' ? outlet(values['fix-report'], io) : null
  const mends = jsonArray(({filePath, article, record, fixed}) => ({filePath, article, record, fixed}))
  const sink = await sinkOf(values, io, configs)
  const isWriting = writesSuppressions(values)
  let totals = noTotals
  try {
    for await (const {result, late} of results) {
      // Nobody reads on, and nothing is written: what was seen decides.
      if (io.isClosed?.() && values.fix !== true && typeof values['output-file'] !== 'string' && !isWriting) break
      totals = withResult(totals, result, late !== undefined)
      await report.write(await sink.add(result))
      if (mended && result.fixed && result.fixed.length > 0) await mended.write(await mends.add(result))
    }
    await report.write(await sink.end())
    await mended?.write(await mends.end())
  } finally {
    report.close()
    mended?.close()
  }
  return verdict(totals, values, io)
}

async function sinkOf(values: Args['values'], io: Io, configs: Iterable<ResolvedConfig>): Promise<Sink> {
  const name = (values.format as string | undefined) ?? 'stylish'
  const show = (result: LintResult): LintResult => (values.quiet === true ? quiet(result) : result)
  if (values['fix-dry-run'] === true && values.format === undefined) {
    const {diff} = await import('../reporters/diff.ts')
    return piecewise((results) => diff(results, io.cwd))
  }
  if (name === 'json') return jsonArray(show)
  if (name === 'jsonl') return jsonLines(show)
  const context = () => ({cwd: io.cwd, color: hasColor(values, io), rulesMeta: metaOf(configs)})
  const format = await loadFormatter(name, io.cwd)
  if (name !== 'stylish') return whole((results) => format(results.map(show), context()))
  return piecewise(async (results) => {
    const text = await format(results.map(show), context())
    return text === '' ? '' : `${text}\n\n`
  })
}

interface Outlet {
  write(text: string): Promise<void>
  close(): void
}

/** Standard output, or a file. @throws UsageError where the file cannot be written. */
function outlet(file: unknown, io: Io): Outlet {
  if (typeof file !== 'string')
    return {
      async write(text) {
        if (text === '') return
        io.out(text)
        await io.drained?.()
      },
      close: () => undefined,
    }
  try {
    const fd = openSync(resolve(io.cwd, file), 'w')
    return {
      async write(text) {
        const bytes = Buffer.from(text)
        try {
          for (let at = 0; at < bytes.length; ) at += writeSync(fd, bytes, at)
        } catch (error) {
          throw unwritable(file, error)
        }
      },
      close: () => closeSync(fd),
    }
  } catch (error) {
    throw unwritable(file, error)
  }
}

function unwritable(file: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return new UsageError(`${file}: cannot be written (${code}).`)
}
