import {existsSync, realpathSync} from 'node:fs'
import {basename, dirname, join, relative, resolve as resolvePath, sep} from 'node:path'
import {builtin, recommendedConfig} from '../builtin.ts'
import {recommendedOf} from '../core/config/presets.ts'
import {type Layer, resolve, rulesOf} from '../core/config/resolve.ts'
import {unknownRules} from '../core/config/validate.ts'
import type {ConfigOverride, PhrasePack, Plugin, ResolvedConfig} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {type Chain, loadChain} from './extend.ts'
import {configIn} from './load-config.ts'
import {checkOptions} from './options.ts'

export interface ConfigOptions {
  readonly cwd: string
  /** A config file for all articles; false for none. */
  readonly config?: string | false
  /** On top of every config: flags of the command. */
  readonly overlay?: Layer
  readonly inlineConfig?: boolean
}
export interface ConfigFinder {
  /** The config of an article's path, the same object for equal ones. @throws ConfigError */
  configFor(path: string): Promise<ResolvedConfig>
  /** Whether the config of a path ignores it. */
  isIgnored(path: string): Promise<boolean>
}
interface Prepared {
  readonly chain: Chain
  readonly ignores: (path: string) => boolean
  readonly overrides: readonly {readonly layer: ConfigOverride; readonly matches: (path: string) => boolean}[]
  readonly resolved: Map<string, ResolvedConfig>
}

/** Nearest config of each article; each folder is looked at once. */
export function makeConfigFinder(options: ConfigOptions): ConfigFinder {
  const {overlay = {}, inlineConfig = true} = options
  const cwd = realpathSync(options.cwd)
  const root = gitRoot(cwd)
  const byFolder = new Map<string, string | null>()
  const prepared = new Map<string, Promise<Prepared>>()
  const none = overlayOn(
    {layers: [{rules: recommendedOf(builtin)}], plugins: [builtin], packs: []},
    overlay,
    inlineConfig,
  )
  const fileFor = (folder: string): string | null => {
    const known = byFolder.get(folder)
    if (known !== undefined) return known
    const own = configIn(folder)
    const parent = dirname(folder)
    const found = own ?? (folder === root || parent === folder ? null : fileFor(parent))
    byFolder.set(folder, found)
    return found
  }
  const prepare = (file: string): Promise<Prepared> => {
    const before = prepared.get(file)
    if (before) return before
    const made = loadPrepared(file, {
      root,
      mayLoadCode: options.config !== undefined || isTrusted(dirname(file), cwd, root),
    })
    prepared.set(file, made)
    return made
  }
  const preparedFor = async (path: string): Promise<Prepared | null> => {
    if (options.config === false) return null
    const file = options.config === undefined ? fileFor(realFolder(path)) : resolvePath(cwd, options.config)
    if (options.config !== undefined && file && !existsSync(file)) throw new ConfigError(file, ['is not there.'])
    return file ? prepare(file) : null
  }
  return {
    async configFor(path) {
      const one = await preparedFor(path)
      if (!one) return none
      const hits = one.overrides.map(({matches}) => (matches(path) ? '1' : '0')).join('')
      const known = one.resolved.get(hits)
      if (known) return known
      const layers: Layer[] = [
        ...one.chain.configs.map(({config}) => config),
        ...one.overrides.filter((_, index) => hits[index] === '1').map(({layer}) => layer),
      ]
      const made = overlayOn({layers, plugins: one.chain.plugins, packs: one.chain.packs}, overlay, inlineConfig)
      one.resolved.set(hits, made)
      return made
    },
    async isIgnored(path) {
      return (await preparedFor(path))?.ignores(path) ?? false
    },
  }
}

function overlayOn(
  parts: {layers: readonly Layer[]; plugins: readonly Plugin[]; packs: readonly PhrasePack[]},
  overlay: Layer,
  inlineConfig: boolean,
): ResolvedConfig {
  if (inlineConfig && Object.keys(overlay).length === 0 && parts.layers.length === 1 && parts.plugins.length === 1) {
    const [only] = parts.layers
    if (only && Object.keys(only).length === 1 && parts.packs.length === 0) return recommendedConfig
  }
  const problems = unknownRules(Object.keys(overlay.rules ?? {}), [...rulesOf(parts.plugins).keys()])
  if (problems.length > 0) throw new ConfigError('--rule', problems)
  return resolve({...parts, layers: [...parts.layers, overlay], inlineConfig})
}

async function loadPrepared(file: string, trust: {root: string; mayLoadCode: boolean}): Promise<Prepared> {
  const chain = await loadChain(file, trust)
  const rules = rulesOf(chain.plugins)
  for (const {file: from, config} of chain.configs) {
    const problems = unknownRules(Object.keys(config.rules ?? {}), [...rules.keys()])
    config.overrides?.forEach((override, index) => {
      problems.push(...unknownRules(Object.keys(override.rules ?? {}), [...rules.keys()], `overrides[${index}].rules`))
    })
    problems.push(...(await checkOptions(config, rules)))
    if (problems.length > 0) throw new ConfigError(from, problems)
  }
  const {default: picomatch} = await import('picomatch')
  const matcher = (patterns: readonly string[], base: string) => {
    const matches = patterns.map((pattern) =>
      picomatch(pattern.includes('/') ? pattern.replace(/^\.?\//u, '') : `**/${pattern}`, {dot: true}),
    )
    return (path: string): boolean => {
      const own = relative(realpathSync(base), path).split(sep).join('/')
      return matches.some((match) => match(own) || match(`${own}/`))
    }
  }
  const ignores = chain.configs.map(({config, base}) =>
    matcher(
      (config.ignores ?? []).flatMap((pattern) => [pattern, `${pattern.replace(/\/$/u, '')}/**`]),
      base,
    ),
  )
  const overrides = chain.configs.flatMap(({config, base}) =>
    (config.overrides ?? []).map((layer) => {
      const wants = matcher(layer.files, base)
      const shuns = matcher(layer.excludedFiles ?? [], base)
      return {layer, matches: (path: string) => wants(path) && !shuns(path)}
    }),
  )
  return {chain, overrides, ignores: (path) => ignores.some((matches) => matches(path)), resolved: new Map()}
}

const isWithin = (folder: string, above: string): boolean =>
  folder === above || folder.startsWith(above.endsWith(sep) ? above : above + sep)

/** From the working folder up to the root: what stands below came with the articles. */
const isTrusted = (folder: string, cwd: string, root: string): boolean =>
  isWithin(cwd, folder) && isWithin(folder, root)

/** The nearest folder with `.git` from the working folder up; the working folder itself where there is none. */
export function gitRoot(cwd: string): string {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder
    if (dirname(folder) === folder) return cwd
  }
}

function realFolder(path: string): string {
  const folder = dirname(resolvePath(path))
  try {
    return realpathSync(folder)
  } catch {
    return basename(folder) === '' ? folder : realFolder(folder)
  }
}
