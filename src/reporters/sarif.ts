import type {Artifact, Notification, ReportingDescriptor, Result} from 'sarif'
import type {LintResult} from '../core/types.ts'
import {version} from '../generated/version.ts'
import {slashed, uriOf} from './paths.ts'
import {notificationOf} from './sarif/notification.ts'
import {resultOf} from './sarif/result.ts'
import {descriptorsOf} from './sarif/rules.ts'
import {makeIndex} from './sarif/tables.ts'
import {jsonList, once, type Reporter} from './sink.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/**
 * SARIF 2.1.0. Results are written as they come; what they point to by number, files and rules, comes after them, and only that is kept.
 */
export const sarif: Reporter = (context) => {
  const {cwd, root = cwd} = context
  const index = makeIndex(root)
  const list = jsonList()
  const notifications: Notification[] = []
  const start = once(`{"$schema":"${SCHEMA}","version":"2.1.0","runs":[{"results":`)
  const take = (result: LintResult): Result[] => {
    const made: Result[] = []
    for (const finding of result.messages) {
      if (finding.fatal) notifications.push(notificationOf(finding, result, index))
      else made.push(resultOf(finding, result, index))
    }
    for (const finding of result.suppressedMessages) made.push(resultOf(finding, result, index))
    return made
  }
  return {
    add: (result) => start() + list.add(take(result)),
    async end() {
      const rules: ReportingDescriptor[] = await descriptorsOf(index.rules, context.rulesMeta)
      const artifacts: Artifact[] = index.files.map((location): Artifact => ({location}))
      const rest = {
        tool: {driver: {name: 'digestlint', version, semanticVersion: version, rules}},
        columnKind: 'utf16CodeUnits' as const,
        originalUriBaseIds: {'%SRCROOT%': {uri: uriOf(`${slashed(root).replace(/\/$/u, '')}/`)}},
        artifacts,
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            ...(notifications.length > 0 ? {toolExecutionNotifications: notifications} : {}),
          },
        ],
      }
      return `${start()}${list.end()},${JSON.stringify(rest).slice(1)}]}\n`
    },
  }
}
