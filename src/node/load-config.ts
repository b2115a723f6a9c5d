import {existsSync, readFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {validateShape} from '../core/config/validate.ts'
import type {Config} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {firstLine, importFile} from './import-code.ts'
import type {Trust} from './trust.ts'

export const CONFIG_NAMES = [
  '.digestlintrc.json',
  '.digestlintrc.yaml',
  '.digestlintrc.yml',
  'digestlint.config.js',
  'digestlint.config.mjs',
  'digestlint.config.ts',
  'package.json',
] as const
const CODE = /\.[cm]?[jt]sx?$/u

/** The config file of one folder; null for none. A package.json counts only with a `digestlint` key. @throws ConfigError for two */
export function configIn(folder: string): string | null {
  const found = CONFIG_NAMES.map((name) => join(folder, name)).filter(
    (file) => existsSync(file) && (basename(file) !== 'package.json' || packageKey(file) !== undefined),
  )
  const [first, second] = found
  if (first && second)
    throw new ConfigError(first, [`stands beside \`${basename(second)}\`: keep one config in a folder.`])
  return first ?? null
}

/** Reads and checks one config file. @throws ConfigError; for code where `mayLoadCode` is false too. */
export async function loadConfigFile(file: string, {mayLoadCode}: Trust): Promise<Config> {
  if (CODE.test(file) && !mayLoadCode)
    throw new ConfigError(file, [
      "is code, which a config beside the articles may not be: write .digestlintrc.json, or move it to the project's root.",
    ])
  return checked(file, CODE.test(file) ? await importFile(file) : await readData(file))
}

/** @throws ConfigError where the shape is wrong */
export function checked(file: string, data: unknown): Config {
  const problems = validateShape(data)
  if (problems.length > 0) throw new ConfigError(file, problems)
  return data as Config
}

/** JSON with comments or YAML. Copied, so that a `__proto__` key lends the config nothing. */
async function readData(file: string): Promise<unknown> {
  if (basename(file) === 'package.json') return structuredClone(packageKey(file))
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  } catch (error) {
    throw new ConfigError(file, [`cannot be read: ${firstLine(error)}`])
  }
  return structuredClone(/\.ya?ml$/u.test(file) ? await parseYaml(file, text) : await parseJson(file, text))
}

function packageKey(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as {digestlint?: unknown} | null)?.digestlint
  } catch {
    return undefined
  }
}

async function parseJson(file: string, text: string): Promise<unknown> {
  const {parse, printParseErrorCode} = await import('jsonc-parser')
  const errors: {error: number; offset: number; length: number}[] = []
  const data: unknown = parse(text, errors, {allowTrailingComma: true})
  const [first] = errors
  if (!first) return data
  const before = text.slice(0, first.offset).split('\n')
  const words = printParseErrorCode(first.error)
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
  throw new ConfigError(file, [`line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}: ${words}.`])
}

export async function parseYaml(file: string, text: string): Promise<unknown> {
  const {parse} = await import('yaml')
  try {
    return parse(text)
  } catch (error) {
    throw new ConfigError(file, [firstLine(error)])
  }
}
