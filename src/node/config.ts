import {existsSync} from 'node:fs'
import {basename, dirname, isAbsolute, join, relative, resolve as resolvePath, sep} from 'node:path'
import {builtin, recommendedConfig} from '../builtin.ts'
import {compileGlobs, compileIgnores, type Matcher} from '../core/config/globs.ts'
import {recommendedOf} from '../core/config/presets.ts'
import {type Layer, type Parts, resolve, rulesOf} from '../core/config/resolve.ts'
import {missingPacks, unknownRules} from '../core/config/validate-rules.ts'
import type {ConfigOverride, ResolvedConfig} from '../core/types.ts'
import {ConfigError} from './errors.ts'
import {type Chain, loadChain} from './extend.ts'
import {configIn} from './load-config.ts'
import {checkOptions, checkSettings} from './options.ts'
import {isWithin, projectOf, realFolder} from './trust.ts'

export interface ConfigOptions {
  readonly cwd: string
  /** A config file for all articles; false for none. */
  readonly config?: string | false
  /** On top of every config: flags of the command. */
  readonly overlay?: Layer
  readonly inlineConfig?: boolean
  /** Told of each file that a config is made of (configs, packs, plugins), before it is read. */
  readonly onFile?: (path: string) => void
}
export interface ConfigFinder {
  /** The config of an article's path, the same object for equal ones. @throws ConfigError */
  configFor(path: string): Promise<ResolvedConfig>
  /** Whether the config of a path or that of the working folder ignores it: a config beside the articles lets nothing back in. @throws ConfigError */
  isIgnored(path: string): Promise<boolean>
}

/** A config of the chain, or one of its overrides, which comes after it and before the configs that extend it. */
interface Step {
  readonly layer: Layer
  readonly matches: (path: string) => boolean
}

/** A chain made ready for many files. */
interface Prepared {
  readonly chain: Chain
  readonly ignores: (path: string) => boolean
  readonly steps: readonly Step[]
  /** By which overrides matched. */
  readonly resolved: Map<string, Promise<ResolvedConfig>>
}

/** Nearest config of each article; each folder is looked at once. */
export function makeConfigFinder(options: ConfigOptions): ConfigFinder {
  const {overlay = {}, inlineConfig = true} = options
  const project = projectOf(options.cwd)
  const files = new Map<string, string | null>()
  const byFolder = new Map<string, Promise<Prepared | null>>()
  const byFile = new Map<string, Promise<Prepared>>()
  let none: Promise<ResolvedConfig> | null = null

  const fileFor = (folder: string): string | null => {
    const known = files.get(folder)
    if (known !== undefined) return known
    const isLast = folder === project.root || dirname(folder) === folder
    const found = configIn(folder) ?? (isLast ? null : fileFor(dirname(folder)))
    files.set(folder, found)
    return found
  }
  const fileOf = (folder: string): string | null => {
    if (options.config === false) return null
    if (options.config === undefined) return fileFor(realFolder(resolvePath(folder, 'article')))
    const file = resolvePath(project.cwd, options.config)
    if (!existsSync(file)) throw new ConfigError(file, ['is not there.'])
    return file
  }
  const prepare = (file: string): Promise<Prepared> => {
    const mayLoadCode = options.config !== undefined || project.isTrusted(dirname(file))
    const made = byFile.get(file) ?? prepareChain(file, mayLoadCode, options.onFile)
    byFile.set(file, made)
    return made
  }
  const preparedFor = (path: string): Promise<Prepared | null> => {
    const folder = dirname(isAbsolute(path) ? path : resolvePath(project.cwd, path))
    const known = byFolder.get(folder)
    if (known) return known
    const made = named(project.cwd, async () => {
      const file = fileOf(folder)
      return file ? prepare(file) : null
    })
    byFolder.set(folder, made)
    return made
  }
  const realFolders = new Map<string, string>()
  const realOf = (path: string): string => {
    const whole = resolvePath(project.cwd, path)
    const folder = dirname(whole)
    const real = realFolders.get(folder) ?? realFolder(whole)
    realFolders.set(folder, real)
    return join(real, basename(whole))
  }
  const withOverlay = (parts: Parts): Promise<ResolvedConfig> => applyOverlay(parts, overlay, inlineConfig)
  return {
    async configFor(path) {
      const one = await preparedFor(path)
      if (!one) {
        none ??= isEmpty(overlay) && inlineConfig ? Promise.resolve(recommendedConfig) : withOverlay(RECOMMENDED)
        return none
      }
      const {chain, steps, resolved} = one
      const real = realOf(path)
      const hits = steps.map(({matches}) => (matches(real) ? '1' : '0')).join('')
      const known = resolved.get(hits)
      if (known) return known
      const layers = steps.filter((_, index) => hits[index] === '1').map(({layer}) => layer)
      const made = withOverlay({layers, plugins: chain.plugins, packs: chain.packs})
      resolved.set(hits, made)
      return made
    },
    async isIgnored(path) {
      const real = realOf(path)
      if (isWithin(real, project.root)) {
        const ofProject = await preparedFor(join(project.cwd, 'article'))
        if (ofProject?.ignores(real)) return true
      }
      return (await preparedFor(path))?.ignores(real) ?? false
    },
  }
}

