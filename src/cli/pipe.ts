import {resolve} from 'node:path'
import {annotationsOf, withField} from '../containers/annotate.ts'
import type {LintResult} from '../core/types.ts'
import {makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import {recordLinter} from '../node/lint-files.ts'
import {type LintedLine, lintLines} from '../node/lint-records.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {configOptions, fixOptions} from './report.ts'

/** The field that `--annotate` sets. */
const FIELD = 'digestlint'
const BATCH = 1 << 18

/** Records from standard input to standard output, in order, one for one. Nothing but records goes there. */
export async function pipe({patterns, values}: Args, io: Io): Promise<ExitCode> {
  if (patterns.length > 0)
    throw new UsageError(
      `pipe reads standard input, not \`${patterns[0]}\`: give it as \`digestlint pipe < ${patterns[0]}\`.`,
    )
  const {fix, wants} = fixOptions(values)
  const isAnnotated = values.annotate === true
  if (fix === false && !isAnnotated)
    throw new UsageError('pipe does nothing by itself: give --fix for mended texts, --annotate for findings, or both.')
  const filename = resolve(io.cwd, (values['stdin-filename'] as string | undefined) ?? 'stdin.jsonl')
  const config = await makeConfigFinder(await configOptions(values, io)).configFor(filename)
  const options = {
    filename,
    config,
    fix: fix !== false,
    withLinter: recordLinter(config),
    ...(wants ? {wants} : {}),
  }
  let bad = 0
  let crashed = 0
  let batch: Buffer[] = []
  let size = 0
  const put = (piece: Buffer): void => {
    batch.push(piece)
    size += piece.length
  }
  const flush = async (): Promise<void> => {
    io.bytes(Buffer.concat(batch, size))
    batch = []
    size = 0
    await io.drained?.()
  }
  for await (const linted of lintLines(io.stdin(), options)) {
    const {line, result, record} = linted
    if (result && !record) {
      bad++
      io.err(`stdin:${line.number}: ${result.messages[0]!.message}\n`)
    }
    for (const finding of crashesOf(result)) {
      crashed++
      io.err(`stdin:${line.number}: ${finding.message}\n`)
    }
    const after = isAnnotated ? annotated(linted) : linted.after
    put(after === null ? line.bytes : Buffer.from(after))
    if (line.ending !== '') put(line.ending === '\n' ? NEWLINE : RETURN)
    if (size >= BATCH) await flush()
  }
  await flush()
  if (crashed > 0) return 2
  return bad > 0 && values['exit-zero'] !== true ? 1 : 0
}

const NEWLINE = Buffer.from('\n')
const RETURN = Buffer.from('\r\n')

const crashesOf = (result: LintResult | null) => result?.messages.filter(({fatal}) => fatal) ?? []

function annotated({line, record, result, after}: LintedLine): string | null {
  if (!record || !result) return after
  const findings = annotationsOf(result.messages, result.output ?? record.text)
  return withField(after ?? line.bytes.toString('utf8'), FIELD, findings)
}
