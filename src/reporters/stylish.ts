import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {Finding, LintResult} from '../core/types.ts'

/** Findings by file through vfile-reporter; VFiles are made only here, since a message costs many times a plain object. */
export function stylish(
  results: readonly LintResult[],
  {color = false, cwd = ''}: {color?: boolean; cwd?: string} = {},
): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const files = results.filter(({messages}) => messages.length > 0).map((result) => fileOf(result, cwd))
  Error.stackTraceLimit = limit
  return files.length > 0 ? reporter(files, {color, verbose: false}) : ''
}

function fileOf({filePath, messages}: LintResult, cwd: string): VFile {
  const path = cwd !== '' && filePath.startsWith(`${cwd}/`) ? filePath.slice(cwd.length + 1) : filePath
  const file = new VFile({path})
  for (const finding of messages) {
    const message = file.message(textOf(finding), {
      place: placeOf(finding),
      source: 'digestlint',
      ...(finding.ruleId === null ? {} : {ruleId: finding.ruleId}),
    })
    message.fatal = finding.level === 'error' ? true : finding.level === 'warn' ? false : undefined
  }
  return file
}

const placeOf = ({line, column, endLine, endColumn}: Finding) => ({
  start: {line, column},
  end: {line: endLine, column: endColumn},
})

/** The message, and where a copy or a neighbour is. */
const textOf = ({message, related, fix, suggestions}: Finding): string => {
  const where = (related ?? []).map((one) => ` (${one.line}:${one.column} ${one.message})`).join('')
  return `${message}${where}${fix ? ' [fixable]' : suggestions ? ' [suggestion]' : ''}`
}
