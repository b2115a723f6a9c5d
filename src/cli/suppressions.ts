import {nearest} from '../core/nearest.ts'
import {UsageError} from '../node/errors.ts'
import {type OpenSuppressions, openSuppressions} from '../node/suppressions/open.ts'
import {many} from '../reporters/many.ts'
import type {Io} from './io.ts'
import type {Args} from './options.ts'
import {fixOptions} from './report.ts'

/** The flags about suppressions, opened and checked. @throws UsageError */
export async function suppressionsFor(
  values: Args['values'],
  rulesOfProject: () => Promise<readonly string[]>,
  io: Io,
): Promise<OpenSuppressions | null> {
  const suppress = await wanted(values, rulesOfProject)
  const isPruning = values['prune-suppressions'] === true
  if (isPruning && suppress !== null)
    throw new UsageError('--prune-suppressions takes findings out that are gone: suppress in a run of its own.')
  if (values.suppressions === false) {
    if (isPruning || suppress !== null)
      throw new UsageError('--no-suppressions heeds no suppressions file, so none can be written.')
    return null
  }
  if ((isPruning || suppress !== null) && fixOptions(values).fix === 'dry')
    throw new UsageError(
      `${isPruning ? '--prune-suppressions' : suppress === 'all' ? '--suppress-all' : '--suppress-rule'} writes what a run leaves, and a dry run leaves nothing: give --fix, or suppress without --fix-dry-run and --format diff.`,
    )
  const location = values['suppressions-location'] as string | undefined
  return openSuppressions({cwd: io.cwd, ...(location === undefined ? {} : {location}), suppress})
}

async function wanted(values: Args['values'], rulesOfProject: () => Promise<readonly string[]>) {
  const isAll = values['suppress-all'] === true
  const rules = values['suppress-rule'] as readonly string[] | undefined
  if (rules === undefined) return isAll ? ('all' as const) : null
  if (isAll) throw new UsageError('--suppress-all covers every rule: give it or --suppress-rule.')
  const known = await rulesOfProject()
  const unknown = rules.find((rule) => !known.includes(rule))
  if (unknown !== undefined) {
    const near = nearest(unknown, known)
    throw new UsageError(
      `--suppress-rule: no rule \`${unknown}\`${near ? `; did you mean \`${near}\`?` : '; see digestlint rules.'}`,
    )
  }
  return new Set(rules)
}

/** Writes what is to be written, and tells of findings that are gone. @throws UsageError */
export async function settle(suppressions: OpenSuppressions, values: Args['values'], io: Io): Promise<void> {
  const {name} = suppressions
  const stale = suppressions.stale()
  if (values['prune-suppressions'] === true) {
    if (!suppressions.isThere) {
      io.err(`${name}: is not there, so nothing is pruned.\n`)
      return
    }
    const isWritten = await suppressions.save(true)
    io.err(isWritten ? `${name}: written without what is gone.\n` : `${name}: nothing to take out.\n`)
    const kept = suppressions.leftOut()
    if (kept > 0)
      io.err(
        `${name}: ${many(kept, 'suppressed finding')} of files that this sparse checkout leaves out ${kept === 1 ? 'stays' : 'stay'}.\n`,
      )
    return
  }
  if (values['suppress-all'] === true || values['suppress-rule'] !== undefined) {
    await suppressions.save()
    const {findings, articles} = suppressions.added
    io.err(
      findings === 0
        ? `${name}: nothing new to suppress.\n`
        : `${name}: ${many(findings, 'finding')} of ${many(articles, 'article')} suppressed from now on.\n`,
    )
    return
  }
  if (stale > 0) {
    const gone = stale === 1 ? 'is gone: --prune-suppressions takes it' : 'are gone: --prune-suppressions takes them'
    io.err(`${name}: ${many(stale, 'suppressed finding')} ${gone} out of the file.\n`)
  }
}
