import {resolve} from 'node:path'
import type {LintResult} from '../core/types.ts'
import {mostWorkers} from '../node/concurrency.ts'
import {makeConfigFinder} from '../node/config.ts'
import {compileLate, keepHeapLow} from '../node/engine.ts'
import {UsageError} from '../node/errors.ts'
import {recordLinter} from '../node/linters.ts'
import {lintLines} from '../node/record-lines.ts'
import {wantsOf} from '../node/workers/job.ts'
import {openPool} from '../node/workers/pool.ts'
import {visible} from '../reporters/visible.ts'
import {knownForStdin} from './find-suppressions.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {concurrencyOf, configOptions, fixOptions} from './report.ts'

const BATCH = 1 << 18

/** Records from standard input to standard output, in order, one for one. Nothing but records goes there. */
export async function pipe({patterns, values}: Args, io: Io): Promise<ExitCode> {
  if (patterns.length > 0)
    throw new UsageError(
      `pipe reads standard input, not \`${patterns[0]}\`: give it as \`digestlint pipe < ${patterns[0]}\`.`,
    )
  const {fix = false, fixTypes = null} = fixOptions(values)
  const annotate = {findings: values.annotate === true, facts: values.facts === true}
  if (fix === false && !annotate.findings && !annotate.facts)
    throw new UsageError(
      'pipe does nothing by itself: give --fix for mended texts, --annotate for findings, --facts for what comparing articles needs.',
    )
  const filename = resolve(io.cwd, (values['stdin-filename'] as string | undefined) ?? 'stdin.jsonl')
  const found = await configOptions(values, io)
  const config = await makeConfigFinder(found).configFor(filename)
  const suppressions = await knownForStdin(values, found, io)
  await keepHeapLow()
  await compileLate()
  // How long a stream is nobody knows: `auto` stays in this thread.
  const concurrency = concurrencyOf(values)
  const pool =
    typeof concurrency === 'number'
      ? await openPool(Math.min(concurrency, mostWorkers()), {
          config: found,
          fix,
          fixTypes,
          isCompared: annotate.facts,
          cache: null,
          suppressions,
        })
      : null
  const options = {
    filename,
    config,
    fix: fix !== false,
    wants: wantsOf(fixTypes),
    withLinter: recordLinter,
    isCompared: annotate.facts,
    suppressions,
    annotate,
  }
  const out = batches(io)
  let bad = 0
  let crashed = 0
  try {
    for await (const {line, hasMore, result, isRecord, after} of lintLines(io.stdin(), 0, options, pool)) {
      const crashes = crashesOf(result)
      if (result && !isRecord && crashes.length === 0) {
        bad++
        io.err(`stdin:${line.number}: ${visible(result.messages[0]!.message)}\n`)
      }
      for (const finding of crashes) io.err(`stdin:${line.number}: ${visible(finding.message)}\n`)
      crashed += crashes.length
      out.put(after === null ? line.bytes : Buffer.from(after))
      if (line.ending !== '') out.put(line.ending === '\n' ? NEWLINE : RETURN)
      if (out.size >= BATCH || !hasMore) await out.flush()
      if (io.isClosed?.()) return 0
    }
    await out.flush()
  } finally {
    await pool?.close()
  }
  if (crashed > 0) return 2
  return bad > 0 && values['exit-zero'] !== true ? 1 : 0
}

const NEWLINE = Buffer.from('\n')
const RETURN = Buffer.from('\r\n')

const crashesOf = (result: LintResult | null) => result?.messages.filter(({fatal}) => fatal) ?? []

/** Pieces for standard output, written together. */
function batches(io: Io) {
  let pieces: Buffer[] = []
  let size = 0
  return {
    get size() {
      return size
    },
    put(piece: Buffer): void {
      pieces.push(piece)
      size += piece.length
    },
    async flush(): Promise<void> {
      io.bytes(Buffer.concat(pieces, size))
      pieces = []
      size = 0
      await io.drained?.()
    },
  }
}
