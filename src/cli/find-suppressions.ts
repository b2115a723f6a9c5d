import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {rulesOf} from '../core/config/resolve.ts'
import {type ConfigOptions, makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import type {SuppressionTable} from '../node/suppressions/table.ts'
import type {Io} from './io.ts'
import type {Args} from './options.ts'

const WRITING = ['suppress-all', 'suppress-rule', 'prune-suppressions'] as const

/** Whether the suppressions file is to be written, for which a run has to come to its end. */
export const writesSuppressions = (values: Args['values']): boolean =>
  WRITING.some((name) => values[name] !== undefined)

/** The suppressions file, where there is one or one is asked for. @throws UsageError */
export async function suppressionsOf(values: Args['values'], config: ConfigOptions, io: Io) {
  const isAsked = writesSuppressions(values) || values['suppressions-location'] !== undefined
  if (!isAsked && !existsSync(join(io.cwd, 'digestlint-suppressions.json'))) return null
  // Only configs of the project bring rules of their own, so those beside the articles need not be asked.
  const rulesOfProject = async () => [
    ...rulesOf((await makeConfigFinder(config).configFor('article.txt')).plugins).keys(),
  ]
  return (await import('./suppressions.ts')).suppressionsFor(values, rulesOfProject, io)
}

/** What is known of articles on standard input, which suppress nothing new. @throws UsageError */
export async function knownForStdin(
  values: Args['values'],
  config: ConfigOptions,
  io: Io,
): Promise<SuppressionTable | null> {
  if (writesSuppressions(values))
    throw new UsageError('Standard input cannot be suppressed: give the article as a file.')
  return (await suppressionsOf(values, config, io))?.table ?? null
}
