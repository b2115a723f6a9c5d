import {isAbsolute, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {builtin} from '../builtin.ts'
import {nearest} from '../core/nearest.ts'
import type {LintResult, RuleMeta} from '../core/types.ts'
import {FORMATS, isFormat, loadBuiltIn} from '../reporters/names.ts'
import {formatOf, type Reporter, whole} from '../reporters/sink.ts'
import {UsageError} from './errors.ts'
import {firstLine, resolvePackage} from './import-code.ts'

export interface FormatterContext {
  readonly cwd: string
  readonly color: boolean
  /** `meta` of rules by id; formatters get that of the built-in ones besides. */
  readonly rulesMeta: Readonly<Record<string, unknown>>
  /** The repository's folder, which addresses in reports for a forge begin at. Default: `cwd`. */
  readonly root?: string
  /** As ESLint has it: set where there are more warnings than allowed. */
  readonly maxWarningsExceeded?: {readonly maxWarnings: number; readonly foundWarnings: number} | undefined
}
/** ESLint's formatters have this shape. */
export type Formatter = (results: readonly LintResult[], context: FormatterContext) => string | Promise<string>

/**
 * A built-in format (`stylish`, `json`, `jsonl`, `sarif`, `github`, `gitlab`, `junit`, `checkstyle`, `rdjson`, `rdjsonl`, `diff`, `markdown`,
 * `html`), a path, or a package (`digestlint-formatter-x` and `eslint-formatter-x` are found as `x`). @throws UsageError
 */
export async function loadFormatter(name: string, cwd = process.cwd()): Promise<Formatter> {
  // Its columns are those of the whole report.
  if (name === 'stylish') return (await import('../reporters/stylish.ts')).stylish
  if (!isFormat(name)) return await importFormatter(name, cwd)
  const format = formatOf(await loadBuiltIn(name))
  return (results, context) => format(results, {...context, rulesMeta: {...builtInMeta(), ...context.rulesMeta}})
}

/** The same for results that come one by one; formatters of other people get them all at the end. @throws UsageError */
export async function loadReporter(name: string, cwd: string): Promise<Reporter> {
  if (isFormat(name)) return await loadBuiltIn(name)
  const format = await importFormatter(name, cwd)
  // What the context says at the end counts.
  return (context) => whole((results) => format(results, {...context, color: context.color ?? false}))
}

async function importFormatter(name: string, cwd: string): Promise<Formatter> {
  const path = await pathOf(name, cwd)
  let made: unknown
  try {
    const module = (await import(pathToFileURL(path).href)) as {default?: unknown}
    made = module.default ?? module
  } catch (error) {
    throw new UsageError(`--format ${name}: cannot be loaded: ${firstLine(error)}`)
  }
  if (typeof made !== 'function') throw new UsageError(`--format ${name}: its default export must be a function.`)
  const format = made as Formatter
  return async (results, context) => {
    const {cwd, color, rulesMeta, maxWarningsExceeded} = context
    const text: unknown = await format(asOfESLint(results), {
      cwd,
      color,
      rulesMeta: {...builtInMeta(), ...rulesMeta},
      ...(maxWarningsExceeded ? {maxWarningsExceeded} : {}),
    })
    // Some write a file of their own and give nothing back.
    return typeof text === 'string' ? text : ''
  }
}

/**
 * Results as ESLint gives them: sorted by file, and `source` only where findings are places in it, which those of records and of mended texts
 * are not.
 */
const asOfESLint = (results: readonly LintResult[]): LintResult[] =>
  results
    .map(({source, ...result}) =>
      source === undefined || result.record !== undefined || result.output !== undefined ? result : {...result, source},
    )
    .sort((a, b) => (a.filePath < b.filePath ? -1 : a.filePath > b.filePath ? 1 : 0))

const builtInMeta = (): Record<string, RuleMeta> =>
  Object.fromEntries(Object.entries(builtin.rules ?? {}).map(([id, {meta}]) => [id, meta]))

async function pathOf(name: string, cwd: string): Promise<string> {
  if (name.startsWith('.') || isAbsolute(name) || (name.includes('/') && !name.startsWith('@')))
    return resolve(cwd, name)
  const from = join(cwd, 'package.json')
  const names = name.includes('/') ? [name] : [name, `digestlint-formatter-${name}`, `eslint-formatter-${name}`]
  for (const one of names) {
    const path = await resolvePackage(one, from).catch(() => null)
    if (path !== null) return path
  }
  const near = nearest(name, FORMATS)
  const hint = near
    ? `did you mean \`${near}\`?`
    : `built in are ${FORMATS.slice(0, -1).join(', ')} and ${FORMATS.at(-1)}; others are a path or a package.`
  throw new UsageError(`--format ${name}: no such formatter; ${hint}`)
}
