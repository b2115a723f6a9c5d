import {writeFileSync} from 'node:fs'
import {resolve} from 'node:path'
import type {Layer} from '../core/config/resolve.ts'
import type {LintResult} from '../core/types.ts'
import {makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import {lintFiles, type LintFilesOptions} from '../node/lint-files.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {ruleSettings} from './rule-flag.ts'
import {fixReport, quiet, summaryOf, totalsOf} from './summary.ts'

/** The main command: lint or mend files or standard input, report, and say how it ended. */
export async function lint({patterns, values}: Args, io: Io): Promise<ExitCode> {
  const config = await configOptions(values, io)
  if (typeof values['print-config'] === 'string') {
    const {rules, settings, reportUnusedDirectives, requireDirectiveReason} = await makeConfigFinder(config).configFor(resolve(io.cwd, values['print-config']))
    const byId = Object.fromEntries(rules.map(({id, severity, fix, options}) => [id, {severity, fix, options}]))
    io.out(`${JSON.stringify({rules: byId, settings, reportUnusedDirectives, requireDirectiveReason}, null, 2)}\n`)
    return 0
  }
  if (values['stdin'] === true) return (await import('./stdin.ts')).lintStdin(values, config, io)
  if (patterns.length === 0) throw new UsageError('No file, folder or glob given: digestlint articles/ checks a folder.')
  const progress = makeProgress(io)
  const results = await lintFiles(patterns, {
    ...config, ...fixOptions(values), onProgress: progress.tick, onWarning: (line) => io.err(`${line}\n`),
    ...(values['ignore-pattern'] ? {ignorePatterns: values['ignore-pattern'] as readonly string[]} : {}),
  })
  progress.clear()
  return report(results, values, io)
}

export async function configOptions(values: Args['values'], io: Io) {
  const purpose = values['purpose'] as 'republish' | 'corpus' | undefined
  const rules = values['rule'] ? await ruleSettings(values['rule'] as readonly string[]) : undefined
  const overlay: Layer = {...(rules ? {rules} : {}), ...(purpose ? {settings: {purpose}} : {})}
  const {config} = values
  return {
    cwd: io.cwd, overlay, inlineConfig: values['inline-config'] !== false,
    ...(config === false ? {config: false as const} : typeof config === 'string' ? {config} : {}),
  }
}

export function fixOptions(values: Args['values']): Pick<LintFilesOptions, 'fix' | 'wants'> {
  const types = values['fix-type'] as readonly string[] | undefined
  const fix = values['fix-dry-run'] === true ? ('dry' as const) : values['fix'] === true
  return {fix, ...(types ? {wants: ({type}) => types.includes(type)} : {})}
}

/** Prints results and gives the exit code of DESIGN: 2 for what could not run, 1 for errors or too many warnings. */
export async function report(results: readonly LintResult[], values: Args['values'], io: Io): Promise<ExitCode> {
  const {loadFormatter} = await import('../node/formatter.ts')
  const name = (values['format'] as string | undefined) ?? 'stylish'
  const shown = values['quiet'] === true ? results.map(quiet) : results
  const totals = totalsOf(results)
  if (typeof values['fix-report'] === 'string') writeFileSync(resolve(io.cwd, values['fix-report']), fixReport(results))
  const color = values['color'] === true || (values['color'] !== false && io.isTTY && !io.env['NO_COLOR'])
  if (values['fix-dry-run'] === true && values['format'] === undefined) {
    const {diff} = await import('../reporters/diff.ts')
    io.out(diff(results, io.cwd))
  } else {
    const isIdle = name === 'stylish' && totals.findings === 0
    const text = isIdle ? '' : await (await loadFormatter(name, io.cwd))(shown, {cwd: io.cwd, color, rulesMeta: {}})
    const ended = text === '' || text.endsWith('\n') ? text : `${text}\n`
    if (typeof values['output-file'] === 'string') writeFileSync(resolve(io.cwd, values['output-file']), ended)
    else io.out(ended)
  }
  if (name === 'stylish') io.err(`${summaryOf(totals, values)}\n`)
  if (totals.fatal > 0) return 2
  if (values['exit-zero'] === true) return 0
  const most = values['max-warnings'] as number | undefined
  if (most !== undefined && totals.warnings > most) {
    io.err(`${totals.warnings} warnings; --max-warnings allows ${most}.\n`)
    return 1
  }
  return totals.errors > 0 ? 1 : 0
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
