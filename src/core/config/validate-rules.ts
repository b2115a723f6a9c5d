import type {Plugin} from '../types.ts'
import {suggest} from './checks.ts'
import {rulesOf} from './resolve.ts'

/** Rules that no plugin has, with the nearest name, or with the plugin that is not loaded. */
export const unknownRules = (ids: readonly string[], known: readonly string[], path = 'rules'): string[] =>
  ids.filter((id) => !known.includes(id)).map((id) => `unknown rule \`${path}["${id}"]\`${hint(id, known)}`)

function hint(id: string, known: readonly string[]): string {
  const slash = id.lastIndexOf('/')
  if (slash < 0) return suggest(id, known)
  const prefix = id.slice(0, slash + 1)
  const own = known.filter((one) => one.startsWith(prefix))
  if (own.length > 0) return suggest(id, own)
  const near = suggest(id, known)
  if (near.includes('did you mean')) return near
  return `: no plugin \`${id.slice(0, slash)}\` is loaded; name it in \`plugins\`.`
}

/** Packs that a plugin's rules read and no plugin has. */
export function missingPacks(plugins: readonly Plugin[]): string[] {
  const packs = new Set(plugins.flatMap((plugin) => Object.keys(plugin.packs ?? {})))
  return [...rulesOf(plugins)].flatMap(([id, {meta}]) =>
    (meta.packs ?? [])
      .filter((name) => !packs.has(name))
      .map((name) => `rule \`${id}\` reads the pack \`${name}\`, which no plugin has${suggest(name, [...packs])}`),
  )
}
