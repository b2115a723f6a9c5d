import {join} from 'node:path'
import {ConfigError, type ConfigOptions, makeConfigFinder} from '../../src/node/index.ts'
import {inFolder} from './cli.ts'

export type Files = Readonly<Record<string, string>>
const RULE =
  '{meta: {type: "problem", docs: {description: "x", recommended: "warn"}, messages: {}, schema: {type: "object", properties: {max: {type: "integer"}}, additionalProperties: false}}, create: () => ({})}'
/** A plugin with one rule, `no-x`, that takes an option. */
export const pluginCode = (name: string, more = ''): string =>
  `export default {meta: {name: "${name}", version: "1.0.0"}, rules: {"no-x": ${RULE}}${more}}\n`

/** Severities by rule of an article, in a folder with these files. */
export const rulesOf = (
  files: Files,
  path = 'a.txt',
  options: Partial<ConfigOptions> = {},
): Promise<Record<string, string>> =>
  inFolder(files, async (cwd) => {
    const {rules} = await makeConfigFinder({cwd, ...options}).configFor(join(cwd, path))
    return Object.fromEntries(rules.map(({id, severity}) => [id, severity]))
  })
/** What is wrong with the config of an article, as it is told. */
export const problemOf = (files: Files, path = 'a.txt', options: Partial<ConfigOptions> = {}): Promise<string> =>
  rulesOf(files, path, options).then(
    () => 'no error',
    (error: unknown) => (error instanceof ConfigError ? error.message : `not a ConfigError: ${String(error)}`),
  )
