import type {Notification} from 'sarif'
import type {Finding, LintResult} from '../../core/types.ts'
import {locationOf} from './result.ts'
import type {Index} from './tables.ts'

/** What kept the tool from doing its work: a file that could not be read, a rule that crashed. */
export const notificationOf = (finding: Finding, result: LintResult, index: Index): Notification => ({
  level: 'error',
  message: {text: finding.message},
  locations: [locationOf(finding, result, index)],
  ...(finding.ruleId === null ? {} : {associatedRule: {id: finding.ruleId, index: index.ruleOf(finding.ruleId)}}),
})
