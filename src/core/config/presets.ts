import type {ActiveRule, Plugin, Rule, RuleSetting} from '../types.ts'

/** `recommended`: each rule at its own level. */
export const recommendedOf = (plugin: Plugin): Record<string, RuleSetting> =>
  presetOf(plugin, (rule) => rule.meta.docs.recommended)

/** `strict`: every rule; those that recommended leaves off warn. */
export const strictOf = (plugin: Plugin): Record<string, RuleSetting> =>
  presetOf(plugin, ({meta}) =>
    meta.docs.recommended === 'off' || meta.docs.recommended === 'info' ? 'warn' : meta.docs.recommended,
  )

function presetOf(plugin: Plugin, level: (rule: Rule) => RuleSetting): Record<string, RuleSetting> {
  const prefix = plugin.meta.name === 'digestlint' ? '' : `${plugin.meta.name}/`
  return Object.fromEntries(Object.entries(plugin.rules ?? {}).map(([id, rule]) => [prefix + id, level(rule)]))
}

/** A rule's setting with its defaults; null where it is off. */
export function activate(id: string, setting: RuleSetting, rule: Rule): ActiveRule | null {
  const [severity, options, fix] = read(setting)
  if (severity === 'off') return null
  return {id, severity, fix, options: deepFreeze(structuredClone({...rule.meta.defaultOptions, ...options}))}
}

export function read(
  setting: RuleSetting,
): [ActiveRule['severity'] | 'off', Readonly<Record<string, unknown>>, 'off' | 'safe'] {
  if (typeof setting === 'string') return [setting, {}, 'safe']
  if ('severity' in setting) return [setting.severity, setting.options ?? {}, setting.fix ?? 'safe']
  return [setting[0], setting[1] ?? {}, 'safe']
}

/** Rules of one run may not change each other's options. */
function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const inner of Object.values(value)) deepFreeze(inner)
  return Object.freeze(value)
}
