import {Ajv, type ValidateFunction} from 'ajv'
import type {Rule} from '../core/types.ts'

/** @throws Error where a rule's `meta` is not what the engine and its users rely on. */
export function checkRule(name: string, rule: Rule): void {
  if (typeof rule !== 'object' || rule === null || typeof rule.create !== 'function')
    throw new Error(`Rule \`${name}\` must be an object with \`meta\` and \`create(context)\`.`)
  const {meta} = rule
  if (!meta || !['problem', 'suggestion', 'layout'].includes(meta.type))
    throw new Error(`Rule \`${name}\` needs \`meta.type\`: 'problem', 'suggestion' or 'layout'.`)
  if (!meta.docs?.description) throw new Error(`Rule \`${name}\` needs \`meta.docs.description\`.`)
  if (!meta.messages || Object.keys(meta.messages).length === 0)
    throw new Error(`Rule \`${name}\` needs \`meta.messages\`.`)
  if (meta.fixable !== undefined && meta.fixable !== 'text')
    throw new Error(`Rule \`${name}\`: \`meta.fixable\` must be 'text'.`)
  const check = validatorOf(name, rule)
  const defaults = meta.defaultOptions
  if (defaults && !check(defaults))
    throw new Error(`Rule \`${name}\`: \`meta.defaultOptions\` breaks its own schema: ${explain(check)}`)
}

const NONE = {type: 'object', additionalProperties: false} as const

/** Compiled `meta.schema`. @throws Error for a schema that is none, or that lets everything through. */
export function validatorOf(name: string, {meta}: Rule): ValidateFunction {
  const {schema} = meta
  if (Array.isArray(schema))
    throw new Error(
      `Rule \`${name}\`: \`meta.schema\` is a list, as ESLint has it; give the schema of the one options object.`,
    )
  if (schema && Object.keys(schema).length === 0)
    throw new Error(
      `Rule \`${name}\`: \`meta.schema\` is {}, which checks nothing; say false for a rule without options.`,
    )
  const ajv = new Ajv({strict: true, allErrors: true})
  try {
    return ajv.compile(schema || NONE)
  } catch (error) {
    throw new Error(`Rule \`${name}\`: \`meta.schema\` is no JSON Schema: ${(error as Error).message}`)
  }
}

export const explain = ({errors}: ValidateFunction): string =>
  (errors ?? []).map(({instancePath, message}) => `${instancePath || 'options'} ${message ?? 'is wrong'}`).join('; ')
