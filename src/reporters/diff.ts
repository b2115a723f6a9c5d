import {createTwoFilesPatch} from 'diff'
import type {LintResult} from '../core/types.ts'

/** What `--fix` would do, as a unified diff that `patch -p1` takes. */
export function diff(results: readonly LintResult[], cwd = ''): string {
  return results
    .filter((result) => result.output !== undefined)
    .map(({filePath, source = '', output = ''}) => {
      const path = cwd !== '' && filePath.startsWith(`${cwd}/`) ? filePath.slice(cwd.length + 1) : filePath
      return createTwoFilesPatch(`a/${path}`, `b/${path}`, source, output, '', '', {context: 1})
    })
    .join('')
}
