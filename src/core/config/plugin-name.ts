import type {Plugin} from '../types.ts'

const PACKAGE = /^digestlint-plugin-/u

/**
 * The prefix of a plugin's rules from its name: `digestlint-plugin-house` → `house`, `@paper/digestlint-plugin` →
 * `@paper`, `@paper/digestlint-plugin-house` → `@paper/house`; any other name is the prefix itself.
 */
export function pluginPrefix(name: string): string {
  if (!name.startsWith('@')) return name.replace(PACKAGE, '')
  const [scope = name, rest = ''] = name.split('/')
  return rest === 'digestlint-plugin' || rest === '' ? scope : `${scope}/${rest.replace(PACKAGE, '')}`
}

/** The plugin under its prefix: in a resolved config `meta.name` is what stands before the slash of a rule's id. */
export const underPrefix = (plugin: Plugin, prefix: string): Plugin =>
  plugin.meta.name === prefix ? plugin : {...plugin, meta: {...plugin.meta, name: prefix}}

/** What is wrong with something that should be a plugin; null for nothing. */
export function pluginProblem(plugin: unknown): string | null {
  if (!isRecord(plugin)) return 'is no plugin: its default export must be an object with `meta` and `rules`.'
  const {meta, rules, packs} = plugin
  if (!isRecord(meta) || !isText(meta.name) || !isText(meta.version)) return 'needs `meta.name` and `meta.version`.'
  if (pluginPrefix(meta.name) === 'digestlint') return 'may not be named `digestlint`.'
  if (rules !== undefined && !isRecord(rules)) return 'has `rules` that are no object.'
  if (packs !== undefined && !isRecord(packs)) return 'has `packs` that are no object.'
  for (const [id, rule] of Object.entries(rules ?? {})) {
    if (!isRecord(rule) || typeof rule.create !== 'function' || !isRecord(rule.meta) || !isRecord(rule.meta.docs))
      return `has a rule \`${id}\` without \`meta\`, \`meta.docs\` or \`create\`.`
  }
  return null
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
