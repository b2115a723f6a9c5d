import type {Finding, LintResult, RuleMeta} from '../core/types.ts'
import {messageOf} from './message.ts'
import {pathFrom} from './paths.ts'
import {jsonLines, jsonList, once, type ReportContext, type Reporter} from './sink.ts'
import {byteColumns, changesOf, type Span, textOf} from './source.ts'

const SEVERITY = {error: 'ERROR', warn: 'WARNING', info: 'INFO'} as const

/** reviewdog's format: columns are bytes of UTF-8. */
export const rdjson: Reporter = (context) => {
  const list = jsonList()
  const start = once(`{"source":{"name":"digestlint"},"diagnostics":`)
  return {
    add: (result) => start() + list.add(diagnostics(result, context)),
    end: () => `${start()}${list.end()}}\n`,
  }
}

/** The same, a line a finding. */
export const rdjsonl: Reporter = (context) =>
  jsonLines((result) => diagnostics(result, context).map((one) => ({...one, source: {name: 'digestlint'}})))

type Placed = Span & Pick<Finding, 'byteColumns'>

function diagnostics(result: LintResult, {cwd, rulesMeta}: ReportContext) {
  if (result.messages.length === 0) return []
  const text = textOf(result)
  const columns = text === null ? null : byteColumns(text)
  const path = pathFrom(cwd, result.filePath)
  const columnsOf = ({line, column, endLine, endColumn, byteColumns: own}: Placed) =>
    own ?? (columns ? [columns(line, column), columns(endLine, endColumn)] : null)
  const range = (place: Placed) => {
    const {line, endLine} = place
    const own = columnsOf(place)
    // What could not be read has its line alone.
    return own
      ? {start: {line, column: own[0]}, end: {line: endLine, column: own[1]}}
      : {start: {line}, end: {line: endLine}}
  }
  const changeOf = changesOf(result)
  const suggestionsOf = ({fix, suggestions}: Finding) =>
    [...(fix ? [fix] : []), ...(suggestions ?? []).map((one) => one.fix)].flatMap((one) => {
      const change = changeOf(one)
      return change ? [{range: range(change), text: change.text}] : []
    })
  return result.messages.map((finding) => {
    const {ruleId, level} = finding
    const suggestions = suggestionsOf(finding)
    const url = ruleId === null ? undefined : (rulesMeta[ruleId] as RuleMeta | undefined)?.docs.url
    return {
      message: messageOf(finding, cwd),
      location: {path, range: range(finding)},
      severity: SEVERITY[level],
      ...(ruleId === null ? {} : {code: {value: ruleId, ...(url === undefined ? {} : {url})}}),
      ...(suggestions.length > 0 ? {suggestions} : {}),
    }
  })
}
