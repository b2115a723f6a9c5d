import {type OptionsCheck, optionErrors} from '../core/config/option-errors.ts'
import {read} from '../core/config/presets.ts'
import type {Config, JsonSchema, Rule, RuleSetting} from '../core/types.ts'

type Settings = Readonly<Record<string, RuleSetting>>

/** Checks rules' options against their JSON Schemas, a line for each fault; nothing is loaded where no options are set. */
export async function checkOptions(config: Config, rules: ReadonlyMap<string, Rule>): Promise<string[]> {
  const problems = await checkSettings(config.rules ?? {}, rules, 'rules')
  for (const [index, override] of (config.overrides ?? []).entries())
    problems.push(...(await checkSettings(override.rules ?? {}, rules, `overrides[${index}].rules`)))
  return problems
}

export async function checkSettings(
  settings: Settings,
  rules: ReadonlyMap<string, Rule>,
  path: string,
): Promise<string[]> {
  const problems: string[] = []
  for (const [id, setting] of Object.entries(settings)) {
    const rule = rules.get(id)
    const [, options] = read(setting)
    if (!rule || Object.keys(options).length === 0) continue
    const at = `${path}["${id}"]`
    try {
      problems.push(...optionErrors(rule.meta, options, at, await checkOf(id, rule)))
    } catch (error) {
      problems.push(`${at} cannot be checked, \`meta.schema\` of the rule is wrong: ${(error as Error).message}.`)
    }
  }
  return problems
}

const compiled = new WeakMap<JsonSchema, OptionsCheck>()

/** Built-in rules have compiled validators; ajv, slow to load, is for plugins' rules. */
async function checkOf(id: string, {meta}: Rule): Promise<OptionsCheck | null> {
  if (!meta.schema) return null
  const known = compiled.get(meta.schema)
  if (known) return known
  const {validators} = await import('../generated/validators.js')
  const own = id.includes('/') ? undefined : validators[id]
  const check = own ?? (await compile(meta.schema))
  compiled.set(meta.schema, check)
  return check
}

async function compile(schema: JsonSchema): Promise<OptionsCheck> {
  const {Ajv} = await import('./ajv.ts')
  return new Ajv({allErrors: true, strict: false}).compile(schema)
}
