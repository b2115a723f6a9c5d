import {isUtf8} from 'node:buffer'
import {resolve} from 'node:path'
import {looksLikeRecords} from '../containers/looks-like-records.ts'
import type {ResolvedConfig} from '../core/types.ts'
import {compressionOf, innerExtension, unpacked} from '../node/compression.ts'
import {type ConfigOptions, makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import {refuseUnreadable} from '../node/files.ts'
import {recordLinter, withLinter} from '../node/linters.ts'
import {isRecordFile} from '../node/record-file.ts'
import {lintLines} from '../node/record-lines.ts'
import {knownOf, type SuppressionTable} from '../node/suppressions/table.ts'
import {wantsOf} from '../node/workers/job.ts'
import {writeText} from './disk.ts'
import {knownForStdin} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {outputsOf} from './outputs.ts'
import {codeOf, fixOptions, report, reportToFiles} from './report.ts'
import {fixReport, totalsOf} from './summary.ts'

/** Records of JSON Lines from standard input. */
async function lintRecords(
  filename: string,
  config: ResolvedConfig,
  suppressions: SuppressionTable | null,
  values: Args['values'],
  io: Io,
): Promise<ExitCode> {
  const {fix, fixTypes = null} = fixOptions(values)
  // Only this way needs it, and every start would pay.
  const {Readable} = await import('node:stream')
  async function* results() {
    const options = {
      filename,
      config,
      fix: fix !== false,
      withLinter: recordLinter,
      wants: wantsOf(fixTypes),
      suppressions,
    }
    for await (const {result} of lintLines(unpacked(Readable.from(io.stdin()), compressionOf(filename)), 0, options))
      if (result) yield {result}
  }
  const {reportStream} = await import('./stream.ts')
  return reportStream(results(), values, io, [config])
}

/** One article from standard input. With --fix the mended text is all that goes to standard output. */
export async function lintStdin(values: Args['values'], options: ConfigOptions, io: Io): Promise<ExitCode> {
  const filename = resolve(io.cwd, (values['stdin-filename'] as string | undefined) ?? 'stdin.txt')
  const ending = innerExtension(filename)
  refuseUnreadable('--stdin-filename', filename)
  if (ending === '.json' || ending === '.csv' || ending === '.tsv')
    throw new UsageError(
      `--stdin-filename ${ending}: standard input is an article or JSON Lines; give ${ending === '.json' ? 'an array of records' : 'a table of records'} as a file.`,
    )
  if (isRecordFile(filename)) {
    const config = await makeConfigFinder(options).configFor(filename)
    if (values.fix === true) {
      if (compressionOf(filename) !== null)
        throw new UsageError('--fix of packed records on standard input: unpack them first (zcat), or give the file.')
      const kept = outputsOf(values, io).find(({file, isAdded}) => file !== null && !isAdded)
      if (kept || typeof values['fix-report'] === 'string')
        throw new UsageError(
          `${kept ? `--format ${kept.name}=${kept.file}` : '--fix-report'}: records that go from standard input to standard output are mended without a report; give the file, or leave --fix out.`,
        )
      return (await import('./pipe.ts')).pipe({patterns: [], values}, io)
    }
    return lintRecords(filename, config, await knownForStdin(values, options, io), values, io)
  }
  const bytes = await io.readStdin()
  if (!isUtf8(bytes)) throw new UsageError('Standard input is not valid UTF-8: convert it first.')
  const source = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes)
  if (looksLikeRecords(source))
    throw new UsageError(
      'Standard input holds JSON Lines: --stdin-filename NAME.jsonl reads it so, and digestlint pipe gives records back.',
    )
  const config = await makeConfigFinder(options).configFor(filename)
  const {fix, fixTypes = null} = fixOptions(values)
  const wants = wantsOf(fixTypes)
  const table = await knownForStdin(values, options, io)
  const known = table ? knownOf(table, filename) : undefined
  const about = {filename, config, ...(known ? {known} : {})}
  const results = await withLinter(filename, (linter) =>
    fix === false ? linter.lintText(source, about) : linter.fixText(source, {...about, ...(wants ? {wants} : {})}),
  )
  if (fix !== true) return report(results, values, io, [config])
  if (typeof values['fix-report'] === 'string') writeText(io.cwd, values['fix-report'], fixReport(results))
  await reportToFiles(results, values, io, [config])
  io.out(results[0]?.output ?? source)
  return codeOf(totalsOf(results), values, io)
}
