import {dirname} from 'node:path'
import {builtin} from '../builtin.ts'
import {recommendedOf, strictOf} from '../core/config/presets.ts'
import type {Config, PhrasePack, Plugin, RuleSetting} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {importFile, isPath, resolvePackage} from './import-code.ts'
import {checked, loadConfigFile} from './load-config.ts'
import {packsOf} from './load-packs.ts'
import {pluginsOf} from './load-plugins.ts'
import {packDefaults, packRules} from './pack-rules.ts'
import {namedPath, type Trust} from './trust.ts'

/** One config file or preset of a chain, with the folder that its globs start from. */
export interface Loaded {
  readonly file: string
  readonly base: string
  readonly config: Config
}
export interface Chain {
  /** From the farthest `extends` to the file itself. */
  readonly configs: readonly Loaded[]
  /** The built-in one first; rules that packs bring last. */
  readonly plugins: readonly Plugin[]
  readonly packs: readonly PhrasePack[]
}

const PRESETS: ReadonlyMap<string, () => Record<string, RuleSetting>> = new Map([
  ['recommended', () => recommendedOf(builtin)],
  ['strict', () => strictOf(builtin)],
])

/** A config that is on its way into a chain. */
interface Step extends Loaded {
  /** Files that led here, against circles. */
  readonly seen: readonly string[]
}

/** Follows `extends`, and loads plugins and packs. `onFile` is told of each file before it is read. @throws ConfigError */
export async function loadChain(
  file: string,
  trust: Trust,
  onFile: (path: string) => void = () => undefined,
): Promise<Chain> {
  const plugins = new Map<string, Plugin>([[builtin.meta.name, builtin]])
  const packs = new Map<string, PhrasePack>()
  const configs: Loaded[] = []

  const add = async ({file, base, config, seen}: Step): Promise<void> => {
    for (const plugin of await pluginsOf(config, file, trust, onFile)) plugins.set(plugin.meta.name, plugin)
    for (const name of namesIn(config.extends)) await extend(name, {file, base, config, seen})
    for (const pack of await packsOf(config, file, trust, onFile)) packs.set(pack.pack, pack)
    configs.push({file, base, config})
  }
  const addFile = async (one: string, seen: readonly string[]): Promise<void> => {
    if (seen.includes(one)) throw new ConfigError(one, ['extends itself.'])
    onFile(one)
    await add({file: one, base: dirname(one), config: await loadConfigFile(one, trust), seen: [...seen, one]})
  }
  const extend = async (name: string, {file: from, base, seen}: Step): Promise<void> => {
    const preset = PRESETS.get(name.replace(/^digestlint:/u, ''))
    if (preset) return void configs.push({file: name, base, config: {rules: preset()}})
    if (name.startsWith('digestlint:'))
      throw new ConfigError(from, [`extends \`${name}\`; known: ${[...PRESETS.keys()].join(', ')}.`])
    if (isPath(name)) return addFile(namedPath(name, from, trust), seen)
    if (!trust.mayLoadCode)
      throw new ConfigError(from, [
        `extends \`${name}\`, which loads code and a config beside the articles may not: use recommended, strict or a file.`,
      ])
    if (name.startsWith('plugin:')) {
      const config = checked(from, pluginConfig(name, from, plugins))
      return add({file: from, base, config, seen})
    }
    const path = await resolvePackage(name, from)
    if (seen.includes(path)) throw new ConfigError(path, ['extends itself.'])
    onFile(path)
    // A package's globs mean the files of the project, not its own: they start where the config does that names it.
    const config = path.endsWith('.json') ? await loadConfigFile(path, trust) : checked(path, await importFile(path))
    await add({file: path, base, config, seen: [...seen, path]})
  }

  await addFile(file, [])
  if (!configs.some(mentionsRules))
    configs.unshift({file: 'recommended', base: dirname(file), config: {rules: recommendedOf(builtin)}})
  const brought = packRules([...packs.values()], [...plugins.values()], file)
  if (brought) configs.unshift({file, base: dirname(file), config: {rules: packDefaults(brought)}})
  return {
    configs,
    plugins: brought ? [...plugins.values(), brought] : [...plugins.values()],
    packs: [...packs.values()],
  }
}

/** A config that only has settings or ignores must not switch the linter off. */
const mentionsRules = ({config}: Loaded): boolean =>
  config.rules !== undefined || config.extends !== undefined || (config.overrides ?? []).some(({rules}) => rules)

const namesIn = (value: Config['extends']): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** `plugin:house/strict`: a config that a plugin brings. */
function pluginConfig(name: string, from: string, plugins: ReadonlyMap<string, Plugin>): unknown {
  const whole = name.slice('plugin:'.length)
  const slash = whole.lastIndexOf('/')
  const plugin = plugins.get(whole.slice(0, slash))
  const configs = plugin?.configs ?? {}
  const key = whole.slice(slash + 1)
  if (Object.hasOwn(configs, key)) return configs[key]
  const known = Object.keys(configs)
  const why = plugin
    ? known.length > 0
      ? `it has ${known.join(', ')}`
      : 'it has no configs'
    : 'no such plugin is loaded; name its package in `plugins`'
  throw new ConfigError(from, [`extends \`${name}\`: ${why}.`])
}
