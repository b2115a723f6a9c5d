import {pluginPrefix, pluginProblem, underPrefix} from '../core/config/plugin-name.ts'
import type {Config, Plugin} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {importNamed} from './import-code.ts'
import type {Trust} from './trust.ts'

/** Loads the plugins that a config names, each under its prefix. @throws ConfigError; beside the articles for any */
export async function pluginsOf(
  {plugins = []}: Config,
  file: string,
  {mayLoadCode}: Trust,
  onFile: (path: string) => void,
): Promise<Plugin[]> {
  const entries: [string | null, string | Plugin][] = Array.isArray(plugins)
    ? plugins.map((one: string | Plugin) => [null, one])
    : Object.entries(plugins as Readonly<Record<string, Plugin>>)
  if (entries.length > 0 && !mayLoadCode)
    throw new ConfigError(file, [
      "`plugins` loads code, which a config beside the articles may not: move it to the project's root.",
    ])
  const loaded: Plugin[] = []
  for (const [name, one] of entries) {
    const plugin = typeof one === 'string' ? await importNamed(one, file, onFile) : one
    const problem = pluginProblem(plugin)
    if (problem)
      throw new ConfigError(file, [`plugin \`${typeof one === 'string' ? one : (name ?? 'object')}\` ${problem}`])
    const right = plugin as Plugin
    loaded.push(underPrefix(right, name ?? pluginPrefix(right.meta.name)))
  }
  return loaded
}
