import {readRecord} from '../containers/jsonl.ts'
import type {Reopen} from '../core/corpus.ts'
import {type FixOptions, withoutBom} from '../linter.ts'
import {aboutRecord} from './lint-records.ts'
import {builder, linter, needsParser} from './linters.ts'
import {readArticle} from './read.ts'
import type {Spool} from './spool.ts'

/**
 * Gives articles of a run again, with the text that their facts are of: records from the spool, files from disk. A dry run leaves the mended
 * text of a file nowhere, so it is made again.
 */
export const reopener =
  (spool: Spool, isDry: boolean, wants: FixOptions['wants'] | undefined): Reopen =>
  ({filename, config, at}) => {
    if (at > 0) {
      const {json, line} = spool.get(at)
      const record = readRecord(json.replace(/^\uFEFF/u, ''), config.settings.records ?? {})
      return record.kind === 'record'
        ? builder(filename, config, aboutRecord(record, filename, line, config))(withoutBom(record.text))
        : null
    }
    const read = readArticle(filename)
    // A file that changed since may need what was not loaded.
    if ('failure' in read || needsParser(filename, read.text)) return null
    const mended = isDry
      ? linter.fixText(read.text, {filename, config, ...(wants ? {wants} : {})})[0]?.output
      : undefined
    return builder(filename, config)(withoutBom(mended ?? read.text))
  }
