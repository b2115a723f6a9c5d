import {createRequire} from 'node:module'
import {isAbsolute, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {LintResult} from '../core/types.ts'
import {UsageError} from './errors.ts'

export interface FormatterContext {
  readonly cwd: string
  readonly color: boolean
  readonly rulesMeta: Readonly<Record<string, unknown>>
}
export type Formatter = (results: readonly LintResult[], context: FormatterContext) => string | Promise<string>

/** `stylish`, `json`, a path, or a package (`eslint-formatter-x` is found as `x`). @throws UsageError */
export async function loadFormatter(name: string, cwd = process.cwd()): Promise<Formatter> {
  if (name === 'stylish') return (await import('../reporters/stylish.ts')).stylish
  if (name === 'json') return (await import('../reporters/json.ts')).json
  const isPath = name.startsWith('.') || isAbsolute(name)
  for (const candidate of isPath
    ? [resolve(cwd, name)]
    : [name, `eslint-formatter-${name}`, `digestlint-formatter-${name}`]) {
    try {
      const path = isPath ? candidate : createRequire(join(cwd, 'package.json')).resolve(candidate)
      const module = (await import(pathToFileURL(path).href)) as {default?: unknown}
      const made = module.default ?? module
      if (typeof made === 'function') return made as Formatter
    } catch (error) {
      if (isPath) throw new UsageError(`--format ${name}: cannot be loaded: ${(error as Error).message.split('\n')[0]}`)
    }
  }
  throw new UsageError(
    `--format ${name}: no such formatter; built in are stylish and json, others are a path or a package.`,
  )
}
