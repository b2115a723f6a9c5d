import {type Layer, rulesOf} from '../core/config/resolve.ts'
import type {LintResult, RecordFields, ResolvedConfig, RuleMeta} from '../core/types.ts'
import type {Concurrency} from '../node/concurrency.ts'
import {UsageError} from '../node/errors.ts'
import {type FormatterContext, loadFormatter} from '../node/formatter.ts'
import type {LintFilesOptions} from '../node/lint-files.ts'
import {projectOf} from '../node/trust.ts'
import {many} from '../reporters/many.ts'
import {ended} from '../reporters/sink.ts'
import {writeText} from './disk.ts'
import type {ExitCode, Io} from './io.ts'
import type {Args} from './options.ts'
import {isDiffDry, type Output, openOutlet, outputsOf} from './outputs.ts'
import {ruleSettings} from './rule-flag.ts'
import {fixReport, quiet, summaryOf, type Totals, totalsOf} from './summary.ts'

/** Flags as options of the config finder. */
export async function configOptions(values: Args['values'], io: Io) {
  const purpose = values.purpose as 'republish' | 'corpus' | undefined
  const rules = values.rule ? await ruleSettings(values.rule as readonly string[]) : undefined
  const records = recordFields(values)
  const settings = {...(purpose ? {purpose} : {}), ...(records ? {records} : {})}
  const overlay: Layer = {...(rules ? {rules} : {}), ...(purpose || records ? {settings} : {})}
  const {config} = values
  return {
    cwd: io.cwd,
    overlay,
    inlineConfig: values['inline-config'] !== false,
    ...(config === false ? {config: false as const} : typeof config === 'string' ? {config} : {}),
  }
}

/** The flags that name fields of records, as the setting that they are. */
function recordFields(values: Args['values']): RecordFields | null {
  const fields: Record<string, unknown> = {}
  for (const name of ['text', 'title', 'url', 'id'] as const) {
    const field = values[`${name}-field`]
    if (field !== undefined) fields[name] = field
  }
  if (values.markup !== undefined) fields.markup = values.markup
  return Object.keys(fields).length > 0 ? fields : null
}

export function fixOptions(values: Args['values']): Pick<LintFilesOptions, 'fix' | 'fixTypes'> {
  const types = values['fix-type'] as readonly string[] | undefined
  const fix = values['fix-dry-run'] === true || isDiffDry(values) ? ('dry' as const) : values.fix === true
  return {fix, ...(types ? {fixTypes: types} : {})}
}

/** @throws UsageError */
export function concurrencyOf({concurrency = 'off'}: Args['values']): Concurrency {
  if (concurrency === 'auto' || concurrency === 'off') return concurrency
  const workers = Number(concurrency)
  if (Number.isInteger(workers) && workers > 0) return workers
  throw new UsageError(`--concurrency must be auto, off or a number of workers, not \`${concurrency}\`.`)
}

export const hasColor = (values: Args['values'], io: Io): boolean =>
  values.color === true || (values.color !== false && io.isTTY && !io.env.NO_COLOR)

/** Prints results and gives the exit code. */
export async function report(
  results: readonly LintResult[],
  values: Args['values'],
  io: Io,
  configs: Iterable<ResolvedConfig>,
): Promise<ExitCode> {
  const shown = values.quiet === true ? results.map(quiet) : results
  const totals = totalsOf(results)
  if (typeof values['fix-report'] === 'string') writeText(io.cwd, values['fix-report'], fixReport(results))
  await writeOutputs(
    outputsOf(values, io),
    shown,
    io,
    contextOf(values, io, configs, () => totals),
  )
  return verdict(totals, values, io)
}

/** Reports that have a file to go to, where standard output has other work. */
export async function reportToFiles(
  results: readonly LintResult[],
  values: Args['values'],
  io: Io,
  configs: Iterable<ResolvedConfig>,
): Promise<void> {
  const shown = values.quiet === true ? results.map(quiet) : results
  const outputs = outputsOf(values, io).filter(({file}) => file !== null)
  await writeOutputs(
    outputs,
    shown,
    io,
    contextOf(values, io, configs, () => totalsOf(results)),
  )
}

async function writeOutputs(
  outputs: readonly Output[],
  shown: readonly LintResult[],
  io: Io,
  context: FormatterContext,
): Promise<void> {
  for (const output of outputs) {
    const isIdle = output.name === 'stylish' && shown.every(({messages}) => messages.length === 0)
    const text = isIdle ? '' : await (await loadFormatter(output.name, io.cwd))(shown, context)
    const outlet = openOutlet(output, io)
    try {
      await outlet.write(ended(text))
    } finally {
      outlet.close()
    }
  }
}

/** The summary and the exit code. */
export function verdict(totals: Totals, values: Args['values'], io: Io): ExitCode {
  const formats = values.format as readonly string[] | undefined
  if (!formats || formats.some((one) => /^stylish(?:=|$)/u.test(one))) io.err(`${summaryOf(totals, values)}\n`)
  return codeOf(totals, values, io)
}

/** 2 for what could not run, 1 for errors or too many warnings; says which of the flags made it so. */
export function codeOf(totals: Totals, values: Args['values'], io: Io): ExitCode {
  if (totals.fatal > 0) return 2
  if (values['exit-zero'] === true) return 0
  const most = values['max-warnings'] as number | undefined
  if (most !== undefined && totals.warnings > most) {
    io.err(`${many(totals.warnings, 'warning')}; --max-warnings allows ${most}.\n`)
    return 1
  }
  if (totals.errors === 0) return 0
  const rate = errorRateOf(values)
  const share = totals.faulty / totals.articles
  if (share <= rate) return 0
  if (rate > 0)
    io.err(
      `${(share * 100).toFixed(2)} % of the articles have errors; --max-error-rate allows ${String(values['max-error-rate']).replace('%', ' %')}.\n`,
    )
  return 1
}

/** "0.5%" of `--max-error-rate` as a share. @throws UsageError */
export function errorRateOf({'max-error-rate': rate = '0%'}: Args['values']): number {
  const share = Number(String(rate).slice(0, -1)) / 100
  if (!/^[\d.]+%$/u.test(String(rate)) || !(share >= 0 && share <= 1))
    throw new UsageError(`--max-error-rate needs a share such as 0.5%, not \`${rate}\`.`)
  return share
}

/** What reports know besides the results. Rules and warnings may become more while it is in use. */
export function contextOf(
  values: Args['values'],
  io: Io,
  configs: Iterable<ResolvedConfig>,
  totals: () => Totals,
): FormatterContext {
  const most = values['max-warnings'] as number | undefined
  return {
    cwd: io.cwd,
    color: hasColor(values, io),
    get root() {
      return projectOf(io.cwd).root
    },
    get rulesMeta() {
      return metaOf(configs)
    },
    get maxWarningsExceeded() {
      const {warnings} = totals()
      return most !== undefined && warnings > most ? {maxWarnings: most, foundWarnings: warnings} : undefined
    },
  }
}

/** What formatters are told of rules: those of all plugins of the run. */
function metaOf(configs: Iterable<ResolvedConfig>): Record<string, RuleMeta> {
  const all: Record<string, RuleMeta> = {}
  for (const plugins of new Set([...configs].map((config) => config.plugins)))
    for (const [id, {meta}] of rulesOf(plugins)) all[id] = meta
  return all
}
