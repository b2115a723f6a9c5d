import {createTwoFilesPatch} from 'diff'
import type {LintResult} from '../core/types.ts'
import {pathFrom} from './paths.ts'
import {piecewise, type Reporter} from './sink.ts'

const BOM = '\uFEFF'

/** What `--fix` would do, as a unified diff that `patch -p1` takes. */
export function diff(results: readonly LintResult[], cwd = ''): string {
  return results
    .filter((result) => result.output !== undefined)
    .map(({filePath, record, source = '', output = ''}) => {
      const file = pathFrom(cwd, filePath)
      // The text of a record is no file: this part is to be read, not to be applied.
      const path = record === undefined ? file : `${file}:${record}`
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, marked(source, output), output, '', '', {context: 1})
    })
    .join('')
}

/** A source comes without the byte order mark that the file has and keeps: a patch has to name it. */
const marked = (source: string, output: string): string =>
  output.startsWith(BOM) && !source.startsWith(BOM) ? BOM + source : source

export const diffReporter: Reporter = ({cwd}) => piecewise((results) => diff(results, cwd))
