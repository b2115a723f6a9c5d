import {parse} from 'yaml'
import {UsageError} from '../errors.ts'

/** A rule of a style, as Vale documents its keys: what is not there has Vale's default. */
export interface ValeRule {
  readonly extends: string
  readonly message: string
  readonly link: string | null
  readonly level: 'error' | 'warn' | 'info'
  readonly scopes: readonly string[]
  readonly ignorecase: boolean
  readonly nonword: boolean
  readonly tokens: readonly string[]
  readonly raw: readonly string[]
  readonly exceptions: readonly string[]
  /** `swap` or `either`, in order. */
  readonly pairs: readonly (readonly [string, string])[]
  readonly token: string
  readonly max: number
  readonly min: number
  readonly action: {readonly name: string; readonly params: readonly string[]} | null
  /** Keys that were given: to tell which are not carried. */
  readonly keys: readonly string[]
}

const LEVELS: Readonly<Record<string, ValeRule['level']>> = {error: 'error', warning: 'warn', suggestion: 'info'}
type Fields = Readonly<Record<string, unknown>>

/** @throws UsageError: one line with the file and what is wrong with it */
export function readRule(text: string, file: string): ValeRule {
  const data = lowerKeys(parsed(text, file))
  if (!isFields(data) || typeof data.extends !== 'string')
    throw new UsageError(`${file}: is no rule of Vale: it has no \`extends\`.`)
  const one = (key: string): string | null =>
    typeof data[key] === 'string' || typeof data[key] === 'number' ? String(data[key]) : null
  const list = (key: string): string[] => textsOf(data[key], `${file}: \`${key}\``)
  const whole = (key: string): number => (Number.isInteger(data[key]) ? Number(data[key]) : 0)
  const level = data.level === undefined ? 'warn' : LEVELS[String(data.level)]
  if (!level) throw new UsageError(`${file}: \`level\` must be error, warning or suggestion.`)
  if (one('message') === null) throw new UsageError(`${file}: has no \`message\`.`)
  const action = isFields(data.action) ? data.action : null
  return {
    extends: data.extends,
    message: one('message')!,
    link: one('link'),
    level,
    scopes: data.scope === undefined ? ['text'] : list('scope'),
    ignorecase: data.ignorecase === true,
    nonword: data.nonword === true,
    tokens: list('tokens').filter((token) => token.trim() !== ''),
    raw: list('raw'),
    exceptions: list('exceptions'),
    pairs: pairsOf(data.swap ?? data.either, `${file}: \`${data.swap === undefined ? 'either' : 'swap'}\``),
    token: one('token') ?? '',
    max: whole('max'),
    min: whole('min'),
    action: action && {name: String(action.name), params: textsOf(action.params, `${file}: \`action\``)},
    keys: Object.keys(data),
  }
}

function parsed(text: string, file: string): unknown {
  try {
    return parse(text, {logLevel: 'error'}) as unknown
  } catch (error) {
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UsageError(`${file}: cannot be read as YAML: ${why.replace(/:$/u, '')}.`)
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)

/** Vale takes `ignoreCase` for `ignorecase`. */
const lowerKeys = (value: unknown): unknown =>
  isFields(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key.toLowerCase(), one])) : value

function textsOf(value: unknown, what: string): string[] {
  if (value === undefined || value === null) return []
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (!list.every(isText)) throw new UsageError(`${what} must be a list of texts.`)
  return list.map(String)
}

function pairsOf(value: unknown, what: string): [string, string][] {
  if (value === undefined || value === null) return []
  if (!isFields(value) || !Object.values(value).every(isText)) throw new UsageError(`${what} must be pairs of texts.`)
  return Object.entries(value).map(([from, to]) => [from, String(to)])
}
