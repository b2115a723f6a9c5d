import {read} from '../core/config/presets.ts'
import type {Config, Rule, RuleSetting} from '../core/types.ts'

/** Checks rules' options against their JSON Schemas; the validator is loaded only where options are set. */
export async function checkOptions(config: Config, rules: ReadonlyMap<string, Rule>): Promise<string[]> {
  const problems: string[] = []
  const check = async (settings: Readonly<Record<string, RuleSetting>> | undefined, path: string): Promise<void> => {
    for (const [id, setting] of Object.entries(settings ?? {})) {
      const rule = rules.get(id)
      const [, options] = read(setting)
      if (!rule || typeof setting === 'string' || Object.keys(options).length === 0) continue
      problems.push(...(await optionProblems(rule, options)).map((problem) => `\`${path}["${id}"]${problem}`))
    }
  }
  await check(config.rules, 'rules')
  for (const [index, override] of (config.overrides ?? []).entries())
    await check(override.rules, `overrides[${index}].rules`)
  return problems
}

/** What is wrong with options, each as `.key\` must be …`. */
export async function optionProblems(rule: Rule, options: Readonly<Record<string, unknown>>): Promise<string[]> {
  if (!rule.meta.schema) return ['` takes no options.']
  const {Ajv} = await import('ajv')
  const ajv = new Ajv({allErrors: true})
  const validate = ajv.compile(rule.meta.schema)
  if (validate(options)) return []
  return (validate.errors ?? []).map(({instancePath, message, params}) => {
    const extra =
      'additionalProperty' in params
        ? ` (\`${String(params.additionalProperty)}\`)`
        : 'allowedValues' in params
          ? ` (${(params.allowedValues as unknown[]).join(', ')})`
          : ''
    return `${instancePath.replaceAll('/', '.')}\` ${message}${extra}.`
  })
}
