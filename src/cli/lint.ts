import {resolve} from 'node:path'
import type {ResolvedConfig} from '../core/types.ts'
import {makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import {lintFiles} from '../node/lint-files.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {configOptions, fixOptions, report} from './report.ts'
import {lintStdin} from './stdin.ts'

/** The main command: lint or mend files or standard input, report, and say how it ended. */
export async function lint({patterns, values}: Args, io: Io): Promise<ExitCode> {
  const config = await configOptions(values, io)
  if (typeof values['print-config'] === 'string') {
    const {rules, settings, reportUnusedDirectives, requireDirectiveReason} = await makeConfigFinder(config).configFor(
      resolve(io.cwd, values['print-config']),
    )
    const byId = Object.fromEntries(rules.map(({id, severity, fix, options}) => [id, {severity, fix, options}]))
    io.out(`${JSON.stringify({rules: byId, settings, reportUnusedDirectives, requireDirectiveReason}, null, 2)}\n`)
    return 0
  }
  if (values.stdin === true && patterns.length > 0)
    throw new UsageError(
      `--stdin reads one article from standard input, and ${patterns.map((one) => `\`${one}\``).join(', ')} would not be read: give one or the other (--stdin-filename names the article).`,
    )
  if (values.stdin === true) return lintStdin(values, config, io)
  if (patterns.length === 0)
    throw new UsageError('No file, folder or glob given: digestlint articles/ checks a folder.')
  const progress = makeProgress(io)
  const configs = new Set<ResolvedConfig>()
  const results = await lintFiles(patterns, {
    ...config,
    ...fixOptions(values),
    onProgress: progress.tick,
    onConfig: (config) => configs.add(config),
    onWarning: (line) => io.err(`${line}\n`),
    ...(values['ignore-pattern'] ? {ignorePatterns: values['ignore-pattern'] as readonly string[]} : {}),
  })
  progress.clear()
  return report(results, values, io, configs)
}

/** One line on a terminal, from the second second on. */
function makeProgress(io: Io): {tick: (done: number, total: number) => void; clear: () => void} {
  const started = performance.now()
  let last = started
  let isShown = false
  return {
    tick(done, total) {
      const now = performance.now()
      if (!io.isTTY || now - started < 1000 || now - last < 100) return
      last = now
      isShown = true
      io.err(`\r${done} of ${total} articles`)
    },
    clear() {
      if (isShown) io.err('\r\u001b[K')
    },
  }
}
