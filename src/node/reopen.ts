import {fromStart, placed} from '../containers/place.ts'
import {unpack} from '../containers/spooled.ts'
import type {KnownFindings} from '../core/baseline.ts'
import type {Reopen} from '../core/corpus.ts'
import {lineStartsOf} from '../core/points.ts'
import type {LintResult, ResolvedConfig} from '../core/types.ts'
import {type FixOptions, withoutBom} from '../linter.ts'
import type {Contents} from './contents.ts'
import {aboutRecord} from './lint-records.ts'
import {builder, linter, needsParser} from './linters.ts'
import {readArticle} from './read.ts'
import type {Spool} from './spool.ts'

interface Reopening {
  readonly spool: Spool
  readonly isDry: boolean
  readonly wants: FixOptions['wants'] | undefined
  /** What is known of a file. */
  readonly known: ((path: string) => KnownFindings | undefined) | undefined
  readonly contents: Contents | undefined
}

/**
 * Gives articles of a run again, with the text that their facts are of: records from the spool, files from disk. A dry run leaves the mended
 * text of a file nowhere, so it is made again.
 */
export const reopener =
  ({spool, isDry, wants, known: knownOf, contents}: Reopening): Reopen =>
  ({filename, config, at}) => {
    if (at > 0) {
      const {record, line} = recordAt(spool, at, config)
      return record
        ? builder(filename, config, aboutRecord(record, filename, line, config))(withoutBom(record.text))
        : null
    }
    const content = contents?.read(filename)
    if (content === null) return null
    const read = readArticle(filename, content)
    // A file that changed since may need what was not loaded.
    if ('failure' in read || needsParser(filename, read.text)) return null
    const known = isDry ? knownOf?.(filename) : undefined
    const mended = isDry
      ? linter.fixText(read.text, {filename, config, ...(wants ? {wants} : {}), ...(known ? {known} : {})})[0]?.output
      : undefined
    return builder(filename, config)(withoutBom(mended ?? read.text))
  }

function recordAt(spool: Spool, at: number, config: ResolvedConfig) {
  const {json, ...start} = spool.get(at)
  const whole = json.startsWith(BOM) ? json.slice(1) : json
  const {source, record} = unpack(whole, config.settings.records ?? {})
  return {source, ...start, record: record.kind === 'record' ? record : null}
}

/** A late result of a record with places in its file. */
export function placedLate(result: LintResult, spool: Spool, at: number, config: ResolvedConfig): LintResult {
  if (at === 0) return result
  const {record, source, ...start} = recordAt(spool, at, config)
  return record ? placed(result, {record, at: fromStart(lineStartsOf(source), start)}) : result
}

const BOM = '\uFEFF'
