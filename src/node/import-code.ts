import {statSync} from 'node:fs'
import {dirname, isAbsolute, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {ConfigError} from './errors.ts'

const TYPESCRIPT = /\.[cm]?ts$/u

/** Whether a config or plugin names a file and not a package. */
export const isPath = (name: string): boolean => name.startsWith('.') || isAbsolute(name)

/** The default export of a file. TypeScript goes through Node where it strips types, else through jiti. @throws ConfigError */
export async function importFile(path: string): Promise<unknown> {
  try {
    if (TYPESCRIPT.test(path) && !('typescript' in process.features && process.features.typescript))
      return await importTypeScript(path)
    const again = changedAt(path)
    const {href} = pathToFileURL(path)
    const module = (await import(again === null ? href : `${href}?changed=${again}`)) as {default?: unknown}
    return module.default ?? module
  } catch (error) {
    throw new ConfigError(path, [`cannot be loaded: ${firstLine(error)}`])
  }
}

/** When each file was first loaded. */
const loaded = new Map<string, number>()

/** When a file changed since it was first loaded (watch), else null: Node keeps a module for good under its address. */
function changedAt(path: string): number | null {
  const now = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0
  const first = loaded.get(path) ?? now
  loaded.set(path, first)
  return first === now ? null : now
}

/** `digestlint` itself is at hand inside, so that `defineConfig` works where digestlint is run without being installed. */
async function importTypeScript(path: string): Promise<unknown> {
  const [{createJiti}, plugin] = await Promise.all([import('jiti'), import('../plugin.ts')])
  const virtualModules = {digestlint: plugin, 'digestlint/plugin': plugin, 'digestlint/node': plugin}
  return createJiti(path, {virtualModules, moduleCache: changedAt(path) === null}).import(path, {default: true})
}

/** What a config names: a file from its folder, or a package from its node_modules. @throws ConfigError */
export async function importNamed(name: string, from: string, onFile: (path: string) => void): Promise<unknown> {
  const path = isPath(name) ? resolve(dirname(from), name) : await resolvePackage(name, from)
  onFile(path)
  return importFile(path)
}

/** As `import` would resolve it: many packages have no entry for `require`. */
export async function resolvePackage(name: string, from: string): Promise<string> {
  const {resolve: resolveImport} = await import('import-meta-resolve')
  try {
    return fileURLToPath(resolveImport(name, pathToFileURL(from).href))
  } catch (error) {
    throw new ConfigError(from, [`package \`${name}\` cannot be found: ${firstLine(error)}`])
  }
}

export const firstLine = (error: unknown): string => {
  const text = error instanceof Error ? error.message : String(error)
  return text.split('\n')[0] ?? text
}
