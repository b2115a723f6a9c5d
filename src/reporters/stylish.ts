import {VFile} from 'vfile'
import {reporter} from 'vfile-reporter'
import type {Finding, LintResult} from '../core/types.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import {piecewise, type Reporter} from './sink.ts'
import {visible} from './visible.ts'

/**
 * Findings by file through vfile-reporter, without its last line of totals: the command's own counts articles too, and says what to
 * run next. VFiles are made only here, since a message costs many times a plain object.
 */
export function stylish(
  results: readonly LintResult[],
  {color = false, cwd = ''}: {color?: boolean; cwd?: string} = {},
): string {
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 0
  const files = byFile(results).map((own) => fileOf(own, cwd))
  Error.stackTraceLimit = limit
  if (files.length === 0) return ''
  const text = reporter(files, {color, verbose: false})
  const hasTotals = results.some(({messages}) => messages.some(({level}) => level !== 'info'))
  return hasTotals ? text.slice(0, text.lastIndexOf('\n\n')) : text
}

/** Results with findings; neighbours of one file, such as its records, stand under one name. */
function byFile(results: readonly LintResult[]): LintResult[][] {
  const files: LintResult[][] = []
  for (const result of results) {
    if (result.messages.length === 0) continue
    const last = files.at(-1)
    if (result.record !== undefined && last && last[0]!.filePath === result.filePath) last.push(result)
    else files.push([result])
  }
  return files
}

function fileOf(results: readonly LintResult[], cwd: string): VFile {
  const file = new VFile({path: visible(pathFrom(cwd, results[0]!.filePath))})
  for (const finding of results.flatMap(({messages}) => messages)) {
    const message = file.message(visible(textOf(finding, cwd)), {
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

const textOf = (finding: Finding, cwd: string): string =>
  `${messageOf(finding, cwd)}${finding.fix ? ' [fixable]' : finding.suggestions ? ' [suggestion]' : ''}`

/** The same for results that come one by one. */
export const stylishReporter: Reporter = (context) =>
  piecewise((results) => {
    const text = stylish(results, context)
    return text === '' ? '' : `${text}\n\n`
  })
