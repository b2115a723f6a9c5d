import {nearest} from '../nearest.ts'
import type {JsonSchema, RuleMeta} from '../types.ts'

type Options = Readonly<Record<string, unknown>>

/** A difference from a JSON Schema, as ajv tells it. */
export interface SchemaError {
  /** JSON Pointer of the value at fault. */
  readonly instancePath: string
  readonly keyword: string
  readonly message?: string | undefined
  readonly params: Options
}
/** A compiled schema: false leaves what is wrong in `errors`. */
export interface OptionsCheck {
  (options: unknown): boolean
  errors?: readonly SchemaError[] | null | undefined
}

/** What is wrong with a rule's options, a line each. `path` is their key path; `check` is null for a rule that takes none. */
export function optionErrors(meta: RuleMeta, options: Options, path: string, check: OptionsCheck | null): string[] {
  if (!meta.schema || !check) return Object.keys(options).length > 0 ? [`${path} takes no options.`] : []
  if (check(options)) return []
  const {schema} = meta
  return (check.errors ?? []).map((error) => lineOf(error, path, schema))
}

function lineOf({instancePath, keyword, message, params}: SchemaError, path: string, schema: JsonSchema): string {
  const keys = instancePath.split('/').slice(1)
  const at = path + keys.map(keyText).join('')
  if (keyword === 'additionalProperties') {
    const name = String(params.additionalProperty)
    return `${at} has no option \`${name}\`${hint(name, keys.length === 0 ? schema : {})}`
  }
  if (keyword === 'enum' && Array.isArray(params.allowedValues))
    return `${at} must be ${params.allowedValues.map((value) => JSON.stringify(value)).join(' or ')}.`
  return `${at} ${message ?? 'is not valid'}.`
}

const keyText = (pointer: string): string => {
  const key = pointer.replaceAll('~1', '/').replaceAll('~0', '~')
  if (/^\d+$/u.test(key)) return `[${key}]`
  return /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`
}

const hint = (name: string, {properties}: JsonSchema): string => {
  const known = typeof properties === 'object' && properties !== null ? Object.keys(properties) : []
  const near = nearest(name, known)
  if (near) return `; did you mean \`${near}\`?`
  return known.length > 0 ? `; known: ${known.join(', ')}.` : '.'
}
