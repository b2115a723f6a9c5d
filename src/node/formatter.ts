import {isAbsolute, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {builtin} from '../builtin.ts'
import type {LintResult, RuleMeta} from '../core/types.ts'
import {json, jsonl} from '../reporters/json.ts'
import {UsageError} from './errors.ts'
import {firstLine, resolvePackage} from './import-code.ts'

export interface FormatterContext {
  readonly cwd: string
  readonly color: boolean
  /** `meta` of rules by id; formatters of their own get that of the built-in ones besides. */
  readonly rulesMeta: Readonly<Record<string, unknown>>
}
/** ESLint's formatters have this shape. */
export type Formatter = (results: readonly LintResult[], context: FormatterContext) => string | Promise<string>

/** `stylish`, `json`, a path, or a package (`digestlint-formatter-x` and `eslint-formatter-x` are found as `x`). @throws UsageError */
export async function loadFormatter(name: string, cwd = process.cwd()): Promise<Formatter> {
  if (name === 'stylish') return (await import('../reporters/stylish.ts')).stylish
  if (name === 'json') return json
  if (name === 'jsonl') return jsonl
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
  return (results, context) => format(results, {...context, rulesMeta: {...builtInMeta(), ...context.rulesMeta}})
}

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
  throw new UsageError(
    `--format ${name}: no such formatter; built in are stylish, json and jsonl, others are a path or a package.`,
  )
}