const RECOMMENDED: Parts = {layers: [{rules: recommendedOf(builtin)}], plugins: [builtin], packs: []}
const isEmpty = (overlay: Layer): boolean => Object.keys(overlay).length === 0

async function applyOverlay(parts: Parts, overlay: Layer, inlineConfig: boolean): Promise<ResolvedConfig> {
  const rules = rulesOf(parts.plugins)
  const problems = unknownRules(Object.keys(overlay.rules ?? {}), [...rules.keys()])
  problems.push(...(await checkSettings(overlay.rules ?? {}, rules, 'rules')))
  if (problems.length > 0) throw new ConfigError('--rule', problems)
  return resolve({...parts, layers: [...parts.layers, overlay], inlineConfig})
}

/** Loads a chain and checks its rules. @throws ConfigError */
async function prepareChain(file: string, mayLoadCode: boolean, onFile?: (path: string) => void): Promise<Prepared> {
  const chain = await loadChain(file, {mayLoadCode}, onFile)
  const rules = rulesOf(chain.plugins)
  const known = [...rules.keys()]
  for (const {file: from, config} of chain.configs) {
    const problems = unknownRules(Object.keys(config.rules ?? {}), known)
    for (const [index, override] of (config.overrides ?? []).entries())
      problems.push(...unknownRules(Object.keys(override.rules ?? {}), known, `overrides[${index}].rules`))
    problems.push(...(await checkOptions(config, rules)))
    if (problems.length > 0) throw new ConfigError(from, problems)
  }
  const missing = missingPacks(chain.plugins)
  if (missing.length > 0) throw new ConfigError(file, missing)
  const ignores = chain.configs.map(({config, base}) => fromFolder(base, compileIgnores(config.ignores ?? [])))
  const steps = chain.configs.flatMap(({config, base}) => [
    {layer: config, matches: () => true},
    ...(config.overrides ?? []).map((override) => ({layer: override, matches: fromFolder(base, meant(override))})),
  ])
  return {chain, steps, ignores: (path) => ignores.some((matches) => matches(path)), resolved: new Map()}
}

function meant({files, excludedFiles}: ConfigOverride): Matcher {
  const wants = compileGlobs(files)
  const shuns = compileGlobs(excludedFiles ?? [])
  return (path) => wants(path) && !shuns(path)
}

/** Globs start from the config's folder; nothing outside of it is meant. */
function fromFolder(base: string, matches: Matcher): Matcher {
  return (path) => {
    const own = relative(base, path).split(sep).join('/')
    return own !== '' && !own.startsWith('../') && matches(own)
  }
}

/** Messages name files as seen from the working folder. */
async function named<T>(cwd: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof ConfigError) || !isAbsolute(error.file)) throw error
    const own = relative(cwd, error.file)
    throw own.startsWith('..') || own === '' ? error : new ConfigError(own, error.problems)
  }
}
