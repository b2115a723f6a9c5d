import {existsSync, readFileSync} from 'node:fs'
import {basename, dirname, join, resolve} from 'node:path'
import {pathToFileURL} from 'node:url'
import {validateShape} from '../core/config/validate.ts'
import type {Config} from '../core/types.ts'
import {ConfigError} from './errors.ts'

/** In the order in which a folder is searched. */
export const CONFIG_NAMES = [
  '.digestlintrc.json',
  '.digestlintrc.yaml',
  '.digestlintrc.yml',
  'digestlint.config.js',
  'digestlint.config.mjs',
  'digestlint.config.ts',
  'package.json',
] as const
const CODE = /\.[cm]?[jt]s$/u

/** The config file of one folder; null for none. A package.json counts only with a `digestlint` key. */
export function configIn(folder: string): string | null {
  for (const name of CONFIG_NAMES) {
    const file = join(folder, name)
    if (existsSync(file) && (name !== 'package.json' || packageConfig(file) !== undefined)) return file
  }
  return null
}

function packageConfig(file: string): unknown {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as {digestlint?: unknown}).digestlint
  } catch {
    return undefined
  }
}

/** Reads and checks one config file. @throws ConfigError; for code where `mayLoadCode` is false too. */
export async function loadConfigFile(file: string, mayLoadCode: boolean): Promise<Config> {
  if (CODE.test(file) && !mayLoadCode)
    throw new ConfigError(file, [
      "a config beside the articles may not be code: write .digestlintrc.json, or move it to the project's root.",
    ])
  const data = await read(file)
  const problems = validateShape(data)
  if (problems.length > 0) throw new ConfigError(file, problems)
  return data as Config
}

async function read(file: string): Promise<unknown> {
  if (basename(file) === 'package.json') return packageConfig(file)
  if (CODE.test(file)) return importConfig(file)
  let text: string
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  } catch (error) {
    throw new ConfigError(file, [`cannot be read: ${(error as Error).message}`])
  }
  return /\.ya?ml$/u.test(file) ? readYaml(file, text) : readJson(file, text)
}

async function readJson(file: string, text: string): Promise<unknown> {
  const {parse, printParseErrorCode} = await import('jsonc-parser')
  const errors: {error: number; offset: number; length: number}[] = []
  const data: unknown = parse(text, errors, {allowTrailingComma: true})
  const [first] = errors
  if (first) {
    const line = text.slice(0, first.offset).split('\n').length
    throw new ConfigError(file, [`line ${line}: ${printParseErrorCode(first.error)}.`])
  }
  return data
}

async function readYaml(file: string, text: string): Promise<unknown> {
  const {parse} = await import('yaml')
  try {
    return parse(text)
  } catch (error) {
    throw new ConfigError(file, [(error as Error).message.split('\n')[0]!])
  }
}

/** Code of the project: TypeScript through Node where it strips types, else through jiti. */
export async function importConfig(file: string): Promise<unknown> {
  const path = resolve(file)
  try {
    if (/\.[cm]?ts$/u.test(path) && !('typescript' in process.features && process.features.typescript)) {
      const {createJiti} = await import('jiti')
      return await createJiti(dirname(path)).import(path, {default: true})
    }
    const module = (await import(pathToFileURL(path).href)) as {default?: unknown}
    return module.default ?? module
  } catch (error) {
    throw new ConfigError(file, [`cannot be loaded: ${(error as Error).message.split('\n')[0]}`])
  }
}
