import {join} from 'node:path'
import {builtin} from '../builtin.ts'
import {rulesOf} from '../core/config/resolve.ts'
import type {Plugin} from '../core/types.ts'
import {makeConfigFinder} from '../node/config.ts'
import {UsageError} from '../node/errors.ts'
import type {ExitCode, Io} from './io.ts'

/** The built-in rules, and those that plugins and packs of the working folder's config bring. */
export async function listRules(io: Io, isJson: boolean, config: unknown): Promise<ExitCode> {
  const rules = [...rulesOf(await pluginsOf(io, config))].map(([id, {meta}]) => ({
    id,
    recommended: meta.docs.recommended,
    fix: meta.fixable ? 'fix' : meta.hasSuggestions ? 'suggestion' : '',
    description: meta.docs.description,
  }))
  if (isJson) {
    io.out(`${JSON.stringify(rules, null, 2)}\n`)
    return 0
  }
  const width = Math.max(...rules.map(({id}) => id.length))
  io.out(
    rules
      .map(
        ({id, recommended, fix, description}) =>
          `${id.padEnd(width)}  ${recommended.padEnd(5)}  ${fix.padEnd(10)}  ${description}\n`,
      )
      .join(''),
  )
  return 0
}

/** Who has misspelt a rule in the config comes here for its name: a config that cannot be used is told, and the built-in rules are listed. */
export async function pluginsOf({cwd, err}: Io, config: unknown): Promise<readonly Plugin[]> {
  const chosen = config === false ? {config: false as const} : typeof config === 'string' ? {config} : {}
  try {
    return (await makeConfigFinder({cwd, ...chosen}).configFor(join(cwd, 'article'))).plugins
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    err(`${error.message}\n`)
    return [builtin]
  }
}
