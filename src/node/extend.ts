import {readFileSync, realpathSync} from 'node:fs'
import {createRequire} from 'node:module'
import {dirname, isAbsolute, join, relative, resolve} from 'node:path'
import {builtin} from '../builtin.ts'
import {recommendedOf, strictOf} from '../core/config/presets.ts'
import type {Config, PhrasePack, Plugin} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {importConfig, loadConfigFile} from './load-config.ts'

/** One config file or preset of a chain, with the folder that its patterns start from. */
export interface Loaded {
  readonly file: string
  readonly base: string
  readonly config: Config
}
export interface Chain {
  /** From the farthest `extends` to the file itself. */
  readonly configs: readonly Loaded[]
  readonly plugins: readonly Plugin[]
  readonly packs: readonly PhrasePack[]
}
export interface Trust {
  /** The project's root: the working folder's git root, or the working folder. */
  readonly root: string
  /** Whether this config may load code: it stands in the root or above the working folder, not beside the articles. */
  readonly mayLoadCode: boolean
}

const PRESETS: Readonly<Record<string, () => Config['rules']>> = {
  recommended: () => recommendedOf(builtin),
  strict: () => strictOf(builtin),
  off: () => ({}),
}

/** Follows `extends`, and loads plugins and packs. @throws ConfigError */
export async function loadChain(file: string, trust: Trust): Promise<Chain> {
  const plugins: Plugin[] = [builtin]
  const packs: PhrasePack[] = []
  const configs: Loaded[] = []
  const visit = async (one: string, seen: readonly string[]): Promise<void> => {
    if (seen.includes(one)) throw new ConfigError(one, [`extends itself: ${[...seen, one].join(' → ')}.`])
    const config = await loadConfigFile(one, trust.mayLoadCode)
    const base = dirname(one)
    for (const name of listOf(config.extends)) await visitParent(name, one, base, [...seen, one])
    plugins.push(...(await pluginsOf(config, one, trust)))
    packs.push(...(await packsOf(config, one, trust)))
    configs.push({file: one, base, config})
  }
  const visitParent = async (name: string, from: string, base: string, seen: readonly string[]): Promise<void> => {
    const preset = PRESETS[name.replace(/^digestlint:/u, '')]
    if (preset) {
      configs.push({file: name, base, config: {rules: preset() ?? {}}})
      return
    }
    if (name.startsWith('.') || isAbsolute(name)) return visit(within(resolve(base, name), from, trust), seen)
    if (!trust.mayLoadCode)
      throw new ConfigError(from, [
        `\`extends: ${name}\` loads code, which a config beside the articles may not: use recommended, strict or a file.`,
      ])
    const config = (await importPackage(name, from)) as Config
    plugins.push(...(await pluginsOf(config, from, trust)))
    configs.push({file: name, base, config})
  }
  await visit(file, [])
  return {configs, plugins, packs}
}

const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

async function pluginsOf({plugins}: Config, file: string, trust: Trust): Promise<Plugin[]> {
  const list = Array.isArray(plugins) ? plugins : Object.values(plugins ?? {})
  if (list.length > 0 && !trust.mayLoadCode)
    throw new ConfigError(file, [
      "`plugins` loads code, which a config beside the articles may not: move it to the project's root.",
    ])
  return Promise.all(
    list.map(async (one: string | Plugin) => {
      const plugin =
        typeof one === 'string'
          ? ((await (one.startsWith('.')
              ? importConfig(resolve(dirname(file), one))
              : importPackage(one, file))) as Plugin)
          : one
      if (!plugin?.meta?.name || !plugin.meta.version)
        throw new ConfigError(file, [
          `plugin \`${String(typeof one === 'string' ? one : 'object')}\` needs \`meta.name\` and \`meta.version\`.`,
        ])
      return plugin
    }),
  )
}

async function importPackage(name: string, from: string): Promise<unknown> {
  try {
    return await importConfig(createRequire(resolve(from)).resolve(name))
  } catch (error) {
    throw new ConfigError(from, [`package \`${name}\` cannot be loaded: ${(error as Error).message.split('\n')[0]}`])
  }
}

async function packsOf({packs}: Config, file: string, trust: Trust): Promise<PhrasePack[]> {
  const list = packs ?? []
  if (list.length === 0) return []
  const [{parse}, {validatePack}] = await Promise.all([import('yaml'), import('../core/phrases/index.ts')])
  return list.map((one) => {
    if (typeof one !== 'string') return one
    const path = within(resolve(dirname(file), one), file, trust)
    let data: unknown
    try {
      data = parse(readFileSync(path, 'utf8'))
    } catch (error) {
      throw new ConfigError(path, [`cannot be read: ${(error as Error).message.split('\n')[0]}`])
    }
    const {pack, problems} = validatePack(data, path)
    if (!pack)
      throw new ConfigError(
        path,
        problems.map(({message}) => message.replace(`${path}: `, '')),
      )
    return pack
  })
}

/** A path that a config names; beside the articles it may not leave its folder, by links neither. */
function within(path: string, from: string, {mayLoadCode}: Trust): string {
  let real = path
  try {
    real = realpathSync(path)
  } catch {
    throw new ConfigError(from, [`names \`${relative(dirname(from), path)}\`, which is not there.`])
  }
  const folder = realpathSync(dirname(from))
  if (!mayLoadCode && !real.startsWith(join(folder, '/')))
    throw new ConfigError(from, [
      `names \`${relative(folder, real)}\`, outside its own folder, which a config beside the articles may not.`,
    ])
  return real
}
