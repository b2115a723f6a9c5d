import type {
  ActiveRule,
  Config,
  PhrasePack,
  Plugin,
  ResolvedConfig,
  Rule,
  RuleSetting,
  Settings,
  Severity,
} from '../types.ts'
import {defaultSettings} from './defaults.ts'
import {activate} from './presets.ts'

/** One config of a chain of `extends`, or one override whose pattern matched; later layers win. */
export interface Layer {
  readonly rules?: Readonly<Record<string, RuleSetting>> | undefined
  readonly settings?: Readonly<Partial<Settings>> | undefined
  readonly reportUnusedDirectives?: Config['reportUnusedDirectives']
  readonly requireDirectiveReason?: boolean | undefined
}
export interface Parts {
  readonly layers: readonly Layer[]
  readonly plugins: readonly Plugin[]
  readonly packs: readonly PhrasePack[]
  readonly inlineConfig?: boolean
}

/** Rules of all plugins, by the names that configs use. */
export function rulesOf(plugins: readonly Plugin[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  for (const plugin of plugins) {
    const prefix = plugin.meta.name === 'digestlint' ? '' : `${plugin.meta.name}/`
    for (const [id, rule] of Object.entries(plugin.rules ?? {})) rules.set(prefix + id, rule)
  }
  return rules
}

/** Merges layers into what the linter runs on. A rule set anew by its severity alone keeps the options that it had, as in ESLint. */
export function resolve({layers, plugins, packs, inlineConfig = true}: Parts): ResolvedConfig {
  const rules = rulesOf(plugins)
  const settings: Record<string, unknown> = {...defaultSettings}
  const chosen = new Map<string, RuleSetting>()
  let unused: Severity = 'warn'
  let requireDirectiveReason = false
  for (const layer of layers) {
    for (const [id, setting] of Object.entries(layer.rules ?? {})) chosen.set(id, inherit(chosen.get(id), setting))
    const {confidence, records, ...others} = layer.settings ?? {}
    Object.assign(settings, others)
    if (confidence) settings.confidence = {...(settings.confidence as Settings['confidence']), ...confidence}
    if (records) settings.records = {...(settings.records as Settings['records']), ...records}
    if (layer.reportUnusedDirectives !== undefined) unused = levelOf(layer.reportUnusedDirectives)
    if (layer.requireDirectiveReason !== undefined) requireDirectiveReason = layer.requireDirectiveReason
  }
  const active: ActiveRule[] = []
  for (const [id, setting] of chosen) {
    const rule = rules.get(id)
    const one = rule ? activate(id, setting, rule) : null
    if (one) active.push(Object.freeze(one))
  }
  return Object.freeze({
    rules: active,
    settings: Object.freeze(settings) as unknown as Settings,
    packs,
    plugins,
    reportUnusedDirectives: unused,
    requireDirectiveReason,
    inlineConfig,
  })
}

const levelOf = (value: Severity | boolean): Severity => (value === true ? 'warn' : value === false ? 'off' : value)

function inherit(before: RuleSetting | undefined, now: RuleSetting): RuleSetting {
  if (before === undefined || typeof before === 'string') return now
  const severity = typeof now === 'string' ? now : Array.isArray(now) && now.length === 1 ? (now[0] as Severity) : null
  if (severity === null) return now
  return 'severity' in before ? {...before, severity} : before.length === 2 ? [severity, before[1]] : [severity]
}
